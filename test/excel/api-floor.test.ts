import path from 'node:path';
import ts from 'typescript';

/** The floor: ExcelApi 1.14 (Excel 2021) and what the shared runtime of the manifest brings. */
const floor: Readonly<Record<string, number>> = {
  ExcelApi: 1.14,
  SharedRuntime: 1.1,
  CustomFunctionsRuntime: 1.3,
  // Part of every Excel that has ExcelApi 1.14: documented as hosted by Office 2016 and later.
  AddinCommands: 1.3,
  RibbonApi: 1.1,
  // The typings tag what all hosts share (`Event.completed`) with Outlook's set.
  Mailbox: 1.3,
};

const root = path.resolve(__dirname, '..', '..');
const officeTypes = /[\\/]@types[\\/]office-js[\\/]/;

interface Use {
  readonly place: string;
  readonly member: string;
  readonly set: string;
  readonly version: string;
}

function minor(version: string): number {
  const [major = '0', rest = '0'] = version.split('.');
  return Number(major) * 1000 + Number(rest);
}

function isAbove(set: string, version: string): boolean {
  const highest = floor[set];
  return highest === undefined || minor(version) > minor(String(highest));
}

/** `[Api set: ExcelApi 1.9]` of a declaration, else of the class that it belongs to. */
function apiSet(declaration: ts.Node): { set: string; version: string } | null {
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const source = node.getSourceFile().text;
    for (const range of ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []) {
      const match = /\[Api set: (\w+) (\d+\.\d+)/.exec(source.slice(range.pos, range.end));
      if (match !== null) return { set: match[1] ?? '', version: match[2] ?? '' };
    }
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) return null;
  }
  return null;
}

/** Whether the use stands inside an `if` or `?:` that asks for the set before. */
function isGated(node: ts.Node, set: string, version: string): boolean {
  for (let parent: ts.Node = node.parent; !ts.isSourceFile(parent); parent = parent.parent) {
    const condition = ts.isIfStatement(parent)
      ? parent.expression
      : ts.isConditionalExpression(parent)
        ? parent.condition
        : null;
    const text = condition?.getText() ?? '';
    if (/(isSetSupported|supports)\(/.test(text) && text.includes(`'${set}'`) && text.includes(`'${version}'`))
      return true;
  }
  return false;
}

function usesAboveFloor(
  files: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): { uses: Use[]; seen: number } {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    types: ['office-js'],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (name) => extra[name] ?? readFile(name);
  host.fileExists = (name) => name in extra || fileExists(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    const text = extra[name];
    return text === undefined ? getSourceFile(name, version) : ts.createSourceFile(name, text, version, true);
  };
  const program = ts.createProgram([...files, ...Object.keys(extra)], options, host);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  let seen = 0;
  const wanted = new Set([...files, ...Object.keys(extra)].map((file) => path.resolve(file)));
  for (const source of program.getSourceFiles()) {
    if (!wanted.has(path.resolve(source.fileName))) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
        if (declaration !== undefined && officeTypes.test(declaration.getSourceFile().fileName)) {
          const api = apiSet(declaration);
          if (api !== null) {
            seen += 1;
            if (isAbove(api.set, api.version) && !isGated(node, api.set, api.version)) {
              const { line } = source.getLineAndCharacterOfPosition(node.getStart());
              uses.push({
                place: `${path.relative(root, source.fileName)}:${String(line + 1)}`,
                member: node.name.text,
                ...api,
              });
            }
          }
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { uses, seen };
}

test('nothing newer than the floor is used without asking the host first', () => {
  const files = ['excel', 'actions', 'commands', 'taskpane', 'functions'].flatMap((folder) =>
    ts.sys.readDirectory(path.join(root, 'src', folder), ['.ts', '.tsx']),
  );
  const { uses, seen } = usesAboveFloor(files);
  expect(seen).toBeGreaterThan(100);
  expect(uses).toEqual([]);
});

test('a use above the floor is noticed, a gated one is allowed', () => {
  const file = path.join(root, 'src', 'excel', 'imagined.ts');
  const text = `
    export async function imagined(context: Excel.RequestContext): Promise<void> {
      context.workbook.worksheets.getItem('a').getRange('A1').load('values');
      context.workbook.notes.add('A1', 'text');
      if (Office.context.requirements.isSetSupported('ExcelApi', '1.18')) context.workbook.notes.add('A1', 'text');
      await context.sync();
    }
  `;
  const { uses } = usesAboveFloor([], { [file]: text });
  expect(uses.map(({ place, set, version }) => [place.split(':')[1], set, version])).toEqual([
    ['4', 'ExcelApi', '1.18'],
    ['4', 'ExcelApi', '1.18'],
  ]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { knownMembers } from '../../src/stand-in/protocol/members';
import '../../src/stand-in/protocol/stand-in';

const root = join(__dirname, '../..');
/** The folders that speak to Excel. */
const folders = ['excel', 'actions', 'functions', 'taskpane', 'commands'];

/** Members that office.js answers by itself, without a word to Excel. */
const ownToOfficeJs = /^(?:load|set|toJSON|track|untrack|context|isNullObject|items|on[A-Z]\w*)$/;

function sourceFiles(): string[] {
  return folders
    .map((folder) => join(root, 'src', folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.tsx?$/.test(file));
}

/** `Class.member` of every property of Office.js's Excel namespace that a file reads, writes or calls, with the file. */
function usedMembers(): Map<string, string> {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => readFileSync(file, 'utf8')) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.config.compilerOptions, root);
  const files = sourceFiles();
  const program = ts.createProgram(files, { ...options, types: ['office-js'] });
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  const note = (declaration: ts.Declaration | undefined, file: ts.SourceFile): void => {
    if (declaration === undefined || !ts.isClassElement(declaration) || !ts.isClassDeclaration(declaration.parent))
      return;
    const block = declaration.parent.parent;
    if (!ts.isModuleBlock(block) || block.parent.name.text !== 'Excel' || declaration.name === undefined) return;
    const member = `${declaration.parent.name?.text ?? ''}.${declaration.name.getText()}`;
    if (!used.has(member)) used.set(member, relative(root, file.fileName));
  };
  for (const file of program.getSourceFiles()) {
    if (!files.includes(file.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name)?.declarations?.[0], file);
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = node.propertyName ?? node.name;
        if (ts.isIdentifier(name)) {
          note(checker.getTypeAtLocation(node.parent).getProperty(name.text)?.declarations?.[0], file);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return used;
}

test('every member of Excel that the add-in uses is one that the stand-in answers', () => {
  const used = usedMembers();
  const known = knownMembers();
  expect(used.size).toBeGreaterThan(80);
  const missing = [...used].filter(([path]) => {
    const [className = '', member = ''] = path.split('.');
    if (className === 'RequestContext' || ownToOfficeJs.test(member)) return false;
    return known.get(className)?.has(member.charAt(0).toUpperCase() + member.slice(1)) !== true;
  });
  expect(missing).toEqual([]);
});

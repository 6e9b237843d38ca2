import { writeFileSync } from 'node:fs';
import { readArguments, type CheckArguments } from './arguments';
import { checkFile, openFile, systemCode } from './check-file';
import { copyPath, FileProblem } from './copy-path';
import { isShort, reportOf, type CheckReport } from './report';
import { checkTexts, fill } from './texts';
import { verdict } from './verdict';

/** Exit statuses: nothing short, something short or wrong, a file that cannot be read. */
const clean = 0;
const short = 1;
const unreadable = 2;

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** `npm run check`: every file of the command line, one after another; a bad one does not keep the others back. */
async function main(): Promise<number> {
  const parsed = readArguments(process.argv.slice(2));
  if (!parsed.ok) {
    tell(parsed.message);
    return unreadable;
  }
  const { json, files } = parsed.arguments;
  const reports: CheckReport[] = [];
  const taken = new Set<string>();
  let status = clean;
  for (const file of files) {
    try {
      const { report, isShort: fileIsShort } = await checkOne(file, parsed.arguments, taken);
      reports.push(report);
      if (fileIsShort && status === clean) status = short;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      tell(error.message);
      status = unreadable;
    }
  }
  return writeReports(json, files.length, reports) ? status : unreadable;
}

async function checkOne(
  file: string,
  args: CheckArguments,
  taken: Set<string>,
): Promise<{ report: CheckReport; isShort: boolean }> {
  const opened = openFile(file);
  const target = args.out === null ? null : copyPath(file, args.out, taken);
  let stage = '';
  const result = await checkFile(
    file,
    opened,
    args,
    target,
    () => new Date(),
    ({ text }) => {
      if (text['zh-CN'] === stage) return;
      stage = text['zh-CN'];
      tell(fill(checkTexts.progress, { file, stage }));
    },
  );
  for (const note of result.notes) tell(note);
  if (result.noLedger) tell(fill(checkTexts.reason, { file, reason: checkTexts.noLedger }));
  if (target !== null) tell(fill(checkTexts.copied, { file, path: target }));
  if (args.json !== '-') out(verdict(file, result.assessment));
  return { report: reportOf(file, result.assessment), isShort: isShort(result.assessment) };
}

/** One file gives an object, several an array. */
function writeReports(json: string | null, fileCount: number, reports: readonly CheckReport[]): boolean {
  if (json === null || reports.length === 0) return true;
  const text = JSON.stringify(fileCount === 1 ? reports[0] : reports, null, 2);
  if (json === '-') {
    out(text);
    return true;
  }
  try {
    writeFileSync(json, `${text}\n`);
    return true;
  } catch (error) {
    const reason = systemCode(error);
    if (reason === null) throw error;
    tell(fill(checkTexts.cannotWrite, { file: json, reason }));
    return false;
  }
}

process.exitCode = await main();

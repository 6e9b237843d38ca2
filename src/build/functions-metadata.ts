import { readFileSync } from 'node:fs';
import { parseTree } from 'custom-functions-metadata';
import { englishGuide } from '../functions/english-guide';
import metadata from '../functions/metadata.json';

/** Where the metadata is generated from, relative to the project's root. */
export const functionsSource = 'src/functions/functions.ts';

interface FunctionEntry {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly description: string }[];
}

/**
 * Excel's metadata of the custom functions as JSON text, read from the comments of the source.
 * @throws Error with every fault that the comments have.
 */
export function generateMetadata(source = readFileSync(functionsSource, 'utf8')): string {
  const result = parseTree(source, functionsSource);
  const faults = result.extras.flatMap((extra) => extra.errors);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `${JSON.stringify({ functions: result.functions }, null, 2)}\n`;
}

/** The same metadata with English words. */
function inEnglish(entry: FunctionEntry): FunctionEntry {
  const english = englishGuide[entry.id];
  if (english === undefined) throw new Error(`no English words for ${entry.id}`);
  return {
    ...entry,
    description: english.description,
    parameters: entry.parameters.map((parameter, index) => ({
      ...parameter,
      description: english.parameters[index] ?? parameter.description,
    })),
  };
}

/** The files that the build adds beside functions.js. */
export function functionsMetadata(): Readonly<Record<string, string>> {
  return {
    'functions.json': generateMetadata(),
    'functions.en-US.json': `${JSON.stringify({ functions: metadata.functions.map(inEnglish) }, null, 2)}\n`,
  };
}

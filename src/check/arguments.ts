import { parseArgs } from 'node:util';
import { parseIsoDate, type Day } from '../model/calendar';
import { checkTexts, fill } from './texts';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly asOf: Day | null;
  /** Path of the report, `-` for standard output, `null` for none. */
  readonly json: string | null;
  /** Folder for the copies; `null`: no copy is written. */
  readonly out: string | null;
  readonly summaries: boolean;
}

export type ParsedArguments =
  { readonly ok: true; readonly arguments: CheckArguments } | { readonly ok: false; readonly message: string };

/** Reads the command line; says in one Chinese line what is wrong with it. */
export function readArguments(args: readonly string[]): ParsedArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        json: { type: 'string' },
        out: { type: 'string' },
        'no-summaries': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const option = refusedOption(error);
    if (option === null) throw error;
    return { ok: false, message: `${fill(checkTexts.badOption, { option })}${checkTexts.usage}` };
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) return { ok: false, message: `${checkTexts.noFiles}${checkTexts.usage}` };
  const date = values['as-of'];
  const asOf = date === undefined ? null : parseIsoDate(date);
  if (date !== undefined && asOf === null) return { ok: false, message: fill(checkTexts.badDate, { value: date }) };
  return {
    ok: true,
    arguments: {
      files: positionals,
      asOf,
      json: values.json ?? null,
      out: values.out ?? null,
      summaries: !values['no-summaries'],
    },
  };
}

/** The option that `parseArgs` refused (an unknown one, or one without its value); `null` for any other error. */
function refusedOption(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return null;
  if (typeof error.code !== 'string' || !error.code.startsWith('ERR_PARSE_ARGS')) return null;
  return /'([^' ]+)/.exec(String(error.message))?.[1] ?? '';
}

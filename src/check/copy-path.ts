import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkTexts, fill } from './texts';

/** A way in which a file of the batch cannot be dealt with: one Chinese line. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

/**
 * Where the copy of a file goes; its folder is made. The input file is never written to, whichever way it is spelt
 * (relative, through links, in another case on a file system that does not tell cases apart).
 * @throws {FileProblem} when the copy would overwrite the input or another copy of this batch.
 */
export function copyPath(file: string, folder: string, taken: Set<string>): string {
  mkdirSync(folder, { recursive: true });
  const target = join(realpathSync(folder), basename(file));
  const input = realpathSync(file);
  if (target === input || (existsSync(target) && sameFile(target, input))) {
    throw new FileProblem(fill(checkTexts.wouldOverwrite, { file }));
  }
  if (taken.has(target)) throw new FileProblem(fill(checkTexts.sameName, { file }));
  taken.add(target);
  return target;
}

function sameFile(a: string, b: string): boolean {
  return realpathSync(resolve(dirname(a), basename(a))) === b;
}

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HeadlessLibrary } from './headless-library';

const here = dirname(fileURLToPath(import.meta.url));
const requireHere = createRequire(join(here, 'prebundle.ts'));

/** The `node_modules` folder that holds Univer. */
function nodeModulesFolder(): string {
  let folder = dirname(requireHere.resolve('@univerjs/core'));
  while (basename(folder) !== 'node_modules' && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** Where the bundle for the installed Univer and today's list of exports belongs. */
function bundlePath(): string {
  const nodeModules = nodeModulesFolder();
  const key = createHash('sha256');
  for (const file of [
    join(nodeModules, '@univerjs', 'core', 'package.json'),
    join(here, 'prebundle.ts'),
    join(here, 'headless-library.ts'),
    join(here, '..', 'engine', 'univer-library.ts'),
  ]) {
    key.update(readFileSync(file));
  }
  return join(nodeModules, '.cache', 'excel-stand-in', `univer-${key.digest('hex').slice(0, 16)}.cjs`);
}

/**
 * Jest runs modules in a context where looking up a global costs a hundred times as much as looking up a local, and
 * Univer asks `Object.prototype.toString` of every cell: so the bundle keeps the globals as locals of its own.
 */
const localGlobals = `const {${['Array', 'Boolean', 'Date', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'WeakMap'].join(', ')}} = globalThis;`;

/**
 * Univer as one CommonJS file. Node cannot import Univer's ESM packages (a named import from a CommonJS dependency
 * fails) and Jest would transform hundreds of files: so esbuild bundles it once, in seconds, and the file is kept under
 * `node_modules/.cache`, keyed by Univer's version and by what is exported. Written under a name of its own and then
 * renamed, so that processes that start together do not read half a file.
 */
function ensureBundle(): string {
  const target = bundlePath();
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  const options = {
    entryPoints: [join(here, 'headless-library.ts')],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: true,
    logLevel: 'error',
    banner: { js: localGlobals },
  };
  // A process of its own: esbuild refuses to run inside Jest's sandbox.
  execFileSync(process.execPath, [
    '-e',
    'require(process.argv[1]).buildSync(JSON.parse(process.argv[2]))',
    requireHere.resolve('esbuild'),
    JSON.stringify(options),
  ]);
  renameSync(unfinished, target);
  return target;
}

let loaded: HeadlessLibrary | undefined;

/** Univer for Node, from the bundle; built at the first call on a machine (about 3 s), loaded in about 0.5 s. */
export function loadUniver(): HeadlessLibrary {
  loaded ??= requireHere(ensureBundle()) as HeadlessLibrary;
  return loaded;
}

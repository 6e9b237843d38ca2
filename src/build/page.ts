import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Builds the browser page: the grid and the stand-in (esbuild: webpack takes over a minute for Univer), and beside it the
 * add-in as `npm run build` makes it, with office.js from the package. The pane's page gets one script in front of office.js.
 */

/** Everything that the page is made of. */
const ingredients = ['src', 'assets', 'package.json', 'package-lock.json', 'webpack.config.js'];

export const pageFolder = '.cache/page';

async function filesUnder(place: string): Promise<readonly string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const place of ingredients) {
    for (const file of [...(await filesUnder(place))].sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

/**
 * Builds the page into `.cache/page` unless what lies there was built from the same files. Built beside it and then put
 * in its place: a page that is being served stays whole meanwhile.
 */
export async function buildPageIfNeeded(say: (line: string) => void): Promise<void> {
  const now = await fingerprint();
  const before = await readFile(path.join(pageFolder, 'built-from'), 'utf8').catch(() => null);
  if (before === now) return;
  say('正在构建页面，大约需要半分钟 …');
  const unfinished = `${pageFolder}-${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    buildAddIn(unfinished);
    await buildPage(unfinished);
    await writeFile(path.join(unfinished, 'built-from'), now);
    await rm(pageFolder, { recursive: true, force: true });
    await rename(unfinished, pageFolder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function buildAddIn(folder: string): void {
  const output = path.resolve(folder, 'add-in');
  const webpack = ['--import', 'tsx', 'node_modules/webpack-cli/bin/cli.js', '--env', 'officeJs=local'];
  const { status } = spawnSync(process.execPath, [...webpack, '--output-path', output], { stdio: 'inherit' });
  if (status !== 0) throw new Error('加载项没有构建成功，原因见上面的输出。');
}

async function buildPage(folder: string): Promise<void> {
  const common = {
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    legalComments: 'linked',
  } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: { page: 'src/page/index.tsx' },
      outdir: folder,
      format: 'esm',
      splitting: true,
      chunkNames: 'parts/[name]-[hash]',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({ ...common, entryPoints: { host: 'src/stand-in/browser/host.ts' }, outdir: folder, format: 'iife' }),
    cp('src/page/index.html', path.join(folder, 'index.html')),
    cp('assets/samples', path.join(folder, 'samples'), { recursive: true }),
    cp('assets/icons', path.join(folder, 'icons'), { recursive: true }),
  ]);
  await writeHostedPane(path.join(folder, 'add-in'));
}

/** The pane's page as built, with the host's script in front of all others. */
async function writeHostedPane(addIn: string): Promise<void> {
  const pane = await readFile(path.join(addIn, 'taskpane.html'), 'utf8');
  const firstScript = pane.indexOf('<script');
  if (firstScript < 0) throw new Error('taskpane.html has no script');
  const hosted = `${pane.slice(0, firstScript)}<script src="../host.js"></script>${pane.slice(firstScript)}`;
  await writeFile(path.join(addIn, 'taskpane.hosted.html'), hosted);
}

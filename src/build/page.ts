import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

/** Builds the page into `.cache/page` unless what lies there was built from the same files. */
export async function buildPageIfNeeded(say: (line: string) => void): Promise<void> {
  const stamp = path.join(pageFolder, 'built-from');
  const now = await fingerprint();
  const before = await readFile(stamp, 'utf8').catch(() => null);
  if (before === now) return;
  say('正在构建页面，第一次大约需要一分钟 …');
  await rm(pageFolder, { recursive: true, force: true });
  await mkdir(pageFolder, { recursive: true });
  buildAddIn();
  await buildPage();
  await writeFile(stamp, now);
}

function buildAddIn(): void {
  const output = path.resolve(pageFolder, 'add-in');
  const webpack = ['--import', 'tsx', 'node_modules/webpack-cli/bin/cli.js', '--env', 'officeJs=local'];
  const { status } = spawnSync(process.execPath, [...webpack, '--output-path', output], { stdio: 'inherit' });
  if (status !== 0) throw new Error('加载项没有构建成功，原因见上面的输出。');
}

async function buildPage(): Promise<void> {
  const common = { bundle: true, minify: true, target: 'es2022', logLevel: 'warning', legalComments: 'none' } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: { page: 'src/page/index.tsx' },
      outdir: pageFolder,
      format: 'esm',
      splitting: true,
      chunkNames: 'parts/[name]-[hash]',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    build({ ...common, entryPoints: { host: 'src/stand-in/browser/host.ts' }, outdir: pageFolder, format: 'iife' }),
    cp('src/page/index.html', path.join(pageFolder, 'index.html')),
    cp('assets/samples', path.join(pageFolder, 'samples'), { recursive: true }),
    cp('assets/icons', path.join(pageFolder, 'icons'), { recursive: true }),
  ]);
  await writeHostedPane();
}

/** The pane's page as built, with the host's script in front of all others. */
async function writeHostedPane(): Promise<void> {
  const addIn = path.join(pageFolder, 'add-in');
  const pane = await readFile(path.join(addIn, 'taskpane.html'), 'utf8');
  const firstScript = pane.indexOf('<script');
  if (firstScript < 0) throw new Error('taskpane.html has no script');
  const hosted = `${pane.slice(0, firstScript)}<script src="../host.js"></script>${pane.slice(firstScript)}`;
  await writeFile(path.join(addIn, 'taskpane.hosted.html'), hosted);
}

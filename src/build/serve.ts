import { buildPageIfNeeded, pageFolder } from './page';
import { serveFolder } from './static-server';

/** `npm start`: builds the browser page if its sources changed, serves it on this machine only and says where. */

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const wanted = Number(process.env['PORT'] ?? '3000');
try {
  await buildPageIfNeeded(say);
  const { address } = await serveFolder(pageFolder, Number.isInteger(wanted) && wanted > 0 ? wanted : 3000);
  say(`示范城市核验 试用页：${address}`);
  say('按 Ctrl+C 结束。');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

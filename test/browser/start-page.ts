import { spawn, type ChildProcess } from 'node:child_process';
import { browserPresent } from './browser';

/**
 * Before the first test file: runs what `npm start` runs, on a port of the tests' own, so that the page is built once.
 * With PAGE_ADDRESS set, the page served there is tested instead.
 */
export default async function startPage(): Promise<void> {
  if (process.env['PAGE_ADDRESS'] !== undefined || !browserPresent()) return;
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/build/serve.ts'], {
    env: { ...process.env, PORT: '43300' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.env['PAGE_ADDRESS'] = await printedAddress(server);
  process.env['PAGE_SERVER'] = String(server.pid);
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.setEncoding('utf8');
    server.stdout?.on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code ?? 'a signal'}:\n${said}`)));
  });
}

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing of the browser's own may reach out: every request seen is the page's. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether tests in a browser run: without one they are skipped, except in CI, where that is a fault. */
export function browserPresent(): boolean {
  if (existsSync(executable)) return true;
  const message = `Chromium was not found at ${executable}; set CHROMIUM to its path.`;
  if (process.env['CI'] === 'true') throw new Error(message);
  process.stderr.write(`${message} The browser tests are skipped.\n`);
  return false;
}

export interface Visit {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly context: BrowserContext;
  /** What the console said as an error, and what failed or left this machine: all of it a fault. */
  readonly faults: string[];
}

/** The page as `npm start` serves it and a browser to look at it, shared by the tests of a file. */
export class Bench {
  private constructor(
    private readonly address: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Bench> {
    const { address, server } = await start();
    const browser = await chromium.launch({ executablePath: executable, args: flags });
    return new Bench(address, server, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }

  /** Opens the page and waits until the sample is open and the pane has its first view. */
  async visit(query = '', viewport = { width: 1440, height: 900 }): Promise<Visit> {
    const context = await this.browser.newContext({ viewport, acceptDownloads: true, locale: 'zh-CN' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => {
      // A pane that is loaded anew for another workbook gives up what it was loading.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') faults.push(`${reason}: ${request.url()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.hostname !== 'localhost') faults.push(`left: ${url.href}`);
    });
    await page.goto(this.address + query);
    const pane = page.frameLocator('iframe');
    await pane.getByTestId('run-check').waitFor({ timeout: 30_000 });
    return { page, pane, context, faults };
  }
}

/** Runs what `npm start` runs, on a port of the tests' own, until it prints its address. */
function start(): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/build/serve.ts'], {
    env: { ...process.env, PORT: '43300' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8');
    server.stdout.on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve({ address, server });
    });
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code ?? 'a signal'}:\n${said}`)));
  });
}

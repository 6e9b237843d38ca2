import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { samples } from '../../src/page/texts';

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

/** What the page opens by itself. */
const firstSample = samples[0]?.file ?? '';

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

export interface VisitOptions {
  /** The workbook that the page opens first, in the place of its first sample. */
  readonly workbook?: Uint8Array;
  /** Windows' contrast themes. */
  readonly forcedColors?: 'active' | 'none';
}

/** A browser to look at the served page with, shared by the tests of a file. */
export class Bench {
  private constructor(
    private readonly address: string,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Bench> {
    const address = process.env['PAGE_ADDRESS'];
    if (address === undefined) throw new Error('The page is not served: run the tests with jest.browser.config.mjs.');
    return new Bench(address, await chromium.launch({ executablePath: executable, args: flags }));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Opens the page and waits until the workbook is open and the pane has its first view. */
  async visit(
    query = '',
    viewport = { width: 1440, height: 900 },
    { workbook, forcedColors = 'none' }: VisitOptions = {},
  ): Promise<Visit> {
    const context = await this.browser.newContext({ viewport, forcedColors, acceptDownloads: true, locale: 'zh-CN' });
    // How long anything takes is the machine's affair.
    context.setDefaultTimeout(120_000);
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
    if (workbook !== undefined) {
      await page.route(`${this.address}samples/${firstSample}`, (route) =>
        route.fulfill({ body: Buffer.from(workbook) }),
      );
    }
    await page.goto(this.address + query);
    const pane = page.frameLocator('iframe');
    await pane.getByTestId('run-check').waitFor();
    return { page, pane, context, faults };
  }
}

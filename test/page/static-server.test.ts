import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder, type Serving } from '../../src/build/static-server';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly body: string;
}

/** Sends the path as it stands: `fetch` would tidy `..` away before the server sees it. */
function get(serving: Serving, rawPath: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(serving.address);
    const sent = request({ host: 'localhost', port, path: rawPath, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          policy: String(response.headers['content-security-policy'] ?? ''),
          body,
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

let folder: string;
let serving: Serving;

beforeAll(async () => {
  const outer = mkdtempSync(path.join(tmpdir(), 'page-'));
  folder = path.join(outer, 'site');
  mkdirSync(path.join(folder, 'deep'), { recursive: true });
  writeFileSync(path.join(outer, 'secret.txt'), 'secret');
  writeFileSync(path.join(outer, 'site-secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), '<p>front</p>');
  writeFileSync(path.join(folder, 'deep', '示例 1.xlsx'), 'workbook');
  serving = await serveFolder(folder, 43_100);
});

afterAll(() => {
  serving.server.close();
});

test.each([
  ['/', 200, 'text/html; charset=utf-8', '<p>front</p>'],
  ['/?language=en-US', 200, 'text/html; charset=utf-8', '<p>front</p>'],
  [
    `/deep/${encodeURIComponent('示例 1.xlsx')}`,
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'workbook',
  ],
  ['/deep', 404, 'text/plain; charset=utf-8', '404'],
  ['/missing.js', 404, 'text/plain; charset=utf-8', '404'],
  ['/%', 404, 'text/plain; charset=utf-8', '404'],
  ['/%00', 404, 'text/plain; charset=utf-8', '404'],
])('%s gives %i', async (rawPath, status, type, body) => {
  expect(await get(serving, rawPath)).toMatchObject({ status, type, body });
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/deep/../../secret.txt', '/../site-secret.txt', '//../secret.txt'])(
  '%s does not leave the folder',
  async (rawPath) => {
    const answer = await get(serving, rawPath);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  },
);

test('every answer carries a policy that allows scripts and connections of our own site only', async () => {
  const { policy } = await get(serving, '/');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self' blob:;");
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
});

test('only reading is answered', async () => {
  expect((await get(serving, '/', 'POST')).status).toBe(405);
  expect((await get(serving, '/', 'HEAD')).body).toBe('');
});

test('a port in use is passed over for the next free one', async () => {
  const second = await serveFolder(folder, Number(new URL(serving.address).port));
  expect(second.address).not.toBe(serving.address);
  expect((await get(second, '/')).status).toBe(200);
  second.server.close();
});

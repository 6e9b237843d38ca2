import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

/** Media types of what the page is made of. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** Nothing but our own files is loaded or reached; Univer and Fluent UI write inline styles, so style alone may be inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** How many ports after the wanted one are tried. */
const portsTried = 20;

export interface Serving {
  readonly address: string;
  readonly server: Server;
}

/**
 * Serves a folder over plain http on the loopback address, on `port` or the next free one.
 * @throws Error when no port near the wanted one is free
 */
export async function serveFolder(folder: string, port: number): Promise<Serving> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    void answer(root, request.method ?? 'GET', request.url ?? '/', response);
  });
  for (let tried = port; tried < port + portsTried; tried++) {
    if (await listens(server, tried)) return { address: `http://localhost:${tried}/`, server };
  }
  throw new Error(`端口 ${port} 到 ${port + portsTried - 1} 都被占用，请用 PORT 环境变量指定别的端口。`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

async function answer(root: string, method: string, url: string, response: ServerResponse): Promise<void> {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, headers).end();
    return;
  }
  const file = fileFor(root, url);
  const size = file === null ? null : await sizeOf(file);
  if (file === null || size === null) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
    return;
  }
  const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': size });
  if (method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** The file that an address names, `null` for one outside the folder or not to be decoded. */
function fileFor(root: string, url: string): string | null {
  const pathname = url.split(/[?#]/, 1)[0] ?? '/';
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  const file = path.join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return file.startsWith(root + path.sep) && !decoded.includes('\0') ? file : null;
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? found.size : null;
  } catch {
    // Not there, or not to be read: for a visitor both are "not found".
    return null;
  }
}

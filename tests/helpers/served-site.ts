/** A site served over HTTP from a sub-path, on this machine alone. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { OutputFile } from '../../src/base/ports.ts';

/** Where it lies on its server. */
export const BASE = '/some/where';

export interface Served {
  readonly address: string;
  /** How many bytes were asked for since it was last set to 0. */
  sent: number;
  readonly server: Server;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

export async function serve(files: readonly OutputFile[]): Promise<Served> {
  const contents = new Map(files.map(({ path, bytes }) => [`${BASE}/${path}`, bytes]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    const bytes = contents.get(path.endsWith('/') ? `${path}index.html` : path);
    site.sent += bytes?.length ?? 0;
    response.writeHead(bytes === undefined ? 404 : 200, {
      'content-type': TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream',
    });
    response.end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // a port, since it listens on one
  const site: Served = { address: `http://127.0.0.1:${port}${BASE}/`, sent: 0, server };
  return site;
}

/**
 * Serves pages to the browsers of this computer and to nobody else: it listens on loopback alone, answers under its own
 * names alone, so that a page from elsewhere cannot reach it by a name that was made to point here, and lets no page from
 * elsewhere load or frame what it serves. It reads no disk: what a path means is for whoever answers.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer, PageServer } from '../base/ports.ts';

const LOOPBACK = ['127.0.0.1', '::1'] as const;

/** So many ports are tried, from the one that was asked for. */
const TRIES = 20;

/** Where browsers listen for what happened. */
export const EVENTS = '/_concordat/events';

/** Serves until it is stopped. Rejects where no port is free. */
export async function startPageServer(first: number, answer: (path: string) => Promise<Answer>): Promise<PageServer> {
  for (let port = first; port <= lastOf(first); port += 1) {
    const listeners = new Set<ServerResponse>();
    const started = await listenOn(port, (request, response) => {
      void respond(request, response, port, listeners, answer);
    });
    if (started === 'taken') continue;
    // A browser that hears nothing for long gives up listening.
    const beat = setInterval(() => {
      for (const listener of listeners) listener.write(': still here\n\n');
    }, BEAT);
    return {
      address: `http://localhost:${port}/`,
      tell(event) {
        for (const listener of listeners) listener.write(`event: ${event}\ndata: 1\n\n`);
      },
      async stop() {
        clearInterval(beat);
        for (const listener of listeners) listener.end();
        await Promise.all(started.map(close));
      },
    };
  }
  throw new NoPortError(first);
}

const BEAT = 25_000;

/** The last port that is tried: a computer has none beyond 65535. */
function lastOf(first: number): number {
  return Math.min(first + TRIES - 1, 65_535);
}

/** Every port that was tried is in use, or kept for whoever administers the computer. */
export class NoPortError extends Error {
  constructor(first: number) {
    const last = lastOf(first);
    const ports =
      first === last
        ? `The port ${first} of this computer is in use`
        : `The ports ${first} to ${last} of this computer are all in use`;
    const kept = first < 1024 ? ', or kept for its administrators, as those below 1024 are on many computers' : '';
    super(`${ports}${kept}. Name another with --port, as in --port 8080.`);
    this.name = 'NoPortError';
  }
}

/** The port on each loopback address that there is; many computers have no IPv6. */
async function listenOn(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<readonly Server[] | 'taken'> {
  const servers: Server[] = [];
  for (const host of LOOPBACK) {
    const server = createServer({ requestTimeout: 10_000 }, handle);
    const code = await new Promise<string | undefined>((settled) => {
      server.once('error', (error: NodeJS.ErrnoException) => settled(error.code ?? error.message));
      server.listen({ port, host, exclusive: true }, () => settled(undefined));
    });
    if (code === undefined) servers.push(server);
    else if (code === 'EADDRINUSE' || code === 'EACCES') {
      await Promise.all(servers.map(close));
      return 'taken';
    } else if (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') throw new Error(`${host}: ${code}`);
  }
  return servers.length === 0 ? 'taken' : servers;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  listeners: Set<ServerResponse>,
  answer: (path: string) => Promise<Answer>,
): Promise<void> {
  const refuse = (status: number, why: string): void => {
    response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
  };
  const { method, headers } = request;
  // Names of hosts have no case, and a browser leaves out the port that every page has without one.
  if (!ownNames(port).includes((headers.host ?? '').toLowerCase()))
    return refuse(421, 'This preview is served to localhost alone.');
  if (!isAsked(headers, port)) return refuse(403, 'Pages from elsewhere may not load this preview.');
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'This preview can be read alone.');
  const path = pathOf(request.url ?? '');
  if (path === undefined) return refuse(400, 'That is no address of a page.');
  if (path === EVENTS.slice(1)) return listen(response, listeners);
  try {
    const { status, type, headers: own, body } = await answer(path);
    response.writeHead(status, { ...HEADERS, ...own, 'content-type': type, 'content-length': String(body.length) });
    response.end(method === 'HEAD' ? undefined : body);
  } catch (error) {
    refuse(500, `The page could not be made: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** What a browser says that it asks, for pages at this port. */
export function ownNames(port: number): readonly string[] {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return [...names.map((name) => `${name}:${port}`), ...(port === HTTP_PORT ? names : [])];
}

/** The port of an address that names none. */
const HTTP_PORT = 80;

/** Whether a page of the preview asks, or a person who follows a link or types the address. */
function isAsked({ origin, ...headers }: IncomingMessage['headers'], port: number): boolean {
  if (origin !== undefined && !ownNames(port).some((name) => origin === `http://${name}`)) return false;
  const [site, mode, dest] = ['site', 'mode', 'dest'].map((name) => headers[`sec-fetch-${name}`]);
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return mode === 'navigate' && dest === 'document';
}

/** The path within the site, without its query; nothing for one that would lead out of it, however it is written. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    if (!path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || path.split('/').includes('..')) return undefined;
    return path.slice(1);
  } catch {
    return undefined;
  }
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 1000\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

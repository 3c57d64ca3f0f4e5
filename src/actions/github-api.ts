/** Asks GitHub's API, with patience where it is busy, and says plainly what it refused. */
import { type Data, data, list, parsed, text } from './data.ts';
import { readAtMost } from './read-at-most.ts';
import type { Runner } from './runner.ts';

export interface Api {
  get(path: string): Promise<unknown>;
  /** Every item of a list that comes in pages. */
  all(path: string): Promise<readonly Data[]>;
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** The bytes behind an address, so many at most. */
  bytes(path: string, most: number): Promise<Uint8Array>;
}

export interface ApiOptions {
  /** Where the API is: `GITHUB_API_URL`. */
  readonly base: string;
  readonly token: string;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** An answer that is no success. `status` is 0 where there was no answer. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** How often something is tried, and how long is waited at most before the next time. */
const TRIES = 4;
const LONGEST_WAIT = 60_000;
/** Pages of a hundred. */
const MOST_PAGES = 50;
const TIMEOUT = 30_000;

/** The API that a runner names, with the token that the step was given. */
export function apiOf({ env, input }: Runner): Api {
  return githubApi({ base: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: input('token') });
}

export function githubApi({ base, token, wait = sleep }: ApiOptions): Api {
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    for (let turn = 1; ; turn++) {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'user-agent': 'concordat',
          'x-github-api-version': '2022-11-28',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT),
      }).catch((error: unknown) => new Error(error instanceof Error ? error.message : String(error)));
      if (!(response instanceof Error) && response.ok) return response;
      // A comment that was made although the answer got lost must not be made again.
      const again = response instanceof Error ? method !== 'POST' : mayAskAgain(response, method);
      if (!again || turn >= TRIES) throw await refusal(response, method, path);
      await wait(pauseOf(response, turn));
    }
  };
  const get = async (path: string): Promise<unknown> => (await ask('GET', path)).json();
  return {
    get,
    async all(path) {
      const found: Data[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const answer = await get(`${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
        const items = list(Array.isArray(answer) ? answer : data(answer)['artifacts'], 100);
        found.push(...items.map(data));
        if (items.length < 100) break;
      }
      return found;
    },
    async send(method, path, body) {
      const response = await ask(method, path, body);
      return parsed(await response.text());
    },
    async bytes(path, most) {
      const bytes = await readAtMost(await ask('GET', path), most);
      if (bytes === undefined) throw new ApiError(0, `What GitHub sent for ${path} is longer than ${most} bytes.`);
      return bytes;
    },
  };
}

/** GitHub is busy, or asks for slower work. What was refused for good is not asked again. */
function mayAskAgain(response: Response, method: string): boolean {
  if (response.status >= 500) return method !== 'POST';
  return response.status === 429 || (response.status === 403 && isLimit(response));
}

function isLimit({ headers }: Response): boolean {
  return headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0';
}

/** How long to wait, in milliseconds: what GitHub asks for, or a little longer each time. */
function pauseOf(response: Response | Error, turn: number): number {
  const asked = response instanceof Error ? null : response.headers.get('retry-after');
  const seconds = asked === null ? 2 ** turn : Number(asked);
  return Math.min(Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : 1000, LONGEST_WAIT);
}

async function refusal(response: Response | Error, method: string, path: string): Promise<ApiError> {
  const what = `${method} ${path.replace(/\?.*$/, '')}`;
  if (response instanceof Error) return new ApiError(0, `GitHub did not answer ${what}: ${response.message}.`);
  const said = text(data(parsed(await response.text().catch(() => '')))['message'], 300);
  const why = isLimit(response) && response.status !== 404 ? LIMIT : REASONS[response.status];
  return new ApiError(
    response.status,
    `GitHub answered ${response.status} to ${what}${said === '' ? '' : ` (${said})`}.${why === undefined ? '' : ` ${why}`}`,
  );
}

const LIMIT = 'Too much was asked of it in a short time. Run this again in an hour.';
const REASONS: Readonly<Record<number, string>> = {
  401: 'The token does not count: the step has to be given that of the job, as its `token`.',
  403: 'The job lacks a permission. The workflow’s `permissions` have to grant what docs/github.md lists for it.',
  404: 'It is not there, or the job may not see it: see the permissions that docs/github.md lists.',
  422: 'GitHub could not do it with what it was given.',
};

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A stand-in for GitHub's API on loopback, with a memory, and a way to run the bundle of an action against it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What was asked, in order: `POST /repos/a/b/issues`. */
export interface Asked {
  readonly what: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Thing = Record<string, unknown>;

export interface FakeGitHub {
  readonly url: string;
  readonly asked: Asked[];
  readonly issues: Thing[];
  readonly comments: Map<number, Thing[]>;
  readonly pulls: Map<number, Thing>;
  readonly files: Map<number, Thing[]>;
  readonly remarks: Map<number, Thing[]>;
  readonly artifacts: Thing[];
  /** Where it publishes the pages of the repository, if it does. */
  readonly pages: { html_url?: string };
  /** The bytes of artifacts, by their ids. */
  readonly zips: Map<number, Uint8Array>;
  /** What is answered in place of what would be: the first that fits is used up. */
  readonly refusals: { what: RegExp; status: number; headers?: Record<string, string>; message?: string }[];
  /** Only what changed something. */
  changes(): readonly string[];
  end(): Promise<void>;
}

export const BOT = { login: 'github-actions[bot]', type: 'Bot' };

/** `repository` is the one that it has. */
export async function fakeGitHub(repository = 'mereshire/register'): Promise<FakeGitHub> {
  const asked: Asked[] = [];
  const state = {
    issues: [] as Thing[],
    comments: new Map<number, Thing[]>(),
    pulls: new Map<number, Thing>(),
    files: new Map<number, Thing[]>(),
    remarks: new Map<number, Thing[]>(),
    artifacts: [] as Thing[],
    pages: {} as FakeGitHub['pages'],
    zips: new Map<number, Uint8Array>(),
    refusals: [] as FakeGitHub['refusals'],
  };
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Thing;
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
    const what = `${request.method} ${pathname}`;
    asked.push({ what, body });
    const send = (status: number, data: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, headers);
      response.end(data instanceof Uint8Array ? data : JSON.stringify(data));
    };
    const refusal = state.refusals.findIndex((one) => one.what.test(what));
    if (refusal !== -1) {
      const [{ status, headers, message } = { status: 500, headers: {}, message: '' }] = state.refusals.splice(
        refusal,
        1,
      );
      return send(status, { message: message ?? 'No' }, headers ?? {});
    }
    if (request.headers.authorization !== 'Bearer a-token') return send(401, { message: 'Bad credentials' });
    const page = Number(searchParams.get('page') ?? 1);
    const paged = (items: readonly Thing[]): readonly Thing[] => items.slice((page - 1) * 100, page * 100);
    const top = `/repos/${repository}/`;
    const inner = pathname.startsWith(top) ? pathname.slice(top.length) : '';
    const [, kind = '', id = '', part = ''] = /^(\w+)(?:\/([^/]+))?(?:\/(.*))?$/.exec(inner) ?? [];
    const number = Number(id);
    const route = `${request.method} ${kind}${id === '' ? '' : /^\d+$/.test(id) ? '/n' : `/${id}`}${part === '' ? '' : `/${part.replaceAll(/\d+/g, 'n')}`}`;
    switch (route) {
      case 'GET actions/runs/n/artifacts':
        return send(200, { artifacts: paged(state.artifacts) });
      case 'GET actions/artifacts/n/zip':
        return send(200, state.zips.get(Number(part.split('/')[0])) ?? new Uint8Array());
      case 'GET pulls/n': {
        const pull = state.pulls.get(number);
        return pull === undefined ? send(404, { message: 'Not Found' }) : send(200, pull);
      }
      case 'GET pulls/n/files':
        return send(200, paged(state.files.get(number) ?? []));
      case 'GET pulls/n/comments':
        return send(200, paged(state.remarks.get(number) ?? []));
      case 'POST pulls/n/reviews': {
        if (typeof body['body'] !== 'string' || body['body'] === '') return send(422, { message: 'body is missing' });
        const comments = body['comments'] as Thing[];
        state.remarks.set(number, [
          ...(state.remarks.get(number) ?? []),
          ...comments.map((one) => ({ ...one, user: BOT })),
        ]);
        return send(200, { id: 1 });
      }
      case 'GET issues/n/comments':
        return send(200, paged(state.comments.get(number) ?? []));
      case 'POST issues/n/comments': {
        const made = { id: 1000 + asked.length, user: BOT, body: body['body'] };
        state.comments.set(number, [...(state.comments.get(number) ?? []), made]);
        return send(201, made);
      }
      case 'PATCH issues/comments/n': {
        const found = [...state.comments.values()].flat().find((one) => one['id'] === Number(part));
        if (found === undefined) return send(404, { message: 'Not Found' });
        Object.assign(found, body);
        return send(200, found);
      }
      case 'GET issues': {
        const label = searchParams.get('labels');
        const items = state.issues.filter(
          (one) =>
            one['state'] === searchParams.get('state') &&
            (label === null || (one['labels'] as string[]).includes(label)),
        );
        return send(
          200,
          paged(items.map((one) => ({ ...one, labels: (one['labels'] as string[]).map((name) => ({ name })) }))),
        );
      }
      case 'POST issues': {
        const made = { number: state.issues.length + 1, state: 'open', user: BOT, ...body };
        state.issues.push(made);
        return send(201, made);
      }
      case 'PATCH issues/n': {
        const found = state.issues.find((one) => one['number'] === number);
        if (found === undefined) return send(404, { message: 'Not Found' });
        Object.assign(found, body);
        return send(200, found);
      }
      case 'GET pages':
        return state.pages.html_url === undefined
          ? send(404, { message: 'Not Found' })
          : send(200, { ...state.pages, status: 'built' });
      case 'POST issues/n/assignees':
        return send(201, {});
      default:
        return send(404, { message: `Not Found: ${route}` });
    }
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    ...state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    changes: () => asked.map(({ what }) => what).filter((what) => !what.startsWith('GET ')),
    end: () => new Promise((done) => server.close(() => done())),
  };
}

export interface Acted {
  readonly status: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the bundle of an action as a runner does, in a folder, with inputs and an event. */
export async function runAction(
  name: string,
  given: {
    readonly folder?: string;
    /** The folder that holds the tool's `.github`; that of this repository if it is left out. */
    readonly of?: string;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly event?: object;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<Acted> {
  const own = mkdtempSync(join(tmpdir(), 'concordat-action-'));
  const path = (file: string): string => join(own, file);
  for (const file of ['output', 'summary']) writeFileSync(path(file), '');
  writeFileSync(path('event'), JSON.stringify(given.event ?? {}));
  const inputs = Object.entries(given.inputs ?? {}).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]);
  const child = spawn(process.execPath, [join(given.of ?? process.cwd(), `.github/actions/${name}/index.mjs`)], {
    cwd: given.folder ?? own,
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_REPOSITORY: 'mereshire/register',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REF_NAME: 'main',
      GITHUB_OUTPUT: path('output'),
      GITHUB_STEP_SUMMARY: path('summary'),
      GITHUB_EVENT_PATH: path('event'),
      ...Object.fromEntries(inputs),
      ...given.env,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  const lines = readFileSync(path('output'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const acted = {
    status,
    log,
    summary: readFileSync(path('summary'), 'utf8'),
    outputs: Object.fromEntries(lines.map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)])),
  };
  rmSync(own, { recursive: true, force: true });
  return acted;
}

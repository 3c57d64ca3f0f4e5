/** The action that builds: what is published where something is invalid or overdue, and the documents of a change. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type IsoDate, parseDate } from '../../src/base/dates.ts';
import { type Manifest, manifestFile } from '../../src/base/manifest.ts';
import { sha256 } from '../../src/host/environment.ts';
import { type Acted, type FakeGitHub, fakeGitHub, runAction } from '../helpers/fake-github.ts';
import { repository } from '../helpers/repository.ts';
import { SMALL_PATH as PATH, SMALL_REGISTER } from '../helpers/small-register.ts';

const repo = repository(SMALL_REGISTER);
const first = repo.commit('one');
afterAll(() => repo.end());
afterEach(() => repo.backTo(first));

function build(inputs: Readonly<Record<string, string>>): Promise<Acted> {
  return runAction('build', {
    folder: repo.folder,
    // Pages alone: what a browser prints is tested where it is made.
    inputs: { tool: join(process.cwd(), 'dist/tool/main.js'), formats: 'html', ...inputs },
    env: { GITHUB_API_URL: github.url, RUNNER_TEMP: repo.folder },
  });
}

/** What the public reads now: the manifest that was published last, unless there is none or its server is in trouble. */
const site = { status: 200, manifest: new Uint8Array() };
const server = createServer((request, response) => {
  response.writeHead(request.url === '/register/manifest.json' ? site.status : 404);
  response.end(site.manifest);
});
let github: FakeGitHub;
let published = '';
beforeAll(async () => {
  github = await fakeGitHub();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  published = `http://127.0.0.1:${(server.address() as AddressInfo).port}/register`;
});
afterAll(async () => {
  server.close();
  await github.end();
});

function stateOf(register: string, ...ids: readonly string[]): Uint8Array<ArrayBuffer> {
  const agreements = ids.map((id) => ({
    ...{ id, title: id, version: '1.0', digest: '', illustrative: false, status: 'in-force' },
    ...{ effective: null, reviewState: 'in-date', versions: [] },
  }));
  const rest = { madeWith: { tool: { name: 'concordat', version: '0' }, fonts: [] }, files: [], seals: [] };
  const asAt = parseDate('2028-12-31') as IsoDate;
  return new Uint8Array(manifestFile({ register, asAt, agreements, ...rest, before: [], history: [] }, sha256).bytes);
}

function page(out: string): string {
  const path = join(repo.folder, out, 'agreements/children-found-safe/index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

describe('the register', () => {
  it('is published with its marks where a review is overdue, and says so to the job that fails over it', async () => {
    github.pages.html_url = published;
    site.manifest = stateOf('Information sharing in Mereshire', 'children-found-safe');
    const { status, outputs, log } = await build({ today: '2029-01-01', merge: 'shards', token: 'a-token' });
    expect({ status, ...outputs }).toEqual({ status: 0, made: 'true', overdue: 'true' });
    expect(log).toContain('0 files were taken from shards.');
    expect(page('dist/site')).toContain('verdue');
    // The history goes on from what GitHub says is published.
    const { history } = JSON.parse(readFileSync(join(repo.folder, 'dist/site/manifest.json'), 'utf8')) as Manifest;
    expect(history).toEqual([{ asAt: '2028-12-31', sha256: sha256(site.manifest) }]);
  });

  it.each([
    ['the last state cannot be had', 503, stateOf('Information sharing in Mereshire'), 'the answer was 503'],
    [
      'it is of another register',
      200,
      stateOf('Fish of the Mere', 'pike', 'perch'),
      'of another register, “Fish of the Mere”',
    ],
    ['it is no state of a register', 200, new Uint8Array(9), 'It is no manifest of a register'],
  ])('is not published without its history: where %s', async (_what, answer, manifest, said) => {
    Object.assign(site, { status: answer, manifest });
    const { status, outputs, log } = await build({ today: '2029-01-01', published: `${published}/` });
    Object.assign(site, { status: 200 });
    expect({ status, made: outputs['made'] }).toEqual({ status: 1, made: 'false' });
    expect(log).toContain(said);
  });

  it('is not published where something is invalid', async () => {
    repo.edit(PATH, 'binding: no', 'binding: nO');
    const { status, outputs, log } = await build({
      today: '2026-11-21',
      published: published.replace(/register$/, 'new'),
    });
    expect({ status, ...outputs }).toEqual({ status: 1, made: 'false', overdue: 'false' });
    expect(log).toContain('::error::Something is invalid, so nothing was published.');
    expect(log).toMatch(/::warning::Nothing is published at .*\/new\/manifest.json yet/);
  });
});

describe('the documents of a change', () => {
  it('are made of the agreements that it touches, drafts included', async () => {
    repo.edit(PATH, '      event: in-force', '      event: drafting');
    const { status, outputs } = await build({
      today: '2026-11-21',
      drafts: 'true',
      only: 'children-found-safe',
      out: 'drafts',
    });
    expect({ status, made: outputs['made'] }).toEqual({ status: 0, made: 'true' });
    expect(page('drafts')).toContain('Children found safe in Mereshire');
  });

  it('make nothing of the words of an agreement but words in the log', async () => {
    repo.edit(PATH, 'contactPoint: mereshire-council', 'contactPoint: "##[error]x ::set-output name=a::b"');
    repo.edit(
      PATH,
      'title: Children found safe in Mereshire',
      'title: "\\n::stop-commands::x\\r::add-mask::x ##[group]x"',
    );
    const { outputs, log } = await build({
      today: '2026-11-21',
      drafts: 'true',
      only: 'children-found-safe',
      out: 'drafts',
    });
    expect(log).toContain('  70 |   contactPoint: "# # [error]x ::set-output');
    expect(log.split(/[\n\r]/).filter((line) => /^\s*::(?!warning::The documents)|##\[/.test(line))).toEqual([]);
    expect(outputs).not.toHaveProperty('a');
  });

  it('are none where it touches none, and what is no id is never handed on', async () => {
    const { status, outputs } = await build({ drafts: 'true', only: '--out=/tmp/elsewhere ../x' });
    expect({ status, made: outputs['made'] }).toEqual({ status: 0, made: 'false' });
  });
});

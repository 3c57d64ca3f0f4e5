/** The action that builds: what is published where something is invalid or overdue, and the documents of a change. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Acted, runAction } from '../helpers/fake-github.ts';
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
  });
}

function page(out: string): string {
  const path = join(repo.folder, out, 'agreements/children-found-safe/index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

describe('the register', () => {
  it('is published with its marks where a review is overdue, and says so to the job that fails over it', async () => {
    const { status, outputs, log } = await build({ today: '2029-01-01', merge: 'shards' });
    expect({ status, ...outputs }).toEqual({ status: 0, made: 'true', overdue: 'true' });
    expect(log).toContain('0 files were taken from shards.');
    expect(page('dist/site')).toContain('verdue');
  });

  it('is not published where something is invalid', async () => {
    repo.edit(PATH, 'binding: no', 'binding: nO');
    const { status, outputs, log } = await build({ today: '2026-11-21' });
    expect({ status, ...outputs }).toEqual({ status: 1, made: 'false', overdue: 'false' });
    expect(log).toContain('::error::Something is invalid, so nothing was published.');
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

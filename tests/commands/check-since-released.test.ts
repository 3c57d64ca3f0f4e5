/** `check --since` refuses a change that rewrites or removes what was released before it. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { sha256 } from '../../src/host/environment.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { gitHistory } from '../../src/host/history.ts';
import { filesIn, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { repository } from '../helpers/repository.ts';

const ID = 'children-found-safe';
const SMALL = filesIn('tests/fixtures/small-register');
const WORDS = textOf(SMALL, `agreements/${ID}/agreement.md`);
const FOLDER = `agreements/${ID}/versions/1.2`;
const [RELEASE, DOCUMENT, ELSEWHERE] = [
  `${FOLDER}/release.yaml`,
  `${FOLDER}/released/${ID}.md`,
  `kept/${ID}/versions/1.2/released/${ID}.md`,
];
const digest = (await registerOf(memoryFiles(SMALL))).entries.find(({ id }) => id === ID)?.digest ?? '';

function releaseOf(document: string): string {
  const listed = Object.entries({ 'agreement.md': WORDS, [`released/${ID}.md`]: document }).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    return `  - path: ${path}\n    size: ${bytes.length}\n    sha256: ${sha256(bytes)}\n`;
  });
  return `agreement: ${ID}\nversion: 1.2\ndigest: ${digest}\nreleased: 2026-02-02\neffective: 2026-02-01\nmadeWith:\n  tool: concordat 0.1.0\nsettings:\n  title: Mereshire\n  publisher: mereshire-council\nsignedBy:\n  - organisation: mereshire-council\n    record: mereshire-council-1.2.yaml\n    sha256: ${'0'.repeat(64)}\nfiles:\n${listed.join('')}`;
}

const repo = repository({
  ...SMALL,
  [`${FOLDER}/agreement.md`]: WORDS,
  [DOCUMENT]: 'as it was',
  [RELEASE]: releaseOf('as it was'),
});
const first = repo.commit('released');
afterAll(() => repo.end());
afterEach(() => repo.backTo(first));

/** The files that a change is refused for, with what it does to them. */
async function refusedSince(revision: string): Promise<readonly string[]> {
  const world = memoryWorld({}, { files: diskFiles(repo.folder), history: gitHistory(repo.folder, {}) });
  const { report, exit } = await check.run(world, { ids: [], options: { since: revision } });
  const found = (report?.findings ?? []).filter(
    ({ code, severity, actual }) =>
      code === 'sign-off/release-altered' && severity === 'error' && actual.startsWith('change that'),
  );
  if (found.length > 0) expect(exit).toBe(1);
  return found.map(({ at, actual }) => `${actual.split(' ')[2]} ${at.path}`);
}

const set = (line: string): void => repo.edit('concordat.yaml', 'review:', `${line}\nreview:`);

describe('a change', () => {
  it('may touch all else, and add a version', async () => {
    repo.edit(`agreements/${ID}/agreement.md`, 'Children found safe', 'Children found well');
    repo.write({ [`agreements/${ID}/versions/1.1/agreement.md`]: WORDS });
    expect(await refusedSince(first)).toEqual([]);
  });

  it('may not rewrite a document, not with its size kept and not with its hash', async () => {
    repo.write({ [DOCUMENT]: 'as it IS.' });
    expect(await refusedSince(first)).toEqual([`rewrites ${DOCUMENT}`]);
    repo.write({ [RELEASE]: releaseOf('as it IS.') });
    expect(await refusedSince(first)).toEqual([`rewrites ${RELEASE}`, `rewrites ${DOCUMENT}`]);
  });

  it('may not remove a release, whatever it makes of the rule and of the setting', async () => {
    repo.remove(FOLDER);
    set('rules:\n  sign-off/release-altered: off\nreleases: kept');
    expect(await refusedSince(first)).toEqual([
      `removes ${FOLDER}/agreement.md`,
      `removes ${RELEASE}`,
      `removes ${DOCUMENT}`,
    ]);
  });

  it('may move the documents to where the settings say, and then not change them there', async () => {
    set('releases: kept');
    repo.remove(DOCUMENT);
    repo.write({ [ELSEWHERE]: 'as it was' });
    expect(await refusedSince(first)).toEqual([]);
    const moved = repo.commit('moved');
    repo.edit('concordat.yaml', 'releases: kept\n', '');
    repo.write({ [ELSEWHERE]: 'as it IS.' });
    expect(await refusedSince(moved)).toEqual([`rewrites ${ELSEWHERE}`]);
    repo.remove(ELSEWHERE);
    expect(await refusedSince(moved)).toEqual([`removes ${ELSEWHERE}`]);
  });

  it('may put back what was altered earlier', async () => {
    repo.write({ [DOCUMENT]: 'as it IS.' });
    const altered = repo.commit('altered');
    repo.write({ [DOCUMENT]: 'as it was' });
    expect(await refusedSince(altered)).toEqual([]);
    repo.write({ [DOCUMENT]: 'as it IS not' });
    expect(await refusedSince(altered)).toEqual([`rewrites ${DOCUMENT}`]);
  });
});

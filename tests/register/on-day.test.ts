/** A register as its public saw it on a day: status, text, members. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import { registerOnDay } from '../../src/register/on-day.ts';
import type { Entry } from '../../src/register/entry.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/agreement.md`;

async function entryOn(day: string, contents: Contents = MERESHIRE): Promise<Entry> {
  const register = registerOnDay(await registerOf(memoryFiles(contents), day as IsoDate));
  const entry = register.entries.find(({ id }) => id === ID);
  if (entry === undefined) throw new Error('it is not in the register');
  return entry;
}

describe('an agreement on a day', () => {
  it.each([
    ['before it was in force is no part of the public register', '2025-03-31', '2.1', 'draft', 'draft', []],
    ['is its first version from its first day', '2025-04-01', '2.0', 'in-force', undefined, []],
    ['is that version up to its last day', '2026-09-30', '2.0', 'in-force', undefined, []],
    ['is the next version from its first day', '2026-10-01', '2.1', 'in-force', undefined, ['2.0']],
  ] as const)('%s', async (_what, day, version, status, unpublished, versions) => {
    const entry = await entryOn(day);
    expect(entry.standing.status).toBe(status);
    expect(entry.unpublished).toBe(unpublished);
    expect(entry.terms.version).toBe(version);
    expect(entry.versions.map((kept) => kept.version)).toEqual(versions);
  });

  it('has the reviews, the parties and the terms of that day, and nothing that came later', async () => {
    const entry = await entryOn('2026-06-01');
    expect(entry.standing).toMatchObject({ since: '2025-04-01', lastReviewed: '2026-03-24', review: 'in-date' });
    expect([...entry.parties.keys()]).toEqual(['mereshire-council', 'mereshire-police', 'mereshire-nhs-bodies']);
    expect(entry.agreement.source.path).toContain('/versions/2.0/');
    expect(entry.terms.record?.log.map(({ date }) => date)).toEqual(['2024-11-04', '2025-04-01', '2026-03-24']);
    const before = await entryOn('2026-01-05');
    expect(before.standing.lastReviewed).toBeUndefined();
    expect(before.standing.review).toBe('due');
  });

  it('in force still has no event and no assessment of a day to come', async () => {
    const entry = await entryOn('2026-10-31');
    expect(entry.terms.record?.log.at(-1)).toMatchObject({ date: '2026-10-12', event: 'left' });
    expect(entry.standing.lastReviewed).toBeUndefined();
  });

  it('is suspended or ended only from the day of the event', async () => {
    const log = '    - date: 2026-10-12\n      event: left';
    const changed = {
      ...MERESHIRE,
      [PATH]: textOf(MERESHIRE, PATH).replace(
        log,
        `    - date: 2026-05-01\n      event: suspended\n      by: The board\n    - date: 2026-07-01\n      event: resumed\n      by: The board\n${log}`,
      ),
    };
    const states = ['2026-04-30', '2026-05-01', '2026-06-30', '2026-07-01'].map(async (day) => {
      const { standing, terms } = await entryOn(day, changed);
      return `${terms.version} ${standing.status}`;
    });
    expect(await Promise.all(states)).toEqual(['2.0 in-force', '2.0 suspended', '2.0 suspended', '2.0 in-force']);
  });

  it('stays hidden where it is hidden now', async () => {
    const hide = (publish: string): Contents => ({
      ...MERESHIRE,
      [PATH]: textOf(MERESHIRE, PATH).replace(/^publish: .*\n( .*\n)*/m, publish),
    });
    expect((await entryOn('2026-06-01', hide('publish: no\n'))).unpublished).toBe('not-marked');
    const partly = hide(
      'publish:\n  show: summary\n  withheld: [parties]\n  because: A family could be known by it.\n',
    );
    expect(await entryOn('2026-06-01', partly)).toMatchObject({
      show: 'summary',
      withheld: { sections: ['parties'] },
    });
  });
});

describe('a register with nothing to come', () => {
  let same = false;
  beforeAll(async () => {
    const register = await registerOf(memoryFiles(MERESHIRE));
    const shown = registerOnDay(register);
    same = shown.entries.every((entry, index) => entry === register.entries[index]);
  });

  it('is as it was read', () => {
    expect(same).toBe(true);
  });
});

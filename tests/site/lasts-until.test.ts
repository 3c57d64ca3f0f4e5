/** A page says until which day it is right: by each of the days on which what it says of an agreement changes. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Entry } from '../../src/register/entry.ts';
import { entryOnDay, registerOnDay } from '../../src/register/on-day.ts';
import { lastsUntil } from '../../src/site/lasts-until.ts';
import { PATHS } from '../../src/site/links.ts';
import { published } from '../../src/site/published.ts';
import { readExample } from '../helpers/example.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const ID = 'mereshire-exploitation';
const FLOOD = 'mereshire-shore-road-flood';

async function until(id: string, today: string, change = (entry: Entry): Entry => entry): Promise<string | undefined> {
  const read = registerOnDay(await readExample('examples/mereshire', today as IsoDate));
  const entries = read.entries.filter((entry) => entry.id === id).map(change);
  const site = published({ ...siteContext(), register: { ...read, entries } });
  const own = lastsUntil(site, PATHS.agreement(id));
  // Alone in its register, it makes every other page out of date on the same day.
  expect(lastsUntil(site, PATHS.home)).toBe(own);
  return own;
}

describe('the last day on which a page is right', () => {
  it('is that before its review counts as due, and then that on which it is due', async () => {
    expect(await until(ID, '2026-11-21')).toBe('2027-08-01');
    expect(await until(ID, '2027-09-01')).toBe('2027-11-02');
  });

  it('is that before its next version takes effect', async () => {
    expect(await until(ID, '2026-09-15')).toBe('2026-09-30');
  });

  it('is that before an event of its log', async () => {
    expect(await until(ID, '2026-10-05')).toBe('2026-10-11');
  });

  it('is its last day', async () => {
    expect(await until(FLOOD, '2026-04-20')).toBe('2026-05-09');
    expect(await until(FLOOD, '2026-11-21')).toBeUndefined();
  });

  it('is the last on which something was accepted', async () => {
    const accepted = { severity: 'error' as const, reason: '', by: '', until: '2026-12-01' as IsoDate };
    const finding = {
      code: 'x',
      severity: 'note',
      at: { path: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
      actual: '',
      expected: '',
      why: '',
      remedy: '',
      accepted,
    } as const;
    expect(await until(ID, '2026-11-21', (entry) => ({ ...entry, accepted: [finding] }))).toBe('2026-12-01');
  });
});

describe('the next day of which the files tell', () => {
  it('is none where nothing is to come', async () => {
    const register = await readExample('examples/mereshire');
    const coming = register.entries.filter((entry) => entryOnDay(entry, register).comes !== undefined);
    expect(coming).toEqual([]);
  });
});

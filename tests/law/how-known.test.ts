/** How far the law data was compared with its sources: counted once, for the command and for the site. */
import { expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import { readLawData } from '../../src/law/data.ts';
import { lawEntries } from '../../src/law/entries.ts';
import { howKnown } from '../../src/law/how-known.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { theLaw } from './assets.ts';

const entry = (evidence: 'verified' | 'knowledge' | 'check', day: string) => ({
  evidence,
  lastVerified: day as IsoDate,
});

it('counts each sort, and takes the oldest day from what was compared alone', () => {
  const all = [
    entry('knowledge', '2020-01-01'),
    entry('verified', '2026-11-02'),
    entry('verified', '2026-11-01'),
    entry('check', '2019-01-01'),
  ];
  expect(howKnown(all)).toEqual({ all: 4, verified: 2, knowledge: 1, check: 1, oldest: '2026-11-01' });
  expect(howKnown([]).oldest).toBeUndefined();
});

it('counts every entry of the files', async () => {
  const files = Object.values(await readLawData(diskFiles('.'), 'schemas/law')).flatMap((one) => Object.values(one));
  const { all, verified, knowledge, check } = howKnown(lawEntries(await theLaw()));
  expect(all).toBe(files.length);
  expect(verified + knowledge + check).toBe(all);
});

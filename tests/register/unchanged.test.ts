/** What has not changed since a register was last read is given again as it was; what has, and all that stands on it, is not. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import { checkFiles, type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { TODAY } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const CHARTER = 'agreements/mereshire-charter/agreement.md';
const KEPT = 'agreements/mereshire-exploitation/versions/2.0';

/** The register with words of a file in place of others. */
function changed(path: string, from: string | RegExp, to: string): Contents {
  const text = textOf(MERESHIRE, path);
  const other = text.replace(from, to);
  if (other === text) throw new Error(`${path} has no ${from}`);
  return { ...MERESHIRE, [path]: other };
}

/** The same in bytes that nothing has been made of. */
function fresh(contents: Contents): Contents {
  return Object.fromEntries(Object.keys(contents).map((path) => [path, textOf(contents, path)]));
}

const LEFT: readonly (readonly [what: string, contents: Contents, today: IsoDate])[] = [
  ['nothing', MERESHIRE, TODAY],
  ['the day', MERESHIRE, '2028-01-01' as IsoDate],
  ['a framework', changed(CHARTER, /^breach:\n(?: .*\n)+/m, ''), TODAY],
  ['a body', changed('organisations/mereshire-police.yaml', 'kind: police', 'kind: charity'), TODAY],
  [
    'a body that was',
    changed(`${KEPT}/organisations/mereshire-council.yaml`, /^name: .*$/m, 'name: Another council'),
    TODAY,
  ],
  ['a version that was', changed(`${KEPT}/agreement.md`, 'binding: no', 'binding: perhaps'), TODAY],
  ['the settings', changed('concordat.yaml', 'notice: 3 months', 'notice: 24 months'), TODAY],
  [
    'the law',
    {
      ...MERESHIRE,
      'law/lawful-bases.yaml':
        'article6:\n  e:\n    title: Public task\n    source: UK GDPR Article 6(1)(e)\n    lastVerified: 2020-01-01\n    evidence: verified\n',
    },
    TODAY,
  ],
  ['a file beside an agreement', { ...MERESHIRE, 'agreements/mereshire-charter/agreement.md.bak': 'x' }, TODAY],
];

describe('a register that is read again', () => {
  it('has the very same agreements where nothing has changed', async () => {
    const [one, other] = [await registerOf(memoryFiles(MERESHIRE)), await registerOf(memoryFiles(MERESHIRE))];
    expect(one.entries.length).toBeGreaterThan(5);
    for (const [index, entry] of one.entries.entries()) expect(other.entries[index], entry.id).toBe(entry);
  });

  it.each(LEFT)('is found to be what it is after it has changed: %s', async (_what, contents, today) => {
    await checkFiles(MERESHIRE);
    const [again, anew] = [await checkFiles(contents, today), await checkFiles(fresh(contents), today)];
    expect(JSON.stringify(again)).toBe(JSON.stringify(anew));
  });

  it('differs in what stands on what has changed', async () => {
    const before = await registerOf(memoryFiles(MERESHIRE));
    for (const [what, contents, today] of LEFT.slice(1)) {
      const after = await registerOf(memoryFiles(contents), today);
      const same = after.entries.filter((entry, index) => entry === before.entries[index]);
      expect([what, same.length < before.entries.length]).toEqual([what, true]);
    }
  });
});

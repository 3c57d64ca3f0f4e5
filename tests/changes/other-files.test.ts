/** The files of a change that no story tells: a version that is kept is one thing, and whatever changes in one is told by itself. */
import { expect, it } from 'vitest';
import { otherLines } from '../../src/changes/other-files.ts';

const KEPT = 'agreements/a/versions/1.0';

it('tells the files of a kept version as one where they came or went together, and no others', () => {
  const added = ['agreement.md', 'organisations/b.yaml', 'form.csv'].map(
    (name) => ({ path: `${KEPT}/${name}`, change: 'added' }) as const,
  );
  expect(
    otherLines({
      others: [
        { path: 'README.md', change: 'added' },
        ...added,
        { path: `${KEPT}/c.csv`, change: 'changed' },
        { path: `${KEPT}/d.csv`, change: 'changed' },
        { path: 'agreements/a/versions/0.9/agreement.md', change: 'removed' },
        { path: 'themes/x.yaml', change: 'removed' },
      ],
    }),
  ).toEqual([
    { path: 'README.md', what: 'added' },
    { path: `${KEPT}/`, what: '3 files added' },
    { path: `${KEPT}/c.csv`, what: 'changed' },
    { path: `${KEPT}/d.csv`, what: 'changed' },
    { path: 'agreements/a/versions/0.9/agreement.md', what: 'removed' },
    { path: 'themes/x.yaml', what: 'removed' },
  ]);
});

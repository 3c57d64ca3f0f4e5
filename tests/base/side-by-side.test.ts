import { expect, it } from 'vitest';
import { sideBySide } from '../../src/base/side-by-side.ts';

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('does several at a time and gives the results in order', async () => {
  let [now, most] = [0, 0];
  const out = await sideBySide([9, 1, 5, 1, 1], 2, async (milliseconds) => {
    now += 1;
    most = Math.max(most, now);
    await later(milliseconds);
    now -= 1;
    return milliseconds * 2;
  });
  expect([out, most, now]).toEqual([[18, 2, 10, 2, 2], 2, 0]);
  expect(await sideBySide([], 2, later)).toEqual([]);
});

it('begins nothing more when one fails', async () => {
  const begun: number[] = [];
  const all = sideBySide([1, 2, 3, 4, 5, 6], 2, async (number) => {
    begun.push(number);
    await later(number === 2 ? 1 : 5);
    if (number === 2) throw new Error('two');
  });
  await expect(all).rejects.toThrow('two');
  await later(10);
  expect(begun).toEqual([1, 2]);
});

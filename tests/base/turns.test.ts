import { expect, it } from 'vitest';
import { turns } from '../../src/base/turns.ts';

it('lets no more go on at once than there is room for, in the order in which they asked, and frees the room of what fails', async () => {
  const inTurn = turns(2);
  const begun: string[] = [];
  let [now, most] = [0, 0];
  const work = (name: string, places: number) => async (): Promise<string> => {
    begun.push(name);
    now += places;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    now -= places;
    if (name === 'fails') throw new Error(name);
    return name;
  };
  const asked = [
    ['a', 1],
    ['fails', 1],
    ['whole', 2],
    ['b', 1],
    ['c', 1],
  ] as const;
  const ended = await Promise.allSettled(asked.map(([name, places]) => inTurn(places, work(name, places))));
  expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
  expect([begun, most, now]).toEqual([['a', 'fails', 'whole', 'b', 'c'], 2, 0]);
});

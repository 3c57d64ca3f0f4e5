/** Which agreements rest on an entry of the law, where they name it otherwise than by its id. */
import { expect, it } from 'vitest';
import type { Ground } from '../../src/agreement/written/agreement.ts';
import type { Entry } from '../../src/register/entry.ts';
import { restsOn } from '../../src/register/law-uses.ts';
import { law, readExample } from '../helpers/example.ts';

const { entries } = await readExample('examples/mereshire');
const [any] = entries;
if (any === undefined) throw new Error('the example has no agreement');

function resting(ground: Ground): Entry {
  return { ...(any as Entry), terms: { ...(any as Entry).terms, lawful: { one: ground } } };
}

it.each([
  ['4', true],
  ['3', true],
  ['7', false],
])('Annex 1 paragraph %s rests on the entry for paragraphs 3 and 4: %s', (paragraph, expected) => {
  const entry = resting({ purposes: ['all'], article6: ['ea'], annex1: [paragraph] } as unknown as Ground);
  expect(restsOn(entry, { section: 'annex1', id: '3', citations: [] }, law)).toBe(expected);
});

/** However tables name parties, a reader finds out which they are, and no others. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { namesOf } from '../../src/documents/blocks/party-names.ts';
import type { Cell, Table } from '../../src/documents/document.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { wordsOfBlock } from '../../src/documents/words.ts';
import { linkParties, selectParties } from '../../src/register/party.ts';
import { composeContext, readExample, TODAY, words } from '../helpers/example.ts';

const TITLES = ['Ash', 'Birch', 'Cedar', 'Elder', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine', 'Rowan', 'Willow'];
const written = Object.fromEntries(
  TITLES.map((name, index) => [name.toLowerCase(), { name, labels: index % 2 === 0 ? ['even-ones'] : ['odd-ones'] }]),
);
const parties = linkParties({ parties: written } as unknown as WrittenAgreement, new Map(), TODAY);
const ids = [...parties.keys()];

/** Whom the words of a cell mean to somebody who has the table of parties at hand. */
function meant(said: string): readonly string[] {
  const numbers = /^Parties (.*)$/.exec(said)?.[1];
  if (numbers !== undefined)
    return numbers.split(', ').flatMap((run) => {
      const [first = 0, last = first] = run.split(' to ').map(Number);
      return ids.slice(first - 1, last);
    });
  const named = ids.filter((id) => said.includes(parties.get(id)?.title ?? '?'));
  return said.startsWith('Every party') ? ids.filter((id) => !named.includes(id)) : named;
}

it('names any parties so that they, and no others, can be told', () => {
  fc.assert(
    fc.property(fc.subarray(ids, { minLength: 1 }), (some) => {
      expect(meant(namesOf(some, parties, words))).toEqual(some);
    }),
  );
});

it('names a few, then gives numbers, and says nearly all by who is left out', () => {
  expect(namesOf(ids.slice(0, 4), parties, words)).toBe('Ash, Birch, Cedar and Elder');
  expect(namesOf(['ash', 'cedar', 'elder', 'fir', 'oak'], parties, words)).toBe('Parties 1, 3 to 5, 9');
  expect(namesOf(ids.slice(1), parties, words)).toBe('Every party but Ash');
  expect(namesOf(['even-ones', 'birch'], parties, words)).toBe('Even ones and Birch');
});

it('says in a table whom each group means that another table names', async () => {
  const register = await readExample('.');
  // The agreement with most parties.
  for (const entry of register.entries.filter(({ id }) => id === 'wirral-safeguarding-children')) {
    const { blocks } = composeAgreement(entry, composeContext(register));
    const table = blocks.find((block): block is Table => block.type === 'table' && block.id === 'table-groups');
    const groups = new Map((table?.rows ?? []).map(([name, members]) => [text(name), text(members)]));
    const labels = Object.values(entry.terms.flows ?? {})
      .flatMap(({ from = [], to = [], between = [] }) => [...from, ...to, ...between])
      .filter((name) => name !== 'everyone' && !entry.parties.has(name));
    for (const label of labels)
      for (const party of selectParties([label], entry.parties))
        expect(groups.get(words.word(label)), `${entry.id} ${label}`).toContain(party.title);
    expect(labels.length).toBeGreaterThan(5);
  }
});

function text(cell: Cell | undefined): string {
  return (cell ?? []).flatMap(wordsOfBlock).join(' ');
}

it('tells above the table of periods of a party for which another holds', async () => {
  const { entries, ...register } = await readExample('examples/mereshire');
  const entry = entries.find(({ id }) => id === 'mereshire-exploitation');
  if (entry === undefined) throw new Error('the example is gone');
  const { blocks } = composeAgreement(entry, composeContext({ entries, ...register }));
  const said = blocks.map((block) => wordsOfBlock(block));
  expect(said.join('\n')).toMatch(/Terms that differ for one party: Table \d+ \(Harbour Youth\)\./);
});

/** What stands under the tables of legislation says which provisions nobody compared with their source. */
import { expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Block } from '../../src/documents/document.ts';
import { wordsOfBlock } from '../../src/documents/words.ts';
import { findPower } from '../../src/law/powers.ts';
import { composeContext, readExample } from '../helpers/example.ts';

const UNREAD = 'Not compared with its source for this register: ';

const register = await readExample('.');

it.each(register.entries.map((entry) => [entry.id, entry] as const))(
  '%s says so of each, and of no other',
  (_id, entry) => {
    const { blocks } = composeAgreement(entry, composeContext(register));
    const rows = blocks
      .filter((block): block is Extract<Block, { type: 'table' }> => block.type === 'table')
      .filter(({ id }) => id === 'table-powers' || id === 'table-legislation')
      .flatMap((table) => table.rows);
    const note = blocks.flatMap(wordsOfBlock).find((words) => words.startsWith(UNREAD)) ?? '';
    const provisions = rows.flatMap((row) => {
      const power = findPower(register.law, (row[0] ?? []).flatMap(wordsOfBlock)[0] ?? '');
      return power === undefined ? [] : [power];
    });
    expect(provisions.length).toBeGreaterThan(10);
    for (const { citation, evidence } of provisions)
      expect([citation, note.includes(citation)]).toEqual([citation, evidence !== 'verified']);
  },
);

it.each(register.entries.map((entry) => [entry.id, entry] as const))(
  '%s: what the agreement says itself stands there word for word',
  (_id, entry) => {
    const words = composeAgreement(entry, composeContext(register)).blocks.flatMap(wordsOfBlock).map(even);
    const said = (entry.terms.legislation ?? []).flatMap(({ caution }) =>
      caution === undefined ? [] : [even(caution)],
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((caution) => !words.some((one) => one.includes(caution)))).toEqual([]);
  },
);

function even(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

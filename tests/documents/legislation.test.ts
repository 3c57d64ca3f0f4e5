/** The table of legislation says which provisions nobody compared with their source. */
import { expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Block } from '../../src/documents/document.ts';
import { wordsOfBlock } from '../../src/documents/words.ts';
import { findPower } from '../../src/law/powers.ts';
import { composeContext, readExample } from '../helpers/example.ts';

const UNREAD = 'Not verified: its text was not compared with the source for this register.';

const register = await readExample('.');

it.each(register.entries.map((entry) => [entry.id, entry] as const))(
  '%s says so of each, and of no other',
  (_id, entry) => {
    const { blocks } = composeAgreement(entry, composeContext(register));
    const rows = blocks
      .filter((block): block is Extract<Block, { type: 'table' }> => block.type === 'table')
      .filter(({ id }) => id === 'table-powers' || id === 'table-legislation')
      .flatMap((table) => table.rows);
    const said = rows.map((row) => {
      const words = row.map((cell) => cell.flatMap(wordsOfBlock).join('\n')).join('\n');
      const evidence = findPower(register.law, words.split('\n')[0] ?? '')?.evidence;
      return { words, evidence, told: words.includes(UNREAD) };
    });
    expect(said.filter(({ evidence }) => evidence !== undefined).length).toBeGreaterThan(10);
    for (const { words, evidence, told } of said)
      expect([words, told]).toEqual([words, evidence !== undefined && evidence !== 'verified']);
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

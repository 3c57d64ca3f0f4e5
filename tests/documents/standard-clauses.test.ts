/** Standard clauses: chosen by what an agreement says, worded otherwise where it says so, and found by their ids. */
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Block, Clause, Document } from '../../src/documents/document.ts';
import { readClause } from '../../src/documents/standard-clauses.ts';
import { wordsOfBlock } from '../../src/documents/words.ts';
import { checkFiles, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { composeContext, words } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const ID = 'mereshire-school-attendance';
const PATH = `agreements/${ID}/agreement.md`;

describe('a standard clause', () => {
  it('stands in the documents that it is for, and in no other', async () => {
    const plain = await composed('');
    expect(clause(plain, 'not-a-contract')).toBeDefined();
    expect(clause(plain, 'contract')).toBeUndefined();
    expect(clause(plain, 'governing-law')).toBeUndefined();
  });

  it.each([
    ['binding: yes\ngoverningLaw: scotland', 'contract'],
    ['binding: memorandum', 'memorandum'],
    ['binding: no', 'not-a-contract'],
  ])('says once whether the document is a contract: %s', async (binding, expected) => {
    const document = await composed(`${binding}\n`);
    const said = ['contract', 'memorandum', 'not-a-contract'].filter((id) => clause(document, id) !== undefined);
    expect(said).toEqual([expected]);
    const ofContracts = ['governing-law', 'counterparts', 'third-party-rights', 'comes-first', 'giving-notice'];
    expect(ofContracts.filter((id) => clause(document, id) !== undefined)).toEqual(
      expected === 'contract' ? ofContracts : [],
    );
  });

  it('names no governing law that the parties did not name', async () => {
    expect(clause(await composed('binding: yes\n'), 'governing-law')).toBeUndefined();
  });

  it('binds a processor even where the text is no contract, since the law asks for one', async () => {
    const register = await registerOf(memoryFiles(MERESHIRE));
    const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation');
    if (entry === undefined) throw new Error('the agreement with a processor is not there');
    const words = wordsOf(composeAgreement(entry, composeContext(register)), 'not-a-contract');
    expect(words.join('')).toMatch(/^It is not a contract, save for section \d+, which binds each/);
    expect(wordsOf(await composed(''), 'not-a-contract').join('')).toMatch(/^It is not a contract\. /);
  });

  it('gives way to words that the agreement has of its own', async () => {
    const document = await composed('binding: yes\nprecedence: The law comes first.\nnotices: Write to the owner.\n');
    expect(['comes-first', 'giving-notice'].filter((id) => clause(document, id) !== undefined)).toEqual([]);
  });

  it('says in every document which text is the agreement', async () => {
    expect(clause(await composed(''), 'the-instrument')).toBeDefined();
  });

  it.each([
    ['', 'signing-each-party'],
    ['execution:\n  how: platform\n  platform: The Gateway', 'signing-on-platform'],
    ['execution:\n  how: adopted\n  by: mereshire-council', 'signing-by-adoption'],
  ])('says how the parties make it theirs: %s', async (execution, expected) => {
    const document = await composed(`${execution}\n`);
    const ways = ['signing-each-party', 'signing-on-platform', 'signing-by-adoption'];
    expect(ways.filter((id) => clause(document, id) !== undefined)).toEqual([expected]);
    if (expected === 'signing-by-adoption')
      expect(wordsOf(document, expected).join('')).toBe(
        'This agreement is adopted by Mereshire Council for all parties but those that join for themselves: Schools in Mereshire.',
      );
  });

  it('says where it comes from, so that a copy can be laid beside it', async () => {
    expect(clause(await composed(''), 'complaints')?.source).toBe('clause:complaints.1');
  });

  it('is replaced where the parties say so, and the document shows it', async () => {
    const document = await composed(change('complaints', 'replaced'));
    expect(wordsOf(document, 'complaints')).toEqual([
      'The council’s complaints desk answers for all of us.',
      'These are the parties’ own words, in place of the standard clause “Complaints” (complaints, version 1).',
    ]);
    const table = document.blocks.find(
      (block) => block.type === 'table' && block.caption.startsWith('Standard clauses'),
    );
    expect(wordsOfBlock(table as Block)).toEqual(
      expect.arrayContaining([
        'clause 8.3: Complaints',
        'The parties’ own words stand in its place',
        'One desk is easier to find',
      ]),
    );
  });

  it('keeps its own words before those that are added', async () => {
    const [first = '', ...rest] = wordsOf(await composed(change('complaints', 'extended')), 'complaints');
    expect(first).toMatch(/^A person may complain to any party\./);
    expect(rest).toEqual([
      'The parties add to the standard clause “Complaints” (complaints, version 1):',
      'The council’s complaints desk answers for all of us.',
    ]);
  });

  it('that is worded otherwise stands there even where its own words would not', async () => {
    expect(wordsOf(await composed(change('contract', 'replaced')), 'contract')).toHaveLength(2);
  });

  it('that does not exist is found by the check', async () => {
    const findings = await checkFiles(withFront(change('complants', 'replaced')));
    const fresh = findings.filter(({ code }) => code === 'register/unknown-name');
    expect(fresh.map(({ code, actual, suggest }) => [code, actual, suggest?.[0]?.title])).toEqual([
      ['register/unknown-name', 'standard clause `complants`', 'Write `complaints`'],
    ]);
  });

  it('is a fault of the installation if it has no title', () => {
    expect(() => readClause('x', 1, 'Words alone.')).toThrow(/clauses\/x\.1\.md/);
  });

  it('has an ordered list as sub-clauses', async () => {
    const { clauseBlocks } = await import('../../src/documents/standard-clauses.ts');
    const standard = readClause('x', 2, '---\ntitle: X\n---\nWords.\n');
    const items = ['a', 'b'].map((value) => [
      { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] },
    ]);
    const blocks = clauseBlocks(standard, [{ type: 'list', ordered: true, start: 1, items }], [], words);
    expect(blocks.map((block) => block.type === 'clause' && `${block.level} ${block.id}`)).toEqual([
      '2 clause-x',
      '3 clause-x-1',
      '3 clause-x-2',
    ]);
  });
});

describe('a link to a place of the document', () => {
  it('is called by the number that the place has, if it has no words', async () => {
    const words = await linked(
      '[](#clause-complaints), [](#retention), [](#people-and-information) and [what we keep](#retention)',
    );
    expect(words).toBe('See clause 8.3, section 12, section 4 and what we keep.');
  });

  it('to what is not there is its words alone', async () => {
    expect(await linked('[x](#nowhere) and [](#nothing)')).toBe('See x and nothing.');
  });
});

async function linked(links: string): Promise<string | undefined> {
  const files = { ...MERESHIRE, [PATH]: `${textOf(MERESHIRE, PATH).trimEnd()}\n\n## Where to look\n\nSee ${links}.\n` };
  const document = await documentOf(files);
  return document.blocks.flatMap(wordsOfBlock).find((words) => words.startsWith('See '));
}

function change(name: string, how: string): string {
  return `clauses:\n  - clause: ${name}\n    change: ${how}\n    text: The council’s complaints desk answers for all of us.\n    because: One desk is easier to find\n`;
}

function withFront(fields: string): typeof MERESHIRE {
  return {
    ...MERESHIRE,
    [PATH]: textOf(MERESHIRE, PATH).replace(
      /^(edition: .*\n)clauses:\n(?: .*\n)+/m,
      (_, edition) => `${edition}${fields}`,
    ),
  };
}

function composed(fields: string): Promise<Document> {
  return documentOf(withFront(fields));
}

async function documentOf(files: typeof MERESHIRE): Promise<Document> {
  const register = await registerOf(memoryFiles(files));
  const entry = register.entries.find(({ id }) => id === ID);
  if (entry === undefined) throw new Error(`there is no ${ID}`);
  return composeAgreement(entry, composeContext(register));
}

function clause({ blocks }: Document, name: string): (Block & Clause) | undefined {
  return blocks.find((block): block is Block & Clause => block.type === 'clause' && block.id === `clause-${name}`);
}

function wordsOf(document: Document, name: string): readonly string[] {
  const found = clause(document, name);
  return found === undefined ? [] : wordsOfBlock(found);
}

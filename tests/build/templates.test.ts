/** What a register may put in place of the tool's templates. */
import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/agreement/editions.ts';
import { loadTemplates } from '../../src/build/templates.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const EDITION = 'templates/editions/2026.1/agreement.md';
const WORDS = 'templates/editions/2026.1/words.yaml';
const CLAUSE = 'templates/clauses/complaints.1.md';
const ASSETS = memoryFiles({
  [CLAUSE]: 'The clause of the tool.',
  'dist/tool/assets/site.css': 'body {}',
  [EDITION]: 'The words of the tool.',
  [WORDS]: 'contents: Contents',
  'templates/documents/print.css': 'tool',
});

describe('a register’s own templates', () => {
  it('stand for those of the tool, but never for an edition or a clause', async () => {
    const own = memoryFiles({
      [EDITION]: 'Other words.',
      [CLAUSE]: 'Other words.',
      'templates/documents/print.css': 'own',
    });
    const templates = await loadTemplates(ASSETS, own);
    expect(templates.source('documents/print.css')).toBe('own');
    expect(templates.source('editions/2026.1/agreement.md')).toBe('The words of the tool.');
    expect(templates.source('clauses/complaints.1.md')).toBe('The clause of the tool.');
  });

  it('are published without what serve adds to pages', async () => {
    const assets = memoryFiles({
      'dist/tool/assets/site.css': '',
      'dist/tool/assets/site.js': '',
      'dist/tool/assets/preview.js': '',
      'dist/tool/assets/preview.css': '',
    });
    expect([...(await loadTemplates(assets, memoryFiles({}))).assets.keys()]).toEqual(['site.js']);
  });

  it('are published with the schema of the tool, by which digests are worked out, and with no other', async () => {
    const path = 'schemas/agreement.schema.json';
    const { assets } = await loadTemplates(
      memoryFiles({ 'dist/tool/assets/site.css': '', [path]: '{"the": "tool’s"}' }),
      memoryFiles({ [path]: '{}' }),
    );
    expect([...assets]).toEqual([['agreement.schema.json', '{"the": "tool’s"}']]);
  });

  it('add no edition', async () => {
    const own = memoryFiles({
      'templates/editions/2030.1/agreement.md': 'Other words.',
      'templates/clauses/complaints.2.md': 'Other words.',
    });
    const { editions, findings } = await readEditions(ASSETS, own);
    expect([...editions.keys()]).toEqual(['2026.1']);
    expect(findings.map(({ code, at }) => `${code} ${at.path}`)).toEqual([
      'register/own-edition templates/editions/2030.1/agreement.md',
      'register/own-edition templates/clauses/complaints.2.md',
    ]);
  });

  it('may hold the words of the tool’s edition, as its own repository does', async () => {
    expect((await readEditions(ASSETS, memoryFiles({ [EDITION]: 'The words of the tool.' }))).findings).toEqual([]);
    for (const path of [EDITION, WORDS])
      expect((await readEditions(ASSETS, memoryFiles({ [path]: 'Other words.' }))).findings).toHaveLength(1);
  });
});

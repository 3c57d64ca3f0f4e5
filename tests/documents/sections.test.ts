/** The author's prose in the sections of the template: each topic stands once. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/documents/prose.ts';
import { editionOf } from '../../src/agreement/editions.ts';
import { fillSections, splitSections } from '../../src/documents/sections.ts';
import { words } from '../helpers/example.ts';

const { sections: TEMPLATE } = editionOf(
  '2026.1',
  '## Lawful basis {#lawful-basis}\n\n### Consent {#consent}\n\n## Governance and review {#governance}\n\n### Oversight {#monitoring}\n\n## Changes {#changes}\n\n### Leaving {#leaving}\n',
);

describe('a heading of the author', () => {
  it('fills the section whose id or title it has', () => {
    expect(filled('## Lawful basis\n\na\n\n## Governance and review\n\nb')).toEqual([
      ['lawful-basis', 'a', -1],
      ['governance', 'b', -1],
    ]);
  });

  it('fills one beneath it too, up to the next heading of its own level', () => {
    expect(filled('## Governance\n\na\n\n### Oversight\n\nb\n\n#### c\n\nd\n\n### Our own\n\ne')).toEqual([
      ['governance', 'a Our own e', -1],
      ['monitoring', 'b c d', -1],
    ]);
  });

  it('may stand at the upper level, with what is beneath it one deeper', () => {
    expect(filled('## Consent\n\na')).toEqual([['consent', 'a', 0]]);
  });

  it('fills nothing beneath a section of the author or another of the template', () => {
    expect(filled('## Our panel\n\n### Oversight\n\na\n\n## Lawful basis\n\n### Leaving\n\nb')).toEqual([
      ['our-panel', 'Oversight a', undefined],
      ['lawful-basis', 'Leaving b', -1],
    ]);
  });
});

describe('words in a row', () => {
  it('have semicolons where one has a comma of its own', () => {
    expect(words.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(words.list(['Council, Children, Young People and Families Directorate', 'b', 'c'])).toBe(
      'Council, Children, Young People and Families Directorate; b; and c',
    );
    expect(words.list(['a, b'])).toBe('a, b');
  });

  it('say a period as people do', () => {
    expect([words.word('every 1 month'), words.word('every 3 months')]).toEqual(['Once a month', 'Every 3 months']);
  });
});

function filled(source: string): readonly (readonly [string, string, number | undefined])[] {
  const body = unified().use(remarkParse).use(remarkGfm).parse(source);
  return fillSections(splitSections(body), TEMPLATE).map(({ slug, content, deeper }) => [
    slug,
    content.children.map((node) => plainText(node)).join(' '),
    deeper,
  ]);
}

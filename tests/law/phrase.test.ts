/** The words of superseded.yaml, compiled. */
import { describe, expect, it } from 'vitest';
import { anyOf, beginnings } from '../../src/law/phrase.ts';
import { theLaw } from './assets.ts';

/** What the words find in a text. */
function found(phrase: string, text: string): readonly string[] {
  return [...text.matchAll(anyOf([phrase]) ?? /$^/g)].map(([words]) => words);
}

describe('words', () => {
  it.each([
    ['Data Protection Act 1998', 'the DATA PROTECTION ACT 1998', ['DATA PROTECTION ACT 1998']],
    ['Data Protection Act 1998', 'the data protection act 1998', []],
    ['Data Protection Act 1998', 'the Data\n  Protection Act (1998)', ['Data\n  Protection Act (1998']],
    ['Data Protection Act 1998', 'the Data Protection Act, 199812 and', ['Data Protection Act, 199812']],
    ['Data Protection Act 1998', 'Data Protection Act 1998123', []],
    ['Data Protection Act 1998', '**Data Protection** Act\n> 1998', ['Data Protection** Act\n> 1998']],
    [
      'Data Protection Act 1998',
      'the [Data Protection Act](https://a.example/b) 1998',
      ['Data Protection Act](https://a.example/b) 1998'],
    ],
    ['CCG[s]', 'CCGs, ccgs, the CCG and a CCGX', ['CCGs', 'CCG']],
    ['primary care trust[s] [(PCT[s])]', 'Primary Care Trusts (PCTs) met', ['Primary Care Trusts (PCTs)']],
    ['section 2|3 of the Act', 'section 3 of the Act', ['section 3 of the Act']],
    ["children's act", 'the Children’s Act', ['Children’s Act']],
    [
      'advice: for ... 2018|2015',
      'Advice for staff who help\nchildren (2018)',
      ['Advice for staff who help\nchildren (2018'],
    ],
    ['advice for ... 2018', 'Advice for staff. In 2018', []],
    ['advice for ... 2018', 'Advice for staff 2024, not 2018', []],
    ['advice for ... 2018', 'Advice for staff and the Online Act 2018', []],
    ['safeguarding [the] NHS', 'safeguarding NHS, safeguarding the NHS', ['safeguarding NHS', 'safeguarding the NHS']],
    ['£500,000', 'a fine of £500,000.', ['£500,000']],
    ['gsi.gov.uk', 'a@b.gsi.gov.uk, gsi-gov.uk', ['gsi.gov.uk']],
  ])('%s in %j', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it('begin in as many ways as their first word has', () => {
    expect(beginnings('within|inside the EEA|EU')).toEqual(['within the EEA|EU', 'inside the EEA|EU']);
    expect(beginnings('CCG[s]')).toEqual(['CCG[s]']);
  });

  it('use their signs as the file says', async () => {
    const law = await theLaw();
    const all = [
      ...[...law.superseded.values()].flatMap(({ words, near, except, unless }) =>
        [words, near, except, unless].flatMap((some) => some ?? []),
      ),
      ...[...law.contexts.values()].flatMap(({ words }) => words),
    ];
    for (const words of all) {
      expect(words, words).not.toMatch(/\]\||\|\[|^\[|\s{2}|\.\.\.\S|\S\.\.\.| \.\.\.$/);
      expect(words.split('[').length, words).toBe(words.split(']').length);
    }
  });

  it('find themselves', async () => {
    const law = await theLaw();
    for (const { id, words } of law.superseded.values())
      for (const phrase of words) {
        const plain = phrase
          .replaceAll(/ ?\[[^[\]]*(\[[^\]]*\])?[^[\]]*\]/g, '')
          .replaceAll(' ... ', ' in ')
          .replaceAll(/\|[^\s[\]]+/g, '');
        expect(found(phrase, `See ${plain} there`), `${id}: ${phrase}`).toEqual([
          expect.stringContaining(plain.slice(0, 3)),
        ]);
      }
  });
});

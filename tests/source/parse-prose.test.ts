/** The prose of a file: what it says is parsed apart from its fields, and stands where it stands in the file. */
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { languageMarks, unwrapPassages } from '../../src/source/languages.ts';
import { parseProse } from '../../src/source/parse-prose.ts';
import { filesIn } from '../helpers/check-files.ts';

const whole = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(languageMarks);

/** Texts that take seconds to parse twice. */
const LONG = process.env['PROOF'] === '1' ? ['agreements'] : [];

/** What a parser makes of the whole file, but for the fields. */
function children(text: string): readonly Nodes[] {
  return unwrapPassages(whole.parse(text)).children.filter((node) => node.type !== 'yaml');
}

/** The text with its fields, and where they end. */
function split(text: string): number {
  return text.indexOf('\n---', 3) + text.slice(text.indexOf('\n---', 3) + 1).indexOf('\n') + 2;
}

describe('prose', () => {
  it.each([
    ['nothing', ''],
    ['a line that could end fields', 'One.\n\n---\n\nTwo\n---\n'],
    ['what could be fields of its own', '---\ntitle: A\n---\n\nOne.\n'],
    ['marks of language', ':::lang{cy}\n\nUn.\n\n- dau :lang[tri]{cy}\n\n:::\n\nFour.\n'],
    ['empty lines first', '\n\n\n# One\n\n- two\n  - three [a][b] and www.example.org\n\n[b]: c\n'],
    ['an indented line first', '    code\n\n> a\nb\n\n| a | b |\n| - | - |\n| 😀 | `d` |\n\n[^1] x.\n\n[^1]: Note.\n'],
  ])('is parsed as in the whole file, at the same places: %s', (_what, prose) => {
    for (const fields of [
      '---\n---\n',
      '---\ntitle: A\n---\n',
      '--- \t\ntitle: 😀\nsummary: |\n  # B\n\n  c\n---  \n',
    ]) {
      const text = `${fields}${prose}`;
      expect(parseProse(text, fields.length).children).toEqual(children(text));
    }
  });

  it.each(['examples/mereshire', 'guidance', ...LONG])('of %s is too', (folder) => {
    const files = Object.entries(filesIn(folder)).filter(
      ([path]) => path.endsWith('.md') && !path.endsWith('README.md') && !path.includes('/released/'),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const [path, bytes] of files) {
      const text = new TextDecoder().decode(bytes as Uint8Array);
      expect(JSON.stringify(parseProse(text, split(text)).children), path).toBe(JSON.stringify(children(text)));
    }
  });
});

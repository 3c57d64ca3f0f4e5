/** Markdown: a list for each file, and words that stay words. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../src/source/nodes.ts';
import { escapeMarkdown } from '../../src/base/escape-markdown.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { finding, HOSTILE, reportOf, STYLE } from '../helpers/reports.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

describe('Markdown', () => {
  it('says what was found, then what is wrong in each file', () => {
    expect(markdown(reportOf([finding(), finding({ severity: 'note', path: 'b.yaml' })]), STYLE)).toBe(
      [
        '## concordat',
        '',
        '1 agreement checked. 1 error, 1 note. As at 2026-11-21.',
        '',
        '### agreements/a/agreement.md',
        '',
        '- **error**, line 2: Unexpected field `titel` in front matter, expected a field that is known there, such as `title`. It would be lost. **Write `title`.** (`schema/unknown-field`) Source: UK GDPR Article 5(2).',
        '',
        '### b.yaml',
        '',
        '- **note**, line 2: Unexpected field `titel` in front matter, expected a field that is known there, such as `title`. It would be lost. **Write `title`.** (`schema/unknown-field`) Source: UK GDPR Article 5(2).',
        '',
      ].join('\n'),
    );
  });

  it('is short when all is well', () => {
    expect(markdown(reportOf([]), STYLE)).toBe(
      '## concordat\n\n1 agreement checked. Nothing to put right. As at 2026-11-21.\n',
    );
  });

  it.each(HOSTILE)('keeps words words: %j', (words) => {
    const told = markdown(reportOf([finding({ actual: words, why: words, remedy: words, path: words })]), STYLE);
    const nodes = [...nodesOf(parser.parse(told))];
    expect(nodes.map((node) => node.type).filter((type) => !PLAIN.has(type))).toEqual([]);
    expect(nodes.filter((node) => node.type === 'heading')).toHaveLength(2);
    expect(nodes.filter((node) => node.type === 'listItem')).toHaveLength(1);
    const plain = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(' ');
    expect(plain).not.toMatch(/@\w|https?:\/\//);
  });

  it('keeps code code, and a backtick with no partner a backtick', () => {
    expect(escapeMarkdown('Write `a_b`, not a_b')).toBe('Write `a_b`, not a\\_b');
    expect(escapeMarkdown('one ` two')).toBe('one \\` two');
  });
});

const PLAIN = new Set(['root', 'heading', 'paragraph', 'text', 'list', 'listItem', 'strong', 'inlineCode']);

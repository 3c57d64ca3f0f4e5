/** The author's Markdown as blocks: what it may do, and that nothing is lost or run. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { proseBlocks } from '../../src/documents/prose.ts';
import { renderBlocks } from '../../src/documents/html.ts';

describe('prose', () => {
  it('keeps paragraphs, lists, tables, quotes, emphasis and links', () => {
    expect(html('A **b** *c* [d](https://example.org/e).\n\n- f\n- g\n\n| h | i |\n| - | - |\n| j | k |\n\n> l')).toBe(
      '<p>A <strong>b</strong> <em>c</em> <a href="https://example.org/e">d</a>.</p><ul><li>f</li><li>g</li></ul>' +
        '<table id="table h" class="doc-table doc-columns-2"><colgroup><col class="doc-width-50"><col class="doc-width-50"></colgroup><thead><tr><th scope="col">h</th><th scope="col">i</th></tr></thead><tbody><tr><th scope="row">j</th><td data-label="i">k</td></tr></tbody></table><blockquote><p>l</p></blockquote>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', 'alert(1)'],
    ['text <img src=x onerror=alert(1)> text', 'onerror'],
    ['<a href="javascript:alert(1)">x</a>', 'javascript'],
  ])('shows HTML as text: %s', (source, kept) => {
    const result = html(source);
    expect(result).not.toMatch(/<(script|img|a)\b/);
    expect(result).toContain(kept);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//evil.example/x',
    '../../secret',
    'JaVaScRiPt:x',
    'javascript:alert(1)//https://x.example',
    'https://a.example/"onclick="x',
  ])('follows no link to %s', (address) => {
    expect(html(`[words](<${address}>)`)).toBe('<p>words</p>');
  });

  it('shows the words of a picture in its place', () => {
    expect(html('![A diagram](https://evil.example/x.png)')).toBe('<p>A diagram</p>');
  });

  it('puts a box to tick before the words that it is for', () => {
    const drawn = html('- [ ] One\n- [x] *two*\n- three').replaceAll(
      /<(svg|span) [^>]*aria-label="(.*?)".*?<\/\1>/g,
      '($2)',
    );
    expect(drawn).toBe(
      '<ul><li class="doc-boxed">(Box to tick)One</li><li class="doc-boxed">(Ticked box)<em>two</em></li><li>three</li></ul>',
    );
  });

  it('puts footnotes at the end, in the order in which they are cited', () => {
    expect(html('One[^b] two[^a].\n\n[^a]: second\n\n[^b]: first')).toBe(
      '<p>One (note 1) two (note 2).</p><ol><li>first</li><li>second</li></ol>',
    );
  });
});

function html(source: string): string {
  const root = unified().use(remarkParse).use(remarkGfm).parse(source);
  return renderBlocks(
    proseBlocks(root, {
      deeper: 0,
      id: (title) => title,
    }),
    { headingOffset: 0 },
  );
}

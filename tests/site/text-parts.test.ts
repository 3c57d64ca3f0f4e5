/** A text that is too long for one page is cut between its sections, and loses nothing. */
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/documents/document.ts';
import { PAGE_BYTES } from '../../src/site/paging.ts';
import { textParts } from '../../src/site/text-parts.ts';
import { brokenLinks } from '../helpers/html.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { differenceOnPages } from '../helpers/structure/compare.ts';

const words = (size: number): string => 'word '.repeat(size / 5);

function section(id: string, size: number, children: Block[] = []): Block[] {
  const heading = (level: 1 | 2, of: string): Block => ({
    type: 'heading',
    level,
    id: of,
    number: '',
    children: [{ type: 'text', value: of }],
  });
  const lead: Block = {
    type: 'paragraph',
    children: [
      { type: 'text', value: words(size) },
      { type: 'reference', target: 'last', children: [{ type: 'text', value: 'the last' }] },
      { type: 'reference', target: id, children: [{ type: 'text', value: 'this one' }] },
    ],
  };
  return [heading(1, id), lead, ...children, heading(2, `${id}-more`), lead];
}

function whole(blocks: readonly Block[]): Document {
  const entries = blocks.flatMap((block) =>
    block.type === 'heading' ? [{ level: 1 as const, number: '', title: block.id, id: block.id }] : [],
  );
  return { ...SAMPLE, blocks: [{ type: 'contents', title: 'Contents', entries }, ...blocks] };
}

/** As pages of a site. */
function pagesOf(document: Document): ReadonlyMap<string, string> {
  const { parts, contents, file } = textParts(document);
  const page = (html: string): string =>
    `<html><body><h1 id="Page-full">x</h1><section aria-labelledby="Page-full">${html}</section></body></html>`;
  return new Map([
    ['a/index.html', `<html><body>${contents}</body></html>`],
    ...parts.map(
      ({ number, ...part }) =>
        [
          `a/text/${file(number)}`,
          page(`${part.cover}<div class="site-full__contents">${part.contents}</div>${part.text}`),
        ] as const,
    ),
  ]);
}

const texts = (pages: ReadonlyMap<string, string>): readonly string[] => [...pages.values()].slice(1);

describe('a text', () => {
  it('calls a table without a caption, a form or a sheet for signatures by the heading above it', () => {
    const bare: Block = {
      type: 'table',
      id: 'form-a',
      number: '',
      caption: '',
      columns: [{ title: 'Question', width: 100 }],
      rowHeaders: false,
      rows: [[[]]],
    };
    const sheet: Block = { type: 'signatures', columns: ['For', 'Date'], parties: [] };
    const [html = ''] = texts(
      pagesOf(whole(section('first', 50, [bare, sheet, { ...bare, id: 'b', caption: 'Own' }]))),
    );
    expect(html.match(/<table[^>]*aria-label="first"/g)).toHaveLength(2);
    expect(html).toMatch(/<table id="b" class="[^"]*"><caption>Own/);
  });

  it('that is short stays on one page', () => {
    const pages = pagesOf(whole([...section('first', 5_000), ...section('last', 5_000)]));
    expect([...pages.keys()]).toEqual(['a/index.html', 'a/text/index.html']);
  });

  it('that is long is cut between sections, and each link leads to the page where its place is', () => {
    const blocks = [
      ...section('first', 12_000),
      ...section('second', 10_000),
      ...section('long', 30_000),
      ...section('last', 5_000),
    ];
    const document = whole(blocks);
    const pages = pagesOf(document);
    expect(texts(pages).length).toBeGreaterThan(2);
    for (const html of texts(pages)) expect(html.length).toBeLessThan(PAGE_BYTES);
    expect(brokenLinks(pages, new Set(pages.keys()))).toEqual([]);
    expect(differenceOnPages(texts(pages), document)).toBe('');
    // The second section is not torn, though its first half would have fitted.
    expect(pages.get('a/text/index.html')).not.toContain('id="second"');
    expect(pages.get('a/text/part-2.html')).toContain('id="second-more"');
    expect(pages.get('a/index.html')).toContain('<li id="long-more" class="doc-contents-1"><a href="text/part-4.html');
  });

  it('names in each part every section, and what is within those of that part alone', () => {
    const long = whole([...section('first', 20_000), ...section('second', 20_000), ...section('last', 20_000)]);
    const blocks = long.blocks.map((block) =>
      block.type === 'contents'
        ? {
            ...block,
            entries: block.entries.map((entry) =>
              entry.id.endsWith('-more') ? { ...entry, level: 2 as const } : entry,
            ),
          }
        : block,
    );
    const pages = pagesOf({ ...long, blocks });
    const named = (path: string): readonly string[] =>
      [
        ...(/<nav class="doc-contents[\s\S]*?<\/nav>/.exec(pages.get(path) ?? '')?.[0] ?? '').matchAll(/#([\w-]+)"/g),
      ].map(([, id]) => id ?? '');
    expect(texts(pages).length).toBeGreaterThan(2);
    expect(named('a/text/index.html')).toEqual(['first', 'first-more', 'second', 'last']);
    expect(new Set([...pages.keys()].flatMap(named))).toEqual(
      new Set(['first', 'first-more', 'second', 'second-more', 'last', 'last-more']),
    );
    expect(brokenLinks(pages, new Set(pages.keys()))).toEqual([]);
  });

  it('leaves out no rank of headings where a part begins deep within a section', () => {
    const deep = section('last', 15_000).flatMap((block, index, all): Block[] => [
      block,
      ...(index === all.length - 1 && block.type === 'paragraph'
        ? ['a', 'b', 'c'].flatMap((id): Block[] => [
            {
              type: 'heading',
              level: 3,
              id: `${block.children.length}-${id}`,
              number: '',
              children: [{ type: 'text', value: id }],
            },
            { type: 'paragraph', children: [{ type: 'text', value: words(15_000) }] },
          ])
        : []),
    ]);
    for (const html of texts(pagesOf(whole(deep)))) {
      const ranks = [...html.matchAll(/<h([1-6])/g)].map(([, rank]) => Number(rank));
      for (const [index, rank] of ranks.entries()) expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('with a section that nothing divides is cut between its paragraphs, and no heading is left behind', () => {
    const paragraph: Block = { type: 'paragraph', children: [{ type: 'text', value: words(15_000) }] };
    const document = whole(
      section(
        'last',
        15_000,
        Array.from({ length: 6 }, () => paragraph),
      ),
    );
    const pages = pagesOf(document);
    expect(differenceOnPages(texts(pages), document)).toBe('');
    for (const html of texts(pages)) {
      expect(html.length).toBeLessThan(PAGE_BYTES);
      expect(html).not.toMatch(/<\/h\d><\/section>/);
    }
  });
});

import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts are plain JavaScript without types.
import * as styles from '../../scripts/slim-styles.mjs';
// @ts-expect-error: the scripts are plain JavaScript without types.
import { compileStyles } from '../../scripts/styles.mjs';
import { PAGE_BYTES } from '../../src/site/paging.ts';
import { siteThemeStyles } from '../../src/site/theme-styles.ts';
import { composeSite } from '../../src/site/site.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const css: string = compileStyles();
const search: string = compileStyles('search');

/** What belongs to GOV.UK alone, and what would load something. */
function leaks(text: string): readonly string[] {
  return [/GDS Transport/i, /govuk-crest/i, /govuk-footer__crown/i, /govuk-logo/i, /crown copyright/i]
    .filter((brand) => brand.test(text))
    .map(String);
}

function loads(text: string): readonly string[] {
  return [/@font-face/i, /@import/i, /url\(/i, /image-set\(/i].filter((load) => load.test(text)).map(String);
}

describe('the style sheet', () => {
  it('is small, and leaves a page the room that it counts on', () => {
    const scripts = ['site', 'sort'].reduce((sum, name) => sum + statSync(`dist/tool/assets/${name}.js`).size, 0);
    expect(css.length + siteThemeStyles(siteContext().theme).length + scripts + PAGE_BYTES).toBeLessThan(100_000);
  });

  it('keeps every rule that a page needs, and each once', () => {
    const { slim } = styles;
    expect(slim('.site-header{color:red}.site-nowhere{color:red}.site-header .site-nowhere,.site-full{top:0}')).toBe(
      '.site-header{color:red}.site-full{top:0}\n',
    );
    expect(slim('.site-header:not(.site-nowhere){color:red}')).toContain('.site-header');
    expect(slim('.doc-width-35{width:35%}')).toContain('.doc-width-35');
    const face = 'font-family:arial,helvetica,sans-serif;-webkit-font-smoothing:antialiased';
    expect(slim(`p{${face};top:0}button{${face}}`)).toBe(`p{top:0}button{${face}}\n`);
    expect(slim(':root{--govuk-a:red;--govuk-b:red}p{color:var(--govuk-a, blue);top:var(--site-c, 0)}')).toBe(
      ':root{--govuk-a:red}p{color:var(--govuk-a);top:var(--site-c, 0)}\n',
    );
  });

  it('loads nothing', () => {
    expect(loads(css + search)).toEqual([]);
  });

  it('has our colour, our typefaces and rules for paper', () => {
    expect(css).toContain('#12436d');
    expect(css).toContain('font-family:arial,helvetica,sans-serif');
    expect(css).toContain('@media print');
    expect(css).toContain('position:sticky');
    expect(css).toContain('attr(data-label)');
  });
});

describe('a table of five columns', () => {
  it('breaks no word that fits a line, and is a list where its columns would be too narrow', () => {
    // At 740 pixels there are 680 for the table; the longest words of its heads and tags take some 85, with 20 beside them.
    const widths = [...css.matchAll(/\.site-(?:agreements|pairs) th:nth-child\(\d\)\{width:(\d+)%\}/g)].map(
      ([, width]) => Number(width),
    );
    expect(widths).toHaveLength(10);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(15);
    expect(
      css.match(/@media ?\(min-width: ?46\.25em\)\{\.site-(?:agreements|pairs)\{table-layout:fixed/g),
    ).toHaveLength(2);
  });
});

describe('the site', () => {
  it('carries nothing of the GOV.UK brand', () => {
    for (const file of composeSite(siteContext())) expect(leaks(String(file.content)), file.path).toEqual([]);
    expect(leaks(css)).toEqual([]);
  });

  it('gives every class of its pages a rule', () => {
    const used = new Set(
      composeSite(siteContext())
        .filter((file) => file.path.endsWith('.html'))
        .flatMap((file) =>
          [...String(file.content).matchAll(/ class="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(/\s+/)),
        ),
    );
    const unruled = [...used]
      .filter((name) => name !== '' && !(css + search).includes(`.${name}`))
      .filter((name) => !UNSTYLED.has(name) && !/^doc-columns-\d+$/.test(name));
    expect(unruled).toEqual([]);
  });
});

/** Names that stand in pages for other reasons than their looks. */
const UNSTYLED = new Set(['doc-contents-1', 'doc-callout-note', 'doc-clause-2', 'doc-clause-text']);

describe('the checks themselves', () => {
  it('see the brand and see what loads', () => {
    expect(leaks('font-family: "GDS Transport"; .govuk-footer__crown {}')).toHaveLength(2);
    expect(loads('@font-face{src:url(https://x.example/a.woff)}')).toHaveLength(2);
  });
});

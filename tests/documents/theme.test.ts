/** The theme reaches every format: each of its colours, its faces, its room, its logo. */
import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../src/agreement/theme.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { renderCover } from '../../src/documents/html.ts';
import { renderJson } from '../../src/documents/json.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { printPage } from '../../src/documents/print.ts';
import type { Entry } from '../../src/register/entry.ts';
import { siteThemeStyles } from '../../src/site/theme-styles.ts';
import { unzipSync } from 'fflate';
import { noPainter } from '../helpers/no-painter.ts';
import { odtParts } from '../helpers/odt-file.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { partsOf } from '../helpers/word-file.ts';

const PICTURE = encode({ width: 60, height: 20, data: new Uint8Array(60 * 20 * 4).fill(90), channels: 4 });
/** Every role has a colour that is nowhere else. */
const THEME: Theme = {
  name: 'own',
  fonts: { pdf: 'Atkinson Hyperlegible Next', office: 'Aptos' },
  colours: {
    text: '#010101',
    accent: '#020202',
    accentTint: '#fdfdfd',
    line: '#040404',
    muted: '#050505',
    warningTint: '#fcfcfc',
    link: '#060606',
  },
  line: 1.61,
  paragraph: 4.1,
  logo: { bytes: PICTURE, alternative: 'Mereshire “County” <Council>', width: 42, height: 14 },
};
const DOCUMENT = { ...SAMPLE, theme: THEME };
const roles = Object.entries(THEME.colours);

describe('the printed page', () => {
  const styles = readFileSync('templates/documents/print.css', 'utf8');
  const page = printPage(DOCUMENT, '', styles);

  it('gives every part of the theme to its style sheet, which uses each', () => {
    const given = [...page.matchAll(/--([a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name, value] as const);
    expect(new Set(given.map(([, value]) => value))).toEqual(
      new Set([...roles.map(([, colour]) => colour), '1.61', '4.1mm']),
    );
    for (const [name] of given) expect(styles).toContain(`var(--${name})`);
  });

  it('has no colour of its own but white paper', () => {
    expect([...styles.matchAll(/#[0-9a-f]{3,6}\b/gi)].map(([colour]) => colour)).toEqual(['#fff']);
  });

  it('shows the logo, which holds nothing to load', () => {
    expect(page).toMatch(/<img src="data:image\/png;base64,iVBOR[^"]*" alt="Mereshire “County” <Council>"/);
  });
});

describe('the Word file', async () => {
  const bytes = await renderDocx(DOCUMENT, noPainter);
  const parts = partsOf(bytes);

  it('is drawn in the theme’s colours and face', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    for (const [, colour] of roles) expect(styles).toContain(`"${colour.slice(1).toUpperCase()}"`);
    expect(styles).toContain('w:ascii="Aptos"');
    expect(styles).toContain(`w:line="${Math.round((240 * 1.61) / 1.15)}"`);
  });

  it('shows the logo in its line, with its words, as the file that it is', () => {
    const text = parts.get('word/document.xml') ?? '';
    expect(text).toContain('descr="Mereshire “County” &lt;Council&gt;"');
    expect(text).toContain('<wp:inline');
    expect(text).not.toContain('<wp:anchor');
    expect(text).toContain(`cx="${Math.round(((42 * 96) / 25.4) * 9525)}"`);
    const [picture] = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/media/'));
    expect(Buffer.compare(picture?.[1] ?? new Uint8Array(), PICTURE)).toBe(0);
  });

  it('has the same bytes when it is made again', async () => {
    expect(Buffer.compare(bytes, await renderDocx(DOCUMENT, noPainter))).toBe(0);
  });
});

describe('the OpenDocument text', async () => {
  const bytes = await renderOdt(DOCUMENT, noPainter);
  const parts = odtParts(bytes);

  it('is drawn in the theme’s colours and face', () => {
    const text = `${parts.get('styles.xml')}${parts.get('content.xml')}`;
    for (const [, colour] of roles) expect(text).toContain(colour);
    expect(new Set(text.match(/#[0-9a-f]{6}\b/gi))).toEqual(new Set(roles.map(([, colour]) => colour)));
    expect(text).toContain('style:font-name="Aptos"');
    expect(text).toContain(`fo:line-height="${Math.round(161 / 1.15)}%"`);
  });

  it('shows the logo in its line, with its words, as the file that it is', () => {
    const text = parts.get('content.xml') ?? '';
    expect(text).toMatch(/<draw:frame [^>]*text:anchor-type="as-char" svg:width="42.00mm" svg:height="14.00mm"/);
    expect(text).toContain('<svg:title>Mereshire “County” &#x3C;Council></svg:title>');
    const path = /xlink:href="(Pictures[^"]*)"/.exec(text)?.[1] ?? '';
    expect(Buffer.compare(unzipSync(bytes)[path] ?? new Uint8Array(), PICTURE)).toBe(0);
    expect(parts.get('META-INF/manifest.xml')).toContain(`"${path}" manifest:media-type="image/png"`);
  });
});

describe('a page of the site', () => {
  it('is drawn in the theme’s colours', () => {
    const styles = siteThemeStyles(THEME);
    for (const [, colour] of roles) expect(styles).toContain(`:${colour}`);
  });

  it('shows the logo on the cover', () => {
    expect(renderCover(DOCUMENT, { headingOffset: 1 })).toContain('class="doc-logo"');
    expect(renderCover(SAMPLE, { headingOffset: 1 })).not.toContain('<img');
  });
});

it('is no part of the data', () => {
  const entry = { terms: {}, standing: {}, withheld: {} } as Entry;
  expect(new TextDecoder().decode(renderJson(DOCUMENT, entry))).not.toContain('Aptos');
});

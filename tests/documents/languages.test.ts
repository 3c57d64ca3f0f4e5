/** Passages in other languages, and names that are written from right to left: in the tree, in HTML and in Word. */
import { describe, expect, it } from 'vitest';
import { isRightToLeft, knownLanguage, regionalLanguage } from '../../src/base/languages.ts';
import { stretchesOf } from '../../src/documents/directions.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import type { Block } from '../../src/documents/document.ts';
import { renderBlocks } from '../../src/documents/html.ts';
import { languagesOf } from '../../src/documents/languages.ts';
import { numberDocument } from '../../src/documents/number-document.ts';
import { proseBlocks } from '../../src/documents/prose.ts';
import { paragraph } from '../../src/documents/build-blocks.ts';
import { readMarkdown } from '../../src/source/source.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { words } from '../helpers/example.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { partsOf } from '../helpers/word-file.ts';

async function blocksOf(prose: string): Promise<readonly Block[]> {
  const { value } = await readMarkdown(memoryFiles({ 'a.md': `---\ntitle: A\n---\n${prose}` }), 'a.md');
  if (value === undefined) throw new Error('the prose cannot be read');
  return proseBlocks(value.body, { deeper: -1, id: (title) => title });
}

async function html(prose: string): Promise<string> {
  return renderBlocks(await blocksOf(prose), { headingOffset: 0 });
}

describe('a mark of language', () => {
  it.each([
    [
      'in a sentence',
      'To :lang[Llywodraeth *Cymru*]{cy}.',
      '<p>To <span lang="cy">Llywodraeth <em>Cymru</em></span>.</p>',
    ],
    [
      'around paragraphs',
      ':::lang{cy}\nUn.\n\nDau.\n:::\n\nThree.',
      '<p><span lang="cy">Un.</span></p><p><span lang="cy">Dau.</span></p><p>Three.</p>',
    ],
    [
      'around a list',
      ':::lang{cy}\n- Un\n- Dau\n:::',
      '<ul><li><span lang="cy">Un</span></li><li><span lang="cy">Dau</span></li></ul>',
    ],
    [
      'within a passage',
      ':::lang{cy}\nUn :lang[deux]{fr}.\n:::',
      '<p><span lang="cy">Un <span lang="fr">deux</span>.</span></p>',
    ],
    ['of what is written from right to left', ':lang[مكتب 24]{ar}', '<p><bdi lang="ar" dir="rtl">مكتب 24</bdi></p>'],
    ['that names no language', ':lang[Cymru]{welsh}', '<p>Cymru</p>'],
  ])('%s', async (_where, prose, expected) => {
    expect(await html(prose)).toBe(expected);
  });

  it.each([
    'At 10:30, a:b, OFFICIAL:SENSITIVE, :language[x]{y} and :lang alone',
    'Note:lang(x), ::lang[x]{cy} and :abbr[HTML]{title=x}',
    ':::note\nwords\n:::',
    '::lang{cy}',
  ])('is nothing else: %s', async (prose) => {
    const words = (await html(prose)).replaceAll(/<[^>]+>/g, '');
    expect(words).toBe(prose.replaceAll('\n', ' '));
  });

  it('leaves headings where they are, and the contents know their language', async () => {
    const blocks = await blocksOf('## :lang[Diben]{cy}\n\nA.\n\n## Purpose of *it*\n\nB.');
    const contents: Block = { type: 'contents', title: 'Contents', entries: [] };
    const [numbered] = numberDocument(words, [contents, ...blocks]);
    expect(numbered).toMatchObject({ entries: [{ title: 'Diben', language: 'cy' }, { title: 'Purpose of it' }] });
    expect(languagesOf({ ...SAMPLE, blocks: [numbered ?? contents, ...blocks] })).toEqual(['cy', 'cy']);
  });

  it('reaches Word with its country, and Word knows what runs from right to left', async () => {
    const blocks = await blocksOf('To :lang[Llywodraeth Cymru]{cy} (שלום) 12 and :lang[مكتب 24]{ar}.');
    const xml = partsOf(await renderDocx({ ...SAMPLE, blocks }, noPainter)).get('word/document.xml') ?? '';
    const runs = [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g)];
    expect(runs.slice(-7).map(([, look = '', words]) => [words, look])).toEqual([
      ['To ', ''],
      ['Llywodraeth Cymru', '<w:lang w:val="cy-GB"/>'],
      [' (', ''],
      ['שלום', '<w:rtl/><w:lang w:bidi="he-IL"/>'],
      [') 12 and ', ''],
      ['مكتب 24', '<w:rtl/><w:lang w:bidi="ar"/>'],
      ['.', ''],
    ]);
  });
});

describe('what is written from right to left', () => {
  it.each([
    ['Plain words', ['ltr Plain words']],
    ['(ابن سينا) 12', ['ltr (', 'rtl ابن سينا', 'ltr ) 12']],
    ['محمد, علي', ['rtl محمد', 'ltr , ', 'rtl علي']],
    ['علي، محمد.', ['rtl علي، محمد', 'ltr .']],
    ['שלום-כהן צה"ל', ['rtl שלום-כהן צה"ל']],
    ['the ארגון "אור ירוק" 12', ['ltr the ', 'rtl ארגון "אור ירוק"', 'ltr  12']],
    ['called "שלום" today', ['ltr called "', 'rtl שלום', 'ltr " today']],
    ['شارع ١٢ x', ['rtl شارع ١٢', 'ltr  x']],
    ['', []],
  ])('is set apart: %s', (text, expected) => {
    expect(stretchesOf(text).map((one) => `${one.direction} ${one.text}`)).toEqual(expected);
    expect(
      stretchesOf(text)
        .map((one) => one.text)
        .join(''),
    ).toBe(text);
  });

  it('is set apart in every text of a page', () => {
    expect(renderBlocks([paragraph('A (محمد) 12.')], { headingOffset: 0 })).toBe(
      '<p>A (<bdi dir="rtl">محمد</bdi>) 12.</p>',
    );
  });
});

describe('languages', () => {
  it.each(['cy', 'en-GB', 'pl', 'pa-Guru', 'ar', 'sco', 'gd', 'kw', 'rom', 'zh-Hant'])('knows %s', (tag) => {
    expect(knownLanguage(tag)).toBe(tag);
  });

  it.each(['', 'welsh', 'cy_GB', 'xx', 'cy-XX', 'cy-GB-x-y', 'qqq', 'cy-1994', '../..'])('does not know %s', (tag) => {
    expect(knownLanguage(tag)).toBeUndefined();
  });

  it('spells tags as usual, adds countries, and knows directions', () => {
    expect([knownLanguage('CY-gb'), regionalLanguage('cy'), regionalLanguage('pl')]).toEqual(['cy-GB', 'cy-GB', 'pl']);
    expect(['ar', 'ur', 'he', 'pa-Arab', 'pa', 'cy'].map(isRightToLeft)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

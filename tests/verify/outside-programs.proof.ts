/** What programs that are not ours make of seals: OpenSSL, poppler's pdfsig and qpdf. Each is skipped, as "not checked", where it is not installed. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sealer } from '../../src/base/ports.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import { sealPdf } from '../../src/documents/pdf/seal-pdf.ts';
import { checkSeal } from '../../src/host/check-seal.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { sealerFrom } from '../../src/host/seal.ts';
import { readRevisions } from '../../src/verify/pdf-revisions.ts';
import { faultsOf } from '../conformance/pdf/index.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { hasVeraPdf, judge } from '../helpers/verapdf.ts';
import { tasks } from '../helpers/tasks.ts';

const folder = mkdtempSync(join(tmpdir(), 'concordat-seals-'));
const at = (name: string): string => join(folder, name);
const run = (program: string, ...words: string[]) => spawnSync(program, words, { encoding: 'utf8', cwd: folder });
const has = (program: string, ...words: string[]): boolean => run(program, ...words).error === undefined;
const OPENSSL = has('openssl', 'version');
const PDFSIG = has('pdfsig', '-v');
const QPDF = has('qpdf', '--version');

const printer = makePrinter(process.env);
const register = await readExample('examples/mereshire');
const entry = register.entries.find(({ id }) => id === 'mereshire-charter');
if (entry === undefined) throw new Error('the example has no charter');
const document = composeAgreement(entry, composeContext(register));

let pdf = new Uint8Array();
beforeAll(async () => {
  const fonts = await loadFonts();
  const printStyles = readFileSync('templates/documents/print.css', 'utf8');
  pdf = Uint8Array.from(await renderPdf(document, { printer, fonts, printStyles, tasks }));
  if (!OPENSSL) return;
  for (const [name, key] of [
    ['rsa', ['-newkey', 'rsa:3072']],
    ['ec', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384']],
  ] as const) {
    run(
      'openssl',
      'req',
      '-x509',
      ...key,
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
      '-days',
      '30',
      '-subj',
      `/C=GB/O=Mereshire (test key)/CN=Register ${name}`,
    );
    run(
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      `${name}.key`,
      '-in',
      `${name}.crt`,
      '-out',
      `${name}.p12`,
      '-passout',
      'pass:a pass phrase',
    );
  }
});
afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

async function sealerOf(name: string, timeServer?: string): Promise<Sealer> {
  const sealer = await sealerFrom({ CONCORDAT_SEAL_PASSPHRASE: 'a pass phrase' })({
    keyFile: at(`${name}.p12`),
    timeServer,
  });
  if (typeof sealer === 'string') throw new Error(sealer);
  return sealer;
}

const seal = async (bytes: Uint8Array, sealer: Sealer) => sealPdf(bytes, sealer, document.properties.date);

function partsOf(bytes: Uint8Array) {
  const revisions = readRevisions(bytes);
  if (typeof revisions === 'string') throw new Error(revisions);
  return revisions;
}

/** What OpenSSL says of a seal: 0 is good. */
function judgedByOpenSsl(signed: Uint8Array, der: Uint8Array, name: string): number | null {
  writeFileSync(at('signed'), signed);
  writeFileSync(at('seal.der'), der);
  return run(
    'openssl',
    'cms',
    '-verify',
    '-cades',
    '-inform',
    'DER',
    '-in',
    'seal.der',
    '-content',
    'signed',
    '-binary',
    '-CAfile',
    `${name}.crt`,
    '-purpose',
    'any',
    '-out',
    '/dev/null',
  ).status;
}

describe.each(['rsa', 'ec'])('a seal with a key of PKCS#12 (%s)', (name) => {
  it('is good to OpenSSL, which checks what CAdES asks for too, and is not over other bytes', async ({ skip }) => {
    if (!OPENSSL) skip('not checked: OpenSSL is not installed');
    const { bytes } = await seal(pdf, await sealerOf(name));
    const [one] = partsOf(bytes).seals;
    if (one === undefined) throw new Error('there is no seal');
    expect(judgedByOpenSsl(one.signed(), one.der, name)).toBe(0);
    expect((await checkSeal(one.signed(), one.der)).kind).toBe('good');
    const changed = Uint8Array.from(one.signed());
    changed[1000] = (changed[1000] ?? 0) ^ 1;
    expect(judgedByOpenSsl(changed, one.der, name)).not.toBe(0);
    expect((await checkSeal(changed, one.der)).kind).toBe('bad');
  });

  it('stays valid to pdfsig beneath a second one, and the file whole to qpdf', async ({ skip }) => {
    if (!OPENSSL || !PDFSIG || !QPDF) skip('not checked: OpenSSL, poppler or qpdf is not installed');
    const first = await seal(pdf, await sealerOf(name));
    const both = await seal(first.bytes, await sealerOf(name === 'rsa' ? 'ec' : 'rsa'));
    for (const [bytes, count] of [
      [first.bytes, 1],
      [both.bytes, 2],
    ] as const) {
      writeFileSync(at('sealed.pdf'), bytes);
      const { stdout } = run('pdfsig', 'sealed.pdf');
      expect(stdout.match(/Signature is Valid/g)).toHaveLength(count);
      expect(stdout.match(/Type: ETSI\.CAdES\.detached/g)).toHaveLength(count);
      expect(stdout).toContain('Total document signed');
      expect(run('qpdf', '--check', 'sealed.pdf')).toMatchObject({ status: 0 });
      expect(partsOf(bytes)).toMatchObject({ faults: [], seals: { length: count } });
    }
  });

  it('keeps the standards of the file, by our checks and by veraPDF where that is there', async () => {
    if (!OPENSSL) return;
    const before = await faultsOf(pdf, document);
    const { bytes } = await seal((await seal(pdf, await sealerOf(name))).bytes, await sealerOf(name));
    expect(await faultsOf(bytes, document)).toEqual(before);
    if (!hasVeraPdf()) return;
    writeFileSync(at('sealed.pdf'), bytes);
    for (const standard of ['ua1', '2a'] as const)
      expect(judge([at('sealed.pdf')], standard)).toEqual([{ file: at('sealed.pdf'), broken: [] }]);
  });
});

it('of the version of the example that is released is good to all of them', async ({ skip }) => {
  if (!OPENSSL || !PDFSIG || !QPDF) skip('not checked: OpenSSL, poppler or qpdf is not installed');
  const bytes = Uint8Array.from(
    readFileSync('examples/mereshire/agreements/mereshire-charter/versions/3.0/released/mereshire-charter.pdf'),
  );
  writeFileSync(at('released.pdf'), bytes);
  writeFileSync(at('released.crt'), readFileSync('examples/mereshire/test-keys/seal.pem'));
  const { seals, faults } = partsOf(bytes);
  const [one] = seals;
  if (one === undefined) throw new Error('there is no seal');
  expect([seals.length, faults]).toEqual([1, []]);
  expect((await checkSeal(one.signed(), one.der)).kind).toBe('good');
  expect(judgedByOpenSsl(one.signed(), one.der, 'released')).toBe(0);
  const { stdout } = run('pdfsig', 'released.pdf');
  expect(stdout).toContain('Signature is Valid');
  expect(stdout).toContain('Total document signed');
  expect(run('qpdf', '--check', 'released.pdf')).toMatchObject({ status: 0 });
});

it('does not know what pdfsig still calls valid: a page that was changed behind a seal', async ({ skip }) => {
  if (!OPENSSL || !PDFSIG) skip('not checked: OpenSSL or poppler is not installed');
  const { bytes } = await seal(pdf, await sealerOf('rsa'));
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const open = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
  open.getPage(0).drawText('Kept for ten years', { x: 50, y: 50 });
  const forged = await open.commit({ useObjectStreams: false });
  writeFileSync(at('forged.pdf'), forged);
  expect(run('pdfsig', 'forged.pdf').stdout).toContain('Signature is Valid');
  expect(partsOf(forged).faults).not.toEqual([]);
});

describe('a time stamp', () => {
  it('of a server that OpenSSL runs is taken, is good, and shows each change of a bit', async ({ skip }) => {
    if (!OPENSSL) skip('not checked: OpenSSL is not installed');
    writeFileSync(
      at('tsa.cnf'),
      '[req]\ndistinguished_name=dn\n[dn]\n[ext]\nbasicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n[tsa]\ndefault_tsa=conf\n[conf]\nserial=serial\nsigner_cert=tsa.crt\nsigner_key=tsa.key\ndefault_policy=1.2.3.4\ndigests=sha256\nsigner_digest=sha256\ness_cert_id_alg=sha256\n',
    );
    run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'tsa.key',
      '-out',
      'tsa.crt',
      '-days',
      '30',
      '-subj',
      '/CN=Clock (test key)',
      '-config',
      'tsa.cnf',
      '-extensions',
      'ext',
    );
    writeFileSync(at('serial'), '01');
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        writeFileSync(at('query'), Buffer.concat(parts));
        void promisify(execFile)(
          'openssl',
          ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply'],
          { cwd: folder },
        )
          .then(() => response.end(readFileSync(at('reply'))))
          .catch(() => response.writeHead(500).end());
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      const { bytes, stamp } = await seal(pdf, await sealerOf('rsa', `http://127.0.0.1:${port}/`));
      expect(stamp).toBe('stamped');
      const [one] = partsOf(bytes).seals;
      if (one === undefined) throw new Error('there is no seal');
      expect(await checkSeal(one.signed(), one.der)).toMatchObject({ kind: 'good', stamp: { by: 'Clock (test key)' } });
      expect(judgedByOpenSsl(one.signed(), one.der, 'rsa')).toBe(0);
      const unseen: number[] = [];
      for (let bit = 0; bit < one.der.length * 8; bit += 29) {
        const der = Uint8Array.from(one.der);
        der[bit >> 3] = (der[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        if ((await checkSeal(one.signed(), der)).kind === 'good') unseen.push(bit);
      }
      expect(unseen).toEqual([]);
    } finally {
      server.close();
    }
  });
});

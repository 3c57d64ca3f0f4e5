/** Which files beside an agreement may be published, and that links are not followed. */
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/agreement/agreement.ts';
import { attachedFiles } from '../../src/agreement/attached-files.ts';
import { MERESHIRE } from '../helpers/check-files.ts';
import { schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an attached file', () => {
  it.each([
    ['form.txt', '', undefined],
    ['forms/Y Ffurflen Môn (2).CSV', 'a,b', undefined],
    ['leaflet.pdf', '%PDF-1.7', undefined],
    ['terms.docx', 'PK\u0003\u0004', undefined],
    ['page.html', '<p>', 'kind'],
    ['page.txt.html', '<p>', 'kind'],
    ['no-ending', 'x', 'kind'],
    ['macros.docm', 'PK\u0003\u0004', 'kind'],
    ['leaflet.pdf', '<p>', 'content'],
    ['photo.png', '', 'content'],
    ['.hidden.txt', 'x', 'name'],
    ['a#b.txt', 'x', 'name'],
    ['a:b.txt', 'x', 'name'],
    ['a\\b.txt', 'x', 'name'],
    ['a\u202etxt.txt', 'x', 'name'],
    ['../a.txt', 'x', 'name'],
    ['forms./a.txt', 'x', 'name'],
    ['nul.txt', 'x', 'name'],
    [`${'a'.repeat(120)}.txt`, 'x', 'name'],
  ])('%s holding %j: %s', (path, content, fault) => {
    expect(attachedFiles([{ path, bytes: bytes(content) }])[0]?.fault).toBe(fault);
  });

  it('has a name of its own, whatever its capitals and however its accents are written', () => {
    const files = ['A.txt', 'a.txt', 'caf\u00e9.txt', 'cafe\u0301.txt'].map((path) => ({ path, bytes: bytes('x') }));
    expect(attachedFiles(files).map(({ fault }) => fault)).toEqual([undefined, 'same-name', undefined, 'same-name']);
  });

  it('is never what systems and editors leave in the folder', async () => {
    const folder = 'agreements/mereshire-exploitation';
    const left = ['.DS_Store', '.gitkeep', '.agreement.md.swp', 'Thumbs.db', 'desktop.ini', '~$agreement.docx'];
    const backups = ['#agreement.md#', 'agreement.md.orig', 'agreement.md~', 'referral-form.csv.BAK'];
    const files = Object.fromEntries([...left, ...backups].map((name) => [`${folder}/${name}`, 'x']));
    const read = await readAgreement(
      memoryFiles({ ...MERESHIRE, ...files, [`${folder}/__MACOSX/form.csv`]: 'x' }),
      folder,
      'mereshire-exploitation',
      schemas.agreement,
    );
    expect(read.agreement?.attachments.map(({ path }) => path)).toEqual(['referral-form.csv']);
    expect(read.findings.map(({ code, severity, at }) => `${severity} ${code} ${at.path}`)).toEqual(
      backups.map((name) => `note register/ignored-file ${folder}/${name}`),
    );
  });

  it('is never what a link points at', async () => {
    const files = memoryFiles({ ...MERESHIRE, 'secret.txt': 'x' });
    const folder = 'agreements/mereshire-exploitation';
    const { agreement, findings } = await readAgreement(
      {
        ...files,
        list: async (path) => [
          ...(await files.list(path)),
          ...(path === folder ? [{ name: 'secret.txt', kind: 'other' as const }] : []),
        ],
      },
      folder,
      'mereshire-exploitation',
      schemas.agreement,
    );
    expect(agreement?.attachments.map(({ path }) => path)).toEqual(['referral-form.csv']);
    expect(findings.map(({ code, at }) => `${code} ${at.path}`)).toEqual([
      `register/ignored-file ${folder}/secret.txt`,
    ]);
  });
});

/** What is said of a version that lacks signatures: who declined is not told to sign, and a day to come is told in time. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { inForceUnsigned } from '../../src/rules/sign-off/in-force-unsigned.ts';
import { checkFiles, type Contents, registerOf, textOf } from '../helpers/check-files.ts';
import { TODAY } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { MATERIAL, nextVersion } from '../helpers/next-version.ts';
import { signed } from '../helpers/signed-register.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';

const ASKED: Contents = {
  ...SMALL_REGISTER,
  'concordat.yaml': `${textOf(SMALL_REGISTER, 'concordat.yaml').trimEnd()}\nsign-off:\n  required: [controllers]\n`,
};
const RECORD = `agreements/${SMALL_ID}/sign-off/mereshire-police-1.2.yaml`;

const said = (contents: Contents): Promise<readonly Finding[]> => checkFiles(contents, TODAY, [inForceUnsigned]);

describe('a version that lacks a signature', () => {
  it('of a body that declined is not said to lack a record', async () => {
    const all = await signed(ASKED);
    const declined = { ...all, [RECORD]: textOf(all, RECORD).replace('decision: agreed', 'decision: declined') };
    const [found, ...others] = await said(declined);
    expect(others).toEqual([]);
    expect(found?.actual).toBe('version 1.2, in force and not signed by Mereshire Police, which declined');
    expect(found?.remedy).not.toContain('Put a record');
    expect(found?.remedy).toContain('Mereshire Police declined: settle with it what it can agree to');
    const { [RECORD]: _police, ...council } = all;
    expect((await said(council))[0]?.remedy).toContain('Put a record for each into');
  });

  it('is not told to move a day that others have signed', async () => {
    const next = nextVersion(await signed(ASKED), '2.0', '2027-02-01', MATERIAL);
    const nobody = (await said(next))[0];
    expect(nobody).toMatchObject({ severity: 'note' });
    expect(nobody?.remedy).toContain('write a later day under `effective`: until then version 1.2 holds');
    const { digest = '' } = (await registerOf(memoryFiles(next))).entries.find(({ id }) => id === SMALL_ID) ?? {};
    const council = textOf(next, RECORD.replace('police', 'council'));
    const one = council.replace('"1.2"', '"2.0"').replace(/^digest: .*$/m, `digest: ${digest}`);
    const partly = { ...next, [RECORD.replace('police-1.2', 'council-2.0')]: one };
    const told = (await said(partly))[0];
    expect(told?.actual).toContain('is not signed by Mereshire Police');
    expect(told?.remedy).toContain(
      'leave the day under `effective` as it is: it is part of what Mereshire Council signed',
    );
    expect(told?.remedy).not.toContain('write a later day');
  });

  it('is noted before the day on which the log puts a new agreement in force', async () => {
    const [day, later] = [TODAY, '2027-02-01'].map((date) => `date: ${date}\n      event: in-force`);
    const text = textOf(ASKED, SMALL_PATH).replace(/date: 2026-01-10\n {6}event: in-force/, later ?? '');
    expect(text).toContain(later);
    const [found, ...others] = await said({ ...ASKED, [SMALL_PATH]: text });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'note', code: inForceUnsigned.code });
    expect(found?.actual).toMatch(/which takes effect on 1 February 2027 and is not signed by .* and Mereshire Police/);
    expect(await said(await signed({ ...ASKED, [SMALL_PATH]: text }))).toEqual([]);
    const now = { ...ASKED, [SMALL_PATH]: text.replace(later ?? '', day ?? '') };
    expect((await said(now)).map(({ severity }) => severity)).toEqual(['error']);
  });
});

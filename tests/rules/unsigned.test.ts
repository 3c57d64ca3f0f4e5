/** What is said of a version that lacks signatures: who declined is not told to sign, and a day to come is told in time. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { inForceUnsigned } from '../../src/rules/sign-off/in-force-unsigned.ts';
import { checkFiles, type Contents, textOf } from '../helpers/check-files.ts';
import { TODAY } from '../helpers/example.ts';
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

/** One edit of a signed text is one thing to put right, however many had signed it. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { checkFiles, filesIn, textOf } from '../helpers/check-files.ts';

const SIGNED = filesIn('examples/mereshire');
const PATH = 'agreements/mereshire-exploitation/agreement.md';

/** What is said of signing, once the text was edited and words of the settings changed. */
async function said(from = '', to = ''): Promise<readonly Finding[]> {
  const settings = textOf(SIGNED, 'concordat.yaml');
  expect(settings).toContain(from);
  const found = await checkFiles({
    ...SIGNED,
    [PATH]: textOf(SIGNED, PATH).replace('title: ', 'title: New '),
    'concordat.yaml': settings.replace(from, () => to),
  });
  return found.filter(({ code }) => code.startsWith('sign-off/'));
}

describe('a text that was edited after it was signed', () => {
  it('is told once, with the next number and all who sign again', async () => {
    const [finding, ...others] = await said('  numbering: next-number\n');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'sign-off/in-force-unsigned', severity: 'error', at: { path: PATH } });
    expect(finding?.actual).toMatch(/^change of the text of version 2\.1 after .*Mere Academy.* signed it$/);
    expect(finding?.remedy).toContain('the next number under `version`: 3.0 (2.2 if only the wording changed)');
    expect(finding?.remedy).toMatch(/have .*Mereshire Police.* sign the text as it is then/);
  });

  it('says one number where every version has the next', async () => {
    const [finding] = await said();
    expect(finding?.remedy).toContain('under `version`: 2.2, with');
  });

  it.each(['off', 'warning'])('is still an error where the rule on who has to sign is %s', async (severity) => {
    const found = await said('rules:\n', `rules:\n  sign-off/in-force-unsigned: ${severity}\n`);
    const [finding, ...others] = found.filter((one) => one.severity === 'error');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'sign-off/does-not-count', agreement: 'mereshire-exploitation' });
    expect(finding?.actual).toContain('of other words than version 2.1 has today');
    expect(finding?.related?.length).toBeGreaterThan(3);
  });
});

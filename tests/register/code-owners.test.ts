/** Who is asked to look at a change: `CODEOWNERS` from the owners of the agreements. */
import { describe, expect, it } from 'vitest';
import { certainMend } from '../../src/base/finding.ts';
import { check } from '../../src/commands/check.ts';
import { codeOwners } from '../../src/register/code-owners.ts';
import { checkFiles, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const CODE = 'register/stale-code-owners';
const PATH = '.github/CODEOWNERS';
const SETTINGS = textOf(MERESHIRE, 'concordat.yaml');

describe('the lines', () => {
  it('begin with what is for everything, since GitHub takes the last that fits', () => {
    const text = codeOwners({
      github: { owners: { 'a-council': ['council/ig', '@someone'] }, everything: ['council/all'] },
      agreements: [
        { id: 'two', organisation: 'a-council' },
        { id: 'one', organisation: 'a-trust' },
        { id: 'draft', organisation: undefined },
      ],
      organisations: ['a-trust', 'a-council'],
    });
    expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
      '* @council/all',
      '/agreements/two/ @council/ig @someone',
      '/organisations/a-council.yaml @council/ig @someone',
      '',
    ]);
  });

  it('are none where nobody has an account', () => {
    const text = codeOwners({
      github: undefined,
      agreements: [{ id: 'one', organisation: 'toString' }],
      organisations: [],
    });
    expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual(['']);
  });
});

describe('check', () => {
  it.each([
    ['an empty file', ''],
    ['one with CRLF and a byte order mark', '\ufeff* @others\r\n/agreements/gone/ @others\r\n'],
    ['one with letters of two units', '* @others # \u{1f600} e\u0301\n'],
  ])('writes %s again', async (_what, text) => {
    const world = memoryWorld({ ...MERESHIRE, [PATH]: text });
    const { messages = [] } = await check.run(world, { ids: [], options: { fix: true } });
    expect(messages.join('\n')).toContain(`Write the file again  (${CODE})`);
    expect(world.now(PATH)).toContain('/agreements/mereshire-port/ @mereshire/police-partnerships');
    const after = await checkFiles({ ...MERESHIRE, [PATH]: world.now(PATH) });
    expect(after.filter(({ code }) => code === CODE)).toEqual([]);
  });

  it('points at the first line that is not right', async () => {
    const [right] = await checkFiles({ ...MERESHIRE, [PATH]: '' }).then((all) =>
      all.filter(({ code }) => code === CODE),
    );
    const wanted = right === undefined ? '' : (certainMend(right)?.edits[0]?.text ?? '');
    const wrong = wanted.replace('mere-valley-trust\n', 'mere-valley-trusts\n');
    const found = (await checkFiles({ ...MERESHIRE, [PATH]: wrong })).filter(({ code }) => code === CODE);
    expect(found).toMatchObject([{ at: { start: { line: 6, column: 1 } }, severity: 'warning' }]);
  });

  it('says nothing where the settings name nobody, or an owner cannot be read', async () => {
    const none = { ...MERESHIRE, [PATH]: '', 'concordat.yaml': SETTINGS.replace(/^github:\n(?: .*\n)+/m, '') };
    const broken = { ...MERESHIRE, [PATH]: '', 'agreements/broken/agreement.md': '---\ntitle: [\n---\n' };
    for (const contents of [none, broken])
      expect((await checkFiles(contents)).map(({ code }) => code)).not.toContain(CODE);
  });

  it('reads an account with its sign, and says of one that is none what it should be', async () => {
    const found = await checkFiles({
      ...MERESHIRE,
      'concordat.yaml': SETTINGS.replace('mereshire/register-team', '"@mereshire/register-team"').replace(
        'mereshire/mere-valley-trust',
        'ig team',
      ),
    });
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
      { at: { path: 'concordat.yaml' }, pointer: '/github/owners/mere-valley-trust/0' },
    ]);
  });
});

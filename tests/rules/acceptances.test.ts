/** What is accepted, for whom, and what no acceptance can do. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Finding } from '../../src/base/finding.ts';
import { check } from '../../src/commands/check.ts';
import { inspect } from '../../src/commands/inspect.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { github } from '../../src/reporters/github.ts';
import { json } from '../../src/reporters/json.ts';
import { text } from '../../src/reporters/text.ts';
import { warningsOf } from '../../src/site/agreement-view.ts';
import { checkFiles, type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { composeContext } from '../helpers/example.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const PATH = 'agreements/mereshire-leaving-hospital/agreement.md';
const RULE = 'law/could-not-check';
const STYLE = { colour: false, width: 100 };

/** The register with other words in the one acceptance that it has. */
function changed(from: string | RegExp, to: string, base: Contents = MERESHIRE): Contents {
  const file = textOf(base, PATH);
  const text = file.replace(from, () => to);
  if (text === file) throw new Error(`the example has no ${String(from)}`);
  return { ...base, [PATH]: text };
}

async function about(contents: Contents, today?: string): Promise<readonly string[]> {
  const found = await checkFiles(contents, today as IsoDate | undefined);
  return found
    .filter((one) => one.code === RULE || one.code.startsWith('register/acceptance'))
    .filter((one) => one.agreement === 'mereshire-leaving-hospital')
    .map((one) => `${one.accepted === undefined ? one.severity : 'accepted'} ${one.code}`);
}

describe('an acceptance', () => {
  it('makes a note of what it names, with who, why and until when', async () => {
    const [found] = (await checkFiles(MERESHIRE)).filter((one) => one.code === RULE);
    expect(found).toMatchObject({
      severity: 'note',
      accepted: { severity: 'warning', by: 'Data Protection Officer', until: '2027-10-31' },
    });
  });

  it.each([
    ['by the entry of `lawful` to which the finding points', 'general-practice-receiving'],
    ['by the name of a purpose', 'care'],
  ])('finds it %s', async (_how, at) => {
    expect(await about(changed('at: mereshire-gp-practices', `at: ${at}`))).toEqual([`accepted ${RULE}`]);
  });

  it('of law has to name its place', async () => {
    const found = await about(changed(/ {6}at: mereshire-gp-practices\n/, ''));
    expect(found).toEqual([`warning ${RULE}`, 'error register/acceptance-incomplete']);
  });

  it('holds on its last day, and is an error on the next', async () => {
    expect(await about(MERESHIRE, '2027-10-31')).toEqual([`accepted ${RULE}`]);
    expect(await about(MERESHIRE, '2027-11-01')).toEqual([`warning ${RULE}`, 'error register/acceptance-ended']);
  });

  it.each([
    ['no reason', / {6}reason: .*\n/, '', 'error register/acceptance-incomplete'],
    ['no last day', / {6}until: .*\n/, '', 'error register/acceptance-incomplete'],
    ['no role', / {6}by: Data.*\n/, '', 'error register/acceptance-incomplete'],
    [
      'a role that is not named',
      'by: Data Protection Officer',
      'by: Manager',
      'error register/acceptance-by-other-role',
    ],
    ['more than a year', 'until: 2027-10-31', 'until: 2027-11-22', 'error register/acceptance-too-long'],
    [
      'a name that it does not concern',
      'at: mereshire-gp-practices',
      'at: elsewhere',
      'warning register/acceptance-unused',
    ],
  ])('with %s accepts nothing', async (_what, from, to, expected) => {
    expect(await about(changed(from, to))).toEqual([`warning ${RULE}`, expected]);
  });

  it('may last a year to the day', async () => {
    expect(await about(changed('until: 2027-10-31', 'until: 2027-11-21'))).toEqual([`accepted ${RULE}`]);
  });

  it.each([
    'yaml/tab',
    'schema/empty',
    'review/due',
    'sign-off/missing',
    'law/could-not-chekc',
    'register/acceptance-unused',
  ])('of %s is not possible', async (rule) => {
    const found = await about(changed(`rule: ${RULE}`, `rule: ${rule}`));
    expect(found).toEqual([`warning ${RULE}`, 'error register/acceptance-not-possible']);
  });

  it('proposes the rule that is nearly called so', async () => {
    const found = await checkFiles(changed(`rule: ${RULE}`, 'rule: law/could-not-chekc'));
    expect(found.find((one) => one.code === 'register/acceptance-not-possible')?.expected).toContain(RULE);
  });

  it('of law needs a role that the settings name', async () => {
    const settings = textOf(MERESHIRE, 'concordat.yaml').replace('  acceptedBy: [Data Protection Officer]\n', '');
    const found = await about({ ...MERESHIRE, 'concordat.yaml': settings });
    expect(found).toEqual([`warning ${RULE}`, 'error register/acceptance-by-other-role']);
  });
});

describe('what is accepted', () => {
  it('does not decide how a run ends, and stays in the data', async () => {
    const settings = textOf(MERESHIRE, 'concordat.yaml').replace('rules:\n', `rules:\n  ${RULE}: error\n`);
    const world = memoryWorld({ ...MERESHIRE, 'concordat.yaml': settings });
    const { exit, report } = await check.run(world, { ids: ['mereshire-leaving-hospital'], options: {} });
    expect(exit).toBe(0);
    if (report === undefined) throw new Error('there is no report');
    const told = JSON.parse(json(report, STYLE)).findings.filter((one: Finding) => one.code === RULE);
    expect(told).toMatchObject([{ severity: 'note', accepted: { severity: 'error', reason: expect.any(String) } }]);
    expect(text(report, STYLE)).toMatch(/^accepted Unexpected/m);
    expect(text(report, STYLE).replaceAll(/\s+/g, ' ')).toContain(
      'Accepted until 2027-10-31 by Data Protection Officer:',
    );
    expect(github(report, STYLE)).not.toContain(RULE);
  });

  it('stands in the document and on the page', async () => {
    const { register } = await inspect(memoryWorld(MERESHIRE));
    const entry = register.entries.find(({ id }) => id === 'mereshire-leaving-hospital');
    if (entry === undefined) throw new Error('there is no such agreement');
    const words = wordsOf(composeAgreement(entry, composeContext(register))).join('\n');
    expect(words).toContain('Points of law that are accepted for now');
    expect(words).toContain('Each practice has confirmed in writing');
    expect(words).toContain('31 October 2027');
    expect(warningsOf(entry, '2026-11-21').join(' ')).toContain(
      'accepted until 31 October 2027 by the Data Protection',
    );
  });
});

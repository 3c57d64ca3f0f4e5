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
import { warningsOf } from '../../src/site/agreement-state.ts';
import { checkFiles, type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { composeContext } from '../helpers/example.ts';
import { ENGLISH } from '../helpers/english.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const ID = 'mereshire-port';
const PATH = `agreements/${ID}/agreement.md`;
const RULE = 'law/unsafe-method';
const STYLE = { colour: false, width: 100 };
const ACCEPT = `  accept:
    - rule: ${RULE}
      at: briefing
      reason: The harbour office can send by post only until its new system opens.
      by: Data Protection Officer
      until: 2027-10-31
  assessments:
`;

/** The register with a flow that goes by an unsafe way, and its acceptance. */
const ACCEPTED = changed('  assessments:\n', ACCEPT, changed('method: meeting', 'method: post', MERESHIRE));

/** The register with other words in its one acceptance. */
function changed(from: string | RegExp, to: string, base: Contents = ACCEPTED): Contents {
  const file = textOf(base, PATH);
  const text = file.replace(from, () => to);
  if (text === file) throw new Error(`the example has no ${String(from)}`);
  return { ...base, [PATH]: text };
}

async function about(contents: Contents, today?: string): Promise<readonly string[]> {
  const found = await checkFiles(contents, today as IsoDate | undefined);
  return found
    .filter((one) => one.code === RULE || one.code.startsWith('register/acceptance'))
    .filter((one) => one.agreement === ID)
    .map((one) => `${one.accepted === undefined ? one.severity : 'accepted'} ${one.code}`);
}

describe('an acceptance', () => {
  it('makes a note of what it names, with who, why and until when', async () => {
    const [found] = (await checkFiles(ACCEPTED)).filter((one) => one.code === RULE);
    expect(found).toMatchObject({
      severity: 'note',
      accepted: { severity: 'error', by: 'Data Protection Officer', until: '2027-10-31' },
    });
  });

  it('finds it by a name that the finding says', async () => {
    expect(await about(changed('at: briefing', 'at: post'))).toEqual([`accepted ${RULE}`]);
  });

  it('of law has to name its place', async () => {
    const found = await about(changed(/ {6}at: briefing\n/, ''));
    expect(found).toEqual([`error ${RULE}`, 'error register/acceptance-incomplete']);
  });

  it('holds on its last day, and is an error on the next', async () => {
    expect(await about(ACCEPTED, '2027-10-31')).toEqual([`accepted ${RULE}`]);
    expect(await about(ACCEPTED, '2027-11-01')).toEqual([`error ${RULE}`, 'error register/acceptance-ended']);
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
    ['a name that it does not concern', 'at: briefing', 'at: elsewhere', 'warning register/acceptance-unused'],
  ])('with %s accepts nothing', async (_what, from, to, expected) => {
    expect(await about(changed(from, to))).toEqual([`error ${RULE}`, expected]);
  });

  it('may last a year to the day', async () => {
    expect(await about(changed('until: 2027-10-31', 'until: 2027-11-21'))).toEqual([`accepted ${RULE}`]);
  });

  it.each([
    'yaml/tab',
    'schema/empty',
    'review/due',
    'sign-off/missing',
    'law/unsafe-methd',
    'register/acceptance-unused',
  ])('of %s is not possible', async (rule) => {
    const found = await about(changed(`rule: ${RULE}`, `rule: ${rule}`));
    expect(found).toEqual([`error ${RULE}`, 'error register/acceptance-not-possible']);
  });

  it('proposes the rule that is nearly called so', async () => {
    const found = await checkFiles(changed(`rule: ${RULE}`, 'rule: law/unsafe-methd'));
    expect(found.find((one) => one.code === 'register/acceptance-not-possible')?.expected).toContain(RULE);
  });

  it('of law needs a role that the settings name', async () => {
    const settings = textOf(ACCEPTED, 'concordat.yaml').replace('  acceptedBy: [Data Protection Officer]\n', '');
    const found = await about({ ...ACCEPTED, 'concordat.yaml': settings });
    expect(found).toEqual([`error ${RULE}`, 'error register/acceptance-by-other-role']);
  });
});

describe('what is accepted', () => {
  it('does not decide how a run ends, and stays in the data', async () => {
    const world = memoryWorld(ACCEPTED);
    const { exit, report } = await check.run(world, { ids: [ID], options: {} });
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

  /** The agreement as its file says it, with what was accepted in it; and what its document and its page say. */
  async function told(publish: string): Promise<{ readonly document: string; readonly page: string }> {
    const { register } = await inspect(memoryWorld(changed(/^publish: .*$/m, `publish: ${publish}`)));
    const entry = register.entries.find(({ id }) => id === ID);
    if (entry?.accepted?.length !== 1) throw new Error('nothing is accepted there');
    return {
      document: wordsOf(composeAgreement(entry, composeContext(register))).join('\n'),
      page: warningsOf({ ...ENGLISH, today: register.today, entries: register.entries }, entry).join(' '),
    };
  }

  it('stands in the document and on the page', async () => {
    const { document, page } = await told('yes');
    expect(document).toContain('Points of law that are accepted for now');
    expect(document).toContain('The harbour office can send by post only');
    expect(document).toContain('31 October 2027');
    expect(page).toContain('accepted until 31 October 2027 by the Data Protection');
    expect(page).toContain('The harbour office can send by post only');
  });

  const SECRET = /harbour office can send|Data Protection Officer|Unexpected|by post/;

  it.each([
    ['a summary is', 'summary'],
    ...['document-control', 'flows', 'how-it-works', 'data', 'lawful-basis'].map((section) => [
      `all but ${section} is`,
      `{ show: yes, withheld: [${section}], because: Reasons }`,
    ]),
  ])('is on the page no more than a day where only %s published', async (_what, publish) => {
    const { page } = await told(publish ?? '');
    expect(page).not.toMatch(SECRET);
    expect(page).toContain(
      'A point of law is open here, and is accepted until 31 October 2027. What was found is not published.',
    );
  });

  it.each(['flows', 'how-it-works', 'data', 'lawful-basis'])(
    'has no words in the document where %s is withheld, in which they stand',
    async (section) => {
      const { document } = await told(`{ show: yes, withheld: [${section}], because: Reasons }`);
      const control = document.slice(document.indexOf('Points of law that are accepted for now'));
      expect(control).toContain('This is not published.');
      expect(control).toContain('31 October 2027');
      expect(control).not.toMatch(/harbour office can send|Unexpected/);
    },
  );
});

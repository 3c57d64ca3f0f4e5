/** What is told of changes, in plain English. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeGroups, changeCodes } from '../../../src/register/compare/codes.ts';
import { groupOf } from '../../../src/register/compare/change-groups.ts';
import { compareEntries } from '../../../src/register/compare/compare.ts';
import { compareLengths } from '../../../src/register/compare/lengths.ts';
import { loadWeights } from '../../../src/register/compare/weigh.ts';
import { wordByWord } from '../../../src/register/compare/word-by-word.ts';
import type { TreeMap } from '../../../src/source/yaml.ts';
import { assets, readExample } from '../../helpers/example.ts';
import { SAID, versionOf } from '../../helpers/versions.ts';

const register = await readExample('examples/mereshire');
const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation');
if (entry === undefined) throw new Error('the example is not there');
const { data, bodyText, text } = entry.agreement.source;
const before = await versionOf(register, entry, {});

/** What is told if the text of the front matter is changed. */
async function told(find: string, put: string, needs: { readonly needs?: true } = {}): Promise<readonly string[]> {
  const yaml = text.slice(4, text.indexOf('\n---\n', 4) + 1).replace(find, put);
  const after = await versionOf(register, entry as NonNullable<typeof entry>, { yaml, ...needs });
  const from = needs.needs ? await versionOf(register, entry as NonNullable<typeof entry>, needs) : before;
  return compareEntries(from, after, SAID).map(({ code, says }) => `${code}: ${says}`);
}

async function toldOfProse(body: string, earlier?: string): Promise<readonly string[]> {
  const version = (words: string): ReturnType<typeof versionOf> =>
    versionOf(register, entry as NonNullable<typeof entry>, { body: words });
  const was = earlier === undefined ? before : await version(earlier);
  return compareEntries(was, await version(body), SAID).map(({ code, says }) => `${code}: ${says}`);
}

describe('a change is told', () => {
  it('of a period by its meaning', async () => {
    expect(await told('keep: 25 years', 'keep: 2 years')).toEqual([
      'retention/shortened: The time to keep “Who the child is”, “Relevant health history” was shortened from 25 years to 2 years.',
    ]);
    expect(await told('keep: 25 years', 'keep: 300 months')).toEqual([
      'retention/reworded: The time to keep “Who the child is”, “Relevant health history” is as long as before, but is now written “300 months”, not “25 years”.',
    ]);
    // From another event nobody knows which of the two ends first.
    expect(
      await told(
        "keep: 25 years\n    after: the child's date of birth",
        'keep: 6 years\n    after: last relevant contact with the child',
      ),
    ).toEqual([
      'retention/changed: The time to keep “Who the child is”, “Relevant health history” was changed from 25 years to 6 years.',
      "retention/after: The event from which the time to keep “Who the child is”, “Relevant health history” counts changed from “the child's date of birth” to “last relevant contact with the child”.",
    ]);
    expect(await told('every: 1 year', 'every: 2 years')).toEqual([
      'review/every-lengthened: The time between reviews was lengthened from 1 year to 2 years.',
    ]);
  });

  it('of a party that joined or left, and of what only it does', async () => {
    const [first] = await told('  harbour-youth:\n    labels', '  mere-homes:\n    labels');
    expect(first).toBe('parties/joined: Mere Homes joined as a controller.');
    expect(await told('  harbour-youth:\n    labels', '  mere-homes:\n    labels')).toContain(
      'parties/left: Harbour Youth left.',
    );
  });

  it('of a new name where only the title changed', async () => {
    expect(await told('title: Who the child is', 'title: The child')).toEqual([
      'data/renamed: “Who the child is” is now called “The child”.',
    ]);
  });

  it('of items that were added or taken out, and of a special category', async () => {
    expect(
      await told('items: [Name, Date of birth, Address, School]', 'items: [Name, Address, School, NHS number]'),
    ).toEqual([
      'data/items-removed: Taken out of what “Who the child is” holds: Date of birth.',
      'data/items-added: Added to what “Who the child is” holds: NHS number.',
    ]);
    expect(await told('items: [Reports, Intelligence assessments]', 'items: [Reports, Intelligence]')).toEqual([
      'data/items: In what “Police reports and intelligence” holds, “Intelligence assessments” became “Intelligence”.',
    ]);
    expect(await told('specialCategory: [health, sex-life]', 'specialCategory: health')).toEqual([
      'data/special-category-removed: Taken out of the special categories in “Relevant health history”: Sex life.',
    ]);
  });

  it('of needs that are new or gone, or are answered otherwise', async () => {
    const changes = await told('    part3: task\n', '', { needs: true });
    expect(changes[0]).toMatch(/^lawful\/part3-removed: /);
    expect(changes.slice(1).map((one) => one.split(':')[0])).toContain('needs/no-longer-stated');
  });

  it('of a framework that is new, and of terms that came with it', async () => {
    const changes = await told('framework: mereshire-charter 3.0\n', '');
    expect(changes).toContain(
      'framework/removed: The framework that the agreement stands under is no longer stated. It was: mereshire-charter 3.0.',
    );
    expect(changes.some((one) => one.startsWith('security/measures-removed'))).toBe(true);
  });

  it('of own words that give way to the framework’s, and the other way round, as one', async () => {
    const yaml = text.slice(4, text.indexOf('\n---\n', 4) + 1);
    const own = await versionOf(register, entry, {
      yaml: `${yaml}security:\n  measures: Devices are encrypted, all of them\n  devices: No private telephones\naccess:\n  who: Members of the panel\n`,
    });
    const sentences = (from: typeof own, to: typeof own, group: string): readonly string[] =>
      compareEntries(from, to, SAID)
        .filter((change) => groupOf(change, to, from) === group)
        .map(({ code, says }) => `${code}: ${says}`);
    expect(sentences(own, before, 'safe')).toEqual([
      'security/measures: In the measures that every party takes, the framework’s words take the place of the agreement’s own. Taken out: “Devices are encrypted, all of them”. Put in: “Accounts are personal, and a second factor is asked for; Devices are encrypted”.',
      'security/devices: In the rules for devices, the framework’s words take the place of the agreement’s own. Taken out: “No private telephones”. Put in: “Information is kept on no device that its holder owns”.',
      'access/who: In the people who may see the information, the framework’s words take the place of the agreement’s own. Taken out: “Members of the panel”. Put in: “Staff who need it for their part in the purpose”.',
    ]);
    expect(sentences(before, own, 'safe')).toContain(
      'access/who: In the people who may see the information, the agreement’s own words take the place of the framework’s. Taken out: “Staff who need it for their part in the purpose”. Put in: “Members of the panel”.',
    );
    // What stands in the framework before and after is nobody's own.
    for (const [from, to] of [
      [own, before],
      [before, own],
    ] as const)
      expect(sentences(from, to, 'framework')).toEqual([]);
  });

  it('of own words that are gone, with whose stand there now, where no field of the same name has any', async () => {
    const yaml = text.slice(4, text.indexOf('\n---\n', 4) + 1);
    const courier = 'methods:\n  courier:\n    title: Courier\n    safeguards: A sealed bag\n';
    const alone = yaml.replace('framework: mereshire-charter 3.0\n', '');
    const gone = async (from: string, to: string): Promise<string> =>
      compareEntries(
        await versionOf(register, entry, { yaml: from }),
        await versionOf(register, entry, { yaml: to }),
        SAID,
      )
        .filter(({ kind }) => kind === 'removed')
        .map(({ says }) => says)
        .join(' ');
    const told = 'A way of sending was removed: “Courier”.';
    expect(await gone(`${alone}${courier}`, yaml)).toContain(`${told} The framework’s words apply here now.`);
    // What the framework said before as well stands in nobody's place, and nor does what is not there.
    expect(await gone(`${yaml}${courier}`, yaml)).toBe(told);
    expect(await gone(yaml, alone)).not.toContain('apply here now');
  });

  it('with a place in each source', async () => {
    const after = await versionOf(register, entry, { data: { ...data, summary: 'Another summary.' } as TreeMap });
    const [change] = compareEntries(before, after, SAID);
    expect(change).toMatchObject({ code: 'summary/changed', kind: 'changed', after: 'Another summary.' });
    expect(change?.from).toMatchObject({ path: entry.agreement.source.path, pointer: '/summary' });
    expect(change?.to?.start.line).toBeGreaterThan(1);
  });
});

describe('of prose', () => {
  const annex = bodyText.slice(bodyText.indexOf('## Annex'));
  const rest = bodyText.slice(0, bodyText.indexOf('## Annex'));
  const intro = rest.slice(0, rest.indexOf('## How it works'));

  it('a section that moved is not told as gone and come', async () => {
    expect(await toldOfProse(`${intro}${annex}\n\n${rest.slice(intro.length)}`)).toEqual([
      'prose/moved: The section “Annex: Terms of reference of the panel” stands in another place.',
    ]);
  });

  it('a section with another heading is told by its old name', async () => {
    expect(await toldOfProse(bodyText.replace('## What practitioners asked', '## Questions'))).toEqual([
      'prose/renamed: The section “What practitioners asked” is now called “Questions”.',
    ]);
  });

  it('another address, other emphasis and a changed note are told', async () => {
    expect(await toldOfProse(bodyText.replace('ukpga/2004/31/section/10', 'ukpga/2004/31/section/11'))).toEqual([
      'prose/changed: The words of the section “Deciding whether to share” changed.',
    ]);
    expect(await toldOfProse(bodyText.replace('**May I', 'May I').replace('charity?**', 'charity?'))).toEqual([
      'prose/format: The section “What practitioners asked” says the same words, set out in another way.',
    ]);
    expect(await toldOfProse(bodyText.replace('The Children Act 2004, section 10.', 'Another Act.'))).toEqual([
      'prose/changed: The words of the section “Deciding whether to share” changed.',
    ]);
  });

  it('what is struck out or ticked is told as other words, since it says something else', async () => {
    expect(await toldOfProse(bodyText.replace('is never needed', 'is ~~never~~ needed'))).toEqual([
      'prose/changed: The words of the section “Deciding whether to share” changed.',
    ]);
    const list = (box: string): string => `${bodyText}\n\n## Before you share\n\n- ${box} the person agreed\n`;
    expect(await toldOfProse(list('[x]'), list('[ ]'))).toEqual([
      'prose/changed: The words of the section “Before you share” changed.',
    ]);
  });
});

describe('lengths of time', () => {
  it.each([
    ['6 years', '2 years', 'shorter'],
    ['2 years', '24 months', 'same'],
    ['3 days', '72 hours', 'same'],
    ['2 weeks', '14 days', 'same'],
    ['30 days', '1 month', 'unclear'],
    ['1 month', '5 days', 'shorter'],
    ['5 days', '5 working days', 'unclear'],
    ['1 day', '5 working days', 'longer'],
    ['6 years', 'indefinitely', 'longer'],
    ['indefinitely', '6 years', 'shorter'],
    ['as long as needed', '6 years', 'unclear'],
  ])('%s and then %s: %s', (first, second, expected) => {
    expect(compareLengths(first, second)).toBe(expected);
  });
});

describe('word by word', () => {
  const marked = (before: string, after: string): readonly string[] =>
    wordByWord(before, after).map((runs) =>
      runs.map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind]).join(''),
    );

  it('words are told, and words next to each other together', () => {
    expect(marked('The panel meets on Monday.', 'The panel meets each Tuesday.')).toEqual([
      'The panel meets [-on Monday][+each Tuesday].',
    ]);
  });

  it('an addition that a space keeps apart is one', () => {
    expect(
      marked('The health services tell each other.', 'The health services, schools and a charity tell each other.'),
    ).toEqual(['The health services[+, schools and a charity] tell each other.']);
  });

  it('paragraphs that stay are left alone, and others are not mixed', () => {
    expect(marked('One two three.\n\nGone for good.', 'One two three.\n\nSomething else entirely here.')).toEqual([
      'One two three.',
      '[-Gone for good.]',
      '[+Something else entirely here.]',
    ]);
  });
});

describe('docs/changes.md', () => {
  const page = readFileSync('docs/changes.md', 'utf8');
  const endings = (cell: string): readonly string[] =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, ending = '']) => ending);
  const rows = [...page.matchAll(/^\| `([^`]+)` \| ([^|]*)\| ([^|]*)\| ([^|]*) \|$/gm)].map(
    ([, code = '', material = '', editorial = '', what = '']) => ({
      code,
      weighed: [
        ...endings(material).map((ending) => [ending, 'material'] as const),
        ...endings(editorial).map((ending) => [ending, 'editorial'] as const),
      ],
      what,
    }),
  );
  const listed = rows.flatMap(({ code, weighed }) =>
    weighed.map(([ending, weight]) => {
      const full = ending === '–' ? code : code.includes('/') ? `${code}-${ending}` : `${code}/${ending}`;
      return `${full}: ${weight}`;
    }),
  );

  it('has every code with its weight, as the table of weights has, and no other', async () => {
    const weights = await loadWeights(assets);
    expect([...weights.keys()].sort()).toEqual([...changeCodes(SAID)].sort());
    expect([...new Set(listed)].sort()).toEqual([...weights].map(([code, weight]) => `${code}: ${weight}`).sort());
  });

  it('says of each what it tells', () => {
    for (const { code, what } of codeGroups(SAID))
      expect(rows.map((row) => `${row.code}: ${row.what}`)).toContain(`${code}: ${what}`);
  });
});

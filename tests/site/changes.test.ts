/** What changed, as the public sees it: a list, the words, and nothing of what is withheld. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/register/entry.ts';
import type { ChangeGroup } from '../../src/register/compare/change-groups.ts';
import type { Weight } from '../../src/register/compare/weigh.ts';
import { inOrder, type Placed, type Told } from '../../src/site/change-order.ts';
import { changesTo } from '../../src/site/change-view.ts';
import { withoutMarks } from '../../src/site/language-marks.ts';
import { PATHS } from '../../src/site/links.ts';
import { type Published, published } from '../../src/site/published.ts';
import { composeSite } from '../../src/site/site.ts';
import { ENGLISH } from '../helpers/english.ts';
import { readExample } from '../helpers/example.ts';
import { elements, pagesOf } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('examples/mereshire');
const ID = 'mereshire-exploitation';

/** The register, with the present and the earlier text changed. */
function site(
  change: (entry: Entry) => Partial<Entry> = () => ({}),
  changeKept: (entry: Entry) => Partial<Entry> = () => ({}),
): Published {
  const entries = register.entries.map((entry) => {
    if (entry.id !== ID) return entry;
    const versions = entry.versions.map((kept) => ({ ...kept, entry: { ...kept.entry, ...changeKept(kept.entry) } }));
    return { ...entry, versions, ...change(entry) };
  });
  return published({ ...siteContext(), register: { ...register, entries } });
}

/** All that any page can show of what changed with the present version. */
function told(of: Published): string {
  return JSON.stringify(viewOf(of)) ?? '';
}

function viewOf(of: Published): ReturnType<typeof changesTo> {
  const entry = of.entry(ID);
  return entry === undefined ? undefined : changesTo(of, entry, '2.1');
}

function text(all: ReadonlyMap<string, string>, path: string): string {
  const main = elements(all.get(path) ?? '').find(({ name }) => name === 'main');
  return (main?.text ?? '').replaceAll(/\s+/g, ' ');
}

const PRESENT = PATHS.version(ID, '2.1');
const all = pagesOf(composeSite({ ...siteContext(), register }));
const shown = told(site());

describe('the page of a version', () => {
  it('says first what kind of change it is, then what matters to people, by what it is about', () => {
    expect(text(all, PRESENT)).toMatch(
      /What changed from version 2.0 to 2.1 \d\d changes that matter to people: 4 bodies joined, 2 new kinds of information, .* and \d+ others\. Who is involved Schools in Mereshire joined as a controller\. .* What is shared /,
    );
  });

  it('folds away what matters less with its number, and leaves nothing out', () => {
    const [view, folded] = [viewOf(site()), elements(all.get(PRESENT) ?? '').filter(({ name }) => name === 'details')];
    expect(folded.map((one) => one.text.trim().split('\n')[0])).toEqual([
      expect.stringMatching(/^\d\d changes in terms that come from the framework/),
      expect.stringMatching(/^\d\d changes in what the law asks of each body/),
      expect.stringMatching(/^\d\d smaller changes, such as names and dates/),
    ]);
    const told = [...(view?.main ?? []), ...(view?.folded ?? []).flatMap(({ groups }) => groups)];
    expect(told.flatMap(({ changes }) => changes)).toHaveLength(view?.n ?? 0);
    expect(view?.n).toBeGreaterThan(150);
    const items = elements(all.get(PRESENT) ?? '').filter(({ name }) => name === 'li');
    for (const says of told.flatMap(({ changes }) => changes))
      expect(items.some((item) => item.text.replaceAll(/\s+/g, ' ').trim() === says.replaceAll(/\s+/g, ' '))).toBe(
        true,
      );
  });

  it('tells what a framework put in the place of the agreement’s own words beside what was taken out', () => {
    const security = (of: Published): string =>
      withoutMarks(
        viewOf(of)
          ?.main.find(({ changes }) => changes.join().includes('Members of the panel'))
          ?.changes.join(' ') ?? '',
      );
    expect(security(site())).toContain(
      'Taken out: “Accounts are personal, and devices are encrypted”. Put in: “Accounts are personal, and a second factor is asked for; Devices are encrypted”.',
    );
    expect(security(published({ ...siteContext(), register }, 'cy'))).toContain(
      'geiriau’r fframwaith yn lle geiriau’r cytundeb ei hun. Tynnwyd allan: “Members of the panel”. Ychwanegwyd: “Staff who need it for their part in the purpose”.',
    );
  });

  it('shows the words that came and went, also to those who cannot see them', () => {
    const found = elements(all.get(PRESENT) ?? '').filter(({ name }) => name === 'ins' || name === 'del');
    expect(found.map(({ text: words }) => words)).toContain(
      'Inserted: each Tuesday. It decides who does what, and by when (end of what was inserted)',
    );
    expect(found.map(({ text: words }) => words)).toContain(
      'Deleted: on the first Tuesday of each month (end of what was deleted)',
    );
  });

  it('has an address for good from its first day, and leads to its text', () => {
    expect(text(all, PRESENT)).toContain('This is the present version. Read it in full.');
    expect(text(all, PATHS.version(ID, '2.0'))).toContain('This is version 2.0, which is no longer in use.');
    // Of an agreement that has ended, nothing is present.
    expect(text(all, PATHS.version('mereshire-missing-children', '1.0'))).toContain(
      'This is the last version. The agreement has ended.',
    );
    expect(text(all, PATHS.versions('mereshire-missing-children'))).not.toContain('present version');
    for (const entry of register.entries.filter(({ unpublished, terms }) => unpublished === undefined && terms.version))
      expect(all.has(PATHS.version(entry.id, entry.terms.version ?? '')), entry.id).toBe(
        entry.agreement.kind !== 'listing',
      );
  });
});

describe('the page of the agreement and its history', () => {
  it('give the first changes, and lead to all of them', () => {
    expect(text(all, PATHS.agreement(ID))).toMatch(
      /changes that matter to people: .* Who is involved Schools in Mereshire joined .* All 1\d\d changes, and/,
    );
    expect(all.get(PATHS.agreement(ID))).toContain('href="v/2.1/index.html#Page-changes"');
    expect(all.get(PATHS.versions(ID))).toContain('href="2.1/index.html#Page-changes"');
  });
});

describe('the order of changes', () => {
  const placed = (code: string, group: ChangeGroup, weight: Weight): Placed => ({
    ...{ code, group, weight },
    section: code.split('/')[0] ?? '',
    says: `${code}.`,
  });
  const told = (...changes: readonly Placed[]): string => {
    const { kind, main, folded } = inOrder(ENGLISH, changes);
    const list = (groups: readonly Told[]): string =>
      groups.map(({ title, changes: own }) => `${title}: ${own.join(' ')}`).join(' ');
    return [kind, list(main), ...folded.map(({ title, groups }) => `[${title}: ${list(groups)}]`)].join(' | ');
  };
  const LEFT = placed('parties/left', 'who', 'material');
  const BREACH = placed('breach/costs', 'framework', 'material');
  const TITLE = placed('title/changed', 'about', 'editorial');

  it('is what matters, then what follows from it, then what is small', () => {
    expect(told(TITLE, BREACH, placed('review/every', 'running', 'material'), LEFT)).toBe(
      '2 changes that matter to people: 1 body left and 1 other. | Who is involved: parties/left. Review: review/every. | [1 change in terms that come from the framework: Security: breach/costs.] | [1 smaller change, such as names and dates: About the agreement: title/changed.]',
    );
  });

  it('puts first what a framework brings where nothing else matters', () => {
    expect(told(TITLE, BREACH)).toBe(
      '1 change that matters to people: terms from the framework (1). | Terms from the framework: breach/costs. | [1 smaller change, such as names and dates: About the agreement: title/changed.]',
    );
  });

  it('says so where nothing matters, and where nothing can be shown', () => {
    expect(told(TITLE)).toMatch(/^Only a small change, such as a name or a date\. What was agreed is the same\. \|/);
    expect(told()).toBe('No change that can be shown here. | ');
  });

  it('goes by the weights of the register', () => {
    const weights = { 'parties/joined': 'editorial' as const };
    const lighter = { ...register, settings: { ...register.settings, changes: { weights } } };
    const view = viewOf(published({ ...siteContext(), register: lighter }));
    expect(view?.kind).not.toContain('joined');
    expect(JSON.stringify(view?.folded)).toContain('Harbour Youth joined');
  });
});

describe('in Welsh', () => {
  it('every sentence is, but for the words of the agreement', () => {
    const view = viewOf(published({ ...siteContext(), register }, 'cy'));
    const groups = [...(view?.main ?? []), ...(view?.folded ?? []).flatMap((one) => one.groups)];
    const sentences = groups.flatMap(({ title, changes }) => [title, ...changes]);
    expect(sentences.length).toBeGreaterThan(150);
    for (const says of sentences) {
      expect(says, says).toMatch(/[\uFDD0][^\uFDD1]*\p{L}/u);
      const foreign = says.replaceAll(/\uFDD0[^\uFDD0\uFDD1]*\uFDD1/g, '');
      expect(foreign, says).not.toMatch(/\b(?:was added|is now stated|Added to|joined|changed from|to give)\b/);
    }
    expect(withoutMarks(JSON.stringify(view))).toContain('Ymunodd Harbour Youth.');
    // Days and lengths of time are words of the page, and not of the agreement.
    const said = sentences.map(withoutMarks).join('\n');
    expect(said).toMatch(/1 Ebrill 2025\W.*\b1 Hydref 2026/);
    expect(said).toMatch(/\b25 mlynedd/);
    expect(said).not.toMatch(/\b1 (?:April|October)|\b25 years/);
    const inEnglish = JSON.stringify(viewOf(published({ ...siteContext(), register })));
    expect(inEnglish).toMatch(/from “1 April 2025” to “1 October 2026”/);
    expect(inEnglish).toContain('25 years');
    expect(withoutMarks(view?.kind ?? '')).toMatch(/^62 newid sy’n bwysig i bobl: ymunodd 4 corff, .* a 53 arall\.$/);
  });
});

describe('what is withheld', () => {
  const withheld =
    (...sections: readonly string[]): (() => Partial<Entry>) =>
    () => ({ withheld: { sections, because: 'A reason.' } });
  const OLD_WORDS = 'on the first Tuesday';

  it('is counted', () => {
    expect(told(site(withheld('parties')))).toMatch(/\d+ more changes are in parts that are not published/);
  });

  it.each(['how-it-works'])('leaves no deleted words of a section of prose: %s', (section) => {
    expect(shown).toContain(OLD_WORDS);
    expect(told(site(withheld(section)))).not.toContain(OLD_WORDS);
    expect(told(site(undefined, withheld(section)))).not.toContain(OLD_WORDS);
  });

  it.each([
    [['parties'], 'Harbour Youth'],
    [['data'], 'Police reports'],
    [['data'], 'The worry'],
    [['purposes'], 'Investigate offences'],
    [['purpose'], 'Investigate offences'],
    [['lawful-basis'], 'Education Act 2002'],
    [['retention'], '25 years'],
    [['attachments'], 'referral-form.csv'],
    [['security'], 'Accounts are personal'],
  ])('leaves nothing of the fields that are shown in %s', (sections, words) => {
    expect(shown).toContain(words);
    expect(told(site(withheld(...sections)))).not.toContain(words);
    expect(told(site(undefined, withheld(...sections)))).not.toContain(words);
  });

  it('is all but the names of parties and purposes where only a summary is published', () => {
    const summary = told(site(() => ({ show: 'summary' })));
    expect(summary).toContain('Harbour Youth joined');
    for (const words of [OLD_WORDS, 'Police reports', 'Accounts are personal', 'Keeps the record', 'Lawful basis'])
      expect(summary).not.toContain(words);
  });

  it('is what another agreement is called that is not published', () => {
    const hidden = register.entries.map((entry) =>
      entry.id === 'mereshire-charter' ? { ...entry, unpublished: 'draft' as const } : entry,
    );
    const found = published({ ...siteContext(), register: { ...register, entries: hidden } });
    expect(shown).toContain('The framework that the agreement stands under is now stated');
    expect(told(found)).not.toMatch(/framework that the agreement stands under|charter 3/i);
  });
});

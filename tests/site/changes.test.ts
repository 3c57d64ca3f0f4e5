/** What changed, as the public sees it: a list, the words, and nothing of what is withheld. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/register/entry.ts';
import { changesTo } from '../../src/site/change-view.ts';
import { PATHS } from '../../src/site/links.ts';
import { type Published, published } from '../../src/site/published.ts';
import { composeSite } from '../../src/site/site.ts';
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
  const entry = of.entry(ID);
  return entry === undefined ? '' : JSON.stringify(changesTo(of, entry, '2.1'));
}

function text(all: ReadonlyMap<string, string>, path: string): string {
  const main = elements(all.get(path) ?? '').find(({ name }) => name === 'main');
  return (main?.text ?? '').replaceAll(/\s+/g, ' ');
}

const PRESENT = PATHS.version(ID, '2.1');
const all = pagesOf(composeSite({ ...siteContext(), register }));
const shown = told(site());

describe('the page of a version', () => {
  it('says what changed, by what it is about', () => {
    expect(text(all, PRESENT)).toMatch(
      /What changed from version 2.0 to 2.1 .* Who takes part Schools in Mereshire joined as a controller\./,
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
    for (const entry of register.entries.filter(({ unpublished, terms }) => unpublished === undefined && terms.version))
      expect(all.has(PATHS.version(entry.id, entry.terms.version ?? '')), entry.id).toBe(
        entry.agreement.kind !== 'listing',
      );
  });
});

describe('the page of the agreement and its history', () => {
  it('give the first changes, and lead to all of them', () => {
    expect(text(all, PATHS.agreement(ID))).toMatch(/The first of 1\d\d changes: Schools in Mereshire joined/);
    expect(all.get(PATHS.agreement(ID))).toContain('href="v/2.1/index.html#Page-changes"');
    expect(all.get(PATHS.versions(ID))).toContain('href="2.1/index.html#Page-changes"');
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

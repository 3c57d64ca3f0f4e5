/**
 * What changed between two versions, as pages show it: first what matters to
 * people, in plain words, then the rest, then the texts word by word. What either version withholds is counted and
 * never shown, nor is what another agreement that is not published is called.
 */
import { parsePeriod } from '../base/dates.ts';
import { onceFor } from '../base/memo.ts';
import { isCalled } from '../documents/sections.ts';
import type { Change, Words } from '../register/compare/change.ts';
import { groupOf } from '../register/compare/change-groups.ts';
import { compareEntries } from '../register/compare/compare.ts';
import { weigh } from '../register/compare/weigh.ts';
import { type Paragraph, wordByWord } from '../register/compare/word-by-word.ts';
import type { Entry } from '../register/entry.ts';
import { isWithheld } from '../register/withheld.ts';
import { humanise } from '../register/party.ts';
import { inOrder, type Ordered } from './change-order.ts';
import { PATHS } from './links.ts';
import { asWritten } from './welsh-entries.ts';
import { at, isShown, type Published, versionsOf } from './published.ts';

/** What changed from one version to the next. */
export interface ChangeView extends Ordered {
  /** Where the list stands, and the words. */
  readonly href: string;
  /** `What changed from version 2.0 to 2.1` */
  readonly title: string;
  /** How many changes are told. */
  readonly n: number;
  readonly words: readonly ChangedText[];
  /** How many changes are in parts that are not published; empty if there are none. */
  readonly hidden: string;
}

/** One text, word by word. */
interface ChangedText {
  readonly title: string;
  readonly paragraphs: readonly { readonly runs: readonly Marked[]; readonly skipped: string }[];
}

interface Marked {
  readonly text: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/** What changed from the version before to the one that is given; nothing for the first that is known. */
export function changesTo(site: Published, current: Entry, version: string): ChangeView | undefined {
  const known = viewsOf(site).get(current) ?? viewsOfEntry(site, current);
  viewsOf(site).set(current, known);
  return known.get(version);
}

/** The agreement page, the page of the version and the history show the same. */
const viewsOf = onceFor((_site: Published) => new Map<Entry, ReadonlyMap<string, ChangeView>>());

function viewsOfEntry(site: Published, current: Entry): ReadonlyMap<string, ChangeView> {
  const { version = '' } = current.terms;
  const kept = versionsOf(current).filter((one) => one.version !== version);
  const line = [{ version, entry: current }, ...kept];
  return new Map(
    line.flatMap((after, index) => {
      const before = line[index + 1];
      return before === undefined || after.version === ''
        ? []
        : [[after.version, viewOf(site, current.id, before, after)] as const];
    }),
  );
}

type Version = { readonly version: string; readonly entry: Entry };

function viewOf(site: Published, id: string, before: Version, after: Version): ChangeView {
  const all = compareEntries(asWritten(before.entry), asWritten(after.entry), wordsFor(site, after.entry));
  const shown = all.filter((change) => isPublic(site, change, before.entry, after.entry));
  const placed = shown.map((change) => ({
    ...change,
    group: groupOf(change, after.entry, before.entry),
    weight: weigh(change, site.weights),
  }));
  const hidden = all.length - shown.length;
  return {
    href: PATHS.version(id, after.version),
    title: site.t('changes.title', { from: before.version, to: after.version }),
    n: shown.length,
    ...inOrder(site, placed),
    words: shown.flatMap((change) => textOf(site, change)),
    hidden: hidden === 0 ? '' : site.t('changes.hidden', { n: hidden }),
  };
}

/** How names of other files are said: only by what the public may know. */
function wordsFor(site: Published, entry: Entry): Words {
  return {
    t: site.t,
    word: (word) => wordIn(site, entry, word),
    date: site.date,
    period: (text) => periodIn(site, text),
    title: (of, id) => {
      if (of === 'organisations') return site.nameOf(id);
      if (of === 'themes') return at(site.settings.themes, id) ?? humanise(id);
      if (of === 'situations') return at(site.settings.situations, id) ?? humanise(id);
      const [agreement = '', version] = id.split(' ');
      const title = site.entry(agreement)?.terms.title ?? humanise(agreement);
      return version === undefined ? title : site.t('agreement.with-version', { title, version });
    },
  };
}

/** A word of the front matter: on a page that is not in English, in its language where the site has it. */
function wordIn(site: Published, entry: Entry, word: string): string {
  const key = site.language === 'en' ? undefined : at(ROLES, word);
  return key === undefined ? site.wording(entry).word(word) : site.t(key);
}

/** A length of time: as it is written on a page in the language that agreements are written in. */
function periodIn(site: Published, text: string): string {
  const period = site.language === 'en' ? undefined : parsePeriod(text);
  return period === undefined ? text : site.period(period);
}

const ROLES: Readonly<Record<string, string>> = {
  controller: 'role.controller',
  processor: 'role.processor',
  coordinator: 'role.coordinator',
  source: 'role.source',
};

/** Whether all that a change speaks of is public in both versions. */
function isPublic(site: Published, change: Change, before: Entry, after: Entry): boolean {
  return (
    change.agreements.every((id) => site.entry(id) !== undefined) &&
    [before, after].every(
      (entry) =>
        change.mentions.every((section) => isSectionPublic(site, entry, section)) &&
        (entry.show === 'all' || !LISTS.has(change.section) || IN_SUMMARY.test(change.code)),
    )
  );
}

function isSectionPublic(site: Published, entry: Entry, section: string): boolean {
  if (section.startsWith('#')) {
    const slug = section.slice(1);
    const filled = site.sectionsOf(entry).find((one) => isCalled(one, slug));
    const names = [slug, filled?.id ?? slug, filled?.within ?? slug];
    return entry.show === 'all' && !isWithheld(entry, ...names);
  }
  return ALWAYS.has(section) ? !isWithheld(entry, section) : isShown(entry, section);
}

/** What the page of an agreement shows of which only a summary is published. */
const ALWAYS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'alsoKnownAs',
  'document',
  'version',
  'effective',
  'ends',
  'framework',
  'themes',
  'areas',
  'owner',
  'classification',
  'illustrative',
]);

/** Of parties and purposes a summary shows who and what they are, and no more. */
const LISTS: ReadonlySet<string> = new Set(['parties', 'purposes']);
const IN_SUMMARY = /\/(joined|left|added|removed|renamed|role|lead)$/;

/** The words of a change that its sentence does not tell in full. */
function textOf(
  site: Published,
  { section, thing, says, heading, before, after, kind }: Change,
): readonly ChangedText[] {
  const isProse = section === 'prose' && before !== after && !says.includes(`“${before}”`);
  const isLong = kind === 'changed' && after !== undefined && !says.includes(after);
  if (!isProse && !isLong) return [];
  const paragraphs = wordByWord(before ?? '', after ?? '');
  return paragraphs.length === 0
    ? []
    : [
        {
          title: isProse && thing !== '' ? thing : (heading ?? says),
          paragraphs: folded(site, paragraphs),
        },
      ];
}

/** Of paragraphs that did not change, those next to a change are shown and the others counted. */
function folded(site: Published, paragraphs: readonly Paragraph[]): ChangedText['paragraphs'] {
  const changed = paragraphs.map((runs) => runs.some(({ kind }) => kind !== 'same'));
  const near = paragraphs.map((_runs, index) => [index - 1, index, index + 1].some((one) => changed[one] === true));
  const result: { runs: readonly Marked[]; skipped: string }[] = [];
  let skipped = 0;
  for (const [index, runs] of paragraphs.entries()) {
    if (near[index] !== true) skipped++;
    if (near[index] !== true && index < paragraphs.length - 1) continue;
    if (skipped > 0) result.push({ runs: [], skipped: site.t('changes.skipped', { n: skipped }) });
    skipped = 0;
    if (near[index] === true) result.push({ runs: runs.map(marked), skipped: '' });
  }
  return result;
}

function marked({ kind, text }: Paragraph[number]): Marked {
  return { text, added: kind === 'added', removed: kind === 'removed' };
}

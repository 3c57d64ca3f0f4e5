/**
 * What another edition of template and standard clauses does to the words of an agreement: its document composed with
 * either, compared section by section and clause by clause.
 */
import { type ClauseText, type Edition, editionFor } from '../agreement/editions.ts';
import { type ComposeContext, composeWords } from '../documents/compose-agreement.ts';
import { type Composed, type DocumentPassage, type Place, passagesOf, placesOf } from '../documents/passages.ts';
import { wordingOf } from '../documents/wording.ts';
import type { Change } from '../register/compare/change.ts';
import { type Pair, placeOf, quote } from '../register/compare/pair.ts';
import { comparePassages, type Ending, type PassageChange } from '../register/compare/passages.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';

/** What it takes to compose documents, beside the register. */
export type Composing = Pick<ComposeContext, 'schema' | 'hash'> & { readonly clause: ClauseText };

/**
 * The codes of what another edition does to the words. They are no codes that a register weighs: what an edition says
 * follows from its name, and weighs as much as that.
 */
export const EDITION_WORDS: Readonly<Record<Ending | 'kept' | 'numbers', string>> = {
  added: 'edition/words-added',
  removed: 'edition/words-removed',
  renamed: 'edition/words-renamed',
  changed: 'edition/words-changed',
  format: 'edition/words-format',
  moved: 'edition/words-moved',
  kept: 'edition/words-kept',
  numbers: 'edition/words-numbers',
};

/**
 * Every difference between the documents that the later of two texts makes with the edition of each; nothing where they have
 * one edition. A sentence where an edition is not there, so that nobody can tell.
 */
export function compareEditionWords(
  pair: Pair,
  after: Entry,
  register: Register,
  composing: Composing,
): readonly Change[] | string {
  const names = [pair.before.terms.edition, pair.after.terms.edition];
  const [was, is] = names.map((name) => editionFor(register.editions, name));
  if (was === undefined || is === undefined)
    return `This version of the tool has no edition ${names.find((name) => !register.editions.has(name ?? ''))}, so what the other edition changes in the words cannot be told.`;
  if (was.name === is.name) return [];
  const [old, now] = [compose(was, after, register, composing), compose(is, after, register, composing)];
  const [before, later] = [passagesOf(old, now.document), passagesOf(now, now.document)];
  const tell = teller(pair, after, { was, is });
  const told = inReadingOrder(withSections(comparePassages(before, later)), before, later);
  return [...told.map(tell), ...renumbered(pair, old, now, { before, later })];
}

type Told = PassageChange<DocumentPassage>;

/** A clause comes, goes and moves with its section: that is told once, and a section that is new or gone with all its words. */
function withSections(all: readonly Told[]): readonly Told[] {
  const sections = all.filter((one) => (one.now ?? one.old).what === 'section');
  const isOf = (one: Told, section: Told): boolean =>
    one !== section &&
    one.ending === section.ending &&
    [one.old, one.now].every(
      (passage) => passage === undefined || passage.within.slug === (section.now ?? section.old).slug,
    );
  return all.flatMap((one): readonly Told[] => {
    if ((one.now ?? one.old).what === 'clause' && sections.some((section) => isOf(one, section))) return [];
    const clauses = one.ending === 'moved' ? [] : all.filter((other) => sections.includes(one) && isOf(other, one));
    if (one.ending === 'added') return [{ ...one, now: joined(one.now, clauses) }];
    return one.ending === 'removed' ? [{ ...one, old: joined(one.old, clauses) }] : [one];
  });
}

function joined(section: DocumentPassage, clauses: readonly Told[]): DocumentPassage {
  const texts = [section, ...clauses.map(({ old, now }) => now ?? old)].flatMap((one) => one?.text ?? []);
  return { ...section, text: texts.filter((text) => text !== '').join('\n\n') };
}

/** What is gone stands where it stood: behind what came before it and is still there. */
function inReadingOrder(
  all: readonly Told[],
  before: readonly DocumentPassage[],
  later: readonly DocumentPassage[],
): readonly Told[] {
  const offsets = new Map(later.map(({ slug, offset }) => [slug, offset]));
  const place = ({ old, now }: Told): number => {
    if (now !== undefined) return now.offset;
    const last = before.filter(({ slug, offset }) => offset < old.offset && offsets.has(slug)).at(-1);
    return (offsets.get(last?.slug ?? '') ?? -1) + 0.5;
  };
  return [...all].sort((one, other) => place(one) - place(other));
}

/** One text under one name, so that the name of the edition, which the document tells too, is no difference. */
function compose(edition: Edition, after: Entry, register: Register, composing: Composing): Composed {
  const name = after.terms.edition ?? edition.name;
  const editions = new Map([[name, { ...edition, name }]]);
  const { clauses, ...terms } = after.terms;
  // Words for a clause that this edition does not have stand nowhere in its document.
  const own = clauses?.filter(({ clause }) => edition.clauses.has(clause));
  const entry: Entry = {
    ...after,
    terms: { ...terms, ...(own === undefined ? {} : { clauses: own }) },
    withheld: undefined,
    show: 'all',
  };
  const context = { ...composing, register: { ...register, editions } };
  return { document: composeWords(entry, context), words: wordingOf(editions, name), clause: composing.clause };
}

function teller(pair: Pair, { terms }: Entry, editions: { readonly was: Edition; readonly is: Edition }) {
  const own = new Map((terms.clauses ?? []).map(({ clause, change }) => [clause, change]));
  return (told: Told): Change => {
    const { old, now } = told;
    const passage = told.now ?? told.old;
    const { clause = '' } = passage;
    const isOther = editions.was.clauses.get(clause) !== editions.is.clauses.get(clause);
    const isKept = told.ending === 'changed' && own.get(clause) === 'replaced' && isOther;
    const showsWords = !isKept && (told.ending === 'added' || told.ending === 'removed' || told.ending === 'changed');
    const heading = headingOf(passage);
    return {
      ...common(pair),
      code: EDITION_WORDS[isKept ? 'kept' : told.ending],
      kind: told.ending === 'added' || told.ending === 'removed' ? told.ending : 'changed',
      thing: passage.title,
      before: showsWords ? old?.text : undefined,
      after: showsWords ? now?.text : undefined,
      says: isKept
        ? `${heading} is another in this edition. The parties agreed words of their own in its place, and these stay as they are.`
        : `${saidOf(told, passage)}${told.ending === 'removed' && own.has(clause) ? ' The words that the parties agreed for it go with it, and have to stand elsewhere.' : ''}`,
      heading,
    };
  };
}

/** `The standard clause “Complaints”, in “People’s rights”` */
function headingOf({ what, title, within }: DocumentPassage): string {
  switch (what) {
    case 'cover':
      return 'The cover';
    case 'pages':
      return 'The head and foot of each page';
    case 'section':
      return title === '' ? 'The text before the first section' : `The section ${quote(title)}`;
    case 'clause':
      return `The standard clause ${quote(title)}${within.title === '' ? '' : ` in ${quote(within.title)}`}`;
  }
}

function saidOf(told: Told, passage: DocumentPassage): string {
  const heading = headingOf(passage);
  switch (told.ending) {
    case 'added':
      return `${heading} is new.`;
    case 'removed':
      return `${heading} is gone.`;
    case 'renamed':
      return `${headingOf(told.old)} is now called ${quote(told.now.title)}.`;
    case 'changed':
      return `${heading} has other words.`;
    case 'format':
      return `${heading} says the same, set out in another way.`;
    case 'moved':
      return `${heading} stands in another place.`;
  }
}

interface Passages {
  readonly before: readonly DocumentPassage[];
  readonly later: readonly DocumentPassage[];
}

/** What is counted otherwise: whoever cites it by its number has to know. */
function renumbered(pair: Pair, old: Composed, now: Composed, { before, later }: Passages): readonly Change[] {
  const [was, is] = [placesOf(old.document, before), placesOf(now.document, later)];
  const both = [...is].flatMap(([id, place]) => {
    const other = was.get(id);
    return other === undefined || other.number === place.number ? [] : [{ was: other, is: place }];
  });
  const [first] = both;
  if (first === undefined) return [];
  const heading =
    both.length === 1
      ? 'The number of one section, clause or table'
      : `The numbers of ${both.length} sections, clauses and tables`;
  return [
    {
      ...common(pair),
      code: EDITION_WORDS.numbers,
      kind: 'changed',
      thing: '',
      before: both.map((one) => inOneLine(one.was)).join('\n\n'),
      after: both.map((one) => inOneLine(one.is)).join('\n\n'),
      says: `${heading} ${both.length === 1 ? 'is another' : 'are others'}. What cites ${both.length === 1 ? 'it' : 'them'} by number has to be looked at.`,
      heading,
    },
  ];
}

function inOneLine({ number, title }: Place): string {
  return `${number} ${title}`.trim();
}

function common({ before, after }: Pair): Pick<Change, 'section' | 'from' | 'to' | 'mentions' | 'agreements'> {
  return {
    section: 'edition',
    from: placeOf(before, '/edition'),
    to: placeOf(after, '/edition'),
    mentions: ['edition'],
    agreements: [],
  };
}

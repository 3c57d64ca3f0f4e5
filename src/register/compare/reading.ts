/** Texts beside the agreement: its own definitions, changed clauses, law and guidance to read with it, other arrangements. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, name, text, texts, word } from './fields.ts';
import { nameOf, type Pair } from './pair.ts';
import { compareListed, compareThings, type Kind } from './things.ts';

type Item<S extends 'clauses' | 'related' | 'readWith' | 'legislation'> = NonNullable<WrittenAgreement[S]>[number];
type Definition = NonNullable<WrittenAgreement['definitions']>[string];

const CLAUSE_FIELDS: FieldsOf<Omit<Item<'clauses'>, 'clause'>> = {
  change: word('whether the parties’ words replace or extend the standard clause {}'),
  text: texts('the parties’ words for the standard clause {}'),
  because: text('why the standard clause {} was changed'),
};

const RELATED_FIELDS: FieldsOf<Item<'related'>> = {
  agreement: name('agreements', 'the agreement of {}'),
  area: text('the area of work of {}'),
  relation: word('how {} relates to this agreement'),
  description: text('what is said of {}'),
};

const READ_WITH_FIELDS: FieldsOf<Omit<Item<'readWith'>, 'title'>> = {
  kind: word('what sort of text {} is'),
  publisher: text('the publisher of {}'),
  edition: text('the edition of {}'),
  url: text('the address of {}'),
  note: text('the note on {}'),
};

const LEGISLATION_FIELDS: FieldsOf<Omit<Item<'legislation'>, 'cite'>> = {
  gives: text('what is said of {}'),
  caution: text('the caution on {}'),
};

const DEFINITION_FIELDS: FieldsOf<Omit<Definition, 'term'>> = {
  means: texts('the meaning of {}'),
};

export const CLAUSES: Kind<Item<'clauses'>> = {
  section: 'clauses',
  all: 'the changed clauses',
  added: (it) => `The parties now word a standard clause in their own way: ${it}`,
  removed: (it) => `The parties no longer change a standard clause: ${it}`,
  titleOf: ({ clause = '' }, _id, side) => side.words.word(clause),
  title: 'clause',
  detail: ({ text: words = [] }) => words.join(' '),
  fields: CLAUSE_FIELDS,
};

export const RELATED: Kind<Item<'related'>> = {
  section: 'related',
  all: 'the related arrangements',
  added: (it) => `A related arrangement was added: ${it}`,
  removed: (it) => `A related arrangement was removed: ${it}`,
  titleOf: ({ agreement, area }, _id, side) =>
    area ?? (agreement === undefined ? '' : nameOf(side, 'agreements', agreement)),
  agreementOf: ({ agreement }) => agreement,
  fields: RELATED_FIELDS,
};

export const READ_WITH: Kind<Item<'readWith'>> = {
  section: 'readWith',
  all: 'what is to be read with it',
  added: (it) => `A text to be read with it was added: ${it}`,
  removed: (it) => `A text to be read with it was removed: ${it}`,
  titleOf: ({ title }) => title,
  title: 'title',
  fields: READ_WITH_FIELDS,
};

export const LEGISLATION: Kind<Item<'legislation'>> = {
  section: 'legislation',
  all: 'the law that is cited',
  added: (it) => `Law that is cited was added: ${it}`,
  removed: (it) => `Law that is cited was removed: ${it}`,
  titleOf: ({ cite }) => cite,
  title: 'cite',
  fields: LEGISLATION_FIELDS,
};

export const DEFINITIONS: Kind<Definition> = {
  section: 'definitions',
  added: (it) => `A definition was added: ${it}`,
  removed: (it) => `A definition was removed: ${it}`,
  titleOf: ({ term }) => term,
  title: 'term',
  detail: ({ means = [] }) => means.join('; '),
  fields: DEFINITION_FIELDS,
};

export function compareReading(pair: Pair): readonly Change[] {
  const [was, is] = [pair.before.terms, pair.after.terms];
  return [
    ...compareListed(pair, CLAUSES, was.clauses, is.clauses, ({ clause }) => clause),
    ...compareListed(pair, RELATED, was.related, is.related, ({ agreement, area }) => agreement ?? area),
    ...compareListed(pair, READ_WITH, was.readWith, is.readWith, ({ title }) => title),
    ...compareListed(pair, LEGISLATION, was.legislation, is.legislation, ({ cite }) => cite),
    ...compareThings(pair, DEFINITIONS, was.definitions, is.definitions),
  ];
}

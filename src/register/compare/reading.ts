/** Texts beside the agreement: its own definitions, changed clauses, law and guidance to read with it, other arrangements. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, name, text, texts, word } from './fields.ts';
import { nameOf, type Pair } from './pair.ts';
import { compareListed, compareThings, type Kind } from './things.ts';

type Item<S extends 'clauses' | 'related' | 'readWith' | 'legislation'> = NonNullable<WrittenAgreement[S]>[number];
type Definition = NonNullable<WrittenAgreement['definitions']>[string];

const CLAUSE_FIELDS: FieldsOf<Omit<Item<'clauses'>, 'clause'>> = {
  change: word('change.clauses.change'),
  text: texts('change.clauses.text'),
  because: text('change.clauses.because'),
};

const RELATED_FIELDS: FieldsOf<Item<'related'>> = {
  agreement: name('agreements', 'change.related.agreement'),
  area: text('change.related.area'),
  relation: word('change.related.relation'),
  description: text('change.related.description'),
};

const READ_WITH_FIELDS: FieldsOf<Omit<Item<'readWith'>, 'title'>> = {
  kind: word('change.read-with.kind'),
  publisher: text('change.read-with.publisher'),
  edition: text('change.read-with.edition'),
  url: text('change.read-with.url'),
  note: text('change.read-with.note'),
};

const LEGISLATION_FIELDS: FieldsOf<Omit<Item<'legislation'>, 'cite'>> = {
  gives: text('change.legislation.gives'),
  caution: text('change.legislation.caution'),
};

const DEFINITION_FIELDS: FieldsOf<Omit<Definition, 'term'>> = {
  means: texts('change.definitions.means'),
};

export const CLAUSES: Kind<Item<'clauses'>> = {
  section: 'clauses',
  all: 'change.clauses.all',
  added: 'change.clauses.added',
  removed: 'change.clauses.removed',
  titleOf: ({ clause = '' }, _id, side) => side.words.word(clause),
  title: 'clause',
  detail: ({ text: words = [] }) => words.join(' '),
  fields: CLAUSE_FIELDS,
};

export const RELATED: Kind<Item<'related'>> = {
  section: 'related',
  all: 'change.related.all',
  added: 'change.related.added',
  removed: 'change.related.removed',
  titleOf: ({ agreement, area }, _id, side) =>
    area ?? (agreement === undefined ? '' : nameOf(side, 'agreements', agreement)),
  agreementOf: ({ agreement }) => agreement,
  fields: RELATED_FIELDS,
};

export const READ_WITH: Kind<Item<'readWith'>> = {
  section: 'readWith',
  all: 'change.read-with.all',
  added: 'change.read-with.added',
  removed: 'change.read-with.removed',
  titleOf: ({ title }) => title,
  title: 'title',
  fields: READ_WITH_FIELDS,
};

export const LEGISLATION: Kind<Item<'legislation'>> = {
  section: 'legislation',
  all: 'change.legislation.all',
  added: 'change.legislation.added',
  removed: 'change.legislation.removed',
  titleOf: ({ cite }) => cite,
  title: 'cite',
  fields: LEGISLATION_FIELDS,
};

export const DEFINITIONS: Kind<Definition> = {
  section: 'definitions',
  added: 'change.definitions.added',
  removed: 'change.definitions.removed',
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

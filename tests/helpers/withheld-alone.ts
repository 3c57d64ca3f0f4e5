/** An agreement of which one section of its document is withheld, with a word in every text of the fields that stand there. */
import type { TemplateSection } from '../../src/agreement/editions.ts';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { cover } from '../../src/register/cover.ts';
import type { Entry } from '../../src/register/entry.ts';
import { publication } from '../../src/register/link.ts';
import { linkParties } from '../../src/register/party.ts';
import type { Register } from '../../src/register/register.ts';
import { sectionsShowing } from '../../src/register/withheld.ts';

/** The word that stands in a section, in no other text. */
export function wordOf(section: string): string {
  return `Quokka${section.replaceAll('-', '')}`;
}

/** What is no text: a name, a day, a period, a number, a word of the schema. */
const WORDS_OF_SCHEMA = /^([a-z0-9-]+|\d[\d-]+|\d+ \w+|\d+\.\d+)$/;

/** A value with a word before each text in it. */
export function marked(value: unknown, word: string): unknown {
  if (typeof value === 'string') return WORDS_OF_SCHEMA.test(value) ? value : `${word} ${value}`;
  if (Array.isArray(value)) return value.map((inner) => marked(inner, word));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, word)]));
}

/** The fields whose words stand in a section of an edition, or in one within it. */
export function fieldsIn(section: string, edition: readonly TemplateSection[], terms: WrittenAgreement): string[] {
  const names = edition.filter(({ id, within }) => id === section || within === section).map(({ id }) => id);
  return Object.keys(terms).filter((field) =>
    [field, ...sectionsShowing(field)].some((shownIn) => names.includes(shownIn)),
  );
}

/** The agreement as it is linked where its front matter withholds that section alone. */
export function withheldAlone(
  { released: _kept, ...entry }: Entry,
  section: string,
  fields: readonly string[],
  { law, today }: Pick<Register, 'law' | 'today'>,
): Entry {
  const whole: { readonly [field: string]: unknown } = { ...entry.terms };
  const hidden = Object.fromEntries(fields.map((field) => [field, marked(whole[field], wordOf(section))]));
  const publish = { show: 'yes' as const, withheld: [section], because: 'Reasons' };
  const terms = { ...whole, ...hidden, publish } as unknown as WrittenAgreement; // the same shape with other texts
  const parties = fields.includes('parties') ? linkParties(terms, new Map(), today) : entry.parties;
  return {
    ...entry,
    terms,
    parties,
    coverage: cover(terms, parties, law, today),
    versions: [],
    ...publication(terms, entry.standing, entry.signing.state),
  };
}

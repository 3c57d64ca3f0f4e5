/** What stands in the place of names that are withheld: tables of other sections name purposes and kinds of information too. */
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Entry } from '../register/entry.ts';
import { isWithheld } from '../register/withheld.ts';
import type { Wording } from './wording.ts';

/** Lists of things that have titles, and that sections beside their own name by them. */
const NAMED = ['purposes', 'data', 'subjects', 'methods', 'systems', 'lawful'] as const;

/** The agreement as its document may name things; the very same where no such list is withheld. */
export function withoutNames(entry: Entry, words: Wording): Entry {
  const withheld = NAMED.filter((list) => entry.terms[list] !== undefined && isWithheld(entry, list));
  if (withheld.length === 0) return entry;
  const lists = withheld.map((list) => [list, unnamed(entry.terms[list] ?? {}, words)] as const);
  return { ...entry, terms: { ...entry.terms, ...(Object.fromEntries(lists) as Partial<WrittenAgreement>) } }; // the same lists, with other titles
}

function unnamed(things: Readonly<Record<string, object>>, { t }: Wording): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(things).map(([name, thing], index) => [
      name,
      { ...thing, title: t('withheld.name', { n: index + 1 }) },
    ]),
  );
}

/** What a short paper or a form may say of an agreement of which the public may not see everything. */
import type { Entry } from '../../register/entry.ts';

/** Whether one of these sections is withheld: by the name of its field, or by that of the document's section. */
export function isWithheld({ withheld }: Entry, ...sections: readonly string[]): boolean {
  return sections.some((section) => withheld?.sections.includes(section));
}

/** Finds the recognised legitimate interest that a paragraph of Annex 1 to the UK GDPR belongs to. */
import type { Annex1Condition, Law } from './law.ts';

/** The condition that a paragraph is part of: paragraph 7 of one that covers `6-9`; nothing if there is none. */
export function annex1Condition({ annex1 }: Law, paragraph: string): Annex1Condition | undefined {
  return [...annex1.values()].find(({ covers }) => {
    const [first = 0, last = first] = covers.split('-').map(Number);
    return first <= Number(paragraph) && Number(paragraph) <= last;
  });
}

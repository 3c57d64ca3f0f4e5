/**
 * What a listing says in the words of the register that it is taken from, where they answer a question that a page or
 * a table asks. Words of another register may tell of anything: they are shown only where nothing is withheld.
 */
import type { Entry } from '../register/entry.ts';

/** The columns of the other register that no field has. */
export function otherColumns(entry: Entry): readonly OtherColumn[] {
  return isWhole(entry) ? (entry.terms.listed?.otherColumns ?? []) : [];
}

type OtherColumn = NonNullable<NonNullable<Entry['terms']['listed']>['otherColumns']>[number];

/** Whether nothing is withheld. */
export function isWhole({ show, withheld }: Entry): boolean {
  return show === 'all' && withheld === undefined;
}

/** What the entry says that it is for. */
export function purposeInEntry(entry: Entry): string | undefined {
  const said = isWhole(entry) ? entry.terms.listed?.purposeAsPublished : undefined;
  return said === undefined || said.trim() === '' ? undefined : inOneLine(said);
}

/** What the entry says of how long information is kept: the columns whose heading asks that. */
export function retentionInEntry(entry: Entry): readonly string[] {
  return otherColumns(entry)
    .filter(({ heading }) => HOW_LONG.test(heading))
    .flatMap(({ text }) => text.map(inOneLine))
    .filter((text) => text !== '');
}

/** “How long it is kept”, and not “How long the agreement lasts” or “How it is kept safe”. */
const HOW_LONG =
  /\bretention\b|\bretained\b|\bhow long\b.*\b(?:keep|kept|hold|held|retain|store|stored)\b|\b(?:kept|held|stored) (?:for|until)\b|\bam ba hyd\b.*\b(?:cadw|chadw|gadw|cedwir|gedwir|chedwir)\b|\bcyfnod(?:au)? cadw\b/i;

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

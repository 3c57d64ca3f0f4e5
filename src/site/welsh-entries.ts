/** Agreements under their Welsh titles and summaries, for the pages in Welsh. */
import type { Entry } from '../register/entry.ts';
import { knownText } from './language-marks.ts';
import type { Language } from '../base/messages.ts';

/** An agreement with its title and summary in the language of the pages, and its kept versions likewise. */
export function entryIn(language: Language, entry: Entry): Entry {
  const { agreement, terms, versions } = entry;
  if (language !== 'cy' || ![entry, ...versions.map((kept) => kept.entry)].some(hasWelsh)) return entry;
  const { title = terms.title, summary = terms.summary } = agreement.welsh?.facts ?? {};
  return {
    ...entry,
    terms: { ...terms, title, summary },
    versions: versions.map((kept) => ({ ...kept, entry: entryIn(language, kept.entry) })),
  };
}

/** An agreement under the title and summary that its parties agreed to: two versions are compared as they were written. */
export function asWritten(entry: Entry): Entry {
  if (!hasWelsh(entry)) return entry;
  const { title, summary } = entry.agreement.terms;
  return { ...entry, terms: { ...entry.terms, title, summary } };
}

/** The Welsh titles and summaries that pages show: they are not taken for English. */
export function textsInWelsh(entries: readonly Entry[]): readonly string[] {
  return entries
    .flatMap((entry) => [entry, ...entry.versions.map((kept) => kept.entry)])
    .flatMap(({ agreement }) => (agreement.welsh === undefined ? [] : [agreement.welsh.facts]))
    .flatMap(({ title, summary }) => [title, summary])
    .map(knownText);
}

function hasWelsh({ agreement }: Entry): boolean {
  return agreement.welsh !== undefined;
}

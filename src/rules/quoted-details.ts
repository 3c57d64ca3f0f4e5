/** What a listing repeats of another register under headings of its own, where it is about a person. */
import { type PersonDetail, personDetailsIn } from '../base/person-details.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';

export interface QuotedDetails {
  readonly entry: Entry;
  readonly pointer: string;
  readonly heading: string;
  readonly details: readonly PersonDetail[];
}

/** By the columns of listings that everyone can read. What withholds a part shows none of them. */
export function* quotedDetails(
  { entries }: Register,
  isBody: (words: string) => boolean = () => false,
): Generator<QuotedDetails> {
  for (const entry of entries) {
    const { agreement, terms, show, withheld } = entry;
    if (!agreement.valid || agreement.kind !== 'listing' || show !== 'all' || withheld !== undefined) continue;
    for (const [index, { heading, text }] of (terms.listed?.otherColumns ?? []).entries()) {
      const at = `/listed/otherColumns/${index}/text`;
      for (const [paragraph, words] of text.entries())
        yield {
          entry,
          // A lone paragraph stands by itself, and not in a list.
          pointer: text.length > 1 ? `${at}/${paragraph}` : at,
          heading,
          details: personDetailsIn(heading, words, isBody),
        };
    }
  }
}

/** The cover of an agreement: what must be read first, and its facts. */
import { longDate } from '../base/dates.ts';
import { bodyName } from '../register/body-name.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { callout, cell } from './build-blocks.ts';
import type { Callout, Facts } from './document.ts';
import { ILLUSTRATIVE } from './marks.ts';
import type { Wording } from './wording.ts';

/** Said on every document: the one way in which an agreement could do harm. */
export const URGENT =
  'Nobody needs this agreement before sharing information lawfully to protect someone. If a person may be at risk of harm and it is urgent, share what is needed now, and record why.';

/** What must be read before all else, from the state of the agreement on the day. */
export function notices(entry: Entry): readonly Callout[] {
  return [
    ...(entry.illustrative
      ? [callout('warning', `${ILLUSTRATIVE} It shows what such an agreement can look like. Do not rely on it.`)]
      : []),
    ...(entry.standing.review === 'overdue'
      ? [
          callout(
            'warning',
            `The review of this agreement is overdue: it was due by ${entry.standing.reviewDue === undefined ? 'a day that has passed' : longDate(entry.standing.reviewDue)}.`,
          ),
        ]
      : []),
    ...(entry.standing.status === 'draft'
      ? [callout('warning', 'This is a draft. It is not in force and may change.')]
      : []),
    ...(entry.standing.status === 'suspended'
      ? [callout('warning', 'This agreement is suspended. Until it resumes, nothing is shared under it.')]
      : []),
    ...(entry.standing.status === 'ended'
      ? [callout('warning', 'This agreement has ended. It is kept for the record.')]
      : []),
    callout('note', URGENT),
  ];
}

export function coverFacts(entry: Entry, register: Register, words: Wording): Facts {
  const { terms, standing } = entry;
  const owner = bodyName(register.organisations, terms.owner.organisation);
  const items = [
    { term: 'Reference', value: cell(entry.id) },
    { term: 'Version', value: cell(terms.version) },
    { term: 'Status', value: cell(words.status(standing.status, entry.illustrative)) },
    {
      term: 'Takes effect',
      value: cell(
        terms.effective === undefined ? undefined : longDate(terms.effective as Parameters<typeof longDate>[0]),
      ),
    },
    { term: 'Ends', value: cell(standing.ends === undefined ? undefined : longDate(standing.ends)) },
    {
      term: 'Review due',
      value: cell(
        standing.reviewDue === undefined
          ? undefined
          : `${longDate(standing.reviewDue)} (${words.word(standing.review).toLowerCase()})`,
      ),
    },
    {
      term: 'Classification',
      value: cell(
        terms.classification === undefined || terms.classification === 'none' ? undefined : terms.classification,
      ),
    },
    { term: 'Owner', value: cell(`${terms.owner.role}, ${owner}`) },
    { term: 'Parties', value: cell(partiesInShort(entry, words)) },
  ];
  return { type: 'facts', items: items.filter((item) => item.value.length > 0) };
}

/** A cover has room for eight names. */
function partiesInShort(entry: Entry, words: Wording): string {
  const titles = [...entry.parties.values()]
    .sort((a, b) => Number(b.lead) - Number(a.lead))
    .map((party) => party.title);
  return titles.length <= 8
    ? words.list(titles)
    : `${titles.slice(0, 4).join(', ')} and ${titles.length - 4} others, listed in the section on parties`;
}

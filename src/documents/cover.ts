/** The cover of an agreement: what must be read first, and its facts. */
import { longDate } from '../base/dates.ts';
import { bodyName } from '../register/body-name.ts';
import type { Entry } from '../register/entry.ts';
import { isDraft, versionStatus } from '../register/pending.ts';
import type { Register } from '../register/register.ts';
import type { Pending } from '../register/status.ts';
import { callout, cell } from './build-blocks.ts';
import type { Callout, Facts } from './document.ts';
import type { Wording } from './wording.ts';

/** What must be read before all else, from the state of the agreement on the day. The last is the one way in which an agreement could do harm. */
export function notices(entry: Entry, words: Wording): readonly Callout[] {
  const { illustrative, standing, pending } = entry;
  const { t } = words;
  const { review, reviewDue, status } = standing;
  const warnings = [
    ...(illustrative ? [t('cover.illustrative', { mark: t('marks.illustrative') })] : []),
    ...(review !== 'overdue'
      ? []
      : [reviewDue === undefined ? t('cover.overdue-undated') : t('cover.overdue', { date: longDate(reviewDue) })]),
    ...(isDraft(entry) ? [t('cover.draft')] : []),
    ...(pending === undefined ? [] : [notYet(pending, words)]),
    ...(status === 'suspended' ? [t('cover.suspended')] : []),
    ...(status === 'ended' ? [t('cover.ended')] : []),
  ];
  return [...warnings.map((warning) => callout('warning', warning)), callout('note', t('cover.urgent'))];
}

/** From when the version holds, and which one does until then. */
export function notYet({ from, until }: Pending, { t }: Wording): string {
  if (from === undefined) return t('cover.not-in-force');
  const date = longDate(from);
  return until === undefined ? t('cover.not-before', { date }) : t('cover.not-before-until', { date, version: until });
}

export function coverFacts(entry: Entry, register: Register, words: Wording): Facts {
  const { t } = words;
  const { terms, standing } = entry;
  const owner = bodyName(register.organisations, terms.owner.organisation);
  const items = [
    { term: t('cover.reference'), value: cell(entry.id) },
    { term: t('cover.version'), value: cell(terms.version) },
    { term: t('cover.status'), value: cell(words.status(versionStatus(entry), entry.illustrative)) },
    {
      term: t('cover.effective'),
      value: cell(
        terms.effective === undefined ? undefined : longDate(terms.effective as Parameters<typeof longDate>[0]),
      ),
    },
    { term: t('cover.ends'), value: cell(standing.ends === undefined ? undefined : longDate(standing.ends)) },
    {
      term: t('cover.review'),
      value: cell(
        standing.reviewDue === undefined
          ? undefined
          : `${longDate(standing.reviewDue)} (${words.word(standing.review).toLowerCase()})`,
      ),
    },
    {
      term: t('cover.classification'),
      value: cell(
        terms.classification === undefined || terms.classification === 'none' ? undefined : terms.classification,
      ),
    },
    { term: t('cover.owner'), value: cell(`${terms.owner.role}, ${owner}`) },
    { term: t('cover.parties'), value: cell(partiesInShort(entry, words)) },
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
    : words.t('cover.more-parties', { parties: titles.slice(0, 4).join(', '), n: titles.length - 4 });
}

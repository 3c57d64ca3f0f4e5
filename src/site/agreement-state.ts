/** What pages say of the state of an agreement: beside its title, and as warnings above its text. */
import { type Finding, sentence } from '../base/finding.ts';
import type { Entry } from '../register/entry.ts';
import { fieldsTold } from '../register/withheld.ts';
import { illustrativeTag } from './agreement-rows.ts';
import { endReasons } from './ended.ts';
import { isShown, type Published } from './published.ts';
import { signingTag } from './signing-state.ts';
import { type Day, dueWords, reviewTag, statusTag, type Tag } from './words.ts';

/** What the page of an agreement and those of its text say of its state. */
export function stateView(site: Published, entry: Entry): { readonly [name: string]: unknown } {
  return {
    tags: tagsOf(site, entry),
    days: daysOf(site, entry),
    warnings: warningsOf(site, entry),
    earlier: undefined,
    illustrative: illustrativeNote(site, entry),
  };
}

/** Whether a page has to say that nobody agreed to the text. */
export function illustrativeNote(site: Published, entry: Entry): Tag | undefined {
  return entry.illustrative ? illustrativeTag(site) : undefined;
}

/** The states that stand beside the title. */
function tagsOf(site: Published, entry: Entry): readonly Tag[] {
  const review = reviewTag(entry.standing, site);
  const signing = signingTag(site, entry);
  return [
    ...(entry.agreement.kind === 'listing' ? [] : [statusTag(entry, site)]),
    ...(signing === undefined ? [] : [signing]),
    ...(review === undefined ? [] : [review]),
  ];
}

/** The days to come on which those states change. */
function daysOf(site: Published, entry: Entry): readonly Day[] {
  const { status, reviewDue, ends } = entry.standing;
  return [
    ...(reviewDue === undefined
      ? []
      : [{ text: site.t('review.day', { date: dueWords(entry, site) }), due: reviewDue }]),
    ...(ends === undefined || status === 'ended'
      ? []
      : [{ text: site.t('review.ends', { date: site.date(ends) }), due: ends }]),
  ];
}

/** What must not be missed about the agreement's state, as whole sentences. */
export function warningsOf(
  site: Pick<Published, 't' | 'list' | 'date' | 'month' | 'today' | 'entries'>,
  entry: Entry,
): readonly string[] {
  const { t, date, today } = site;
  const { standing, agreement, terms, accepted = [] } = entry;
  const since = standing.since === undefined ? '' : date(standing.since);
  const { effective } = terms;
  return [
    ...(standing.status === 'ended'
      ? [[t('agreement.ended', { dated: yesNo(since), date: since }), ...endReasons(site, entry)].join(' ')]
      : []),
    ...(standing.status === 'suspended' ? [t('agreement.suspended', { dated: yesNo(since), date: since })] : []),
    ...(standing.status === 'draft' ? [t('agreement.draft')] : []),
    ...(effective !== undefined && effective > today ? [t('agreement.not-yet', { date: date(effective) })] : []),
    ...(standing.review === 'overdue'
      ? [
          agreement.kind === 'listing'
            ? t('agreement.overdue-listed', { date: dueWords(entry, site), today: date(today) })
            : t('agreement.overdue', { date: dueWords(entry, site) }),
        ]
      : []),
    ...accepted.map((finding) => openPoint({ t, date }, entry, finding)),
  ];
}

/** For a message that says more where there is something to say. */
function yesNo(text: string): 'yes' | 'no' {
  return text === '' ? 'no' : 'yes';
}

/** A point of law that somebody accepted for a while: what it is only where the public sees the record and all that its words tell. */
function openPoint({ t, date }: Pick<Published, 't' | 'date'>, entry: Entry, finding: Finding): string {
  const { by = '', until = '', reason = '' } = finding.accepted ?? {};
  if (!['record', ...fieldsTold(finding)].every((field) => isShown(entry, field)))
    return t('agreement.open-point-withheld', { date: date(until) });
  return t('agreement.open-point', {
    date: date(until),
    by,
    found: sentence(finding).replaceAll('`', ''),
    reason,
  });
}

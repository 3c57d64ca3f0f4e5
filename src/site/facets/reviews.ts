/** The reviews that are to come or overdue: by how they stand, by month, and by who looks after the agreement. */
import { at } from '../published.ts';
import type { Entry } from '../../register/entry.ts';
import { type ReviewState, isRunning } from '../../register/status.ts';
import { bodyName } from '../../register/body-name.ts';
import { ownerOf } from '../owner.ts';
import { noticeOf } from '../words.ts';
import type { Published } from '../published.ts';
import type { Facet, FacetValue } from './facet.ts';

export const reviewStates: Facet = {
  folder: 'reviews',
  title: 'facet.reviews.title',
  one: 'facet.reviews.one',
  lead: 'facet.reviews.lead',
  rows: 'reviews',
  ownIndex: true,
  values: (site, entry) => (isWatched(entry) ? [named(site, entry.standing.review)] : []),
  known: (site) => ORDER.map((state) => named(site, state)),
  about(site, { id }, { current }) {
    const lead = at(LEADS, id);
    const listed = id === 'overdue' ? current.filter(({ entry }) => isListed(entry)).length : 0;
    return {
      paragraphs: [
        ...(lead === undefined ? [] : [site.t(lead)]),
        ...(listed === 0 ? [] : [site.t('facet.reviews.listed', { n: listed })]),
      ],
    };
  },
};

export const reviewMonths: Facet = {
  folder: 'reviews/month',
  title: 'facet.review-months.title',
  one: 'facet.reviews.one',
  lead: 'facet.review-months.lead',
  rows: 'reviews',
  values(site, { standing }) {
    const day = standing.reviewDue;
    return day === undefined ? [] : [{ id: day.slice(0, 7), title: site.month(day) }];
  },
  known: (site) =>
    [
      ...new Map(
        site.entries.flatMap(({ standing: { reviewDue } }) =>
          reviewDue === undefined ? [] : [[reviewDue.slice(0, 7), reviewDue] as const],
        ),
      ),
    ]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, day]) => ({ id, title: site.month(day) })),
};

export const reviewOwners: Facet = {
  folder: 'reviews/owner',
  title: 'facet.review-owners.title',
  one: 'facet.reviews.one',
  lead: 'facet.review-owners.lead',
  pageTitle: 'facet.review-owners.one-owner',
  rows: 'reviews',
  values(site, entry) {
    const id = ownerOf(entry)?.organisation;
    return isWatched(entry) && id !== undefined ? [{ id, title: bodyName(site.organisations, id) }] : [];
  },
};

function isListed({ agreement }: Entry): boolean {
  return agreement.kind === 'listing';
}

/** Drafts and what has ended are not reviewed. */
function isWatched({ standing }: Entry): boolean {
  return standing.review !== 'none' || isRunning(standing);
}

/** What is most pressing comes first. */
const ORDER: readonly ReviewState[] = ['overdue', 'due', 'in-date', 'none'];

const IDS: Readonly<Record<ReviewState, string>> = {
  overdue: 'overdue',
  due: 'due',
  'in-date': 'later',
  none: 'no-date',
};

const LEADS: Readonly<Record<string, string>> = {
  overdue: 'facet.reviews.lead-overdue',
  due: 'facet.reviews.lead-due',
  later: 'facet.reviews.lead-later',
  'no-date': 'facet.reviews.lead-no-date',
};

function named(site: Published, state: ReviewState): FacetValue {
  const within = site.period(noticeOf(site.settings.review?.notice));
  return { id: IDS[state], title: site.t('facet.reviews.state', { state: state.replace('-', ''), within }) };
}

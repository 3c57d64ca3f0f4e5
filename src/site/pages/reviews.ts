/** Which reviews are overdue, due soon, and to come. */
import type { Entry } from '../../register/entry.ts';
import type { ReviewState } from '../../register/status.ts';
import { illustrativeTags, organisationLink } from '../agreement-rows.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { noticeOf, reviewDay } from '../words.ts';

export function reviewsPage(site: Published): readonly Page[] {
  const { t } = site;
  const notice = site.period(noticeOf(site.settings.review?.notice));
  const rows = (state: ReviewState): readonly object[] =>
    site.entries
      .filter(
        (entry) =>
          entry.standing.review === state &&
          (state !== 'none' || entry.standing.status === 'in-force' || entry.standing.status === 'suspended'),
      )
      .sort((a, b) =>
        (a.standing.reviewDue ?? '') < (b.standing.reviewDue ?? '')
          ? -1
          : (a.standing.reviewDue ?? '') > (b.standing.reviewDue ?? '')
            ? 1
            : 0,
      )
      .map((entry) => reviewRow(site, entry));
  const undated = rows('none');
  return [
    {
      path: PATHS.reviews,
      template: 'reviews',
      title: t('reviews.heading'),
      description: t('reviews.description'),
      under: PATHS.reviews,
      trail: [],
      view: {
        sections: [
          {
            id: 'overdue',
            title: t('status.overdue'),
            lead: t('reviews.overdue'),
            none: t('reviews.none-overdue'),
            rows: rows('overdue'),
          },
          {
            id: 'due',
            title: t('reviews.due-within', { period: notice }),
            lead: t('reviews.due'),
            none: t('reviews.none-due', { period: notice }),
            rows: rows('due'),
          },
          {
            id: 'upcoming',
            title: t('reviews.later'),
            lead: t('reviews.in-date'),
            none: t('reviews.none-later'),
            rows: rows('in-date'),
          },
          ...(undated.length === 0
            ? []
            : [
                {
                  id: 'undated',
                  title: t('reviews.undated-heading'),
                  lead: t('reviews.undated'),
                  none: '',
                  rows: undated,
                },
              ]),
        ],
      },
    },
  ];
}

/** One agreement with its dates and who looks after it: a role, never a name. */
function reviewRow(site: Published, entry: Entry): object {
  const { terms, standing, agreement } = entry;
  return {
    title: terms.title,
    href: PATHS.agreement(entry.id),
    tags: illustrativeTags(site, entry),
    owner: organisationLink(site, terms.owner.organisation),
    role: agreement.kind === 'listing' ? '' : terms.owner.role,
    review: reviewDay(entry, site.t('common.not-known'), site),
    last: standing.lastReviewed === undefined ? site.t('reviews.never') : site.date(standing.lastReviewed),
  };
}

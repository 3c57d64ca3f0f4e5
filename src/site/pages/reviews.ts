/** Which reviews are overdue, due soon, and to come. */
import { longDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import type { ReviewState } from '../../register/status.ts';
import { illustrativeTags, organisationLink } from '../agreement-rows.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { noticeOf, reviewDay } from '../words.ts';

export function reviewsPage(site: Published): readonly Page[] {
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
      title: 'Reviews',
      description: 'Agreements whose review is overdue, due soon, or still to come.',
      under: PATHS.reviews,
      trail: [],
      view: {
        sections: [
          {
            id: 'overdue',
            title: 'Overdue',
            lead: 'The review date of these agreements has passed, and no review is recorded.',
            none: 'No review is overdue.',
            rows: rows('overdue'),
          },
          {
            id: 'due',
            title: `Due within ${notice}`,
            lead: 'It is time to review these agreements.',
            none: `No review is due within ${notice}.`,
            rows: rows('due'),
          },
          {
            id: 'upcoming',
            title: 'Later',
            lead: 'These agreements are in date.',
            none: 'No other reviews are to come.',
            rows: rows('in-date'),
          },
          ...(undated.length === 0
            ? []
            : [
                {
                  id: 'undated',
                  title: 'No review date',
                  lead: 'For these agreements no review date is known.',
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
    review: reviewDay(standing.reviewDue, 'Not known', site),
    last: standing.lastReviewed === undefined ? 'No review recorded' : longDate(standing.lastReviewed),
  };
}

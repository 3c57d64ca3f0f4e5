/** What the register holds and does not show, counted by reason: it names nothing of it. */
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { agreementLink } from '../agreement-rows.ts';
import { sentence, UNPUBLISHED } from '../words.ts';

export function notPublishedPage(site: Published): readonly Page[] {
  const { t, entries, withheld } = site;
  const partly = entries.filter((entry) => entry.show === 'summary' || entry.withheld !== undefined);
  return [
    {
      path: PATHS.notPublished,
      template: 'not-published',
      title: t('unpublished.title'),
      description: t('unpublished.description'),
      under: PATHS.browse,
      trail: [{ text: t('layout.browse'), href: PATHS.browse }],
      view: {
        total: withheld.reduce((sum, { count }) => sum + count, 0),
        reasons: withheld.map(({ reason, count }) => ({
          text: t(UNPUBLISHED[reason], { n: count }),
          why: t(WHY[reason], { n: count }),
        })),
        summaries: entries.filter(({ show }) => show === 'summary').length,
        partly: partly.slice(0, MOST).map((entry) => ({
          to: agreementLink(entry),
          what:
            entry.show === 'summary'
              ? t('unpublished.summary')
              : t('unpublished.sections', { n: entry.withheld?.sections.length ?? 0 }),
          because: entry.withheld === undefined ? '' : sentence(entry.withheld.because),
        })),
        parts: partly.length,
        more: Math.max(0, partly.length - MOST),
        listed: entries.filter(({ agreement }) => agreement.kind === 'listing').length,
      },
    },
  ];
}

/** So many are named with their reasons, which may be long: each says them on its own page too. */
const MOST = 100;

const WHY: Readonly<Record<keyof typeof UNPUBLISHED, string>> = {
  draft: 'unpublished.draft',
  'not-marked': 'unpublished.not-marked',
  'not-signed': 'unpublished.not-signed',
  invalid: 'unpublished.invalid',
};

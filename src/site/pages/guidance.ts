/** Pages of guidance, and the list of them. */
import { parseDateOrMonth } from '../../base/dates.ts';
import type { WrittenGuidance } from '../../agreement/written/guidance.ts';
import { humanise } from '../../register/party.ts';
import type { Page } from '../layout.ts';
import { namedLink, PATHS } from '../links.ts';
import { proseHtml } from '../prose-html.ts';
import type { Published } from '../published.ts';

const KINDS: Readonly<Record<WrittenGuidance['kind'], string>> = {
  principles: 'guidance.principles',
  checklist: 'guidance.checklist',
  questions: 'guidance.questions',
  decision: 'guidance.decision',
  myths: 'guidance.myths',
  explanation: 'guidance.explanation',
};

export function guidanceIndex(site: Published): readonly Page[] {
  if (site.guidance.length === 0) return [];
  return [
    {
      path: PATHS.guidance,
      template: 'guidance-index',
      title: site.t('guidance.heading'),
      description: site.t('guidance.description'),
      under: PATHS.guidance,
      trail: [],
      view: {
        pages: site.guidance.map(({ id, facts }) => ({
          title: facts.title,
          href: PATHS.guidancePage(id),
          summary: facts.summary,
          kind: site.t(KINDS[facts.kind]),
          edition: edition(site, facts),
        })),
      },
    },
  ];
}

export function guidancePages(site: Published): readonly Page[] {
  return site.guidance.map((page) => {
    const { id, facts } = page;
    return {
      path: PATHS.guidancePage(id),
      template: 'guidance',
      title: facts.title,
      description: facts.summary.replaceAll(/\s+/g, ' ').trim(),
      under: PATHS.guidance,
      trail: [{ text: site.t('guidance.heading'), href: PATHS.guidance }],
      data: { guidance: { id, markdown: page.source.bodyText } },
      view: {
        title: facts.title,
        summary: facts.summary,
        kind: site.t(KINDS[facts.kind]),
        edition: edition(site, facts),
        audience: site.list((facts.audience ?? []).map(humanise)),
        source: facts.source === undefined ? undefined : namedLink(facts.source, facts.url),
        checked: site.date(facts.checked ?? ''),
        doubt: facts.doubt,
        text: proseHtml(page.source, site.wording(), { headingOffset: 1 }),
        history: (facts.supersedes ?? []).map((old) => ({
          title: old.title,
          edition: old.edition,
          until: old.until === undefined ? site.t('common.not-known') : dayOrMonth(site, old.until),
        })),
        themes: site.themes
          .filter((theme) => facts.themes?.includes(theme.id))
          .map((theme) => ({ text: theme.title, href: PATHS.theme(theme.id) })),
      },
    };
  });
}

/** `Edition 2024, from 19 April 2024` */
function edition(site: Published, { edition: name, from }: WrittenGuidance): string {
  const date = from === undefined ? undefined : dayOrMonth(site, from);
  if (name === undefined) return date === undefined ? '' : site.t('guidance.in-use-from', { date });
  return date === undefined
    ? site.t('guidance.edition', { edition: name })
    : site.t('guidance.edition-from', { edition: name, date });
}

/** A day in words, or a month where only the month is known. */
function dayOrMonth(site: Published, text: string): string {
  const month = /^\d{4}-\d{2}$/.test(text) ? parseDateOrMonth(text) : undefined;
  return month === undefined ? site.date(text) : site.month(month);
}

/** What the register is, what its words mean, what is not in it, and its data. */
import { lawEntries } from '../../law/entries.ts';
import { howKnown } from '../../law/how-known.ts';
import { everyAgreement } from '../facet-index.ts';
import type { Page } from '../layout.ts';
import { linkOf, namedLink, PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { noticeOf } from '../words.ts';
import { organisationLink } from '../agreement-rows.ts';
import { withheldSentence } from './home.ts';

export function aboutPage(site: Published): readonly Page[] {
  const { settings } = site;
  return [
    {
      path: PATHS.about,
      template: 'about',
      title: site.t('about.heading'),
      description: site.t('about.description', { register: settings.title }),
      under: PATHS.about,
      trail: [],
      view: {
        publisher: organisationLink(site, settings.publisher),
        current: everyAgreement(site).current.length,
        ended: everyAgreement(site).ended.length,
        withheld: withheldSentence(site),
        notice: site.period(noticeOf(settings.review?.notice)),
        contact: settings.contact === undefined ? undefined : linkOf(settings.contact),
        repository: settings.source === 'private' ? undefined : namedLink('', settings.repository).href,
        illustrative: site.illustrative !== 'none',
        listings: site.entries.some((entry) => entry.agreement.kind === 'listing'),
        law: lawView(site),
        paths: PATHS,
      },
    },
  ];
}

/** How far the law behind the checks has been compared with its sources. */
function lawView(site: Published): { readonly [name: string]: string | number | undefined } {
  const { all, verified, knowledge, check, oldest } = howKnown(lawEntries(site.law));
  return { all, verified, knowledge, check, oldest: oldest === undefined ? undefined : site.date(oldest) };
}

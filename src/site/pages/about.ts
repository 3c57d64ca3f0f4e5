/** What the register is, what its words mean, what is not in it, and its data. */
import { longDate } from '../../base/dates.ts';
import { lawEntries } from '../../law/entries.ts';
import { howKnown } from '../../law/how-known.ts';
import type { Page } from '../layout.ts';
import { linkOf, namedLink, PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { count, noticeOf } from '../words.ts';
import { organisationLink } from '../agreement-rows.ts';
import { withheldSentence } from './home.ts';

export function aboutPage(site: Published): readonly Page[] {
  const { settings } = site;
  return [
    {
      path: PATHS.about,
      template: 'about',
      title: 'About this register',
      description: `What ${settings.title} is, what its words mean, what it does not publish, and where its data are.`,
      under: PATHS.about,
      trail: [],
      view: {
        publisher: organisationLink(site, settings.publisher),
        published: count(site.entries.length, 'agreement'),
        withheld: withheldSentence(site),
        notice: site.period(noticeOf(settings.review?.notice)),
        contact: settings.contact === undefined ? undefined : linkOf(settings.contact),
        repository:
          settings.repository === undefined || settings.source === 'private'
            ? undefined
            : namedLink('where the files of this register are kept', settings.repository),
        illustrative: site.illustrative !== 'none',
        listings: site.entries.some((entry) => entry.agreement.kind === 'listing'),
        law: lawView(site),
        paths: PATHS,
      },
    },
  ];
}

/** How far the law behind the checks has been compared with its sources. */
function lawView({ law }: Published): { readonly [name: string]: string | undefined } {
  const { all, verified, knowledge, check, oldest } = howKnown(lawEntries(law));
  return {
    all: count(all, 'entry', 'entries'),
    verified: count(verified, 'was', 'were'),
    knowledge: count(knowledge, 'is', 'are'),
    check: count(check, 'is', 'are'),
    oldest: oldest === undefined ? undefined : longDate(oldest),
  };
}

/** The accessibility statement: made from the register's settings, and claiming nothing that is not there. */
import { organisationLink } from '../agreement-rows.ts';
import type { Page } from '../layout.ts';
import { linkOf, PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { sentence } from '../words.ts';

export function accessibilityPage(site: Published): readonly Page[] {
  const { settings } = site;
  const { tested, method, contact, problems } = settings.accessibility ?? {};
  const write = contact ?? settings.contact;
  return [
    {
      path: PATHS.accessibility,
      template: 'accessibility',
      title: site.t('accessibility.heading'),
      description: site.t('accessibility.description', { register: settings.title }),
      under: PATHS.about,
      trail: [],
      view: {
        register: settings.title,
        publisher: organisationLink(site, settings.publisher),
        tested: tested === undefined ? undefined : site.date(tested),
        method: method === undefined ? undefined : sentence(method),
        problems: problems ?? [],
        contact: write === undefined ? undefined : linkOf(write),
      },
    },
  ];
}

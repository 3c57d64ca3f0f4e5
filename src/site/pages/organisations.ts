/** The list of organisations, by name. */
import type { Organisation } from '../../agreement/register-files.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { kindWords, takesPart } from '../organisation-view.ts';
import type { Published } from '../published.ts';

export function organisationsPage(site: Published): readonly Page[] {
  return [
    {
      path: PATHS.organisations,
      template: 'organisations',
      title: site.t('organisations.heading'),
      description: site.t('organisations.description', { n: site.organisations.size }),
      under: PATHS.organisations,
      trail: [],
      view: {
        count: site.organisations.size,
        rows: [...site.organisations.values()].map((organisation) => row(site, organisation)),
      },
    },
  ];
}

function row(site: Published, { id, facts }: Organisation): object {
  const agreements = takesPart(site, id).length;
  return {
    name: facts.name,
    href: PATHS.organisation(id),
    kind: kindWords(site, facts),
    agreements: agreements === 0 ? site.t('common.none') : site.number(agreements),
  };
}

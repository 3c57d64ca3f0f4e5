/** By theme: the register's own headings, in its own order. */
import { PATHS } from '../links.ts';
import type { Facet } from './facet.ts';

export const themes: Facet = {
  folder: 'themes',
  title: 'facet.themes.title',
  one: 'facet.themes.one',
  lead: 'facet.themes.lead',
  values: (site, { terms }) => site.themes.filter(({ id }) => terms.themes.includes(id)),
  known: (site) => site.themes.map(({ id, title }) => ({ id, title })),
  about: (site, { id }) => ({
    links: [
      {
        title: 'facet.themes.guidance',
        links: site.guidance
          .filter((page) => page.facts.themes?.includes(id))
          .map((page) => ({ text: page.facts.title, href: PATHS.guidancePage(page.id) })),
      },
    ],
  }),
};

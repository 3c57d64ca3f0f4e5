/** By framework: the terms that several agreements share. */
import { agreementLink } from '../agreement-rows.ts';
import type { Facet } from './facet.ts';

export const frameworks: Facet = {
  folder: 'frameworks',
  title: 'facet.frameworks.title',
  one: 'facet.frameworks.one',
  lead: 'facet.frameworks.lead',
  pageTitle: 'facet.frameworks.page-title',
  values(site, { framework }) {
    const shown = framework === undefined ? undefined : site.entry(framework.id);
    return shown === undefined ? [] : [{ id: shown.id, title: shown.terms.title }];
  },
  known: (site) =>
    site.entries
      .filter(({ agreement }) => agreement.kind === 'framework')
      .map(({ id, terms }) => ({ id, title: terms.title })),
  about(site, { id }) {
    const framework = site.entry(id);
    return framework === undefined
      ? {}
      : { links: [{ title: 'facet.frameworks.own', links: [agreementLink(framework)] }] };
  },
};

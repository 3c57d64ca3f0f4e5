/** By area: the places that agreements say they cover. */
import { type Facet, slug } from './facet.ts';

export const areas: Facet = {
  folder: 'areas',
  title: 'facet.areas.title',
  one: 'facet.areas.one',
  lead: 'facet.areas.lead',
  unstated: 'facet.areas.unstated',
  values: (_site, { terms }) => (terms.areas ?? []).map((title) => ({ id: slug(title), title })),
  known: ({ settings }) => (settings.areas ?? []).map((title) => ({ id: slug(title), title })),
};

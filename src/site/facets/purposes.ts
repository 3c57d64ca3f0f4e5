/** By purpose: what the law data says that a purpose can be about. */
import { isShown } from '../published.ts';
import { because, type Facet, type HasValue } from './facet.ts';
import { purposeTitle } from './purpose-titles.ts';

export const purposes: Facet = {
  folder: 'purposes',
  title: 'facet.purposes.title',
  one: 'facet.purposes.one',
  lead: 'facet.purposes.lead',
  column: 'facet.purposes.column',
  unstated: 'facet.purposes.unstated',
  values(site, entry) {
    if (!isShown(entry, 'purposes')) return [];
    const written = Object.values(entry.terms.purposes ?? {});
    const abouts = [...new Set(written.flatMap((purpose) => purpose.about ?? []))];
    return abouts.map((id): HasValue => {
      const titles = written.filter((purpose) => purpose.about?.includes(id)).map((purpose) => purpose.title);
      return { id, title: purposeTitle(site, id), why: because(titles) };
    });
  },
};

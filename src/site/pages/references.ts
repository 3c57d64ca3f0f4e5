/** The short references of a large register: a page for each sign that one begins with. */
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { signsOf } from '../references.ts';

export function referencePages(site: Published): readonly Page[] {
  const { t } = site;
  const signs = signsOf(site);
  const letters = signs.map(({ sign, path }) => ({ text: sign, href: path }));
  return signs.map(({ sign, path, references }) => ({
    path,
    template: 'references',
    title: t('verify.references-with', { sign }),
    description: t('verify.references-description', { sign, register: site.settings.title }),
    under: PATHS.about,
    trail: [{ text: t('verify.heading'), href: PATHS.verify }],
    view: { all: PATHS.agreements, letters, references },
  }));
}

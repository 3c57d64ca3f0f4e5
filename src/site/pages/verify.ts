/** How anyone can check a copy that they hold against this register, by hand. */
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';

export function verifyPage(site: Published): readonly Page[] {
  return [
    {
      path: PATHS.verify,
      template: 'verify',
      title: site.t('verify.heading'),
      description: site.t('verify.description', { register: site.settings.title }),
      under: PATHS.about,
      trail: [],
      view: { manifest: PATHS.manifest },
    },
  ];
}

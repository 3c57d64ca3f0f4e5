/** How anyone can check a copy that they hold against this register, by hand. */
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';

export function verifyPage(site: Published): readonly Page[] {
  return [
    {
      path: PATHS.verify,
      template: 'verify',
      title: 'Check a copy',
      description: `How to check that a file you hold is the one that ${site.settings.title} publishes.`,
      under: PATHS.about,
      trail: [],
      view: { manifest: PATHS.manifest },
    },
  ];
}

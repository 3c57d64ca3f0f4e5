/** How anyone can check a copy that they hold against this register: in the browser, or by hand. */
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { referencesHere, signsOf } from '../references.ts';

export function verifyPage(site: Published): readonly Page[] {
  return [
    {
      path: PATHS.verify,
      template: 'verify',
      title: site.t('verify.heading'),
      description: site.t('verify.description', { register: site.settings.title }),
      under: PATHS.about,
      trail: [],
      checks: true,
      view: {
        manifest: PATHS.manifest,
        all: PATHS.agreements,
        references: referencesHere(site),
        signs: signsOf(site).map(({ sign, path }) => ({ text: sign, href: path })),
        words: JSON.stringify(wordsOf(site)),
      },
    },
  ];
}

/** What the script says, with a name in braces for what it puts there itself. */
function wordsOf({ t }: Published): { readonly [name: string]: string } {
  const about = { title: '{title}', version: '{version}' };
  return {
    file: t('verify.file', { name: '{name}', sha256: '{sha256}' }),
    current: t('verify.current', about),
    data: t('verify.data', { path: '{path}' }),
    'not-in-force': t('verify.not-in-force', { ...about, status: '{status}' }),
    'newer-version': t('verify.newer-version', { ...about, by: '{by}' }),
    'newer-version-on': t('verify.newer-version-on', { ...about, by: '{by}', on: '{on}' }),
    'newer-copy': t('verify.newer-copy', { ...about, until: '{until}' }),
    gone: t('verify.gone', { path: '{path}', until: '{until}' }),
    beside: t('verify.beside', { ...about, path: '{path}' }),
    altered: t('verify.altered', about),
    sealed: t('verify.sealed', about),
    begins: t('verify.begins', { path: '{path}' }),
    manifest: t('verify.manifest'),
    unknown: t('verify.unknown'),
    'too-large': t('verify.too-large'),
    unreadable: t('verify.unreadable'),
    'reference-current': t('verify.reference-current', about),
    'reference-not-in-force': t('verify.reference-not-in-force', { ...about, status: '{status}' }),
    'reference-newer-version': t('verify.reference-newer-version', { ...about, by: '{by}' }),
    'reference-newer-version-on': t('verify.reference-newer-version-on', { ...about, by: '{by}', on: '{on}' }),
    'reference-gone': t('verify.reference-gone', { until: '{until}' }),
    'reference-unknown': t('verify.reference-unknown', { reference: '{reference}' }),
    'reference-not-one': t('verify.reference-not-one'),
    'reference-proves': t('verify.reference-proves'),
    page: t('verify.page'),
    draft: t('status.draft'),
    suspended: t('status.suspended'),
    ended: t('status.ended'),
  };
}

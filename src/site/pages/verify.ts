/** How anyone can check a copy that they hold against this register: in the browser, or by hand. */
import type { Page } from '../layout.ts';
import type { Entry } from '../../register/entry.ts';
import { PATHS } from '../links.ts';
import { type Published, versionsOf } from '../published.ts';

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
        references: site.entries.flatMap((entry) => referencesOf(site, entry)),
        words: JSON.stringify(wordsOf(site)),
      },
    },
  ];
}

/** A line for each text: the address of the reference leads to it, with scripts or without. */
interface Reference {
  readonly reference: string;
  readonly title: string;
  readonly href: string;
  /** Which version it is, and whether it holds. */
  readonly state: string;
}

function referencesOf({ t }: Published, entry: Entry): readonly Reference[] {
  const { id, agreement, reference, standing } = entry;
  if (agreement.kind === 'listing') return [];
  const { title, version = '' } = entry.terms;
  return [
    {
      reference,
      title,
      href: PATHS.agreement(id),
      state: t('verify.reference-present', { version, status: t(`status.${standing.status}`) }),
    },
    ...versionsOf(entry)
      .filter((kept) => kept.entry.reference !== reference)
      .map((kept) => ({
        reference: kept.entry.reference,
        title,
        href: PATHS.version(id, kept.version),
        state: t('verify.reference-earlier', { version: kept.version, by: version }),
      })),
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

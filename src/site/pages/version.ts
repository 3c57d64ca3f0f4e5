/** The page of each version at an address of its own, for good: first what changed with it, and its full text once another takes its place. */
import type { Entry, KeptVersion } from '../../register/entry.ts';
import { illustrativeNote } from '../agreement-state.ts';
import { agreementView, descriptionOf, hasHistory } from '../agreement-view.ts';
import { changesTo } from '../change-view.ts';
import { sharingData, versionData } from '../data/agreement-data.ts';
import type { Page } from '../layout.ts';
import { themeTrail } from '../layout.ts';
import { PATHS } from '../links.ts';
import { type Published, versionsOf } from '../published.ts';

export function versionPages(site: Published, entries = site.entries): readonly Page[] {
  return entries.flatMap((current) => {
    const kept = versionsOf(current);
    const { version } = current.terms;
    const isKept = kept.some((one) => one.version === version);
    const none = isKept || current.agreement.kind === 'listing' || !hasHistory(current);
    return [
      ...(none || version === undefined ? [] : [presentPage(site, current, version)]),
      ...kept.map((one) => keptPage(site, current, one)),
    ];
  });
}

/** The text of the present version stands on the page of the agreement; this page says so, and what changed. */
function presentPage(site: Published, current: Entry, version: string): Page {
  const { title } = current.terms;
  return {
    path: PATHS.version(current.id, version),
    template: 'version',
    title: site.t('agreement.with-version', { title, version }),
    description: site.t('version.description', { title, version }),
    under: PATHS.browse,
    trail: trailOf(site, current),
    data: { version: versionData(site, current, version, current) },
    view: {
      title,
      heading: site.t('version.heading', { version }),
      tag: { text: site.t('version.present', { ended: endedWord(current) }), colour: '' },
      ended: endedWord(current),
      here: PATHS.agreement(current.id),
      illustrative: current.illustrative ? 'yes' : undefined,
      facts: factsOf(site, current, version, current.terms.effective),
      changes: changesTo(site, current, version) ?? NO_CHANGES,
      history: PATHS.versions(current.id),
    },
  };
}

function keptPage(site: Published, current: Entry, kept: KeptVersion): Page {
  const { version, entry, effective } = kept;
  const isPresent = version === current.terms.version;
  return {
    path: PATHS.version(current.id, version),
    template: 'agreement',
    title: site.t('agreement.with-version', { title: entry.terms.title, version }),
    description: `${isPresent ? '' : `${site.t('version.earlier-version')} `}${descriptionOf(site, entry)}`,
    under: PATHS.browse,
    trail: trailOf(site, current),
    data: { version: versionData(site, current, version, entry), sharing: sharingData(site, entry) },
    view: {
      ...agreementView(site, entry, `${current.id}@${version}`),
      facts: factsOf(site, current, version, effective),
      ...keptState(site, current, kept),
      related: [],
      history: undefined,
      changes: changesTo(site, current, version),
      newest: undefined,
    },
  };
}

/** What pages of a version that is kept say of its state. */
export function keptState(
  site: Published,
  current: Entry,
  { version, entry }: KeptVersion,
): { readonly [name: string]: unknown } {
  const isPresent = version === current.terms.version;
  return {
    tags: [
      isPresent
        ? { text: site.t('version.present', { ended: endedWord(current) }), colour: '' }
        : { text: site.t('version.tag'), colour: 'govuk-tag--grey' },
    ],
    days: [],
    warnings: [],
    earlier: isPresent
      ? undefined
      : { version, href: PATHS.agreement(current.id), current: current.terms.version ?? '' },
    illustrative: illustrativeNote(site, entry),
  };
}

/** Of an agreement that has ended, no version is the present one: `yes`. */
export function endedWord({ standing }: Entry): 'yes' | 'no' {
  return standing.status === 'ended' ? 'yes' : 'no';
}

/** What the first version that is known shows of changes. */
const NO_CHANGES = { title: '', kind: '', main: [], folded: [], words: [], hidden: '' };

function trailOf(site: Published, current: Entry): Page['trail'] {
  return [
    ...themeTrail(site, current.terms.themes[0]),
    { text: current.terms.title, href: PATHS.agreement(current.id) },
    { text: site.t('versions.heading'), href: PATHS.versions(current.id) },
  ];
}

function factsOf(site: Published, { id }: Entry, version: string, effective: string | undefined): readonly object[] {
  const fact = (term: string, text: string): object => ({ term: site.t(term), values: [{ text, href: undefined }] });
  return [
    fact('fact.reference', id),
    fact('fact.version', version),
    ...(effective === undefined ? [] : [fact('fact.effective', site.date(effective))]),
  ];
}

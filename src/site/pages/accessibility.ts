/**
 * The accessibility statement, in the order and with the parts of the model
 * statement that public bodies have to follow. It is made from the register's
 * settings, and claims nothing that they do not record a test for.
 */
import { claimFault } from '../../register/accessibility-claim.ts';
import { bodyName } from '../../register/body-name.ts';
import { organisationLink } from '../agreement-rows.ts';
import type { Page } from '../layout.ts';
import { linkOf, PATHS } from '../links.ts';
import { type Published, versionsOf } from '../published.ts';
import { FORMATS, sentence } from '../words.ts';

export function accessibilityPage(site: Published): readonly Page[] {
  const { settings, today, t } = site;
  const { accessibility: written = {} } = settings;
  const write = written.contact ?? settings.contact;
  const tested = written.tested === undefined || written.tested > today ? undefined : site.date(written.tested);
  const fault = claimFault(written, today);
  const claim = fault === undefined ? written.compliance : undefined;
  const name = bodyName(site.organisations, settings.publisher);
  return [
    {
      path: PATHS.accessibility,
      template: 'accessibility',
      title: t('accessibility.heading'),
      description: t('accessibility.description', { register: settings.title }),
      under: PATHS.about,
      trail: [],
      view: {
        register: settings.title,
        publisher: organisationLink(site, settings.publisher),
        name,
        address: settings.baseUrl === undefined ? undefined : linkOf(settings.baseUrl),
        contact: write === undefined ? undefined : linkOf(write),
        body: ENFORCERS[site.organisations.get(settings.publisher)?.facts.nation ?? 'united-kingdom'],
        services: SERVICES,
        formats: site.list([...formatsOf(site), t('accessibility.files-data')]),
        claim: claim === undefined ? undefined : t(CLAIMS[claim]),
        old: fault === 'old-test',
        problems: written.problems ?? [],
        burden: written.burden ?? [],
        outOfScope: written.outOfScope ?? [],
        tested,
        by: written.testedBy,
        method: written.method === undefined ? undefined : sentence(written.method),
        result: tested === undefined || written.result === undefined ? undefined : sentence(written.result),
        prepared: written.prepared === undefined ? undefined : site.date(written.prepared),
        reviewed: written.reviewed === undefined ? undefined : site.date(written.reviewed),
      },
    },
  ];
}

/** The formats of documents that the pages offer, in the order of the list of formats. Data have no name of their own. */
function formatsOf(site: Published): readonly string[] {
  const offered = new Set(
    site.entries
      .flatMap((entry) => [
        ...site.downloads(entry.id, entry),
        ...versionsOf(entry).flatMap((kept) => site.downloads(`${entry.id}@${kept.version}`, kept.entry)),
      ])
      .map(({ format }) => format),
  );
  return (Object.keys(FORMATS) as readonly (keyof typeof FORMATS)[])
    .filter((format) => format !== 'json' && offered.has(format))
    .map((format) => site.t(FORMATS[format].name));
}

const CLAIMS = {
  full: 'accessibility.full',
  partial: 'accessibility.partial',
  none: 'accessibility.none',
} as const;

const GREAT_BRITAIN = { britain: true, ireland: false };
const EVERYWHERE = { britain: true, ireland: true };

/** Who enforces the regulations, by the nation of the publisher; both where it acts in several. */
const ENFORCERS = {
  england: GREAT_BRITAIN,
  wales: GREAT_BRITAIN,
  scotland: GREAT_BRITAIN,
  'northern-ireland': { britain: false, ireland: true },
  'united-kingdom': EVERYWHERE,
} as const;

const SERVICES = {
  eass: 'https://www.equalityadvisoryservice.com/',
  ecni: 'https://www.equalityni.org/',
} as const;

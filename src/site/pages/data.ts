/** Open data: every file of the register's data with its format and size, how to follow it, and under which terms. */
import type { Page } from '../layout.ts';
import { folderOf, inFolder, namedLink, PATHS, twinPath } from '../links.ts';
import type { Published } from '../published.ts';
import { nothingInAll } from '../data/events.ts';
import { COLUMNS } from '../data/register-csv.ts';
import { allSignatures } from '../signature-files.ts';
import { baseOf } from '../../register/web-address.ts';
import { withheldSentence } from './home.ts';

export function dataPage(site: Published): readonly Page[] {
  const { settings, t } = site;
  const { licence } = settings;
  const empty = nothingInAll(site);
  return [
    {
      path: PATHS.data,
      template: 'data',
      title: t('data.title'),
      description: t('data.description'),
      under: PATHS.about,
      trail: [],
      view: {
        files: [
          { name: t('data.csv-name'), format: 'CSV', what: t('data.csv'), href: PATHS.csv },
          { name: t('data.json-name'), format: 'JSON', what: t('data.json'), href: PATHS.json },
          { name: t('data.dea-name'), format: 'CSV', what: t('data.dea'), href: PATHS.dea },
          { name: t('data.pairs-name'), format: 'CSV', what: t('data.pairs'), href: PATHS.pairs },
          { name: t('data.jsonld-name'), format: 'JSON-LD', what: t('data.jsonld'), href: PATHS.jsonld },
          ...(allSignatures(site).length === 0 ? [] : keysOf(site)),
        ],
        columns: COLUMNS.map(({ header, meaning }) => ({ header, meaning: t(meaning) })),
        others: [
          { name: t('data.manifest-name'), format: 'JSON', what: t('data.manifest'), href: PATHS.manifest },
          { name: t('data.schema-name'), format: 'JSON', what: t('data.schema'), href: PATHS.schema },
        ],
        follow: [
          { name: t('data.feed-name'), format: 'Atom', what: t('data.feed'), href: PATHS.feed, empty: empty.feed },
          {
            name: t('data.calendar-name'),
            format: 'iCalendar',
            what: t('data.calendar'),
            href: PATHS.calendar,
            empty: empty.calendar,
          },
        ],
        organisations: PATHS.organisations,
        twin: twinPath(inFolder(folderOf(site, site.language), PATHS.home)),
        address: baseOf(settings),
        licence: licence === undefined ? undefined : namedLink(licence.title, licence.url),
        withheld: withheldSentence(site),
      },
    },
  ];
}

function keysOf({ t }: Published): readonly object[] {
  const format = t('data.text');
  return [
    { name: t('data.signers-name'), format, what: t('data.signers'), href: PATHS.allowedSigners },
    { name: t('data.revoked-name'), format, what: t('data.revoked'), href: PATHS.revokedKeys },
  ];
}

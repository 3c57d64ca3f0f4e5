/** `register.json`: the register for software. Fields are only ever added; `schemas/register.schema.json` says what they hold. */
import { bodyName } from '../../register/body-name.ts';
import { baseOf } from '../../register/web-address.ts';
import { PATHS } from '../links.ts';
import { at, type Published } from '../published.ts';
import { agreementData } from './agreement-data.ts';
import { organisationData } from './organisation-data.ts';
import { allSignatures } from '../signature-files.ts';

export function registerJson(site: Published): string {
  const { settings } = site;
  const { copyOf } = settings;
  const signed = allSignatures(site).length > 0;
  const register = {
    title: settings.title,
    publisher: {
      id: settings.publisher,
      name: bodyName(site.organisations, settings.publisher),
    },
    asAt: site.today,
    address: baseOf(settings) ?? null,
    licence: licenceOf(site),
    copyOf: copyOf === undefined ? null : { title: copyOf.title, url: copyOf.url ?? null },
    allowedSigners: signed ? PATHS.allowedSigners : null,
    revokedKeys: signed ? PATHS.revokedKeys : null,
    themes: site.themes.map(({ id, title }) => ({
      id,
      title: at(settings.themes, id) ?? title,
      page: PATHS.theme(id),
    })),
    unpublished: Object.fromEntries(site.withheld.map(({ reason, count }) => [reason, count])),
    agreements: site.entries.map((entry) => agreementData(site, entry)),
    organisations: [...site.organisations.values()].map((organisation) => organisationData(site, organisation)),
  };
  return `${JSON.stringify(register, undefined, 2)}\n`;
}

/** Under which terms the data may be used, where the register says so. */
export function licenceOf({ settings: { licence } }: Published): { title: string; url: string | null } | null {
  return licence === undefined ? null : { title: licence.title, url: licence.url ?? null };
}

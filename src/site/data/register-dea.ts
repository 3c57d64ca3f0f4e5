/**
 * `register-dea.csv`: the register in the 18 fields that the register of
 * information sharing agreements under the Digital Economy Act 2017 had, written
 * as that register was: several values with a semicolon between them, days that
 * may be months, periods in ISO 8601, nothing where there is nothing.
 * docs/register-data.md says what stands in each.
 */
import { hoursIn, type Period, parsePeriod } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { ownerContact } from '../../register/owner-contact.ts';
import type { Party } from '../../register/party.ts';
import { purposesOf } from '../agreement-rows.ts';
import { isShown, partiesOf, type Published } from '../published.ts';
import { lonelyTitle } from '../words.ts';
import { factsOf, type GroundFacts, oneLine, powersOf, sidesOf } from './facts.ts';
import { csv } from './csv.ts';
import { WITHHELD } from './register-csv.ts';

type Value = string | readonly string[] | undefined;

/** The fields in their order, by the names that the register gave them. */
const FIELDS: Readonly<Record<string, (entry: Entry, site: Published) => Value>> = {
  'information-sharing-agreement-0001': (entry) => registered(entry) ?? entry.id,
  // The register has no field that could say so otherwise.
  name: (entry, site) => lonelyTitle(entry, entry.terms.title, site),
  purpose: (entry) => (isShown(entry, 'purposes') ? sentences(purposesOf(entry)) : WITHHELD),
  'information-sharing-benefits': (entry, site) =>
    // A summary has the purposes, and not who gains.
    told(entry.show === 'all' ? factsOf(site, entry).purposes : undefined, (purposes) =>
      sentences(purposes.flatMap(({ benefits }) => benefits.map(({ to, text }) => `${to}: ${text}`))),
    ),
  'legal-power-disclosure': (entry, site) => told(factsOf(site, entry).lawful, power),
  'disclosed-information': (entry, site) =>
    told(factsOf(site, entry).data, (data) => sentences(data.map(({ title }) => title))),
  controllers: (entry, site) => discloses(site, entry).flatMap(codeOf),
  'controller-names': (entry, site) => (isShown(entry, 'parties') ? discloses(site, entry).flatMap(nameOf) : WITHHELD),
  'information-sharing-method': (entry, site) => told(factsOf(site, entry).methods, sentences),
  processors: (entry, site) => receives(site, entry).flatMap(codeOf),
  'processor-names': (entry, site) => (isShown(entry, 'parties') ? receives(site, entry).flatMap(nameOf) : WITHHELD),
  'retention-period': (entry, site) => longest((factsOf(site, entry).retention ?? []).map(({ keep }) => keep)),
  'start-date': ({ terms }) => firstDay(terms.record?.log) ?? terms.effective,
  'end-date': ({ standing }) => (standing.status === 'ended' ? standing.since : standing.ends),
  'review-date': ({ terms, standing }) => terms.listed?.reviewDue ?? standing.reviewDue,
  contact: (entry, site) => requestsTo(entry, site) ?? ownerContact(entry, site.organisations),
  areas: ({ terms }) => (terms.areas ?? []).filter(isCode),
  'area-names': ({ terms }) => (terms.areas ?? []).filter((area) => !isCode(area)),
};

export function registerDea(site: Published): string {
  const values = Object.values(FIELDS);
  return csv([Object.keys(FIELDS), ...site.entries.map((entry) => values.map((value) => written(value(entry, site))))]);
}

/** What is withheld is not empty. Codes, days and periods have no word for it, and are left empty. */
function told<T>(value: T | undefined, words: (value: T) => string): string {
  return value === undefined ? WITHHELD : words(value);
}

/** Several values with a semicolon between them; one that has a semicolon of its own in quotation marks. */
function written(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return oneLine(value);
  return [...new Set(value.map(oneLine))]
    .filter((one) => one !== '')
    .map((one) => (/[;"]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one))
    .join(';');
}

/** Several texts where the field takes one. */
function sentences(texts: readonly string[]): string {
  return texts.map((text) => oneLine(text).replace(/[.;]$/, '')).join('; ');
}

/** The number that it has in that register. */
function registered(entry: Entry): string | undefined {
  return isShown(entry, 'record') ? entry.terms.record?.registered?.['dea'] : undefined;
}

/** The power of the Act with its objective; of an agreement that rests on other law, that law. */
function power(grounds: readonly GroundFacts[]): string {
  const ofAct = grounds.filter(({ powers }) => powers.some((one) => ACT.test(one)));
  if (ofAct.length === 0) return sentences(powersOf(grounds));
  const said = ofAct.flatMap(({ powers, objective }) =>
    powers.filter((one) => ACT.test(one)).map((one) => (objective === undefined ? one : `${one} (${objective})`)),
  );
  return sentences([...new Set(said)]);
}

const ACT = /Digital Economy Act 2017/;

/**
 * That register called those that disclose controllers, and those that receive processors, whether or not they are
 * controllers too. A listing says whom another register names, and not what they do.
 */
function discloses(site: Published, entry: Entry): readonly Party[] {
  const sides = sidesOf(site, entry);
  const known = entry.agreement.kind !== 'listing';
  return partiesOf(entry).filter((party) =>
    sides === undefined
      ? known && (party.role === 'controller' || party.role === 'source')
      : sides.gives.includes(party.name),
  );
}

function receives(site: Published, entry: Entry): readonly Party[] {
  const sides = sidesOf(site, entry);
  const known = entry.agreement.kind !== 'listing';
  return partiesOf(entry).filter(
    (party) => (known && party.role === 'processor') || sides?.receives.includes(party.name),
  );
}

/** A party's code, if its file has one: `government-organisation:D25`. */
function codeOf(party: Party): readonly string[] {
  const code = party.organisation?.facts.identifiers?.dea;
  return code !== undefined && CODE.test(code) ? [code] : [];
}

/** The name of a party that has no code. */
function nameOf(party: Party): readonly string[] {
  return codeOf(party).length === 0 ? [party.title] : [];
}

/** A code of a register: the register's name and a key of it. */
const CODE = /^[a-z][a-z\d-]*:[\w\d_/.%-]+$/;

/** A code of a place: one of a register, or of the Office for National Statistics. */
function isCode(area: string): boolean {
  return CODE.test(area) || /^[EWSNK]\d{8}$/.test(area);
}

/** The longest period; nothing if one has no end or cannot be written as a period. */
function longest(keep: readonly string[]): string | undefined {
  const periods = keep.map(parsePeriod);
  if (periods.some((period) => period === undefined || period.unit === 'working day')) return undefined;
  const [first] = periods.flatMap((period) => period ?? []).toSorted((a, b) => hoursIn(b) - hoursIn(a));
  return first === undefined ? undefined : isoPeriod(first);
}

/** `P2Y`; that register has no weeks. */
function isoPeriod({ count, unit }: Period): string {
  if (unit === 'hour') return `PT${count}H`;
  return unit === 'week' ? `P${count * 7}D` : `P${count}${unit.charAt(0).toUpperCase()}`;
}

/** The day on which it first came into force. */
function firstDay(log: readonly { readonly date: string; readonly event: string }[] | undefined): string | undefined {
  return (log ?? [])
    .filter(({ event }) => event === 'in-force')
    .map(({ date }) => date)
    .toSorted()[0];
}

/** Where people ask for the information that is held on them. */
function requestsTo(entry: Entry, site: Published): string | undefined {
  const name = isShown(entry, 'rights') && isShown(entry, 'parties') ? entry.terms.rights?.contactPoint : undefined;
  if (name === undefined) return undefined;
  const id = entry.parties.get(name)?.organisation?.id ?? name;
  const contacts = site.organisations.get(id)?.facts.contacts;
  return contacts?.rights ?? contacts?.dataProtectionOfficer;
}

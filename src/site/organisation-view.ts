/** What is known of an organisation, and the agreements in which it takes part. */
import { dateWording } from '../documents/wording.ts';
import type { WrittenOrganisation } from '../agreement/written/organisation.ts';
import type { Entry } from '../register/entry.ts';
import { humanise, membersOn, type Party } from '../register/party.ts';
import { organisationLink } from './agreement-rows.ts';
import { linkOf, type MaybeLink } from './links.ts';
import { partiesOf, type Published } from './published.ts';

/** An agreement in which an organisation takes part: itself, with several units, or through groups. */
export interface Part {
  readonly entry: Entry;
  /** The parties that are this organisation. */
  readonly own: readonly Party[];
  /** The groups through which it takes part. */
  readonly through: readonly Party[];
}

/** The agreements in which an organisation takes part. */
export function takesPart(site: Published, id: string): readonly Part[] {
  return site.entries
    .map((entry) => {
      const parties = partiesOf(entry);
      const own = parties.filter((party) => party.organisation?.id === id);
      return {
        entry,
        own,
        through: parties.filter(
          (party) => !own.includes(party) && party.bodies.some((body) => body.organisation?.id === id),
        ),
      };
    })
    .filter(({ own, through }) => own.length + through.length > 0);
}

/** What kind of body it is, in the words of the law data. */
export function kindWords({ law }: Published, { kind }: WrittenOrganisation): string {
  if (kind === 'group') return 'Group of named bodies';
  if (kind === 'class') return 'Class of bodies';
  return law.kinds.get(kind)?.title ?? humanise(kind);
}

const NATIONS: Readonly<Record<NonNullable<WrittenOrganisation['nation']>, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  'united-kingdom': 'United Kingdom',
};

export interface OrganisationFact {
  readonly term: string;
  readonly values: readonly MaybeLink[];
}

export function organisationFacts(
  site: Published,
  id: string,
  facts: WrittenOrganisation,
): readonly OrganisationFact[] {
  const before = [...site.organisations.values()].filter((other) =>
    other.facts.succeededBy?.some((next) => next.organisation === id),
  );
  const groups = [...site.organisations.values()].filter(
    (other) => other.facts.kind === 'group' && membersOn(other, site.today).includes(id),
  );
  return present([
    { term: 'Kind', values: text(kindWords(site, facts)) },
    { term: 'Name in law', values: text(facts.legalName) },
    { term: 'Also known as', values: (facts.alsoKnownAs ?? []).map(plain) },
    { term: 'Acts in', values: text(facts.nation === undefined ? undefined : NATIONS[facts.nation]) },
    { term: 'Website', values: facts.website === undefined ? [] : [linkOf(facts.website)] },
    { term: 'Began on', values: text(dateWording(facts.from)) },
    { term: 'Ended on', values: text(dateWording(facts.until)) },
    { term: 'Came after', values: before.map((other) => organisationLink(site, other.id)) },
    {
      term: 'Succeeded by',
      values: (facts.succeededBy ?? []).map((next) => organisationLink(site, next.organisation)),
    },
    { term: 'Member of', values: groups.map((group) => organisationLink(site, group.id)) },
    {
      term: 'Kinds of body',
      values: (facts.kindsOfBody ?? []).map((kind) => plain(site.law.kinds.get(kind)?.plural ?? humanise(kind))),
    },
  ]);
}

const IDENTIFIERS: Readonly<Record<keyof NonNullable<WrittenOrganisation['identifiers']>, string>> = {
  ico: 'Data protection fee register',
  gss: 'Office for National Statistics code',
  ods: 'Organisation Data Service code',
  urn: 'Unique reference number (schools)',
  ukprn: 'UK Provider Reference Number',
  companiesHouse: 'Companies House number',
  charity: 'Charity number',
  dea: 'Number in the Digital Economy Act register',
};

export function identifierFacts({ identifiers }: WrittenOrganisation): readonly OrganisationFact[] {
  return present(
    (Object.keys(IDENTIFIERS) as readonly (keyof typeof IDENTIFIERS)[]).map((key) => ({
      term: IDENTIFIERS[key],
      values: text(identifiers?.[key]),
    })),
  );
}

const CONTACTS: Readonly<Record<keyof NonNullable<WrittenOrganisation['contacts']>, string>> = {
  rights: 'Your rights over your information',
  dataProtectionOfficer: 'Data protection officer',
  sharing: 'Information sharing',
  breach: 'Reporting a data breach',
  caldicottGuardian: 'Caldicott Guardian',
  siro: 'Senior information risk owner',
  help: 'Help for staff',
};

export function contactFacts({ contacts }: WrittenOrganisation): readonly OrganisationFact[] {
  return present(
    (Object.keys(CONTACTS) as readonly (keyof typeof CONTACTS)[]).map((key) => {
      const contact = contacts?.[key];
      return { term: CONTACTS[key], values: contact === undefined ? [] : [linkOf(contact)] };
    }),
  );
}

function present(facts: readonly OrganisationFact[]): readonly OrganisationFact[] {
  return facts.filter(({ values }) => values.length > 0);
}

function text(value: string | undefined): readonly MaybeLink[] {
  return value === undefined || value === '' ? [] : [plain(value)];
}

function plain(value: string): MaybeLink {
  return { text: value, href: undefined };
}

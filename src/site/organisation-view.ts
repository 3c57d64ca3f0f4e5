/** What is known of an organisation. */
import type { WrittenOrganisation } from '../agreement/written/organisation.ts';
import { humanise, membersOn } from '../register/party.ts';
import { organisationLink } from './agreement-rows.ts';
import { linkOf, type MaybeLink } from './links.ts';
import type { Words } from './messages.ts';
import type { Published } from './published.ts';

/** What kind of body it is, in the words of the law data. */
export function kindWords({ law, t }: Published, { kind }: WrittenOrganisation): string {
  if (kind === 'group') return t('organisation.group');
  if (kind === 'class') return t('organisation.class');
  return law.kinds.get(kind)?.title ?? humanise(kind);
}

/** The messages that name the nations. */
export const NATIONS: Readonly<Record<NonNullable<WrittenOrganisation['nation']>, string>> = {
  england: 'nation.england',
  wales: 'nation.wales',
  scotland: 'nation.scotland',
  'northern-ireland': 'nation.northern-ireland',
  'united-kingdom': 'nation.united-kingdom',
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
  const { t, date } = site;
  return present([
    { term: t('organisations.kind'), values: text(kindWords(site, facts)) },
    { term: t('organisation.legal-name'), values: text(facts.legalName) },
    { term: t('organisation.also-known-as'), values: (facts.alsoKnownAs ?? []).map(plain) },
    { term: t('organisation.nation'), values: text(facts.nation === undefined ? undefined : t(NATIONS[facts.nation])) },
    { term: t('organisation.website'), values: facts.website === undefined ? [] : [linkOf(facts.website)] },
    { term: t('organisation.began'), values: text(date(facts.from ?? '')) },
    { term: t('organisation.ended'), values: text(date(facts.until ?? '')) },
    { term: t('organisation.came-after'), values: before.map((other) => organisationLink(site, other.id)) },
    {
      term: t('organisation.succeeded-by'),
      values: (facts.succeededBy ?? []).map((next) => organisationLink(site, next.organisation)),
    },
    { term: t('organisation.member-of'), values: groups.map((group) => organisationLink(site, group.id)) },
    {
      term: t('organisation.kinds-of-body'),
      values: (facts.kindsOfBody ?? []).map((kind) => plain(site.law.kinds.get(kind)?.plural ?? humanise(kind))),
    },
  ]);
}

const IDENTIFIERS: Readonly<Record<keyof NonNullable<WrittenOrganisation['identifiers']>, string>> = {
  ico: 'identifier.ico',
  gss: 'identifier.gss',
  ods: 'identifier.ods',
  urn: 'identifier.urn',
  ukprn: 'identifier.ukprn',
  companiesHouse: 'identifier.companies-house',
  charity: 'identifier.charity',
  dea: 'identifier.dea',
};

export function identifierFacts({ t }: Words, { identifiers }: WrittenOrganisation): readonly OrganisationFact[] {
  return present(
    (Object.keys(IDENTIFIERS) as readonly (keyof typeof IDENTIFIERS)[]).map((key) => ({
      term: t(IDENTIFIERS[key]),
      values: text(identifiers?.[key]),
    })),
  );
}

const CONTACTS: Readonly<Record<keyof NonNullable<WrittenOrganisation['contacts']>, string>> = {
  rights: 'contact.rights',
  dataProtectionOfficer: 'contact.data-protection-officer',
  sharing: 'contact.sharing',
  breach: 'contact.breach',
  caldicottGuardian: 'contact.caldicott-guardian',
  siro: 'contact.siro',
  help: 'contact.help',
};

export function contactFacts({ t }: Words, { contacts }: WrittenOrganisation): readonly OrganisationFact[] {
  return present(
    (Object.keys(CONTACTS) as readonly (keyof typeof CONTACTS)[]).map((key) => {
      const contact = contacts?.[key];
      return { term: t(CONTACTS[key]), values: contact === undefined ? [] : [linkOf(contact)] };
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

/** Which rights people have and whom they can ask, in plain words: always a role and a body to write to. */
import type { Organisation } from '../agreement/register-files.ts';
import type { Entry } from '../register/entry.ts';
import { consentIn } from '../register/consent.ts';
import { ownerContact } from '../register/owner-contact.ts';
import type { Party } from '../register/party.ts';
import { vulnerableAs } from '../register/vulnerable-people.ts';
import { agreementLink, organisationLink, partyLink } from './agreement-rows.ts';
import { linkOf, type MaybeLink } from './links.ts';
import { listerOf, ownerOf } from './owner.ts';
import { hidden, plain, type PlainAnswer, type PlainPoint } from './plain-answer.ts';
import { reasonsOf } from './relied-on.ts';
import { isShown, leadOf, partiesOf, type Published, titleIn } from './published.ts';
import { byText, sentence } from './words.ts';

/** `onConsent` leads to the section of the full agreement that says how people are asked for it. */
export function rights(site: Published, entry: Entry, onConsent: string | undefined): PlainAnswer {
  const question = site.t('plain.rights');
  if (!isShown(entry, 'rights')) return hidden(site, question, entry, ['rights']);
  const { privacyInformation, answeredBy, complaints, exceptions = [] } = entry.terms.rights ?? {};
  const listed = entry.agreement.kind === 'listing';
  const own = listed ? [] : rightsInLaw(site, entry, complaints, onConsent);
  return {
    question,
    // An entry of another register may say nothing, and people have a right to ask all the same.
    sentences: listed
      ? [...(entry.terms.rights === undefined ? [site.t('plain.not-in-entry')] : []), site.t('plain.rights-of-anyone')]
      : own.length === 0
        ? []
        : [site.t('plain.rights-law')],
    points: [
      ...own,
      ...(answeredBy === undefined ? [] : [point(site.t('plain.who-answers'), inPlainWords(answeredBy))]),
      ...(isShown(entry, 'parties') ? contactPoint(site, entry) : []),
    ],
    after: [privacyInformation, ...exceptions].filter((text) => text !== undefined).map(inPlainWords),
  };
}

/**
 * The rights that hold whatever the reason is, and those that hang on a reason
 * which the agreement gives: to object where it is a public task or an interest
 * (UK GDPR Article 21(1), which names point (ea) too since the Data (Use and Access) Act 2025,
 * as quoted elsewhere and not compared with its source), which does not reach law enforcement.
 */
function rightsInLaw(
  site: Published,
  entry: Entry,
  complaints: string | undefined,
  onConsent: string | undefined,
): PlainAnswer['points'] {
  const { t } = site;
  const reasons = reasonsOf(site, entry);
  const police = reasons.has('part3') ? [t('plain.right-object-police')] : [];
  return [
    point(t('plain.right-see'), t('plain.right-see-how')),
    point(t('plain.right-mend'), t('plain.right-mend-how')),
    ...(OPEN_TO_OBJECTION.some((reason) => reasons.has(reason))
      ? [point(t('plain.right-object'), [t('plain.right-object-how'), ...police].join(' '))]
      : []),
    ...consentPoints(site, entry, onConsent),
    {
      name: plain(t('plain.right-complain')),
      text: [
        t('plain.right-complain-how'),
        ...(complaints === undefined ? [] : [inPlainWords(complaints)]),
        t('plain.right-complain-next'),
      ].join(' '),
      links: [{ text: t('plain.ico'), href: 'https://ico.org.uk/make-a-complaint/' }],
    },
    ...(namesChildren(site, entry) ? [point(t('plain.right-child'), t('plain.right-child-how'))] : []),
  ];
}

/** The reasons against which people can object. */
const OPEN_TO_OBJECTION = ['e', 'ea', 'f'] as const;

/** Where people may say no, what follows, and how they take back that they agreed: by the agreement's own words on consent. */
function consentPoints(site: Published, entry: Entry, onConsent: string | undefined): PlainAnswer['points'] {
  const { t } = site;
  const { ifRefused, withdrawnHow } = (isShown(entry, 'consent') ? entry.terms.consent : undefined) ?? {};
  const relied = reasonsOf(site, entry).has('a');
  const says = (text: string | undefined): readonly string[] => (text === undefined ? [] : [inPlainWords(text)]);
  return [
    ...(ifRefused === undefined
      ? []
      : [
          {
            name: plain(t('plain.right-refuse')),
            text: [t('plain.right-refuse-how'), ...askedFor(site, entry), ...says(ifRefused)].join(' '),
            links: onConsent === undefined ? [] : [{ text: t('plain.consent-in-full'), href: onConsent }],
          },
        ]),
    ...(relied || withdrawnHow !== undefined
      ? [
          point(
            t('plain.right-withdraw'),
            [t(relied ? 'plain.right-withdraw-how' : 'plain.right-withdraw-agreed'), ...says(withdrawnHow)].join(' '),
          ),
        ]
      : []),
  ];
}

/** For which kinds of information, or where they are many for which purposes, people are asked. */
function askedFor(site: Published, entry: Entry): readonly string[] {
  if (!['lawful', 'data', 'purposes'].every((section) => isShown(entry, section))) return [];
  const { data, purposes } = consentIn(entry);
  const { terms } = entry;
  const titles = (names: readonly string[], all: { readonly [name: string]: { readonly title: string } } | undefined) =>
    site.list(names.map((name) => titleIn(all, name)));
  if (data.length === 0) return [];
  return [
    data.length <= FEW_KINDS
      ? site.t('plain.asked-about', { what: titles(data, terms.data) })
      : site.t('plain.asked-for', { what: titles(purposes, terms.purposes) }),
  ];
}

/** So many kinds of information are named where people are asked. */
const FEW_KINDS = 3;

/**
 * Whether an agreement says that it is about children: the rights are theirs, and a parent can use them for a child who
 * asks for it or cannot do so alone (the Commissioner's guidance on children and the UK GDPR, “What rights do children have?”).
 */
function namesChildren({ law }: Published, entry: Entry): boolean {
  return (
    isShown(entry, 'subjects') &&
    Object.entries(entry.terms.subjects ?? {}).some(
      ([name, people]) => vulnerableAs(name, people, law)?.id === 'children',
    )
  );
}

function point(name: string, text: string): PlainPoint {
  return { name: plain(name), text, links: [] };
}

/** A sentence without the provisions that it cites in brackets: the agreement itself has them. */
function inPlainWords(text: string): string {
  return sentence(text.replace(/\s*\((?:DPA|UK GDPR|[^()]*\b(?:Act|Regulations|Order) (?:19|20)\d\d)\b[^()]*\)/g, ''));
}

function contactPoint(site: Published, entry: Entry): PlainAnswer['points'] {
  const name = entry.terms.rights?.contactPoint;
  if (name === undefined) return [];
  const point = entry.parties.get(name);
  // A body may be named that is no party.
  const own = point === undefined ? bodyLinks(site, name) : contactLinks(site, point);
  const lead = leadOf(entry);
  // Who takes the lead knows the bodies that have no address.
  const links = own.length > 0 || lead === undefined ? own : contactLinks(site, lead);
  const among = (own.length > 0 ? point : lead)?.shape === 'group';
  return [askAt(site, site.t('plain.where-to-ask'), links, among ? site.t('plain.one-among') : '')];
}

/**
 * A point that names whom to ask. Where none of them has an address it says so, and that the body which
 * holds the information answers all the same: each controller must (UK GDPR Articles 12 to 15).
 */
export function askAt(site: Published, name: string, links: readonly MaybeLink[], text = ''): PlainPoint {
  return links.length === 0
    ? { name: plain(name), text: site.t('plain.no-address'), links }
    : { name: plain(name), text, links };
}

/** What the file of a body gives to people who ask: for their rights, else its data protection officer, else for sharing. */
export function contactOf(organisation: Organisation | undefined): string | undefined {
  const contacts = organisation?.facts.contacts;
  return contacts?.rights ?? contacts?.dataProtectionOfficer ?? contacts?.sharing;
}

/** A party, and how to reach it: itself, or the members of a group on its page. Nothing where no address is known. */
export function contactLinks(site: Published, party: Party): readonly MaybeLink[] {
  const link = partyLink(site, party);
  const ways = party.organisation === undefined ? [] : reachableForRights(site, party.organisation.id);
  const byMembers =
    party.shape === 'group' &&
    party.bodies.some(
      ({ organisation }) => organisation !== undefined && reachableForRights(site, organisation.id).length > 0,
    );
  return ways.length > 0 || byMembers ? [link, ...ways] : [];
}

function bodyLinks(site: Published, id: string): readonly MaybeLink[] {
  const ways = reachableForRights(site, id);
  return ways.length === 0 ? [] : [organisationLink(site, id), ...ways];
}

function reachableForRights(site: Published, id: string): readonly MaybeLink[] {
  return reachable(site, id, contactOf(site.organisations.get(id)));
}

/** Who keeps the agreement up to date; of a listing, that this is not known, and who lists it. */
export function ask(site: Published, entry: Entry): PlainAnswer {
  const { organisation, unit, role } = entry.terms.owner;
  const listed = listerOf(entry) !== undefined;
  const contact = ownerContact(entry, site.organisations);
  const said = [role, unit].filter((part) => part !== undefined);
  const ways = reachable(site, organisation, contact);
  return {
    question: site.t('plain.ask'),
    sentences: listed ? [site.t('plain.keeper-not-stated')] : [],
    points: [
      {
        name: plain(site.t(listed ? 'plain.who-lists' : 'plain.write-to')),
        text: site.t('plain.role-at', { role: said.join(', ') }),
        links: [organisationLink(site, organisation), ...ways.filter(({ text }) => !said.includes(text))],
      },
      ...(ways.length > 0 ? [] : [askRegister(site)]),
    ],
    after: [],
  };
}

/** Where those who look after an agreement have no address: the register, which knows them. */
function askRegister(site: Published): PlainPoint {
  const { contact } = site.settings;
  const name = site.t('plain.their-address');
  return contact === undefined
    ? { name: plain(name), text: site.t('plain.no-address'), links: [] }
    : { name: plain(name), text: site.t('plain.ask-register'), links: [linkOf(contact)] };
}

/** A body to ask about information on people, and how to reach it where its file says so. */
export interface Askable extends MaybeLink {
  readonly also: readonly MaybeLink[];
}

/** Whom to ask under one agreement. */
export interface AskedUnder {
  readonly agreement: MaybeLink;
  /** Each can be reached. */
  readonly bodies: readonly Askable[];
  /** The way to everybody that the agreement names; none where all stand here. */
  readonly others: MaybeLink | undefined;
}

/**
 * For people who ask what bodies hold on them: who takes the lead and the stated contact point of an agreement
 * first, then the rest that can be reached, by name. A name without an address helps nobody here: the page
 * of the agreement has it.
 */
export function askUnder(site: Published, entry: Entry): AskedUnder {
  const parties = partiesOf(entry);
  const point = isShown(entry, 'rights') ? entry.terms.rights?.contactPoint : undefined;
  const first = [...parties.filter(({ lead }) => lead), ...parties.filter(({ name }) => name === point)];
  const named = (all: readonly Party[]): readonly string[] =>
    [
      ...new Set(
        all
          .flatMap(({ shape, organisation, bodies }) => [
            organisation?.id,
            ...(shape === 'class' ? [] : bodies.map((body) => body.organisation?.id)),
          ])
          .filter((id) => id !== undefined),
      ),
    ].sort(byText((id) => site.nameOf(id)));
  const ids = [...new Set([...first.flatMap((party) => named([party])), ...named(parties.filter(decides))])];
  const bodies = ids
    .map((id): Askable => ({ ...organisationLink(site, id), also: reachableForRights(site, id) }))
    .filter(({ also }) => also.length > 0);
  const shown = bodies.slice(0, MOST_ASKED);
  const agreement = agreementLink(entry);
  return {
    agreement,
    bodies: shown,
    others:
      ids.length === shown.length
        ? undefined
        : { ...agreement, text: site.t('facet.people.ask-others', { title: agreement.text }) },
  };
}

/** So many bodies of an agreement stand on a page beside those of other agreements. */
const MOST_ASKED = 6;

/** Those that decide on the information answer for it (UK GDPR Article 4(7)). */
function decides({ role }: Party): boolean {
  return role === 'controller';
}

/** In place of a body with no contact of its own: those who look after its agreements, or list them, then the register. */
export function askInstead(site: Published, id: string, entries: readonly Entry[]): readonly Askable[] {
  const owners = new Map(entries.map((entry) => [entry.terms.owner.organisation, entry] as const));
  const keepers = new Set(entries.flatMap((entry) => ownerOf(entry)?.organisation ?? []));
  const reached = [...owners]
    .filter(([owner]) => owner !== id)
    .map(([owner, entry]) => ({
      ...organisationLink(
        site,
        owner,
        keepers.has(owner) ? undefined : site.t('organisation.lister', { name: site.nameOf(owner) }),
      ),
      also: reachable(site, owner, ownerContact(entry, site.organisations)),
    }))
    .filter(({ also }) => also.length > 0);
  const { contact } = site.settings;
  return [
    ...reached.slice(0, MOST_OWNERS),
    ...(contact === undefined ? [] : [{ ...plain(site.t('organisation.register-contact')), also: [linkOf(contact)] }]),
  ];
}

const MOST_OWNERS = 3;

/** The contact that a body's file gives, and its website where that contact is no address. */
function reachable(site: Published, id: string, contact: string | undefined): readonly MaybeLink[] {
  const website = site.organisations.get(id)?.facts.website;
  const link = contact === undefined ? undefined : linkOf(contact);
  return [
    ...(link === undefined ? [] : [link]),
    ...(website === undefined || link?.href !== undefined ? [] : [linkOf(website)]),
  ];
}

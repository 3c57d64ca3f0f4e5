/** An agreement as a record for software: the same in `register.json` and beside its page. Fields are only ever added. */
import { happened } from '../happened.ts';
import type { Entry } from '../../register/entry.ts';
import { ownerContact } from '../../register/owner-contact.ts';
import type { Party } from '../../register/party.ts';
import { webAddress } from '../../register/web-address.ts';
import { othersOf, purposesOf } from '../agreement-rows.ts';
import { hasHistory } from '../agreement-view.ts';
import { PATHS } from '../links.ts';
import { otherColumns, purposeInEntry } from '../entry-words.ts';
import { listerOf, ownerOf } from '../owner.ts';
import { conditionOf, isOpen } from '../party-limits.ts';
import { attachmentsOf, isShown, leadOf, partiesOf, type Published, versionsOf } from '../published.ts';
import { documentKind, stateOf, stateSince, statusText } from '../words.ts';
import { bodyCount, membersOf } from '../members.ts';
import { basesOf, factsOf, oneLine, powersOf, recipientsOf, retentionWords } from './facts.ts';
import { signingData } from './signing-data.ts';

/** What data say of an agreement that is a model. */
export const ILLUSTRATIVE_NOTICE = 'Illustrative: no body named here has agreed to this text.';

/** What is not published is `null`; what is published and empty is an empty list. */
export function agreementData(site: Published, entry: Entry): { readonly [field: string]: unknown } {
  const { terms, standing } = entry;
  const lead = leadOf(entry);
  const { data, subjects, lawful, methods, dpia, flows, purposes } = factsOf(site, entry);
  return {
    id: entry.id,
    kind: entry.agreement.kind,
    document: documentKind(entry, site),
    title: terms.title,
    alsoKnownAs: terms.alsoKnownAs ?? [],
    summary: oneLine(terms.summary),
    status: stateOf(entry),
    statusText: statusText(entry, site),
    statusSince: stateSince(entry) ?? null,
    reviewState: standing.review,
    reviewDue: standing.reviewDue ?? null,
    lastReviewed: standing.lastReviewed ?? null,
    themes: terms.themes,
    areas: terms.areas ?? [],
    purposes: purposesOf(entry).map(oneLine),
    subjects: subjects?.map(({ title }) => title) ?? null,
    data:
      data?.map(({ name, title, specialCategory, criminalOffence, heldBy }) => ({
        name,
        title,
        specialCategory: specialCategory ?? null,
        criminalOffence: criminalOffence ?? null,
        heldBy: heldBy ?? null,
      })) ?? null,
    specialCategoryData: answerOf(data?.map(({ specialCategory }) => specialCategory && specialCategory.length > 0)),
    criminalOffenceData: answerOf(data?.map(({ criminalOffence }) => criminalOffence)),
    lawfulBases: lawful === undefined ? null : basesOf(lawful),
    legalPowers: lawful === undefined ? null : powersOf(lawful),
    methods: methods ?? null,
    retention: retentionWords(site, entry) ?? null,
    impactAssessment: dpia?.required ?? null,
    lead:
      lead === undefined
        ? listedLead(entry)
        : { party: lead.name, organisation: lead.organisation?.id ?? null, name: lead.title },
    parties: parties(site, entry, lead),
    bodies: bodyCount(site, entry) ?? null,
    recipients:
      recipientsOf(site, entry)?.map(({ party, special }) => ({
        party: party.name,
        organisation: party.organisation?.id ?? null,
        name: party.title,
        specialCategoryData: special ?? null,
      })) ?? null,
    flows:
      flows?.map(({ from, to, data: kinds, onlyFrom, purposes: names }) => ({
        from,
        to,
        data: kinds,
        onlyFrom,
        purposes: names.map((name) => purposes?.find((purpose) => purpose.name === name)?.title ?? name),
      })) ?? null,
    owner: bodyAsked(site, entry, ownerOf(entry)),
    listedBy: bodyAsked(site, entry, listerOf(entry)),
    framework: frameworkData(site, entry),
    effective: terms.effective ?? null,
    ends: standing.ends ?? null,
    version: terms.version ?? null,
    versions: versionsOf(entry).map((kept) => ({
      version: kept.version,
      effective: kept.effective ?? null,
      page: PATHS.version(entry.id, kept.version),
    })),
    digest: entry.agreement.kind === 'listing' ? null : entry.digest,
    signing: signingData(site, entry),
    published: entry.show,
    ...(entry.agreement.kind === 'listing' ? { listed: asListed(entry) } : {}),
    illustrative: entry.illustrative,
    ...(entry.illustrative ? { notice: ILLUSTRATIVE_NOTICE } : {}),
    page: PATHS.agreement(entry.id),
    address: webAddress(site, PATHS.agreement(entry.id)) ?? null,
    history: hasHistory(entry) ? PATHS.versions(entry.id) : null,
    documents: site
      .downloads(entry.id, entry)
      .map(({ paper, format, path, bytes }) => ({ paper, format, path, bytes })),
    attachments: attachmentsOf(entry).map(({ path, kind, bytes }) => ({
      name: path,
      kind,
      path: PATHS.attached(entry.id, path),
      bytes: bytes.length,
    })),
  };
}

/** A body by its role, with where to write; `null` where there is none. */
function bodyAsked(site: Published, entry: Entry, body: Entry['terms']['owner'] | undefined): object | null {
  return body === undefined
    ? null
    : { organisation: body.organisation, role: body.role, contact: ownerContact(entry, site.organisations) ?? null };
}

/** Yes if any says so, no if all say no; nothing if it is not known. */
export function answerOf(answers: readonly (boolean | undefined)[] | undefined): boolean | null {
  if (answers === undefined || answers.length === 0) return null;
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? null : false;
}

function parties(site: Published, entry: Entry, lead: Party | undefined): readonly object[] {
  const named = partiesOf(entry);
  if (named.length === 0)
    return othersOf(site, entry).map((other) => ({
      party: null,
      organisation: null,
      name: oneLine(other.text),
      shape: 'as-published',
      role: null,
      lead: false,
      members: [],
      ...NO_LIMITS,
    }));
  return named.map((party) => ({
    party: party.name,
    organisation: party.organisation?.id ?? null,
    name: party.title,
    shape: party.shape,
    // A listing says whom another register names, and not what they are in the agreement.
    role: entry.agreement.kind === 'listing' ? null : party.role,
    lead: party === lead,
    members: membersOf(site, entry, party),
    // Within which limits those of a listing take part stands in the other register.
    ...(entry.agreement.kind === 'listing'
      ? NO_LIMITS
      : { condition: conditionOf(party) || null, joinsFirst: isOpen(site, entry, party) }),
  }));
}

const NO_LIMITS = { condition: null, joinsFirst: null };

/** The entry as the other register has it; who takes part only where the public may see it. */
function asListed(entry: Entry): object {
  const { listed } = entry.terms;
  const named = isShown(entry, 'parties');
  return {
    register: listed?.register ?? null,
    url: listed?.url ?? null,
    retrieved: listed?.retrieved ?? null,
    theme: listed?.theme ?? null,
    title: listed?.titleAsPublished ?? null,
    purpose: purposeInEntry(entry) ?? null,
    lead: (named ? listed?.lead : undefined) ?? null,
    parties: named && listed?.partiesAsPublished !== undefined ? oneLine(listed.partiesAsPublished) : null,
    reviewDue: listed?.reviewDue ?? null,
    otherColumns: otherColumns(entry).map(({ heading, text }) => ({
      heading: oneLine(heading),
      text: text.map(oneLine),
    })),
    remarks: (listed?.remarks ?? []).map(oneLine),
  };
}

function listedLead(entry: Entry): object | null {
  const name = isShown(entry, 'parties') ? entry.terms.listed?.lead : undefined;
  return name === undefined ? null : { party: null, organisation: null, name };
}

/** Only a framework that the public may see. */
function frameworkData(site: Published, { framework }: Entry): object | null {
  const shown = framework === undefined ? undefined : site.entry(framework.id);
  return shown === undefined ? null : { id: shown.id, version: framework?.terms.version ?? null };
}

/** What is shared, in full: parties, people, purposes and kinds of information by the names that the agreement gives them. */
export function sharingData(site: Published, entry: Entry): { readonly [section: string]: unknown } {
  const { purposes, subjects, data, flows, lawful, retention } = factsOf(site, entry);
  return {
    purposes: purposes ?? null,
    subjects: subjects ?? null,
    data: data ?? null,
    flows: flows ?? null,
    // Each names purposes and kinds of information, which may be withheld where the law is not.
    lawful: (isShown(entry, 'purposes') && isShown(entry, 'data') ? lawful : undefined) ?? null,
    retention: retention ?? null,
  };
}

/** A version of an agreement; `text` is the agreement itself where it is the present one. */
export function versionData(
  site: Published,
  entry: Entry,
  version: string,
  text: Entry,
): { readonly [field: string]: unknown } {
  const key = text === entry ? entry.id : `${entry.id}@${version}`;
  return {
    agreement: entry.id,
    version,
    isPresent: version === entry.terms.version,
    effective: text.terms.effective ?? null,
    title: text.terms.title,
    summary: oneLine(text.terms.summary),
    digest: text.digest,
    published: text.show,
    parties: parties(site, text, leadOf(text)),
    documents: site.downloads(key, text).map(({ paper, format, path, bytes }) => ({ paper, format, path, bytes })),
    present: PATHS.agreement(entry.id),
  };
}

/** What happened to an agreement, oldest first, as its history shows it. */
export function historyData(site: Published, entry: Entry): readonly { readonly [field: string]: unknown }[] {
  const all = entry.show === 'all' && isShown(entry, 'record');
  return happened(entry, site.today).map(
    ({ date, event, version, by, outcome, statement, note, next, parties: concerned }) => ({
      date,
      event,
      version: version ?? null,
      by: (all ? by : undefined) ?? null,
      outcome: (all ? outcome : undefined) ?? null,
      statement: (all ? statement : undefined) ?? null,
      note: (all ? note : undefined) ?? null,
      next: (all ? next : undefined) ?? null,
      parties: all && isShown(entry, 'parties') ? (concerned ?? []) : [],
    }),
  );
}

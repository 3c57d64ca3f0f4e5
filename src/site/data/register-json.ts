/** `register.json`: the register for software. Fields are only ever added. */
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { isMember, type Party } from '../../register/party.ts';
import { PATHS } from '../links.ts';
import { attachmentsOf, leadOf, partiesOf, type Published, versionsOf } from '../published.ts';
import { othersOf, purposesOf } from '../agreement-rows.ts';
import { statusText } from '../words.ts';

/** What data say of an agreement that is a model. */
export const ILLUSTRATIVE_NOTICE = 'Illustrative: no body named here has agreed to this text.';

export function registerJson(site: Published): string {
  const register = {
    title: site.settings.title,
    publisher: {
      id: site.settings.publisher,
      name: bodyName(site.organisations, site.settings.publisher),
    },
    asAt: site.today,
    unpublished: Object.fromEntries(site.withheld.map(({ reason, count }) => [reason, count])),
    agreements: site.entries.map((entry) => agreement(site, entry)),
    organisations: [...site.organisations.values()].map(({ id, facts }) => ({
      id,
      name: facts.name,
      kind: facts.kind,
      nation: facts.nation ?? null,
      identifiers: facts.identifiers ?? {},
      members: (facts.members ?? [])
        .filter((member) => isMember(member, site.today))
        .map((member) => member.organisation),
      page: PATHS.organisation(id),
    })),
  };
  return `${JSON.stringify(register, undefined, 2)}\n`;
}

function agreement(site: Published, entry: Entry): object {
  const { terms, standing } = entry;
  const lead = leadOf(entry);
  return {
    id: entry.id,
    kind: entry.agreement.kind,
    title: terms.title,
    summary: oneLine(terms.summary),
    status: standing.status,
    statusText: statusText(entry, site),
    statusSince: standing.since ?? null,
    reviewState: standing.review,
    reviewDue: standing.reviewDue ?? null,
    lastReviewed: standing.lastReviewed ?? null,
    themes: terms.themes,
    purposes: purposesOf(entry).map(oneLine),
    lead:
      lead === undefined
        ? listedLead(entry)
        : { party: lead.name, organisation: lead.organisation?.id ?? null, name: lead.title },
    parties: parties(site, entry, lead),
    owner: { organisation: terms.owner.organisation, role: terms.owner.role },
    effective: terms.effective ?? null,
    ends: standing.ends ?? null,
    version: terms.version ?? null,
    versions: versionsOf(entry).map((kept) => ({
      version: kept.version,
      effective: kept.effective ?? null,
      page: PATHS.version(entry.id, kept.version),
    })),
    digest: entry.agreement.kind === 'listing' ? null : entry.digest,
    published: entry.show,
    ...(entry.agreement.kind === 'listing' ? { listed: asListed(entry) } : {}),
    illustrative: entry.illustrative,
    ...(entry.illustrative ? { notice: ILLUSTRATIVE_NOTICE } : {}),
    page: PATHS.agreement(entry.id),
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
    }));
  return named.map((party) => ({
    party: party.name,
    organisation: party.organisation?.id ?? null,
    name: party.title,
    shape: party.shape,
    // A listing says whom another register names, and not what they are in the agreement.
    role: entry.agreement.kind === 'listing' ? null : party.role,
    lead: party === lead,
  }));
}

/** The entry as the other register has it; who takes part only where the public may see it. */
function asListed({ terms: { listed }, withheld }: Entry): object {
  const named = withheld?.sections.includes('parties') !== true;
  return {
    register: listed?.register ?? null,
    url: listed?.url ?? null,
    retrieved: listed?.retrieved ?? null,
    theme: listed?.theme ?? null,
    title: listed?.titleAsPublished ?? null,
    lead: (named ? listed?.lead : undefined) ?? null,
    parties: named && listed?.partiesAsPublished !== undefined ? oneLine(listed.partiesAsPublished) : null,
    reviewDue: listed?.reviewDue ?? null,
    remarks: (listed?.remarks ?? []).map(oneLine),
  };
}

function listedLead(entry: Entry): object | null {
  const name = entry.terms.listed?.lead;
  return name === undefined ? null : { party: null, organisation: null, name };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

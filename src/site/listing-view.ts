/** What the page of a listing shows: the entry as the other register has it, what is remarked on it, and which bodies have ended since. */
import { type IsoDate, parseDate } from '../base/dates.ts';
import type { Organisation } from '../agreement/register-files.ts';
import type { Entry } from '../register/entry.ts';
import { leadLink, hasLead, organisationLink } from './agreement-rows.ts';
import { attachedLink } from './downloads.ts';
import { otherColumns, purposeInEntry } from './entry-words.ts';
import { type MaybeLink, namedLink } from './links.ts';
import { attachmentsOf, isShown, partiesOf, type Published } from './published.ts';
import { dueWords } from './words.ts';

export interface ListingView {
  readonly register: MaybeLink;
  /** The day on which the entry was taken; empty if it is not known. */
  readonly retrieved: string;
  /** The columns of the other register, word for word. */
  readonly published: readonly { readonly term: string; readonly values: readonly MaybeLink[] }[];
  /** Whether whoever keeps this register wrote down who gives to whom, which the entry does not say: no page shows it. */
  readonly readIn: boolean;
  readonly remarks: readonly string[];
  readonly ended: readonly EndedBody[];
}

/** A body that has ended, and those of today that came after it. */
export interface EndedBody {
  readonly body: MaybeLink;
  readonly date: string;
  readonly next: readonly MaybeLink[];
}

export function listingView(site: Published, entry: Entry): ListingView {
  const { t } = site;
  const listed = entry.terms.listed ?? { register: t('agreement.another-register') };
  const named = isShown(entry, 'parties');
  const columns = [
    { term: t('listing.title'), values: text(listed.titleAsPublished) },
    { term: t('listing.purpose'), values: text(purposeInEntry(entry)) },
    {
      term: t('common.lead'),
      values: named ? text(listed.lead ?? (hasLead(entry) ? leadLink(site, entry).text : undefined)) : [],
    },
    { term: t('common.others'), values: named ? text(listed.partiesAsPublished ?? t('common.none')) : [] },
    { term: t('listing.theme'), values: text(listed.theme) },
    { term: t('listing.review'), values: text(dueWords(entry, site)) },
    { term: t('fact.file'), values: listedFile(site, entry) },
    ...otherColumns(entry).map(({ heading, text: paragraphs }) => ({
      term: heading,
      values: paragraphs.flatMap(text),
    })),
  ];
  return {
    register: namedLink(listed.register, listed.url),
    retrieved: site.date(listed.retrieved ?? ''),
    published: columns.filter(({ values }) => values.length > 0),
    readIn: isShown(entry, 'flows') && Object.keys(entry.terms.flows ?? {}).length > 0,
    remarks: listed.remarks ?? [],
    ended: partiesOf(entry)
      .flatMap((party) => party.bodies)
      .flatMap(({ organisation }) => endedBody(site, organisation) ?? []),
  };
}

/** Says that a body has ended, and what came after it; nothing of a body that exists. */
export function endedBody(site: Published, organisation: Organisation | undefined): EndedBody | undefined {
  const until = lastDay(organisation);
  if (organisation === undefined || until === undefined || until >= site.today) return undefined;
  return {
    body: organisationLink(site, organisation.id),
    date: site.date(until),
    next: successorsOf(site, organisation, new Set()).map((id) => organisationLink(site, id)),
  };
}

/** The bodies of today: successors that have ended are followed in their turn. `seen`: those on the way, as files may name each other. */
function successorsOf(site: Published, organisation: Organisation, seen: Set<string>): readonly string[] {
  seen.add(organisation.id);
  const found = (organisation.facts.succeededBy ?? []).flatMap(({ organisation: id }): readonly string[] => {
    const next = site.organisations.get(id);
    if (next === undefined || seen.has(id)) return [];
    const until = lastDay(next);
    const later = until === undefined || until >= site.today ? [] : successorsOf(site, next, seen);
    return later.length === 0 ? [id] : later;
  });
  return [...new Set(found)];
}

function lastDay(organisation: Organisation | undefined): IsoDate | undefined {
  return parseDate(organisation?.facts.until ?? '');
}

/** The file that a listing names: a link to it, or its name alone where the public may not have it. */
function listedFile(site: Published, entry: Entry): readonly MaybeLink[] {
  const name = entry.terms.listed?.file;
  const found = attachmentsOf(entry).find(({ path }) => path === name);
  return found === undefined ? text(name) : [attachedLink(site, found, entry.id)];
}

function text(value: string | undefined): readonly MaybeLink[] {
  return value === undefined || value === '' ? [] : [{ text: value.replaceAll(/\s+/g, ' ').trim(), href: undefined }];
}

/** Agreements as rows of a table: title, purpose, lead, other organisations, review date. */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { endedWords } from './ended.ts';
import { purposeInEntry } from './entry-words.ts';
import { type MaybeLink, PATHS } from './links.ts';
import type { Words } from './messages.ts';
import { listerOf, ownerOf } from './owner.ts';
import { isShown, leadOf, partiesOf, type Published } from './published.ts';
import { type Day, lateTag, reviewDay, reviewTag, statusTag, type Tag } from './words.ts';

export interface AgreementRow {
  readonly title: string;
  readonly href: string;
  /** What must not be missed: not in force, illustrative among others that are not. */
  readonly tags: readonly Tag[];
  readonly purposes: readonly string[];
  readonly lead: MaybeLink;
  readonly others: readonly MaybeLink[];
  /** How many organisations there are beside those in `others`: the page of the agreement names them all. */
  readonly more: number;
  /** `October 2026`, or why there is no date. */
  readonly review: Day;
  /** When and why it ended, as sentences. */
  readonly ended: readonly string[];
  /** There only if a review is due or overdue. */
  readonly reviewTag: Tag | undefined;
}

/** Whether something is such a row: each is made here, and only once. */
export function isAgreementRow(value: object): value is AgreementRow {
  return ROWS.has(value);
}

const ROWS = new WeakSet<object>();

/** So many organisations stand in a row at once. */
const MOST = 8;

/** The page of an agreement, by its title. */
export function agreementLink({ id, terms }: Entry): MaybeLink {
  return { text: terms.title, href: PATHS.agreement(id) };
}

/** A row is the same thing in every list, so that it is made and laid out once. */
export function agreementRow(site: Published, entry: Entry): AgreementRow {
  return rowsOf(site)(entry);
}

const rowsOf = onceFor((site: Published) => onceFor((entry: Entry) => makeRow(site, entry)));

function makeRow(site: Published, entry: Entry): AgreementRow {
  const row = rowOf(site, entry);
  ROWS.add(row);
  return row;
}

function rowOf(site: Published, entry: Entry): AgreementRow {
  const others = othersOf(site, entry);
  const shown = others.length === MOST + 1 ? others : others.slice(0, MOST);
  const { standing } = entry;
  return {
    title: entry.terms.title,
    href: PATHS.agreement(entry.id),
    tags: tagsOf(site, entry),
    purposes: purposesOf(entry),
    lead: leadLink(site, entry),
    others: shown,
    more: others.length - shown.length,
    review:
      standing.reviewDue === undefined
        ? { text: site.t(noReview(entry)), due: '' }
        : { text: site.month(standing.reviewDue), due: standing.reviewDue },
    ended: endedWords(site, entry),
    reviewTag: lateTag(standing, site),
  };
}

/** About how many characters a row takes up in a page: texts, addresses, and what stands around them. */
export function rowSize(site: Published, entry: Entry): number {
  const { title, purposes, lead, others, ended } = agreementRow(site, entry);
  const link = ({ text, href = '' }: MaybeLink): number => text.length + href.length + 30;
  return [lead, ...others]
    .map(link)
    .reduce((sum, size) => sum + size, 600 + title.length + [...purposes, ...ended].join().length);
}

/** An agreement as a row of a list of reviews: its dates, and who looks after it, or lists it: a role, never a name. */
export interface ReviewRow {
  readonly title: string;
  readonly href: string;
  readonly tags: readonly Tag[];
  /** Nobody of a listing: nothing is known of who reviews it. */
  readonly owner: MaybeLink | undefined;
  readonly role: string;
  /** Who lists an agreement of others. */
  readonly lister: MaybeLink | undefined;
  readonly review: Day;
  readonly tag: Tag | undefined;
  readonly last: string;
}

export function reviewRow(site: Published, entry: Entry): ReviewRow {
  return reviewRowsOf(site)(entry);
}

const reviewRowsOf = onceFor((site: Published) =>
  onceFor((entry: Entry): ReviewRow => {
    const { terms, standing } = entry;
    const owner = ownerOf(entry);
    const lister = listerOf(entry);
    return {
      title: terms.title,
      href: PATHS.agreement(entry.id),
      tags: tagsOf(site, entry),
      owner: owner === undefined ? undefined : organisationLink(site, owner.organisation),
      role: owner?.role ?? '',
      lister: lister === undefined ? undefined : organisationLink(site, lister.organisation),
      review: reviewDay(entry, site.t('common.not-known'), site),
      tag: reviewTag(standing, site),
      last: standing.lastReviewed === undefined ? site.t('common.no-review') : site.date(standing.lastReviewed),
    };
  }),
);

/** What it is for: the titles of its purposes, else the words of the entry that a listing is taken from, else its summary. */
export function purposesOf(entry: Entry): readonly string[] {
  const titles = isShown(entry, 'purposes')
    ? Object.values(entry.terms.purposes ?? {})
        .filter((purpose) => purpose.partOf === undefined)
        .map((purpose) => purpose.title)
    : [];
  return titles.length > 0 ? titles : [purposeInEntry(entry) ?? entry.terms.summary];
}

/** Who takes the lead, in the words of a listing where it has its own. */
export function leadLink(site: Published, entry: Entry): MaybeLink {
  const lead = leadOf(entry);
  if (lead !== undefined) return partyLink(site, lead);
  const listed = isShown(entry, 'parties') ? entry.terms.listed?.lead : undefined;
  return { text: listed ?? site.t('common.not-stated'), href: undefined };
}

/** Whether it is known who takes the lead. */
export function hasLead(entry: Entry): boolean {
  return leadOf(entry) !== undefined || (isShown(entry, 'parties') && entry.terms.listed?.lead !== undefined);
}

/** Everyone but the lead. */
export function othersOf(site: Published, entry: Entry): readonly MaybeLink[] {
  const lead = leadOf(entry);
  const parties = partiesOf(entry).filter((party) => party !== lead);
  const published = isShown(entry, 'parties') ? entry.terms.listed?.partiesAsPublished : undefined;
  return parties.length === 0 && published !== undefined
    ? [{ text: published, href: undefined }]
    : parties.map((party) => partyLink(site, party));
}

export function partyLink(site: Published, party: Party): MaybeLink {
  return organisationLink(site, party.organisation?.id, party.title);
}

/** A link to an organisation's page, if it has one. */
export function organisationLink(site: Published, id: string | undefined, text?: string): MaybeLink {
  const organisation = id === undefined ? undefined : site.organisations.get(id);
  return {
    text: text ?? organisation?.facts.name ?? id ?? '',
    href: organisation === undefined ? undefined : PATHS.organisation(organisation.id),
  };
}

/** What must not be missed of an agreement where it is named: that it is not in force, that it is illustrative. */
export function tagsOf(site: Published, entry: Entry): readonly Tag[] {
  return entry.standing.status === 'in-force' ? illustrativeTags(site, entry) : [statusTag(entry, site)];
}

/** Marks an illustrative agreement among others that are not; where all are, every page says so once. */
export function illustrativeTags(site: Published, entry: Entry): readonly Tag[] {
  return entry.illustrative && site.illustrative === 'some' ? [illustrativeTag(site)] : [];
}

export function illustrativeTag({ t }: Words): Tag {
  return { text: t('common.illustrative'), colour: 'govuk-tag--purple' };
}

function noReview({ standing }: Entry): string {
  return standing.status === 'ended'
    ? 'common.no-review-ended'
    : standing.status === 'draft'
      ? 'common.no-review-draft'
      : 'common.not-stated';
}

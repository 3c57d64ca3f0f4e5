/** `register.csv`: the register as a table that opens in a spreadsheet. */
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { ownerContact } from '../../register/owner-contact.ts';
import { humanise } from '../../register/party.ts';
import { carriedOver } from '../../register/signing.ts';
import { leadLink, othersOf, purposesOf } from '../agreement-rows.ts';
import { PATHS } from '../links.ts';
import { listerOf, ownerOf } from '../owner.ts';
import { at, isShown, partiesOf, type Published } from '../published.ts';
import { decidedBy, signingState, signingText } from '../signing-state.ts';
import { documentKind, reviewText, statusText } from '../words.ts';
import { addressOrPath } from '../../register/web-address.ts';
import { answerOf, ILLUSTRATIVE_NOTICE } from './agreement-data.ts';
import { bodyCount, membersOf } from '../members.ts';
import { basesOf, factsOf, powersOf, recipientsOf, retentionWords } from './facts.ts';
import { csv } from './csv.ts';

interface Column {
  readonly header: string;
  /** The message that says what stands in it, for the page on open data and docs/register-data.md. */
  readonly meaning: string;
  readonly value: (entry: Entry, site: Published) => string;
}

/** The columns in their order; new ones come last. */
export const COLUMNS: readonly Column[] = [
  { header: 'Reference', meaning: 'data.column-reference', value: (entry) => entry.id },
  { header: 'Title', meaning: 'data.column-title', value: (entry) => entry.terms.title },
  {
    header: 'Purpose',
    meaning: 'data.column-purpose',
    value: (entry) => purposesOf(entry).join('; '),
  },
  {
    header: 'Lead organisation',
    meaning: 'data.column-lead-organisation',
    value: (entry, site) => (isShown(entry, 'parties') ? leadLink(site, entry).text : WITHHELD),
  },
  {
    header: 'Other organisations',
    meaning: 'data.column-other-organisations',
    value: (entry, site) =>
      isShown(entry, 'parties')
        ? othersOf(site, entry)
            .map((other) => other.text)
            .join('; ')
        : WITHHELD,
  },
  {
    header: 'Review date',
    meaning: 'data.column-review-date',
    value: (entry) => entry.standing.reviewDue ?? '',
  },
  {
    header: 'Review',
    meaning: 'data.column-review',
    value: (entry, site) => reviewText(entry.standing, site),
  },
  {
    header: 'Last reviewed',
    meaning: 'data.column-last-reviewed',
    value: (entry) => entry.standing.lastReviewed ?? '',
  },
  {
    header: 'Status',
    meaning: 'data.column-status',
    value: (entry, site) => statusText(entry, site),
  },
  { header: 'Status since', meaning: 'data.column-status-since', value: (entry) => entry.standing.since ?? '' },
  { header: 'Takes effect', meaning: 'data.column-takes-effect', value: (entry) => entry.terms.effective ?? '' },
  { header: 'Ends', meaning: 'data.column-ends', value: (entry) => entry.standing.ends ?? '' },
  { header: 'Version', meaning: 'data.column-version', value: (entry) => entry.terms.version ?? '' },
  { header: 'Kind', meaning: 'data.column-kind', value: (entry, site) => documentKind(entry, site) },
  {
    header: 'Themes',
    meaning: 'data.column-themes',
    value: (entry, site) => entry.terms.themes.map((id) => at(site.settings.themes, id) ?? humanise(id)).join('; '),
  },
  {
    header: 'Area',
    meaning: 'data.column-area',
    value: (entry) => (entry.terms.areas ?? []).join('; '),
  },
  {
    header: 'Owner',
    meaning: 'data.column-owner',
    value: (entry, site) => nameOfBody(site, ownerOf(entry)?.organisation),
  },
  {
    header: 'Role',
    meaning: 'data.column-role',
    value: (entry) => ownerOf(entry)?.role ?? '',
  },
  { header: 'Summary', meaning: 'data.column-summary', value: (entry) => entry.terms.summary },
  {
    header: 'Illustrative',
    meaning: 'data.column-illustrative',
    value: (entry) => (entry.illustrative ? ILLUSTRATIVE_NOTICE : ''),
  },
  {
    header: 'Page',
    meaning: 'data.column-page',
    value: (entry, site) => addressOrPath(site, PATHS.agreement(entry.id)),
  },
  {
    header: 'Digest',
    meaning: 'data.column-digest',
    value: (entry) => (entry.agreement.kind === 'listing' ? '' : entry.digest),
  },
  {
    header: 'People',
    meaning: 'data.column-people',
    value: (entry, site) => list(factsOf(site, entry).subjects?.map(({ title }) => title)),
  },
  {
    header: 'Information',
    meaning: 'data.column-information',
    value: (entry, site) => list(factsOf(site, entry).data?.map(({ title }) => title)),
  },
  {
    header: 'Special category data',
    meaning: 'data.column-special-category-data',
    value: (entry, site) =>
      yesOrNo(factsOf(site, entry).data?.map(({ specialCategory }) => specialCategory && specialCategory.length > 0)),
  },
  {
    header: 'Criminal offence data',
    meaning: 'data.column-criminal-offence-data',
    value: (entry, site) => yesOrNo(factsOf(site, entry).data?.map(({ criminalOffence }) => criminalOffence)),
  },
  {
    header: 'Lawful bases',
    meaning: 'data.column-lawful-bases',
    value: (entry, site) => list(given(factsOf(site, entry).lawful, basesOf)),
  },
  {
    header: 'Legal powers',
    meaning: 'data.column-legal-powers',
    value: (entry, site) => list(given(factsOf(site, entry).lawful, powersOf)),
  },
  {
    header: 'How it is sent',
    meaning: 'data.column-how-it-is-sent',
    value: (entry, site) => list(factsOf(site, entry).methods),
  },
  {
    header: 'How long it is kept',
    meaning: 'data.column-how-long-it-is-kept',
    value: (entry, site) => list(retentionWords(site, entry)),
  },
  {
    header: 'Impact assessment',
    meaning: 'data.column-impact-assessment',
    value: (entry, site) => yesOrNo(given(factsOf(site, entry).dpia, ({ required }) => [required])),
  },
  {
    header: 'Contact',
    meaning: 'data.column-contact',
    value: (entry, site) => ownerContact(entry, site.organisations) ?? '',
  },
  {
    header: 'Signing',
    meaning: 'data.column-signing',
    value: (entry, site) => signingText(site, signingState(site, entry), entry) ?? '',
  },
  {
    header: 'Signed by',
    meaning: 'data.column-signed-by',
    value: (entry, site) => list(signedBy(site, entry)),
  },
  {
    header: 'Not signed by',
    meaning: 'data.column-not-signed-by',
    value: (entry, site) => list(notSignedBy(site, entry)),
  },
  {
    header: 'Parties',
    meaning: 'data.column-parties',
    value: (entry) => (isShown(entry, 'parties') ? count(partiesOf(entry).length) : WITHHELD),
  },
  {
    header: 'Bodies',
    meaning: 'data.column-bodies',
    value: (entry, site) => (isShown(entry, 'parties') ? count(bodyCount(site, entry) ?? 0) : WITHHELD),
  },
  {
    header: 'Members',
    meaning: 'data.column-members',
    value: (entry, site) => (isShown(entry, 'parties') ? membersText(site, entry) : WITHHELD),
  },
  {
    header: 'Recipients',
    meaning: 'data.column-recipients',
    value: (entry, site) => recipients(site, entry, () => true),
  },
  {
    header: 'Recipients of special category data',
    meaning: 'data.column-recipients-of-special-category-data',
    value: (entry, site) => recipients(site, entry, ({ special }) => special === true),
  },
  {
    header: 'Listed by',
    meaning: 'data.column-listed-by',
    value: (entry, site) => nameOfBody(site, listerOf(entry)?.organisation),
  },
  {
    header: 'Carried over by',
    meaning: 'data.column-carried-over-by',
    value: (entry, site) => list(carriedBy(site, entry)),
  },
];

/** Empty where there is none. */
function nameOfBody(site: Published, id: string | undefined): string {
  return id === undefined ? '' : bodyName(site.organisations, id);
}

/** A number; an entry that names nobody by a party of its own has an empty cell. */
function count(number: number): string {
  return number === 0 ? '' : String(number);
}

/** `NHS bodies in Mereshire: Mere Valley Trust, Harbour Hospitals Trust` */
function membersText(site: Published, entry: Entry): string {
  return partiesOf(entry)
    .map((party) => ({ party, members: membersOf(site, entry, party) }))
    .filter(({ members }) => members.length > 0)
    .map(({ party, members }) => `${party.title}: ${members.map(({ name }) => name).join(', ')}`)
    .join('; ');
}

type Recipient = NonNullable<ReturnType<typeof recipientsOf>>[number];

/** Who receives; empty of a listing, which does not say who gives to whom. */
function recipients(site: Published, entry: Entry, which: (one: Recipient) => boolean): string {
  if (entry.agreement.kind === 'listing') return '';
  return list(
    recipientsOf(site, entry)
      ?.filter(which)
      .map(({ party }) => party.title),
  );
}

/** Who agreed to the present version. */
function signedBy(site: Published, entry: Entry): readonly string[] | undefined {
  if (!isShown(entry, 'parties')) return undefined;
  return entry.signing.decisions
    .filter(({ version, stands }) => version === entry.terms.version && stands !== 'declined')
    .map((decision) => decidedBy(site, entry, decision));
}

/** Who agreed to an earlier version, of which the present one differs by editorial changes alone. */
function carriedBy(site: Published, entry: Entry): readonly string[] | undefined {
  if (!isShown(entry, 'parties')) return undefined;
  return carriedOver(entry.signing).map((decision) => decidedBy(site, entry, decision));
}

function notSignedBy(site: Published, entry: Entry): readonly string[] | undefined {
  const state = signingState(site, entry);
  if (state === 'not-asked' || state === 'elsewhere' || state === 'lapsed') return [];
  return isShown(entry, 'parties') ? entry.signing.missing.map(({ title }) => title) : undefined;
}

/** Stands in a cell that the public may not see. */
export const WITHHELD = 'withheld';

/** The values; an agreement that states none has an empty cell. */
function list(values: readonly string[] | undefined): string {
  return values === undefined ? WITHHELD : values.join('; ');
}

/** What is made of a fact; nothing of one that is withheld. */
function given<In, Out>(value: In | undefined, make: (value: In) => Out): Out | undefined {
  return value === undefined ? undefined : make(value);
}

/** Empty if it is not known. */
function yesOrNo(answers: readonly (boolean | undefined)[] | undefined): string {
  if (answers === undefined) return WITHHELD;
  const answer = answerOf(answers);
  return answer === null ? '' : answer ? 'Yes' : 'No';
}

export function registerCsv(site: Published): string {
  const rows = site.entries.map((entry) =>
    COLUMNS.map(({ value }) => value(entry, site).replaceAll(/\s+/g, ' ').trim()),
  );
  return csv([COLUMNS.map(({ header }) => header), ...rows]);
}

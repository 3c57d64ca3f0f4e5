/** `register.csv`: the register as a table that opens in a spreadsheet. */
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { humanise } from '../../register/party.ts';
import { leadLink, othersOf, purposesOf } from '../agreement-rows.ts';
import { PATHS } from '../links.ts';
import { at, isShown, partiesOf, type Published } from '../published.ts';
import { decidedBy, signingState, signingText } from '../signing-state.ts';
import { documentKind, reviewText, statusText } from '../words.ts';
import { addressOrPath } from './addresses.ts';
import { answerOf, contactOf, ILLUSTRATIVE_NOTICE } from './agreement-data.ts';
import { bodyCount, membersOf } from '../members.ts';
import { basesOf, factsOf, powersOf, recipientsOf, retentionWords } from './facts.ts';
import { csv } from './csv.ts';

const COLUMNS: readonly { readonly header: string; readonly value: (entry: Entry, site: Published) => string }[] = [
  { header: 'Reference', value: (entry) => entry.id },
  { header: 'Title', value: (entry) => entry.terms.title },
  { header: 'Purpose', value: (entry) => purposesOf(entry).join('; ') },
  {
    header: 'Lead organisation',
    value: (entry, site) => (isShown(entry, 'parties') ? leadLink(site, entry).text : WITHHELD),
  },
  {
    header: 'Other organisations',
    value: (entry, site) =>
      isShown(entry, 'parties')
        ? othersOf(site, entry)
            .map((other) => other.text)
            .join('; ')
        : WITHHELD,
  },
  { header: 'Review date', value: (entry) => entry.standing.reviewDue ?? '' },
  { header: 'Review', value: (entry, site) => reviewText(entry.standing, site) },
  { header: 'Last reviewed', value: (entry) => entry.standing.lastReviewed ?? '' },
  {
    header: 'Status',
    value: (entry, site) => statusText(entry, site),
  },
  { header: 'Status since', value: (entry) => entry.standing.since ?? '' },
  { header: 'Takes effect', value: (entry) => entry.terms.effective ?? '' },
  { header: 'Ends', value: (entry) => entry.standing.ends ?? '' },
  { header: 'Version', value: (entry) => entry.terms.version ?? '' },
  { header: 'Kind', value: (entry, site) => documentKind(entry, site) },
  {
    header: 'Themes',
    value: (entry, site) => entry.terms.themes.map((id) => at(site.settings.themes, id) ?? humanise(id)).join('; '),
  },
  { header: 'Area', value: (entry) => (entry.terms.areas ?? []).join('; ') },
  {
    header: 'Owner',
    value: (entry, site) => bodyName(site.organisations, entry.terms.owner.organisation),
  },
  { header: 'Role', value: (entry) => entry.terms.owner.role },
  { header: 'Summary', value: (entry) => entry.terms.summary },
  { header: 'Illustrative', value: (entry) => (entry.illustrative ? ILLUSTRATIVE_NOTICE : '') },
  { header: 'Page', value: (entry, site) => addressOrPath(site, PATHS.agreement(entry.id)) },
  { header: 'Digest', value: (entry) => (entry.agreement.kind === 'listing' ? '' : entry.digest) },
  { header: 'People', value: (entry, site) => list(factsOf(site, entry).subjects?.map(({ title }) => title)) },
  { header: 'Information', value: (entry, site) => list(factsOf(site, entry).data?.map(({ title }) => title)) },
  {
    header: 'Special category data',
    value: (entry, site) =>
      yesOrNo(factsOf(site, entry).data?.map(({ specialCategory }) => specialCategory && specialCategory.length > 0)),
  },
  {
    header: 'Criminal offence data',
    value: (entry, site) => yesOrNo(factsOf(site, entry).data?.map(({ criminalOffence }) => criminalOffence)),
  },
  { header: 'Lawful bases', value: (entry, site) => list(given(factsOf(site, entry).lawful, basesOf)) },
  { header: 'Legal powers', value: (entry, site) => list(given(factsOf(site, entry).lawful, powersOf)) },
  { header: 'How it is sent', value: (entry, site) => list(factsOf(site, entry).methods) },
  {
    header: 'How long it is kept',
    value: (entry, site) => list(given(factsOf(site, entry).retention, (rules) => retentionWords(site, entry, rules))),
  },
  {
    header: 'Impact assessment',
    value: (entry, site) => yesOrNo(given(factsOf(site, entry).dpia, ({ required }) => [required])),
  },
  { header: 'Contact', value: (entry, site) => contactOf(site, entry) ?? '' },
  { header: 'Signing', value: (entry, site) => signingText(site, signingState(site, entry), entry) ?? '' },
  {
    header: 'Signed by',
    value: (entry, site) => list(signedBy(site, entry)),
  },
  {
    header: 'Not signed by',
    value: (entry, site) => list(notSignedBy(site, entry)),
  },
  { header: 'Parties', value: (entry) => (isShown(entry, 'parties') ? count(partiesOf(entry).length) : WITHHELD) },
  {
    header: 'Bodies',
    value: (entry, site) => (isShown(entry, 'parties') ? count(bodyCount(site, entry) ?? 0) : WITHHELD),
  },
  {
    header: 'Members',
    value: (entry, site) => (isShown(entry, 'parties') ? membersText(site, entry) : WITHHELD),
  },
  { header: 'Recipients', value: (entry, site) => recipients(site, entry, () => true) },
  {
    header: 'Recipients of special category data',
    value: (entry, site) => recipients(site, entry, ({ special }) => special === true),
  },
];

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

function notSignedBy(site: Published, entry: Entry): readonly string[] | undefined {
  const state = signingState(site, entry);
  if (state === 'not-asked' || state === 'elsewhere') return [];
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

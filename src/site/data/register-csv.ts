/** `register.csv`: the register as a table that opens in a spreadsheet. */
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { humanise } from '../../register/party.ts';
import { leadLink, othersOf, purposesOf } from '../agreement-rows.ts';
import { PATHS } from '../links.ts';
import { listerOf, ownerOf } from '../owner.ts';
import { at, isShown, partiesOf, type Published } from '../published.ts';
import { decidedBy, signingState, signingText } from '../signing-state.ts';
import { documentKind, reviewText, statusText } from '../words.ts';
import { addressOrPath } from './addresses.ts';
import { answerOf, contactOf, ILLUSTRATIVE_NOTICE } from './agreement-data.ts';
import { bodyCount, membersOf } from '../members.ts';
import { basesOf, factsOf, powersOf, recipientsOf, retentionWords } from './facts.ts';
import { csv } from './csv.ts';

interface Column {
  readonly header: string;
  /** What stands in it, for the page on open data and docs/register-data.md. */
  readonly meaning: string;
  readonly value: (entry: Entry, site: Published) => string;
}

/** The columns in their order; new ones come last. */
export const COLUMNS: readonly Column[] = [
  { header: 'Reference', meaning: 'its id, which never changes', value: (entry) => entry.id },
  { header: 'Title', meaning: 'what it is called', value: (entry) => entry.terms.title },
  {
    header: 'Purpose',
    meaning: 'titles of its purposes; else what the entry of a listing says of it, else the summary',
    value: (entry) => purposesOf(entry).join('; '),
  },
  {
    header: 'Lead organisation',
    meaning: 'who takes the lead',
    value: (entry, site) => (isShown(entry, 'parties') ? leadLink(site, entry).text : WITHHELD),
  },
  {
    header: 'Other organisations',
    meaning: 'who else takes part, as the agreement names them: a group or class by its own name',
    value: (entry, site) =>
      isShown(entry, 'parties')
        ? othersOf(site, entry)
            .map((other) => other.text)
            .join('; ')
        : WITHHELD,
  },
  {
    header: 'Review date',
    meaning: 'the day by which it has to be reviewed; of a listing that gives a month, its last day',
    value: (entry) => entry.standing.reviewDue ?? '',
  },
  {
    header: 'Review',
    meaning: 'how that stands on the day of the build',
    value: (entry, site) => reviewText(entry.standing, site),
  },
  {
    header: 'Last reviewed',
    meaning: 'the day of the last recorded review',
    value: (entry) => entry.standing.lastReviewed ?? '',
  },
  {
    header: 'Status',
    meaning: 'in force, draft, suspended, ended, or listed elsewhere',
    value: (entry, site) => statusText(entry, site),
  },
  { header: 'Status since', meaning: 'the day on which that began', value: (entry) => entry.standing.since ?? '' },
  { header: 'Takes effect', meaning: 'the first day of this text', value: (entry) => entry.terms.effective ?? '' },
  { header: 'Ends', meaning: 'its last day, if it has one', value: (entry) => entry.standing.ends ?? '' },
  { header: 'Version', meaning: 'the number of this text', value: (entry) => entry.terms.version ?? '' },
  { header: 'Kind', meaning: 'what its cover calls it', value: (entry, site) => documentKind(entry, site) },
  {
    header: 'Themes',
    meaning: 'the headings of the register under which it stands',
    value: (entry, site) => entry.terms.themes.map((id) => at(site.settings.themes, id) ?? humanise(id)).join('; '),
  },
  {
    header: 'Area',
    meaning: 'places that it covers: names, or codes of the Office for National Statistics',
    value: (entry) => (entry.terms.areas ?? []).join('; '),
  },
  {
    header: 'Owner',
    meaning: 'the body that keeps it up to date; empty of a listing, which does not say',
    value: (entry, site) => nameOfBody(site, ownerOf(entry)?.organisation),
  },
  {
    header: 'Role',
    meaning: 'who does so there: a role, never a person',
    value: (entry) => ownerOf(entry)?.role ?? '',
  },
  { header: 'Summary', meaning: 'who shares what about whom, and why', value: (entry) => entry.terms.summary },
  {
    header: 'Illustrative',
    meaning: 'a notice if nobody has agreed to it',
    value: (entry) => (entry.illustrative ? ILLUSTRATIVE_NOTICE : ''),
  },
  { header: 'Page', meaning: 'its page', value: (entry, site) => addressOrPath(site, PATHS.agreement(entry.id)) },
  {
    header: 'Digest',
    meaning: 'the digest of what is signed, which a listing has not',
    value: (entry) => (entry.agreement.kind === 'listing' ? '' : entry.digest),
  },
  {
    header: 'People',
    meaning: 'whose information it is',
    value: (entry, site) => list(factsOf(site, entry).subjects?.map(({ title }) => title)),
  },
  {
    header: 'Information',
    meaning: 'the kinds of information',
    value: (entry, site) => list(factsOf(site, entry).data?.map(({ title }) => title)),
  },
  {
    header: 'Special category data',
    meaning: 'whether any of it is (UK GDPR Article 9(1)): Yes, No, or empty if it is not known',
    value: (entry, site) =>
      yesOrNo(factsOf(site, entry).data?.map(({ specialCategory }) => specialCategory && specialCategory.length > 0)),
  },
  {
    header: 'Criminal offence data',
    meaning: 'whether any of it tells of offences: Yes, No, or empty if it is not known',
    value: (entry, site) => yesOrNo(factsOf(site, entry).data?.map(({ criminalOffence }) => criminalOffence)),
  },
  {
    header: 'Lawful bases',
    meaning: 'the grounds that it states; that a ground is stated makes no sharing lawful',
    value: (entry, site) => list(given(factsOf(site, entry).lawful, basesOf)),
  },
  {
    header: 'Legal powers',
    meaning: 'the law that it cites for them',
    value: (entry, site) => list(given(factsOf(site, entry).lawful, powersOf)),
  },
  { header: 'How it is sent', meaning: 'its methods', value: (entry, site) => list(factsOf(site, entry).methods) },
  {
    header: 'How long it is kept',
    meaning: 'a sentence for each rule; of a listing without rules, what its entry says',
    value: (entry, site) => list(retentionWords(site, entry)),
  },
  {
    header: 'Impact assessment',
    meaning: 'whether it says that one is required',
    value: (entry, site) => yesOrNo(given(factsOf(site, entry).dpia, ({ required }) => [required])),
  },
  {
    header: 'Contact',
    meaning: 'where to write about the agreement; of a listing, to those who list it',
    value: (entry, site) => contactOf(site, entry) ?? '',
  },
  {
    header: 'Signing',
    meaning: 'how far signing has come; empty where nobody is asked here',
    value: (entry, site) => signingText(site, signingState(site, entry), entry) ?? '',
  },
  {
    header: 'Signed by',
    meaning: 'who agreed to this version',
    value: (entry, site) => list(signedBy(site, entry)),
  },
  {
    header: 'Not signed by',
    meaning: 'who has to sign and has not',
    value: (entry, site) => list(notSignedBy(site, entry)),
  },
  {
    header: 'Parties',
    meaning: 'how many parties the text names, a group or class as one',
    value: (entry) => (isShown(entry, 'parties') ? count(partiesOf(entry).length) : WITHHELD),
  },
  {
    header: 'Bodies',
    meaning:
      'how many single bodies those are: members of groups, and those of a class that joined here, each counted once',
    value: (entry, site) => (isShown(entry, 'parties') ? count(bodyCount(site, entry) ?? 0) : WITHHELD),
  },
  {
    header: 'Members',
    meaning: 'which bodies those groups and classes are, as in NHS bodies: Mere Valley Trust, Harbour Hospitals Trust',
    value: (entry, site) => (isShown(entry, 'parties') ? membersText(site, entry) : WITHHELD),
  },
  {
    header: 'Recipients',
    meaning: 'the parties that receive information; empty of a listing, which does not say who gives to whom',
    value: (entry, site) => recipients(site, entry, () => true),
  },
  {
    header: 'Recipients of special category data',
    meaning: 'those in whose share is any kind of information that has special categories',
    value: (entry, site) => recipients(site, entry, ({ special }) => special === true),
  },
  {
    header: 'Listed by',
    meaning: 'of a listing, the body that lists it here',
    value: (entry, site) => nameOfBody(site, listerOf(entry)?.organisation),
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

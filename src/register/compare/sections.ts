/** Sections that are made of fields, and hold no things: each has its fields, by what they are called. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import {
  compareField,
  compareFields,
  day,
  type Field,
  type FieldsOf,
  joined,
  length,
  made,
  name,
  names,
  type Owner,
  text,
  texts,
  word,
  words,
} from './fields.ts';
import type { Pair } from './pair.ts';

type Written = Required<WrittenAgreement>;
type OtherColumn = NonNullable<Written['listed']['otherColumns']>[number];

/** One value, or one list. */
interface Single {
  readonly section: keyof WrittenAgreement;
  readonly field: Field;
}

/** Several fields. `short` is the field that a bare word stands for. */
interface Group<S extends keyof WrittenAgreement> {
  readonly section: S;
  readonly fields: FieldsOf<Exclude<Written[S], string>>;
  readonly short?: string;
}

const single = (section: keyof WrittenAgreement, field: Field): Single => ({ section, field });
const group = <S extends keyof WrittenAgreement>(section: S, fields: Group<S>['fields'], short?: string): Group<S> => ({
  section,
  fields,
  ...(short === undefined ? {} : { short }),
});

export const SINGLES: readonly Single[] = [
  single('title', text('the title')),
  single('document', text('what the document is called')),
  single('kind', word('what sort of file this is')),
  single('summary', text('the summary')),
  single('alsoKnownAs', texts('the other names of the agreement')),
  single('version', text('the number of the version')),
  single('effective', day('the first day of the text')),
  single('ends', day('the last day of the agreement')),
  single('edition', text('the edition of the standard words')),
  single('framework', name('agreements', 'the framework that the agreement stands under')),
  single('replaces', names('agreements', 'the agreements that this one replaces')),
  single('themes', names('themes', 'the themes')),
  single('audience', texts('the readers for whom it is meant')),
  single('areas', texts('the places that it covers')),
  single('classification', text('the security marking')),
  single('binding', word('whether the agreement is binding')),
  single('illustrative', word('whether the agreement is illustrative')),
  single('authors', texts('the list of those who drafted it')),
  single('aims', texts('what the document sets out to do')),
  single('preconditions', texts('what a party shows before it signs')),
  single('assurances', texts('what each party promises')),
  single('disputes', texts('the steps when parties disagree')),
  single('liability', texts('the terms on who bears loss')),
  single('governingLaw', {
    ...word('the law that governs the agreement'),
    spelt: { 'england-and-wales': 'England and Wales', 'northern-ireland': 'Northern Ireland' },
  }),
  single('notices', text('how notice is given')),
  single('precedence', texts('the texts that come first where texts differ')),
  single('checklists', words('the guidance that the document carries')),
];

/** The fields of sections whose code is that of the section alone. */
export const GROUPS = [
  group('owner', {
    organisation: name('organisations', 'the body that keeps the agreement'),
    unit: text('the team that keeps the agreement'),
    role: text('the role that keeps the agreement'),
    mailbox: text('the mailbox for the agreement'),
  }),
  group(
    'publish',
    {
      show: word('what the public sees'),
      withheld: words('the sections that are withheld'),
      because: text('why it is published so'),
    },
    'show',
  ),
  group(
    'execution',
    {
      how: word('how the parties make it theirs'),
      by: names('organisations', 'the bodies that adopt it'),
      platform: text('the platform on which it is signed'),
      effect: text('what a party agrees to by it'),
    },
    'how',
  ),
  group('consent', {
    used: text('where consent is used'),
    sought: text('how consent is sought'),
    ifRefused: text('what happens if consent is refused'),
    notSoughtWhen: texts('the cases in which consent is not sought'),
    withdrawnHow: text('how consent is withdrawn'),
  }),
  group('security', {
    measures: texts('the measures that every party takes'),
    standard: text('the security standard'),
    logging: text('what is logged'),
    storage: texts('the places where information may be stored'),
    devices: texts('the rules for devices'),
    paper: texts('the rules for paper'),
    meetings: texts('the rules for meetings and telephone calls'),
  }),
  group('access', {
    who: texts('the people who may see the information'),
    checks: texts('the checks before people may see the information'),
    confidentiality: text('the promise of confidentiality'),
    training: text('the training'),
    removal: text('how access is taken away'),
  }),
  group('quality', {
    checkedBy: text('who checks that information is right'),
    factAndOpinion: text('how fact and opinion are told apart'),
    correctionWithin: length('the time in which others hear of a correction'),
    measures: texts('the measures that keep information right'),
  }),
  group('requests', {
    how: texts('the ways to ask for information'),
    priority: text('which requests come first'),
    refusals: texts('the terms on refusals'),
    scrutiny: texts('the ways in which a request is examined'),
    telling: text('what is said of telling people'),
    forms: words('the forms'),
  }),
  group('records', {
    sharing: texts('what is written down of sharing'),
    refusals: texts('what is written down of refusals'),
    keptBy: text('who keeps the records'),
  }),
  group('rights', {
    contactPoint: name('parties', 'the party to which people can turn'),
    answeredBy: text('who answers requests about rights'),
    informOthersWithin: length('the time in which other parties hear of a correction or deletion'),
    privacyInformation: text('how people are told'),
    exceptions: texts('the cases in which a right is limited'),
    complaints: text('how to complain'),
    freedomOfInformation: text('how requests under freedom of information are answered'),
  }),
  group('onwardSharing', {
    allowed: word('whether information may be passed on'),
    rules: texts('the rules for passing information on'),
  }),
  group('transfers', {
    allowed: word('whether information may leave the United Kingdom'),
    countries: texts('the countries that information may go to'),
    route: text('the safeguard for information that leaves the United Kingdom'),
    rules: texts('the rules for information that leaves the United Kingdom'),
  }),
  group('breach', {
    tellPartiesWithin: length('the time in which other parties are told of a breach'),
    ledBy: text('who leads after a breach'),
    assessedBy: text('who judges a breach'),
    regulatorToldBy: text('who tells the regulator of a breach'),
    peopleToldBy: text('who tells people of a breach'),
    costs: text('who bears the costs of a breach'),
    discipline: text('what happens to staff after a breach'),
  }),
  group('dpia', {
    required: word('whether an impact assessment is needed'),
    reasons: words('the reasons for the answer on an impact assessment'),
    by: word('who makes the impact assessment'),
  }),
  group('equality', {
    done: word('whether an equality impact assessment was made'),
    outcome: text('the outcome of the equality impact assessment'),
    characteristics: words('the characteristics that were considered'),
  }),
  group('review', {
    every: length('the time between reviews'),
    by: names('parties', 'the parties that review'),
    tests: words('what a review asks'),
    also: texts('the events that bring a review forward'),
    method: text('how a review is done'),
  }),
  group('monitoring', {
    by: text('who watches over the agreement'),
    scrutiny: text('how the agreement is examined'),
    contacts: text('the list of contacts for the agreement'),
  }),
  group('amendment', {
    by: text('who may change the agreement'),
    how: texts('the steps for changing the agreement'),
    others: word('how other parties are bound by a change'),
  }),
  group('leaving', {
    notice: length('the notice for leaving'),
    how: texts('the steps for leaving'),
    data: text('what happens to information when a party leaves'),
  }),
  group('listed', {
    register: text('the register that lists it'),
    url: text('where that register is'),
    retrieved: day('the day on which the listing was taken'),
    theme: text('the theme in that register'),
    reviewDue: text('the review date in that register'),
    titleAsPublished: text('the title in that register'),
    purposeAsPublished: text('the purpose in that register'),
    partiesAsPublished: text('the parties in that register'),
    lead: text('the lead organisation in that register'),
    file: text('the file that the register names'),
    // A text with faults of form is compared too, and may lack either.
    otherColumns: made('what the entry says besides in that register', ({ heading, text = [] }: Partial<OtherColumn>) =>
      joined(heading, ...text),
    ),
    remarks: texts('the remarks on the listing'),
  }),
] as const;

/** Every difference in sections of one value. */
export function compareSingles(pair: Pair): readonly Change[] {
  return SINGLES.flatMap(({ section, field }) =>
    compareField(pair, ownerOf(section), section, field, pair.before.terms[section], pair.after.terms[section]),
  );
}

/** Every difference in sections of several fields. */
export function compareGroups(pair: Pair): readonly Change[] {
  return GROUPS.flatMap(({ section, fields, ...more }) => {
    const short = 'short' in more ? more.short : undefined;
    return compareFields(
      pair,
      ownerOf(section),
      fields,
      long(pair.before.terms[section], short),
      long(pair.after.terms[section], short),
    );
  });
}

/** A bare word stands for a map with that word in one field. */
function long(value: string | object | undefined, short: string | undefined): object {
  if (value === undefined) return {};
  return typeof value === 'string' ? { [short ?? 'value']: value } : value;
}

function ownerOf(section: string): Owner {
  return { section, called: '', thing: '', from: `/${section}`, to: `/${section}`, mentions: [] };
}

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
  single('title', text('change.title.changed')),
  single('document', text('change.document.changed')),
  single('kind', word('change.kind.changed')),
  single('summary', text('change.summary.changed')),
  single('alsoKnownAs', texts('change.also-known-as.changed')),
  single('version', text('change.version.changed')),
  single('effective', day('change.effective.changed')),
  single('ends', day('change.ends.changed')),
  single('edition', text('change.edition.changed')),
  single('framework', name('agreements', 'change.framework.changed')),
  single('replaces', names('agreements', 'change.replaces.changed')),
  single('themes', names('themes', 'change.themes.changed')),
  single('audience', texts('change.audience.changed')),
  single('areas', texts('change.areas.changed')),
  single('classification', text('change.classification.changed')),
  single('binding', word('change.binding.changed')),
  single('illustrative', word('change.illustrative.changed')),
  single('authors', texts('change.authors.changed')),
  single('aims', texts('change.aims.changed')),
  single('preconditions', texts('change.preconditions.changed')),
  single('assurances', texts('change.assurances.changed')),
  single('disputes', texts('change.disputes.changed')),
  single('liability', texts('change.liability.changed')),
  single('governingLaw', {
    ...word('change.governing-law.changed'),
    spelt: { 'england-and-wales': 'England and Wales', 'northern-ireland': 'Northern Ireland' },
  }),
  single('notices', text('change.notices.changed')),
  single('precedence', texts('change.precedence.changed')),
  single('checklists', words('change.checklists.changed')),
];

/** The fields of sections whose code is that of the section alone. */
export const GROUPS = [
  group('owner', {
    organisation: name('organisations', 'change.owner.organisation'),
    unit: text('change.owner.unit'),
    role: text('change.owner.role'),
    mailbox: text('change.owner.mailbox'),
  }),
  group(
    'publish',
    {
      show: word('change.publish.show'),
      withheld: words('change.publish.withheld'),
      because: text('change.publish.because'),
    },
    'show',
  ),
  group(
    'execution',
    {
      how: word('change.execution.how'),
      by: names('organisations', 'change.execution.by'),
      platform: text('change.execution.platform'),
      effect: text('change.execution.effect'),
    },
    'how',
  ),
  group('consent', {
    used: text('change.consent.used'),
    sought: text('change.consent.sought'),
    ifRefused: text('change.consent.if-refused'),
    notSoughtWhen: texts('change.consent.not-sought-when'),
    withdrawnHow: text('change.consent.withdrawn-how'),
  }),
  group('security', {
    measures: texts('change.security.measures'),
    standard: text('change.security.standard'),
    logging: text('change.security.logging'),
    storage: texts('change.security.storage'),
    devices: texts('change.security.devices'),
    paper: texts('change.security.paper'),
    meetings: texts('change.security.meetings'),
  }),
  group('access', {
    who: texts('change.access.who'),
    checks: texts('change.access.checks'),
    confidentiality: text('change.access.confidentiality'),
    training: text('change.access.training'),
    removal: text('change.access.removal'),
  }),
  group('quality', {
    checkedBy: text('change.quality.checked-by'),
    factAndOpinion: text('change.quality.fact-and-opinion'),
    correctionWithin: length('change.quality.correction-within'),
    measures: texts('change.quality.measures'),
  }),
  group('requests', {
    how: texts('change.requests.how'),
    priority: text('change.requests.priority'),
    refusals: texts('change.requests.refusals'),
    scrutiny: texts('change.requests.scrutiny'),
    telling: text('change.requests.telling'),
    forms: words('change.requests.forms'),
  }),
  group('records', {
    sharing: texts('change.records.sharing'),
    refusals: texts('change.records.refusals'),
    keptBy: text('change.records.kept-by'),
  }),
  group('rights', {
    contactPoint: name('parties', 'change.rights.contact-point'),
    answeredBy: text('change.rights.answered-by'),
    informOthersWithin: length('change.rights.inform-others-within'),
    privacyInformation: text('change.rights.privacy-information'),
    exceptions: texts('change.rights.exceptions'),
    complaints: text('change.rights.complaints'),
    freedomOfInformation: { ...text('change.rights.freedom-of-information'), tells: () => '#freedom-of-information' },
  }),
  group('onwardSharing', {
    allowed: word('change.onward-sharing.allowed'),
    rules: texts('change.onward-sharing.rules'),
  }),
  group('transfers', {
    allowed: word('change.transfers.allowed'),
    countries: texts('change.transfers.countries'),
    route: text('change.transfers.route'),
    rules: texts('change.transfers.rules'),
  }),
  group('breach', {
    tellPartiesWithin: length('change.breach.tell-parties-within'),
    ledBy: text('change.breach.led-by'),
    assessedBy: text('change.breach.assessed-by'),
    regulatorToldBy: text('change.breach.regulator-told-by'),
    peopleToldBy: text('change.breach.people-told-by'),
    costs: text('change.breach.costs'),
    discipline: text('change.breach.discipline'),
  }),
  group('dpia', {
    required: word('change.dpia.required'),
    reasons: words('change.dpia.reasons'),
    by: word('change.dpia.by'),
  }),
  group('equality', {
    done: word('change.equality.done'),
    outcome: text('change.equality.outcome'),
    characteristics: words('change.equality.characteristics'),
  }),
  group('review', {
    every: length('change.review.every'),
    by: names('parties', 'change.review.by'),
    tests: words('change.review.tests'),
    also: texts('change.review.also'),
    method: text('change.review.method'),
  }),
  group('monitoring', {
    by: text('change.monitoring.by'),
    scrutiny: text('change.monitoring.scrutiny'),
    contacts: text('change.monitoring.contacts'),
  }),
  group('amendment', {
    by: text('change.amendment.by'),
    how: texts('change.amendment.how'),
    others: word('change.amendment.others'),
  }),
  group('leaving', {
    notice: length('change.leaving.notice'),
    how: texts('change.leaving.how'),
    data: text('change.leaving.data'),
  }),
  group('listed', {
    register: text('change.listed.register'),
    url: text('change.listed.url'),
    retrieved: day('change.listed.retrieved'),
    theme: text('change.listed.theme'),
    reviewDue: text('change.listed.review-due'),
    titleAsPublished: text('change.listed.title-as-published'),
    purposeAsPublished: text('change.listed.purpose-as-published'),
    partiesAsPublished: text('change.listed.parties-as-published'),
    lead: text('change.listed.lead'),
    file: text('change.listed.file'),
    // A text with faults of form is compared too, and may lack either.
    otherColumns: made('change.listed.other-columns', ({ heading, text = [] }: Partial<OtherColumn>) =>
      joined(heading, ...text),
    ),
    remarks: texts('change.listed.remarks'),
  }),
] as const;

/** The codes of changes that say the same as before. */
export const SAME_CODES = {
  'kind/reworded': 'That the file is an agreement is written out now, or left out. It was one before.',
} as const;

/** Every difference in sections of one value. */
export function compareSingles(pair: Pair): readonly Change[] {
  return SINGLES.flatMap(({ section, field }) => {
    const [was, is] = [pair.before.terms[section], pair.after.terms[section]];
    const told = compareField(pair, ownerOf(section), section, field, was, is);
    return section === 'kind' && (was ?? USUAL_KIND) === (is ?? USUAL_KIND) ? told.map(asReworded(pair)) : told;
  });
}

const USUAL_KIND = 'agreement';

function asReworded({ after: { words } }: Pair): (change: Change) => Change {
  return (change) => ({ ...change, code: 'kind/reworded', kind: 'changed', says: words.t('change.kind.reworded') });
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

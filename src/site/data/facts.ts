/**
 * What the public may know of an agreement, as plain data. Every data file
 * takes it from here. A part that is not published is `undefined`, and so is
 * one that would tell of another that is withheld: a flow names the kinds of
 * information that it carries. What is published and empty is an empty list.
 */
import type { DataKind, Flow, Ground, Purpose, RetentionRule } from '../../agreement/written/agreement.ts';
import { onceFor } from '../../base/memo.ts';
import { endsOf } from '../../register/ends.ts';
import type { Entry } from '../../register/entry.ts';
import { givenIn } from '../../register/held-by.ts';
import { humanise, type Party, selectNames, selectParties } from '../../register/party.ts';
import { retentionInEntry } from '../entry-words.ts';
import { at, isShown, partiesOf, type Published, saysLaw, titleIn } from '../published.ts';

export interface Facts {
  /** A summary shows their titles alone. */
  readonly purposes: readonly PurposeFacts[] | undefined;
  readonly subjects: readonly SubjectFacts[] | undefined;
  readonly data: readonly DataFacts[] | undefined;
  readonly flows: readonly FlowFacts[] | undefined;
  readonly lawful: readonly GroundFacts[] | undefined;
  readonly retention: readonly RetentionFacts[] | undefined;
  /** What the flows are sent by, in words. */
  readonly methods: readonly string[] | undefined;
  /** Whether an impact assessment is needed; nothing if the agreement does not say. */
  readonly dpia: { readonly required: boolean | undefined } | undefined;
}

export interface PurposeFacts {
  readonly name: string;
  readonly title: string;
  readonly partOf: string | undefined;
  readonly about: readonly string[];
  readonly lawEnforcement: boolean | undefined;
  /** There only where more than a summary is published. */
  readonly necessity: string | undefined;
  readonly benefits: NonNullable<Purpose['benefits']>;
}

export interface SubjectFacts {
  readonly name: string;
  readonly title: string;
}

export interface DataFacts {
  readonly name: string;
  readonly title: string;
  readonly items: readonly string[];
  /** Names of groups of people. */
  readonly subjects: readonly string[];
  /** Kinds of special category data: an empty list if it says that there are none, nothing if it does not say. */
  readonly specialCategory: readonly Special[] | undefined;
  readonly criminalOffence: boolean | undefined;
  readonly confidential: boolean | undefined;
  /** Not known of a listing that does not say so. */
  readonly identifiability: DataKind['identifiability'];
  /** The parties that hold and give it; nothing where any sender may, or where parties are not published. */
  readonly heldBy: readonly string[] | undefined;
}

export type Special = Exclude<NonNullable<DataKind['specialCategory']>[number], 'none'>;

/** Parties, purposes and kinds of information by their names. */
export interface FlowFacts {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly purposes: readonly string[];
  /** Every kind that passes; `onlyFrom` says which of them not every sender gives. */
  readonly data: readonly string[];
  /** What only some of `from` hold, and so give. */
  readonly onlyFrom: readonly { readonly from: readonly string[]; readonly data: readonly string[] }[];
  readonly methods: readonly string[];
  readonly frequency: string | undefined;
}

/** A stated ground: who relies on it, nothing meaning every controller that the law lets, and what it cites. */
export interface GroundFacts {
  readonly name: string;
  readonly parties: readonly string[] | undefined;
  readonly purposes: readonly string[];
  readonly data: readonly string[];
  readonly article6: readonly string[];
  readonly article9: readonly string[];
  readonly schedule1: readonly string[];
  readonly part3: Ground['part3'];
  readonly schedule8: readonly string[];
  readonly powers: readonly string[];
  readonly objective: string | undefined;
}

export interface RetentionFacts {
  readonly parties: readonly string[] | undefined;
  readonly data: readonly string[];
  readonly keep: string;
  readonly after: string;
  readonly then: RetentionRule['then'];
}

/** The facts of an agreement, worked out once for all files. */
export function factsOf(site: Published, entry: Entry): Facts {
  return factsIn(site)(entry);
}

const factsIn = onceFor((site: Published) => onceFor((entry: Entry) => makeFacts(site, entry)));

function makeFacts(site: Published, entry: Entry): Facts {
  const { terms } = entry;
  const shown = <T>(sections: readonly string[], make: () => T): T | undefined =>
    sections.every((section) => isShown(entry, section)) ? make() : undefined;
  return {
    purposes: shown(['purposes'], () => named(terms.purposes, (name, purpose) => purposeFacts(entry, name, purpose))),
    subjects: shown(['subjects', 'data'], () =>
      named(terms.subjects, (name, { title }) => ({ name, title: oneLine(title) })),
    ),
    data: shown(['data', 'subjects'], () => named(terms.data, (name, kind) => dataFacts(entry, name, kind))),
    // The entry that a listing copies does not say who gives information to whom.
    flows:
      entry.agreement.kind === 'listing'
        ? undefined
        : shown(['flows', 'parties', 'purposes', 'data', 'methods'], () =>
            named(terms.flows, (name, flow) => flowFacts(site, entry, name, flow)),
          ),
    lawful: saysLaw(entry)
      ? named(terms.lawful, (name, ground) => groundFacts(entry, name, ground)).filter(
          ({ name }) => at(terms.lawful, name)?.reliance !== 'likely',
        )
      : undefined,
    retention: shown(['retention', 'parties', 'data'], () =>
      (terms.retention ?? []).map((rule) => retentionFacts(entry, rule)),
    ),
    methods: shown(['flows', 'methods', 'security', 'how-it-works'], () => methodsOf(site, entry)),
    dpia: shown(['dpia'], () => ({
      required: yes(terms.dpia?.required),
    })),
  };
}

/** The grounds that an agreement states, as people cite them: `UK GDPR Article 6(1)(e)`. Sorted as the law is. */
export function basesOf(grounds: readonly GroundFacts[]): readonly string[] {
  const all = (cite: (ground: GroundFacts) => readonly string[]): readonly string[] => [
    ...new Set(grounds.flatMap(cite)),
  ];
  return [
    ...all(({ article6 }) => article6.map(article6Citation)).toSorted(),
    ...all(({ article9 }) => article9.map((point) => `UK GDPR Article 9(2)(${point})`)).toSorted(),
    ...all(({ schedule1 }) => schedule1)
      .toSorted((a, b) => Number(a) - Number(b))
      .map((number) => `DPA 2018 Schedule 1 paragraph ${number}`),
    ...all(({ part3 }) => (part3 === undefined ? [] : [PART_3[part3]])).toSorted(),
    ...all(({ schedule8 }) => schedule8)
      .toSorted((a, b) => Number(a) - Number(b))
      .map((number) => `DPA 2018 Schedule 8 paragraph ${number}`),
  ];
}

export function article6Citation(point: string): string {
  return `UK GDPR Article 6(1)(${point})`;
}

export const PART_3: Readonly<Record<NonNullable<Ground['part3']>, string>> = {
  consent: 'DPA 2018 section 35(2)(a)',
  task: 'DPA 2018 section 35(2)(b)',
};

/** The law that grounds rest on, in the order in which the agreement cites it. */
export function powersOf(grounds: readonly GroundFacts[]): readonly string[] {
  return [...new Set(grounds.flatMap(({ powers }) => powers.map(oneLine)))];
}

/**
 * How long each kind of information is kept, a sentence for each rule; of a listing without rules, what the entry says.
 * Nothing where that is not published.
 */
export function retentionWords(site: Published, entry: Entry): readonly string[] | undefined {
  const { terms } = entry;
  const rules = factsOf(site, entry).retention;
  if (rules?.length === 0) return retentionInEntry(entry);
  return rules?.map(({ parties, data, keep, after, then }) => {
    const who = parties?.map((name) => entry.parties.get(name)?.title ?? humanise(name));
    const what =
      data.length === Object.keys(terms.data ?? {}).length
        ? 'All information'
        : data.map((name) => titleIn(terms.data, name)).join(', ');
    const by = who === undefined || who.length === 0 ? '' : ` (${who.join(', ')})`;
    const long = keep === 'indefinitely' ? `without end from ${after}` : `${keep} after ${after}`;
    return oneLine(`${what}${by}: ${long}; then: ${site.wording(entry).word(then).toLowerCase()}`);
  });
}

/** A text without line ends and double spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function named<In, Out>(
  map: { readonly [name: string]: In } | undefined,
  make: (name: string, value: In) => Out,
): readonly Out[] {
  return Object.entries(map ?? {}).map(([name, value]) => make(name, value));
}

function purposeFacts(entry: Entry, name: string, purpose: Purpose): PurposeFacts {
  const all = entry.show === 'all';
  return {
    name,
    title: oneLine(purpose.title),
    partOf: purpose.partOf,
    about: all ? (purpose.about ?? []) : [],
    lawEnforcement: all ? yes(purpose.lawEnforcement) : undefined,
    necessity: all && purpose.necessity !== undefined ? oneLine(purpose.necessity) : undefined,
    benefits: all ? (purpose.benefits ?? []).map(({ to, text }) => ({ to: oneLine(to), text: oneLine(text) })) : [],
  };
}

function dataFacts(entry: Entry, name: string, kind: DataKind): DataFacts {
  const { agreement, parties } = entry;
  return {
    name,
    title: oneLine(kind.title),
    items: (kind.items ?? []).map(oneLine),
    subjects: kind.subjects ?? [],
    specialCategory: kind.specialCategory?.filter((word) => word !== 'none'),
    criminalOffence: yes(kind.criminalOffence),
    confidential: yes(kind.confidential),
    identifiability: kind.identifiability ?? (agreement.kind === 'listing' ? undefined : 'identifiable'),
    heldBy:
      kind.heldBy === undefined || agreement.kind === 'listing' || !isShown(entry, 'parties')
        ? undefined
        : namesOf(selectParties(kind.heldBy, parties)),
  };
}

function yes(word: 'yes' | 'no' | undefined): boolean | undefined {
  return word === undefined ? undefined : word === 'yes';
}

function flowFacts(site: Published, entry: Entry, name: string, flow: Flow): FlowFacts {
  const { terms, parties } = entry;
  const { from, to } = endsOf(flow, parties);
  return {
    name,
    from: namesOf(from.parties),
    to: namesOf(to.parties),
    purposes: selectNames(flow.purposes, Object.keys(terms.purposes ?? {})),
    data: selectNames(flow.data, Object.keys(terms.data ?? {})),
    onlyFrom: givenIn(entry, flow).bySome.map(({ holders, kinds }) => ({ from: namesOf(holders), data: kinds })),
    methods: (flow.method ?? []).map((method) => methodWords(site, entry, method)),
    frequency: flow.frequency,
  };
}

function namesOf(parties: readonly Party[]): readonly string[] {
  return parties.map(({ name }) => name);
}

function groundFacts(entry: Entry, name: string, ground: Ground): GroundFacts {
  const { terms, parties } = entry;
  return {
    name,
    parties: ground.parties && selectParties(ground.parties, parties).map((party) => party.name),
    purposes: selectNames(ground.purposes, Object.keys(terms.purposes ?? {})),
    data: selectNames(ground.data, Object.keys(terms.data ?? {})),
    article6: ground.article6 ?? [],
    article9: ground.article9 ?? [],
    schedule1: ground.schedule1 ?? [],
    part3: ground.part3,
    schedule8: ground.schedule8 ?? [],
    powers: ground.powers ?? [],
    objective: ground.objective === undefined ? undefined : oneLine(ground.objective),
  };
}

function retentionFacts(entry: Entry, rule: RetentionRule): RetentionFacts {
  return {
    parties: rule.parties && selectParties(rule.parties, entry.parties).map((party) => party.name),
    data: selectNames(rule.data, Object.keys(entry.terms.data ?? {})),
    keep: rule.keep,
    after: oneLine(rule.after).replace(/\.$/, ''),
    then: rule.then,
  };
}

function methodsOf(site: Published, entry: Entry): readonly string[] {
  const used = new Set(Object.values(entry.terms.flows ?? {}).flatMap((flow) => flow.method ?? []));
  return [...used].map((name) => methodWords(site, entry, name));
}

function methodWords(site: Published, entry: Entry, name: string): string {
  return oneLine(at(entry.terms.methods, name)?.title ?? site.wording(entry).word(name));
}

/** Who receives information, and whether special category data is in it; nothing where the flows are not published. */
export function recipientsOf(
  site: Published,
  entry: Entry,
): readonly { readonly party: Party; readonly special: boolean | undefined }[] | undefined {
  const { flows, data } = factsOf(site, entry);
  if (flows === undefined || data === undefined) return undefined;
  const kinds = new Map(data.map((kind) => [kind.name, kind]));
  return partiesOf(entry).flatMap((party) => {
    const received = flows.filter(({ to }) => to.includes(party.name)).flatMap((flow) => flow.data);
    if (!flows.some(({ to }) => to.includes(party.name))) return [];
    return [{ party, special: anySpecial(received.map((name) => kinds.get(name)?.specialCategory)) }];
  });
}

/** Yes if one kind says so; unknown if one that says nothing could. */
function anySpecial(kinds: readonly DataFacts['specialCategory'][]): boolean | undefined {
  if (kinds.some((categories) => categories !== undefined && categories.length > 0)) return true;
  return kinds.length === 0 || kinds.includes(undefined) ? undefined : false;
}

/** The parties that give information, and those that receive it; nothing where the flows are not published or name none. */
export function sidesOf(
  site: Published,
  entry: Entry,
): { readonly gives: readonly string[]; readonly receives: readonly string[] } | undefined {
  const { flows } = factsOf(site, entry);
  if (flows === undefined || flows.length === 0) return undefined;
  const names = partiesOf(entry).map((party) => party.name);
  const of = (side: 'from' | 'to'): readonly string[] => {
    const found = new Set(flows.flatMap((flow) => flow[side]));
    return names.filter((name) => found.has(name));
  };
  return { gives: of('from'), receives: of('to') };
}

/**
 * How long each kind of information is kept. Rules have no ids: one is known
 * by what it is about, else by what it says, so that a rule that now covers
 * more is not told as one that went and one that came.
 */
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, keyOf, length, lengthWords, names, reordered, text, word } from './fields.ts';
import { groups } from '../../base/groups.ts';
import { retentionFor } from '../retention.ts';
import { compareLengths } from './lengths.ts';
import { lower, namesOf, type Pair, placeOf, type Side } from './pair.ts';
import { came, compareThing, type Kind, type Placed, went } from './things.ts';

const FIELDS: FieldsOf<RetentionRule> = {
  parties: { ...names('parties', 'change.retention.parties'), nameless: true },
  data: { ...names('data', 'change.retention.data'), nameless: true },
  keep: length('change.retention.keep', ''),
  after: text('change.retention.after'),
  authority: text('change.retention.authority'),
  then: word('change.retention.then'),
  reviewEvery: length('change.retention.review-every'),
  because: text('change.retention.because'),
};

export const RETENTION: Kind<RetentionRule> = {
  section: 'retention',
  added: 'change.retention.added',
  removed: 'change.retention.removed',
  titleOf: (rule, _id, side) => subjectOf(rule, side),
  called: (title) => title,
  detail: (rule, side) =>
    [
      [
        lengthWords(side.words, rule.keep ?? ''),
        ...(rule.after === undefined ? [] : [side.words.t('change.retention.counted', { after: rule.after })]),
      ].join(' '),
      ...(rule.then === undefined
        ? []
        : [side.words.t('change.retention.followed', { then: lower(side.words.word(rule.then)) })]),
      ...(rule.because === undefined ? [] : [rule.because]),
    ].join('; '),
  mentions: ['data', 'parties'],
  fields: FIELDS,
};

export function compareRetention(pair: Pair): readonly Change[] {
  const [was, is] = [placed(pair.before), placed(pair.after)];
  const { pairs, gone, come } = matched(was, is);
  return [
    ...pairs.flatMap(([old, rule]) => compareRule(pair, old, rule)),
    ...effects(pair, pairs),
    ...come.map((rule) => came(pair, RETENTION, rule)),
    ...gone.map((rule) => went(pair, RETENTION, rule)),
    ...moved(pair, pairs),
  ];
}

type Rule = Placed<RetentionRule>;

function placed(side: Side): readonly Rule[] {
  return rulesOf(side).map((thing, index) => ({ id: String(index), thing, pointer: `/retention/${index}` }));
}

/** A draft may not say yet what a rule covers. */
function rulesOf({ terms }: Side): readonly RetentionRule[] {
  return (terms.retention ?? []).map((rule) => {
    const { data }: Partial<RetentionRule> = rule;
    return data === undefined ? { ...rule, data: NOTHING } : rule;
  });
}

const NOTHING: readonly string[] = [];

/** What a rule is called follows from its data and parties, so another name is told by these. */
function compareRule(pair: Pair, old: Rule, rule: Rule): readonly Change[] {
  return compareThing(pair, RETENTION, old, rule)
    .filter(({ code }) => code !== 'retention/renamed')
    .map((change) => (isSameStart(old.thing, rule.thing) ? change : neitherLonger(change, pair)));
}

/** Whether two periods count from the same event. Where they do not, nobody knows which of them ends first. */
function isSameStart(was: RetentionRule, is: RetentionRule): boolean {
  return oneLine(was.after) === oneLine(is.after);
}

/** A draft may not say yet from when a period counts. */
function oneLine(text: string | undefined): string {
  return (text ?? '').trim().replaceAll(/\s+/g, ' ');
}

function neitherLonger(change: Change, { after: { words } }: Pair): Change {
  const { code, thing, before, after } = change;
  return code === 'retention/shortened' || code === 'retention/lengthened'
    ? {
        ...change,
        code: 'retention/changed',
        says: words.t(EFFECTS.unclear, { thing, was: before ?? '', is: after ?? '' }),
      }
    : change;
}

/** Rules about the same first, then rules that say the same, then those of the same parties with data in common. */
function matched(
  was: readonly Rule[],
  is: readonly Rule[],
): {
  readonly pairs: readonly (readonly [Rule, Rule])[];
  readonly gone: readonly Rule[];
  readonly come: readonly Rule[];
} {
  const left = [...was];
  const found = new Map<Rule, Rule>();
  for (const alike of ALIKE) {
    for (const rule of is) {
      const place = found.has(rule) ? -1 : left.findIndex((old) => alike(old.thing, rule.thing));
      const [old] = place === -1 ? [] : left.splice(place, 1);
      if (old !== undefined) found.set(rule, old);
    }
  }
  return {
    pairs: is.flatMap((rule) => {
      const old = found.get(rule);
      return old === undefined ? [] : [[old, rule] as const];
    }),
    gone: left,
    come: is.filter((rule) => !found.has(rule)),
  };
}

const ALIKE: readonly ((a: RetentionRule, b: RetentionRule) => boolean)[] = [
  (a, b) => keyOf(a) === keyOf(b),
  (a, b) => aboutKey(a) === aboutKey(b),
  (a, b) => keyOf([a.keep, a.after, a.then]) === keyOf([b.keep, b.after, b.then]),
  (a, b) => keyOf(a.parties) === keyOf(b.parties) && a.data.some((kind) => b.data.includes(kind)),
];

function aboutKey({ parties, data }: RetentionRule): string {
  return keyOf([[...(parties ?? ['everyone'])].sort(), [...data].sort()]);
}

/** Rules of the same rank contradict each other in whatever order; their places in the list still stand in the text. */
function moved(pair: Pair, pairs: readonly (readonly [Rule, Rule])[]): readonly Change[] {
  const isMoved = pairs.some(([old], index) => Number(old.id) < Number(pairs[index - 1]?.[0].id ?? -1));
  if (!isMoved) return [];
  const list = (side: Side): string =>
    rulesOf(side)
      .map((rule) => subjectOf(rule, side))
      .join('; ');
  return [
    {
      code: 'retention/reordered',
      section: 'retention',
      kind: 'changed',
      thing: '',
      before: list(pair.before),
      after: list(pair.after),
      ...reordered(pair.after.words, pair.after.words.t('change.retention.all')),
      from: placeOf(pair.before, '/retention'),
      to: placeOf(pair.after, '/retention'),
      mentions: ['retention', 'data', 'parties'],
      agreements: [],
    },
  ];
}

/**
 * What the rules together come to for a party and a kind of information that
 * were there before. Where one rule stands in both versions, its own change
 * says so already.
 */
function effects(pair: Pair, pairs: readonly (readonly [Rule, Rule])[]): readonly Change[] {
  const told = new Map(pairs.map(([old, rule]) => [rule.pointer, old.pointer]));
  const found = [...pair.after.entry.parties.values()].flatMap((party) => {
    const old = pair.before.entry.parties.get(party.name);
    return old === undefined
      ? []
      : Object.keys(pair.after.terms.data ?? {}).flatMap((data) => {
          const [was, other] = held(pair.before, party.name, data);
          const [is, another] = held(pair.after, party.name, data);
          if (was === undefined || is === undefined || other !== undefined || another !== undefined) return [];
          const [from, to] = [`/retention/${was.index}`, `/retention/${is.index}`];
          if (was.rule.keep === undefined || is.rule.keep === undefined) return [];
          const lengths = compareLengths(was.rule.keep, is.rule.keep);
          const change = lengths === 'same' || isSameStart(was.rule, is.rule) ? lengths : 'unclear';
          const known =
            told.get(to) === from || change === 'same' || !Object.hasOwn(pair.before.terms.data ?? {}, data);
          return known ? [] : [{ party: party.name, data, from, to, change, was: was.rule.keep, is: is.rule.keep }];
        });
  });
  return groups(found, ({ from, to, party }) => `${from} ${to} ${party}`)
    .flatMap((byParty) => {
      const [first] = byParty;
      return first === undefined ? [] : [{ ...first, all: byParty.map(({ data }) => data) }];
    })
    .reduce<{ first: (typeof found)[number]; data: readonly string[]; parties: string[] }[]>((rows, one) => {
      const same = rows.find(
        ({ first, data }) => first.from === one.from && first.to === one.to && data.join() === one.all.join(),
      );
      if (same === undefined) rows.push({ first: one, data: one.all, parties: [one.party] });
      else same.parties.push(one.party);
      return rows;
    }, [])
    .map(({ first, data, parties }) => {
      const ending = { shorter: 'shortened', longer: 'lengthened', unclear: 'changed', same: 'changed' }[first.change];
      const thing = subjectOf({ data, parties: everyParty(pair.after, parties) ? undefined : parties }, pair.after);
      return {
        code: `retention/${ending}`,
        section: 'retention',
        kind: 'changed' as const,
        thing,
        before: first.was,
        after: first.is,
        says: pair.after.words.t(EFFECTS[first.change], {
          thing,
          was: lengthWords(pair.before.words, first.was),
          is: lengthWords(pair.after.words, first.is),
        }),
        from: placeOf(pair.before, `${first.from}/keep`),
        to: placeOf(pair.after, `${first.to}/keep`),
        mentions: ['retention', 'data', 'parties'],
        agreements: [],
      };
    });
}

const EFFECTS = {
  shorter: 'change.retention.effect-shortened',
  longer: 'change.retention.effect-lengthened',
  unclear: 'change.retention.effect-changed',
  same: 'change.retention.effect-changed',
} as const;

function held(side: Side, name: string, data: string): ReturnType<typeof retentionFor> {
  const party = side.entry.parties.get(name);
  return party === undefined ? [] : retentionFor(rulesOf(side), party, data, side.entry.parties);
}

function everyParty({ entry }: Side, names: readonly string[]): boolean {
  const all = [...entry.parties.values()].filter(({ role }) => role === 'controller' || role === 'source');
  return all.every(({ name }) => names.includes(name));
}

/** `“Health record”, “Address” (Mereshire Police)` */
function subjectOf(
  { data, parties }: { readonly data: readonly string[]; readonly parties?: readonly string[] | undefined },
  side: Side,
): string {
  const things =
    data.length === 0
      ? side.words.t('change.retention.some')
      : data.includes('all')
        ? side.words.t('change.retention.everything')
        : namesOf(side, 'data', data);
  return parties === undefined ? things : `${things} (${namesOf(side, 'parties', parties)})`;
}

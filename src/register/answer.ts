/** Gives needs their answers: puts the law's questions to each case once, and their answers together. */
import type { IsoDate } from '../base/dates.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Law } from '../law/law.ts';
import { type Facts, type FactsOfBodies, factsReader, type Traits, traitsReader } from './case.ts';
import type { Answer, AnswerKind, AnswerPart, Gap, Need, Topic } from './coverage.ts';
import type { RawGap } from './gaps.ts';
import type { Ground } from './ground.ts';
import { faults, type Found } from './faults.ts';
import { fits, readGrounds } from './grounds.ts';
import { interner, pathMemo } from '../base/memo.ts';
import type { Body, Party } from './party.ts';
import type { Part, Question } from './question.ts';
import { QUESTIONS } from './questions.ts';

type Unowned = Omit<Answer, 'need'>;

/** A function that answers needs. What one answer worked out serves the next. */
export function answerer(
  terms: WrittenAgreement,
  parties: ReadonlyMap<string, Party>,
  law: Law,
  day: IsoDate,
): (need: Need) => Answer {
  const grounds = readGrounds(terms, parties, law, day);
  const factsOf = factsReader(terms, law, day, grounds.some(limitsRecipients));
  const traitsOf = traitsReader(terms, law);
  const fittingFor = fitter(grounds);
  const ask = asker();
  const answers = pathMemo<Unowned>();
  const wholes = pathMemo<Unowned>();
  const work = (need: Need, facts: FactsOfBodies, traits: Traits, fitting: Fitting): Unowned => {
    const found: Found[] = [];
    for (const [one, bodies] of facts)
      for (const question of QUESTIONS)
        if (question.asked(one, traits)) found.push(...ask(question, fitting, one, bodies));
    // An answer without gaps is the same whosever it is. Gaps are of certain bodies, and some have yet to be given the entry nearest to them.
    const gaps = found.flatMap(({ part }) => [...part.gaps, ...(part.weak ?? [])]);
    const loose = gaps.some((gap) => gap.entry === undefined && gap.concerns !== undefined);
    const path = [
      gaps.length > 0 && need.bodies,
      loose && fitting,
      loose && need.purpose,
      ...found.map(({ part }) => part),
    ];
    return wholes(path, () => together(faults(found), (gap) => nearest(gap, need, fitting.grounds, grounds)));
  };
  return (need) => {
    const facts = factsOf(need);
    const traits = traitsOf(need);
    const fitting = fittingFor(need);
    const {
      kind,
      entries,
      grounds: stated,
      gaps,
      weak,
      parts,
    } = answers([traits, fitting, facts], () => work(need, facts, traits, fitting));
    return { need, kind, entries, grounds: stated, gaps, weak, parts };
  };
}

/** The entries that fit a need, those that only say likely among them, and for each question those that bear on it. */
interface Fitting {
  readonly grounds: readonly Ground[];
  readonly bearing: ReadonlyMap<Question, Bearing>;
}

/** Entries that bear on a question and state a ground. */
interface Bearing {
  readonly grounds: readonly Ground[];
  /** Entries that bear on it and are called likely. */
  readonly hedged: readonly Ground[];
  /** Whether one of them cites a power that limits who may receive. */
  readonly limited: boolean;
  /** Whether one of them states what is open to some bodies only, or to one half of a flow. */
  readonly narrow: boolean;
}

/** Finds the entries that fit a need: the very same lists for needs that the same entries fit. */
function fitter(grounds: readonly Ground[]): (need: Need) => Fitting {
  const opens = pathMemo<readonly Ground[]>();
  const fittings = pathMemo<Fitting>();
  const sameList = interner<readonly Ground[]>();
  const sameFitting = interner<Fitting>();
  const sameBearing = interner<Bearing>();
  const bearingOn = (question: Question, fitting: readonly Ground[]): Bearing => {
    const all = fitting.filter((ground) => question.concerns(ground));
    const list = all.filter((ground) => ground.written.reliance !== 'likely');
    const hedged = all.filter((ground) => ground.written.reliance === 'likely');
    return sameBearing(`${QUESTIONS.indexOf(question)}: ${marks(list)} | ${marks(hedged)}`, {
      grounds: list,
      hedged,
      limited: list.some(limitsRecipients),
      narrow: all.some((ground) => ground.narrow),
    });
  };
  return (need) => {
    const open = opens([need.party, need.purpose], () => {
      const list = grounds.filter((ground) => ground.parties.has(need.party.name) && ground.purposes.has(need.purpose));
      return sameList(marks(list), list);
    });
    return fittings([open, need.data, need.direction], () => {
      const list = open.filter((ground) => fits(ground, need));
      return sameFitting(marks(list), {
        grounds: list,
        bearing: new Map(QUESTIONS.map((question) => [question, bearingOn(question, list)])),
      });
    });
  };
}

function marks(grounds: readonly Ground[]): string {
  return grounds.map((ground) => ground.mark).join(' ');
}

function limitsRecipients(ground: Ground): boolean {
  return ground.powers.some((cited) => cited.power?.recipients !== undefined);
}

/** Puts questions to cases, each once for all cases in which nothing differs that it depends on. */
function asker(): (question: Question, fitting: Fitting, facts: Facts, bodies: readonly Body[]) => readonly Found[] {
  const parts = pathMemo<Part>();
  return (question, fitting, facts, bodies) => {
    const bearing = fitting.bearing.get(question);
    if (bearing === undefined || (question.ofEntries && bearing.grounds.length === 0)) return [];
    const recipients = bearing.limited ? facts.recipients : [];
    const path = [
      bearing,
      bearing.limited && facts.recipients,
      bearing.narrow && facts.profile,
      bearing.narrow && facts.direction,
      ...question.depends(facts),
    ];
    return [
      {
        topic: question.topic,
        part: parts(path, () => onceEach(answerOf(question, { ...facts, recipients }, bearing))),
        bodies,
      },
    ];
  };
}

/** What is missing, and would not be if a ground that is only likely counted, is a fault of that ground. */
function answerOf(question: Question, facts: Facts, { grounds, hedged }: Bearing): Part {
  const part = question.answer({ ...facts, fitting: grounds });
  if (hedged.length === 0 || !part.gaps.some(({ kind }) => kind === 'missing')) return part;
  const { gaps } = question.answer({ ...facts, fitting: [...grounds, ...hedged] });
  return {
    ...part,
    gaps: part.gaps.map((gap) =>
      gap.kind === 'missing' && !gaps.some(({ text }) => text === gap.text) ? { ...gap, code: 'hedged-ground' } : gap,
    ),
  };
}

/** Several entries may state the same ground, and one entry several grounds. */
function onceEach(part: Part): Part {
  return { ...part, grounds: [...new Set(part.grounds)], entries: [...new Set(part.entries)] };
}

/**
 * The entry nearest to a gap: one that fits the need and has to do with the
 * gap; one of the same party for the same purpose that has to do with it; the
 * only one that fits the need; or one of others for the same purpose.
 */
function nearest(gap: RawGap, need: Need, fitting: readonly Ground[], grounds: readonly Ground[]): string | undefined {
  const { concerns } = gap;
  if (gap.entry !== undefined || concerns === undefined) return gap.entry;
  const others = grounds.filter((ground) => ground.purposes.has(need.purpose) && concerns(ground));
  const own = fitting.find(concerns) ?? others.find((ground) => ground.parties.has(need.party.name));
  return (own ?? (fitting.length === 1 ? fitting[0] : others[0]))?.name;
}

const TOPICS: readonly Topic[] = ['basis', 'condition', 'confidence'];

/** Puts answers to questions together, on each topic and on the whole. */
function together(found: readonly Found[], near: (gap: RawGap) => string | undefined): Unowned {
  const parts = TOPICS.flatMap((topic): readonly AnswerPart[] => {
    const on = found.filter((one) => one.topic === topic);
    return on.length === 0 ? [] : [{ topic, ...summary(on, near) }];
  });
  const [only, ...more] = parts;
  const whole = only !== undefined && more.length === 0 ? only : summary(found, near);
  return {
    kind: only === undefined ? 'not-needed' : whole.kind,
    entries: whole.entries,
    grounds: whole.grounds,
    gaps: whole.gaps,
    weak: whole.weak,
    parts,
  };
}

function summary(found: readonly Found[], near: (gap: RawGap) => string | undefined): Omit<AnswerPart, 'topic'> {
  const gaps = gapsOf(found, ({ gaps: raw }) => raw, near);
  return {
    kind: kindOf(gaps),
    entries: union(found.map(({ part }) => part.entries)),
    grounds: union(found.map(({ part }) => part.grounds)),
    gaps,
    weak: gapsOf(found, ({ weak }) => weak ?? [], near),
  };
}

/** The worst that any body gets. */
function kindOf(gaps: readonly Gap[]): AnswerKind {
  for (const kind of ['conflicting', 'missing', 'unknown'] as const)
    if (gaps.some((gap) => gap.kind === kind)) return kind;
  return 'stated';
}

/** Gaps that differ only in whose they are become one. */
function gapsOf(
  found: readonly Found[],
  of: (part: Part) => readonly RawGap[],
  near: (gap: RawGap) => string | undefined,
): readonly Gap[] {
  const all: Gap[] = [];
  for (const { part, bodies } of found) {
    for (const raw of of(part)) {
      const { code, kind, text, expected, shared, ofBody, remedy, source } = raw;
      const entry = near(raw);
      const place = all.findIndex(
        (gap) =>
          gap.code === code &&
          gap.kind === kind &&
          gap.entry === entry &&
          gap.text === text &&
          gap.expected === expected,
      );
      const known = all[place];
      if (known === undefined)
        all.push({
          code,
          kind,
          text,
          expected,
          remedy,
          entry,
          source,
          bodies,
          ...(shared === undefined ? {} : { shared }),
          ...(ofBody === undefined ? {} : { ofBody }),
        });
      else all[place] = { ...known, bodies: union([known.bodies, bodies]) };
    }
  }
  return all;
}

/** What is in any of some lists, once. They are short, so that looking through them is quicker than a set. */
function union<T>(lists: readonly (readonly T[])[]): readonly T[] {
  let all: readonly T[] = lists[0] ?? [];
  for (const list of lists.slice(1)) {
    const known = all;
    const added = list.filter((one) => !known.includes(one));
    if (added.length > 0) all = known.length === 0 ? added : [...known, ...added];
  }
  return all;
}

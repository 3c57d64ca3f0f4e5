/**
 * What the law asks of each party: needs that are new or gone, and needs that
 * are answered otherwise. Needs of which the same is told are told together.
 */
import { hasEnds } from './flows.ts';
import type { Answer, AnswerPart, Topic } from '../coverage.ts';
import { type Cell, fold, type Row } from '../fold.ts';
import { type AnswerWords, inWords } from '../matrix.ts';
import type { Change, ChangeKind, Words } from './change.ts';
import { namesOf, type Pair, placeOf } from './pair.ts';

/** The codes of changes to needs and to their answers. */
export const NEED_CODES = {
  'needs/added': 'A flow makes a party need a lawful basis that it did not need before.',
  'needs/removed': 'A party no longer needs a lawful basis that it needed before.',
  'needs/now-stated': 'A need for which no complete ground was stated now has one.',
  'needs/no-longer-stated': 'A need for which a complete ground was stated has none any more.',
  'needs/answered-otherwise': 'Other grounds are stated for a need, or another thing is missing.',
} as const;

type Code = keyof typeof NEED_CODES;

export function compareNeeds(pair: Pair): readonly Change[] {
  const was = byNeed(pair.before.entry.coverage.answers);
  const is = byNeed(pair.after.entry.coverage.answers);
  const values = new Map<string, Told>();
  const cell = (answer: Answer, told: Told): Cell => {
    const value = JSON.stringify(told);
    values.set(value, told);
    const { party, purpose, data, direction } = answer.need;
    return { party: party.name, purpose, data, direction, value };
  };
  const { words } = pair.after;
  // Where a flow no longer says who gives to whom, nobody knows what is needed for it.
  const [knownBefore, knownNow] = [pair.before, pair.after].map(({ terms }) =>
    Object.values(terms.flows ?? {}).every(hasEnds),
  );
  const [come, gone] = [knownBefore === true ? [...is] : [], knownNow === true ? [...was] : []];
  const added = come.filter(([key]) => !was.has(key)).map(([, answer]) => cell(answer, came(words, answer)));
  const removed = gone.filter(([key]) => !is.has(key)).map(([, answer]) => cell(answer, went(words, answer)));
  const changed = [...is].flatMap(([key, answer]) => {
    const old = was.get(key);
    return old === undefined ? [] : answeredOtherwise(words, old, answer).map((told) => cell(answer, told));
  });
  return [added, removed, changed].flatMap((cells) =>
    fold(cells).flatMap((row) => {
      const told = values.get(row.value);
      return told === undefined ? [] : [change(pair, row, told)];
    }),
  );
}

/** What is told of a need. */
interface Told {
  readonly code: Code;
  readonly topic: Topic | undefined;
  readonly before?: string;
  readonly after?: string;
}

function byNeed(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  return new Map(
    answers.map((answer) => {
      const { party, purpose, data, direction, regime } = answer.need;
      return [[party.name, purpose, data, direction, regime].join(' '), answer];
    }),
  );
}

function came(words: Words, answer: Answer): Told {
  return { code: 'needs/added', topic: undefined, after: all(words, answer) };
}

function went(words: Words, answer: Answer): Told {
  return { code: 'needs/removed', topic: undefined, before: all(words, answer) };
}

function all(words: Words, answer: Answer): string {
  const parts = answer.parts.map((part) => `${words.t(TOPICS[part.topic])}: ${inFull(words, part)}`);
  return parts.length === 0 ? inWords(answer, answersIn(words)) : parts.join('. ');
}

const TOPICS: Readonly<Record<Topic, string>> = {
  basis: 'change.needs.basis',
  condition: 'change.needs.condition',
  confidence: 'change.needs.confidence',
};

function inFull(words: Words, part: AnswerPart): string {
  const answer = inWords(part, answersIn(words));
  return part.grounds.length === 0 ? answer : `${answer} (${part.grounds.join(', ')})`;
}

function answersIn({ t }: Words): AnswerWords {
  return {
    stated: t('change.needs.stated'),
    missing: t('change.needs.missing'),
    conflicting: t('change.needs.conflicting'),
    'not-needed': t('change.needs.not-needed'),
    unknown: t('change.needs.unknown'),
    weak: t('change.needs.weak'),
  };
}

/** Topic by topic. */
function answeredOtherwise(words: Words, was: Answer, is: Answer): readonly Told[] {
  const topics = [...new Set([...was.parts, ...is.parts].map(({ topic }) => topic))];
  return topics.flatMap((topic): readonly Told[] => {
    const [old, now] = [was, is].map(({ parts }) => parts.find((part) => part.topic === topic));
    const [before, after] = [old, now].map((part) =>
      part === undefined ? words.t('change.needs.not-asked') : inFull(words, part),
    );
    if (before === after || before === undefined || after === undefined) return [];
    const stated = (part: AnswerPart | undefined): boolean =>
      part === undefined || part.kind === 'stated' || part.kind === 'not-needed';
    const code: Code =
      stated(old) === stated(now)
        ? 'needs/answered-otherwise'
        : stated(now)
          ? 'needs/now-stated'
          : 'needs/no-longer-stated';
    return [{ code, topic, before, after }];
  });
}

const KINDS: Readonly<Record<Code, ChangeKind>> = {
  'needs/added': 'added',
  'needs/removed': 'removed',
  'needs/now-stated': 'changed',
  'needs/no-longer-stated': 'changed',
  'needs/answered-otherwise': 'changed',
};

function change(pair: Pair, row: Row, { code, topic, before, after }: Told): Change {
  const kind = KINDS[code];
  const side = kind === 'removed' ? pair.before : pair.after;
  const { t } = pair.after.words;
  const thing = t('change.needs.whose', {
    direction: row.direction,
    parties: namesOf(side, 'parties', row.parties),
    data: namesOf(side, 'data', row.data),
    purposes: namesOf(side, 'purposes', row.purposes),
  });
  const says =
    topic === undefined
      ? kind === 'added'
        ? t('change.needs.added', { thing, after: after ?? '' })
        : t('change.needs.removed', { thing })
      : t('change.needs.changed', { topic: t(TOPICS[topic]), thing, before: before ?? '', after: after ?? '' });
  return {
    code,
    section: 'needs',
    kind,
    thing,
    before,
    after,
    says,
    from: kind === 'added' ? undefined : placeOf(pair.before, '/lawful'),
    to: kind === 'removed' ? undefined : placeOf(pair.after, '/lawful'),
    mentions: ['lawful', 'flows', 'parties', 'data', 'purposes'],
    agreements: [],
    parties: row.parties,
  };
}

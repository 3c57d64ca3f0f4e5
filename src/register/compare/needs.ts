/**
 * What the law asks of each party: needs that are new or gone, and needs that
 * are answered otherwise. Needs of which the same is told are told together.
 */
import type { Answer, AnswerPart, Topic } from '../coverage.ts';
import { type Cell, fold, type Row } from '../fold.ts';
import { inWords } from '../matrix.ts';
import type { Change, ChangeKind } from './change.ts';
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
  const added = [...is].filter(([key]) => !was.has(key)).map(([, answer]) => cell(answer, came(answer)));
  const removed = [...was].filter(([key]) => !is.has(key)).map(([, answer]) => cell(answer, went(answer)));
  const changed = [...is].flatMap(([key, answer]) => {
    const old = was.get(key);
    return old === undefined ? [] : answeredOtherwise(old, answer).map((told) => cell(answer, told));
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

function came(answer: Answer): Told {
  return { code: 'needs/added', topic: undefined, after: all(answer) };
}

function went(answer: Answer): Told {
  return { code: 'needs/removed', topic: undefined, before: all(answer) };
}

function all(answer: Answer): string {
  const parts = answer.parts.map((part) => `${TOPICS[part.topic]}: ${inFull(part)}`);
  return parts.length === 0 ? inWords(answer) : parts.join('. ');
}

const TOPICS: Readonly<Record<Topic, string>> = {
  basis: 'Lawful basis',
  condition: 'Extra condition',
  confidence: 'Confidentiality',
};

function inFull(part: AnswerPart): string {
  return part.grounds.length === 0 ? inWords(part) : `${inWords(part)} (${part.grounds.join(', ')})`;
}

/** Topic by topic. */
function answeredOtherwise(was: Answer, is: Answer): readonly Told[] {
  const topics = [...new Set([...was.parts, ...is.parts].map(({ topic }) => topic))];
  return topics.flatMap((topic): readonly Told[] => {
    const [old, now] = [was, is].map(({ parts }) => parts.find((part) => part.topic === topic));
    const [before, after] = [old, now].map((part) => (part === undefined ? 'Not asked' : inFull(part)));
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
  const does = { send: 'to give', receive: 'to receive', both: 'to give and to receive' }[row.direction];
  const thing = `${namesOf(side, 'parties', row.parties)}, ${does} ${namesOf(side, 'data', row.data)} for ${namesOf(side, 'purposes', row.purposes)}`;
  const subject = topic === undefined ? '' : `${TOPICS[topic]} of `;
  const says = {
    added: `A lawful basis is now needed by ${thing}. ${after ?? ''}.`,
    removed: `A lawful basis is no longer needed by ${thing}.`,
    changed: `${subject}${thing}: it was “${before ?? ''}” and is now “${after ?? ''}”.`,
  }[kind];
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

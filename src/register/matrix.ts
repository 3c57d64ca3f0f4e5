/**
 * The table of needs and the grounds stated for them, as documents and pages
 * show it: few rows, in words, topic by topic, since what a party relies on
 * seldom depends on the data, and what the data need seldom on the party. It
 * says what is stated and what is not, and never that the sharing is lawful.
 */
import type { Answer, AnswerKind, AnswerPart, Coverage, Direction, Gap, Regime, Topic } from './coverage.ts';
import { groups } from '../base/groups.ts';
import { type Cell, fold, type Row } from './fold.ts';
import { pathMemo } from '../base/memo.ts';
import type { Party } from './party.ts';

/**
 * Needs on a topic of which the same is said: on the basis, those of some
 * parties; on conditions and confidence, which depend on the information and
 * seldom on the party, those of all.
 */
export interface MatrixRow {
  readonly topic: Topic;
  readonly regime: Regime;
  readonly kind: AnswerKind;
  /** The grounds that are stated and complete, as people cite them. */
  readonly grounds: readonly string[];
  /** The answer in words: "No ground stated: no power for Article 6(1)(e)". */
  readonly answer: string;
  readonly uses: readonly Use[];
}

/** Parties, purposes and data of which every combination is a need, in that direction. */
export interface Use {
  readonly parties: readonly Party[];
  /** Names of purposes, in the order of the agreement. */
  readonly purposes: readonly string[];
  /** Names of kinds of data, in the order of the agreement. */
  readonly data: readonly string[];
  readonly direction: Direction | 'both';
}

/** The answer of a need of which everything is stated. */
export const STATED = 'Ground stated';

/** How an answer is said; of one that is weak, what stands between that and why. */
export type AnswerWords = Readonly<Record<AnswerKind | 'weak', string>>;

const WORDS: AnswerWords = {
  stated: STATED,
  missing: 'No ground stated',
  conflicting: 'Ground not open to them',
  'not-needed': 'No basis needed',
  unknown: 'Could not check',
  weak: 'but weak',
};

const TOPICS: readonly Topic[] = ['basis', 'condition', 'confidence'];

/** The rows of the table: topic by topic, and in each in the order in which the agreement names parties, purposes and data. */
export function matrixOf(coverage: Coverage): readonly MatrixRow[] {
  return TOPICS.flatMap((topic) => rowsOn(topic, coverage.answers));
}

interface Shown {
  readonly regime: Regime;
  readonly part: AnswerPart;
  readonly answer: string;
}

function rowsOn(topic: Topic, answers: readonly Answer[]): readonly MatrixRow[] {
  const shown = new Map<string, Shown>();
  const lookUp = valuer();
  const parties = new Map(answers.map(({ need }) => [need.party.name, need.party]));
  const cells: Cell[] = [];
  for (const answer of answers) {
    const { party, purpose, data, direction, regime } = answer.need;
    const place = { party: party.name, purpose, data, direction };
    const part = partOn(topic, answer);
    if (part === undefined) continue;
    const value = lookUp(regime, part);
    if (!shown.has(value)) shown.set(value, { regime, part, answer: inWords(part) });
    cells.push({ ...place, value });
  }
  const together = (row: Row): string => (topic === 'basis' ? `${row.parties} ${row.value}` : row.value);
  return groups(fold(cells), together).flatMap((rows) => {
    const [first] = rows;
    const found = first === undefined ? undefined : shown.get(first.value);
    if (first === undefined || found === undefined) return [];
    const { regime, answer, part } = found;
    return [
      {
        topic,
        regime,
        kind: part.kind,
        grounds: part.grounds,
        answer,
        uses: rows.map(({ parties: names, purposes, data, direction }) => ({
          parties: names.flatMap((name) => parties.get(name) ?? []),
          purposes,
          data,
          direction,
        })),
      },
    ];
  });
}

/** A short text for what is shown of an answer: the same for answers that are shown alike. Many needs share one answer, so each is looked at once. */
function valuer(): (regime: Regime, part: AnswerPart) => string {
  const byPart = pathMemo<string>();
  const numbers = new Map<string, string>();
  return (regime, part) =>
    byPart([regime, part], () => {
      const all = JSON.stringify([regime, part.grounds, inWords(part)]);
      const number = numbers.get(all) ?? String(numbers.size);
      numbers.set(all, number);
      return number;
    });
}

const NO_BASIS: AnswerPart = { topic: 'basis', kind: 'not-needed', grounds: [], entries: [], gaps: [], weak: [] };

/** What needs no basis stands with the bases. */
function partOn(topic: Topic, answer: Answer): AnswerPart | undefined {
  const part = answer.parts.find((one) => one.topic === topic);
  return part ?? (topic === 'basis' ? NO_BASIS : undefined);
}

/** An answer in words; what is missing is said in English in any case. */
export function inWords({ kind, gaps, weak }: Pick<Answer, 'kind' | 'gaps' | 'weak'>, words = WORDS): string {
  if (gaps.length === 0) return weak.length === 0 ? words[kind] : `${words[kind]}, ${words.weak}: ${texts(weak)}`;
  const parts = (['conflicting', 'missing', 'unknown'] as const).flatMap((one) => {
    const found = gaps.filter((gap) => gap.kind === one);
    return found.length === 0 ? [] : [`${words[one]}: ${texts(found)}`];
  });
  return parts.join('. ');
}

function texts(gaps: readonly Gap[]): string {
  return [...new Set(gaps.map((gap) => gap.text))].join('; ');
}

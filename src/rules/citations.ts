/** The law that agreements cite as powers, each citation with its place and the day on which it has to be law. */
import { type IsoDate, parseDate } from '../base/dates.ts';
import type { Suggestion } from '../base/finding.ts';
import type { Span } from '../base/position.ts';
import type { Power } from '../law/law.ts';
import { namedPowers } from '../law/powers.ts';
import type { GapCode } from '../register/coverage.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { agreementsOf, lawfulPointer } from './gap-findings.ts';

/** A provision that is cited under `powers`: of a list of sections each is one. */
export interface Citation {
  readonly citation: string;
  /** What stands in the file, which may name others too. */
  readonly written: string;
  /** Its place among the entry's powers. */
  readonly index: number;
  /** What the law data says of it; nothing if it does not know it. */
  readonly power: Power | undefined;
  /** For an agreement in force today, otherwise its first day. */
  readonly day: IsoDate;
  readonly entry: Entry;
  /** The entry of `lawful` that cites it. */
  readonly ground: string;
  /** The finding's fields that say where it is: looked up only for a finding. */
  where(): { readonly at: Span; readonly agreement: string; readonly pointer: string };
}

/** Each citation under `powers` of the agreements that rules of law look at. */
export function* citations(register: Register): Generator<Citation> {
  for (const entry of agreementsOf(register)) {
    const found = known.get(entry) ?? citationsOf(entry, register);
    known.set(entry, found);
    yield* found;
  }
}

/** Several rules look at citations: each is looked up once. */
const known = new WeakMap<Entry, readonly Citation[]>();

function citationsOf(entry: Entry, { law, today }: Register): readonly Citation[] {
  const { agreement, standing, terms } = entry;
  const day = standing.status === 'in-force' ? today : (parseDate(terms.effective ?? '') ?? today);
  return Object.entries(terms.lawful ?? {}).flatMap(([ground, { powers = [] }]) =>
    powers.flatMap((written, index) =>
      namedPowers(law, written).map(({ citation, power }) => ({
        citation,
        written,
        index,
        power,
        day,
        entry,
        ground,
        where() {
          // One that stands alone was written without a list.
          const alone = typeof valueIn(agreement.source.data, 'lawful', ground, 'powers') === 'string';
          const pointer = alone ? lawfulPointer(ground, 'powers') : lawfulPointer(ground, 'powers', String(index));
          return { at: agreement.source.locate(pointer), agreement: entry.id, pointer };
        },
      })),
    ),
  );
}

/** Whether some need of the agreement rests on nothing better, as a gap of this sort says. */
export function isMissed({ entry, ground }: Citation, code: GapCode): boolean {
  return entry.coverage.answers.some((answer) =>
    answer.gaps.some((gap) => gap.code === code && (gap.entry === undefined || gap.entry === ground)),
  );
}

/** Edits that put others in the place of a citation; none for one of a list, since the rest of it would go too. */
export function replacements({ citation, written, where }: Citation, others: readonly string[]): readonly Suggestion[] {
  return citation === written ? others.map((other) => citeInstead(other, where().at)) : [];
}

/** An edit that puts a citation in the place of what stands there. */
export function citeInstead(citation: string, at: Span): Suggestion {
  // In a list between brackets a comma would end the citation.
  const text = citation.includes(',') ? `"${citation}"` : citation;
  return { title: `Cite ${citation}`, edits: [{ path: at.path, start: at.start, end: at.end, text }] };
}

/** Says beside why something matters what the law data is not sure of. */
export function withDoubt(why: string, power: Power): string {
  return power.doubt === undefined ? why : `${why} In doubt: ${power.doubt}`;
}

function valueIn(data: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    data,
  );
}

/** Law that is cited as a power, and is not known, is not in force, or gives no power. */
import { type IsoDate, longDate, parseDate } from '../../base/dates.ts';
import type { Suggestion } from '../../base/finding.ts';
import type { Span } from '../../base/position.ts';
import { inForce } from '../../law/in-force.ts';
import type { Law, Power } from '../../law/law.ts';
import { findPower, nearestPowers } from '../../law/powers.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Observation, Rule } from '../rule.ts';

export const unknownPower: Rule = {
  code: 'law/unknown-power',
  severity: 'error',
  summary: 'Each power that is cited is known, in force and a power.',
  why: 'Whoever relies on a power has to be able to look it up, and it has to be law on the day.',
  source: 'UK GDPR Article 6(3)',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      const day =
        entry.standing.status === 'in-force'
          ? register.today
          : (parseDate(entry.terms.effective ?? '') ?? register.today);
      for (const { citation, pointer, at } of citations(entry)) {
        const seen = look(register.law, citation, at, day);
        if (seen !== undefined) yield { ...seen, at, agreement: entry.id, pointer };
      }
    }
  },
};

type Seen = Pick<Observation, 'severity' | 'actual' | 'expected' | 'why' | 'remedy' | 'suggest' | 'source'>;

/** Each citation under `powers`, with its place: one that stands alone was written without a list. */
function* citations({
  agreement,
  terms,
}: Entry): Generator<{ readonly citation: string; readonly pointer: string; readonly at: Span }> {
  for (const [name, ground] of Object.entries(terms.lawful ?? {})) {
    for (const [index, citation] of (ground.powers ?? []).entries()) {
      const list = agreement.source.locate(lawfulPointer(name, 'powers'));
      const item = agreement.source.locate(lawfulPointer(name, 'powers', String(index)));
      const alone = typeof written(agreement.source.data, 'lawful', name, 'powers') === 'string';
      yield {
        citation,
        pointer: alone ? lawfulPointer(name, 'powers') : lawfulPointer(name, 'powers', String(index)),
        at: alone ? list : item,
      };
    }
  }
}

function written(data: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    data,
  );
}

function look(law: Law, citation: string, at: Span, day: IsoDate): Seen | undefined {
  const power = findPower(law, citation);
  if (power === undefined) return notKnown(nearestPowers(law, citation), citation, at);
  const force = inForce(power, day);
  if (force === 'ended' || force === 'not-yet' || power.supersededBy !== undefined)
    return notLaw(law, power, force, at, day);
  if (force === 'unconfirmed') return unconfirmed(power);
  return power.kind === 'none' || power.kind === 'limit' ? noPower(power) : undefined;
}

function notKnown(nearest: readonly string[], citation: string, at: Span): Seen {
  return {
    severity: 'warning',
    actual: `power that the law data does not know (“${citation}”)`,
    expected:
      nearest.length === 0
        ? 'a citation that it knows'
        : `a citation that it knows, such as ${listInWords(nearest, 'or')}`,
    why: 'Whom it reaches and whether it is in force could not be checked, so it is never shown as stated.',
    remedy:
      'Look at the spelling and the section. If the citation is right, add it to schemas/law/powers.yaml with its source.',
    suggest: nearest.map((other) => replaceWith(other, at)),
  };
}

/** What the law data marks as to be confirmed warns and no more. */
function notLaw(law: Law, power: Power, force: ReturnType<typeof inForce>, at: Span, day: IsoDate): Seen {
  const successor = power.supersededBy === undefined ? undefined : law.powers.get(power.supersededBy)?.citation;
  const state =
    force === 'not-yet' && power.from !== undefined
      ? `not in force before ${longDate(power.from)}`
      : power.until !== undefined && force === 'ended'
        ? `no longer in force after ${longDate(power.until)}`
        : 'superseded';
  return {
    severity: power.evidence === 'check' ? 'warning' : 'error',
    actual: `power that is ${state} (${power.citation})`,
    expected: successor ?? `law that is in force on ${longDate(day)}`,
    why: withDoubt('A power that is not law on the day grounds nothing.', power),
    remedy:
      successor === undefined
        ? 'Cite the law that is in force.'
        : `Look at ${successor}, which took its place, and cite it if it does what the parties need.`,
    suggest: successor === undefined ? [] : [replaceWith(successor, at)],
    source: power.source,
  };
}

function unconfirmed(power: Power): Seen {
  return {
    severity: 'warning',
    actual: `power that is not confirmed to be in force (${power.citation})`,
    expected: 'law that is known to be in force',
    why: withDoubt('A need that rests on it alone is shown as not checked.', power),
    remedy: 'Confirm that it is in force, and state another ground beside it until then.',
    source: power.source,
  };
}

function noPower(power: Power): Seen {
  return {
    severity: 'warning',
    actual:
      power.kind === 'limit'
        ? `limit on sharing among the powers (${power.citation})`
        : `law that gives no power to share (${power.citation})`,
    expected: 'the section that lays the duty, power or task down',
    why: `${power.gives} It meets no need for a power.`,
    remedy: power.cautions?.[0] ?? 'Cite the section relied on, and move this under `legislation`.',
    source: power.source,
  };
}

function withDoubt(why: string, power: Power): string {
  return power.doubt === undefined ? why : `${why} In doubt: ${power.doubt}`;
}

function replaceWith(citation: string, at: Span): Suggestion {
  // In a list between brackets a comma would end the citation.
  const text = citation.includes(',') ? `"${citation}"` : citation;
  return { title: `Cite ${citation}`, edits: [{ path: at.path, start: at.start, end: at.end, text }] };
}

/** Runs rules over a register. */
import type { Finding, Severity } from '../base/finding.ts';
import { onceFor } from '../base/memo.ts';
import type { Position, Span } from '../base/position.ts';
import type { Register } from '../register/register.ts';
import { severityOf } from '../register/policy.ts';
import { withAcceptances } from './acceptances.ts';
import type { Observation, Rule } from './rule.ts';
import { unknownRules } from './unknown-rules.ts';

/** What rules find, with the severities that the register's settings give them, and what was accepted marked so. */
export function runRules(rules: readonly Rule[], register: Register): readonly Finding[] {
  const steps = rulesInSteps(rules, register);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, rule by rule, for whoever has other things to do in between. */
export function* rulesInSteps(rules: readonly Rule[], register: Register): Generator<undefined, readonly Finding[]> {
  const codes = rules.map(({ code }) => code);
  const found: Told[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule.code, register) ?? rule.severity;
    if (severity !== 'off') found.push(...told(rule, severity, register));
    yield;
  }
  return [...withAcceptances(causes(found), register, codes), ...unknownRules(register, codes)];
}

interface Told extends Finding {
  readonly follows?: string;
}

/** Without what follows from something that is told: one slip is one thing to put right. */
function causes(found: readonly Told[]): readonly Finding[] {
  return found.flatMap(({ follows, ...finding }) => {
    const told =
      follows !== undefined &&
      found.some(
        ({ code, agreement, severity }) =>
          code === follows &&
          agreement === finding.agreement &&
          milder(severity, finding.severity) === finding.severity,
      );
    return told ? [] : [finding];
  });
}

function told(rule: Rule, severity: Severity, register: Register): readonly Told[] {
  const { code, why, source } = rule;
  const found = [...rule.check(register)].map((seen) => ({
    why,
    ...(source === undefined ? {} : { source }),
    ...withClause(seen, register),
    code,
    severity: milder(severity, seen.severity ?? severity),
  }));
  return once(found);
}

/** Rules that read prose read the parties' own words for standard clauses too; these are a field, and its pointer is said. */
function withClause(seen: Observation, { entries }: Register): Observation {
  if (seen.pointer !== undefined || seen.agreement === undefined) return seen;
  const agreement = byId(entries).get(seen.agreement)?.agreement;
  const count = agreement?.terms.clauses?.length ?? 0;
  if (agreement === undefined || seen.at.path !== agreement.source.path) return seen;
  for (let index = 0; index < count; index += 1) {
    const pointer = `/clauses/${index}/text`;
    if (isWithin(seen.at, agreement.source.locate(pointer))) return { ...seen, pointer };
  }
  return seen;
}

/** Findings are many, and so are agreements. */
const byId = onceFor((entries: Register['entries']) => new Map(entries.map((entry) => [entry.id, entry])));

function isWithin({ start, end }: Span, whole: Span): boolean {
  return !isBefore(start, whole.start) && !isBefore(whole.end, end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** What several agreements take from one framework is said once, as severely as it is meant for any of them. */
function once(found: readonly Told[]): readonly Told[] {
  const kept = new Map<string, Told>();
  for (const finding of found) {
    const key = `${finding.at.path}:${finding.at.start.line}:${finding.at.start.column} ${finding.actual}`;
    const before = kept.get(key);
    if (before === undefined || milder(before.severity, finding.severity) !== finding.severity) kept.set(key, finding);
  }
  return [...kept.values()];
}

const MILDEST_FIRST: readonly Severity[] = ['note', 'warning', 'error'];

function milder(one: Severity, other: Severity): Severity {
  return MILDEST_FIRST.indexOf(other) < MILDEST_FIRST.indexOf(one) ? other : one;
}

/**
 * Rules that a register brings along. They are other people's code, so what
 * they export and what they say is looked at before it is believed, and one
 * that fails is a finding like any other.
 */
import type { Finding, Severity } from '../base/finding.ts';
import type { Position, Span } from '../base/position.ts';
import type { Register } from '../register/register.ts';
import { isOwn, type Observation, type Rule } from './rule.ts';

/** What a module exported, or why it could not be run. */
export interface OwnModule {
  readonly path: string;
  /** Where the settings name it. */
  readonly at: Span;
  readonly exported: unknown;
  readonly failure?: string;
}

export interface OwnRules {
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
}

/** Runs every rule of some modules over a register. The rules that come back say what they have found already. */
export function ownRules(modules: readonly OwnModule[], register: Register): OwnRules {
  const findings: Finding[] = [];
  const rules: Rule[] = [];
  for (const one of modules) {
    const fault = (what: string): void => void findings.push(broken(one, what));
    if (one.failure !== undefined) fault(`that cannot be run (${one.failure})`);
    else if (rulesIn(one.exported).length === 0) fault('that exports no rule as its default');
    else
      for (const written of rulesIn(one.exported)) {
        const wrong = faultOf(written, rules);
        if (wrong !== undefined) fault(wrong);
        else rules.push(run(written as Rule, register, fault));
      }
  }
  return { rules, findings };
}

/** A module's default export is a rule, or a list of rules. */
function rulesIn(exported: unknown): readonly unknown[] {
  if (Array.isArray(exported)) return exported;
  return exported === undefined ? [] : [exported];
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'note'] satisfies readonly Severity[];

/** What keeps a value from being a rule; nothing if it is one. */
function faultOf(value: unknown, rules: readonly Rule[]): string | undefined {
  if (!isObject(value)) return 'with something that is no rule';
  const { code, severity, summary, why, source, check } = value;
  if (typeof code !== 'string' || !isOwn(code) || !/^own\/[a-z0-9]+(-[a-z0-9]+)*$/.test(code))
    return 'with a rule whose `code` is not of the form `own/a-name`';
  if (rules.some((rule) => rule.code === code)) return `with a second rule called \`${code}\``;
  if (!SEVERITIES.includes(severity)) return `whose rule \`${code}\` has no \`severity\`: error, warning or note`;
  if (!isText(summary) || !isText(why) || !(source === undefined || isText(source)))
    return `whose rule \`${code}\` has no \`summary\` or no \`why\``;
  return typeof check === 'function' ? undefined : `whose rule \`${code}\` has no \`check\``;
}

function run(rule: Rule, register: Register, fault: (what: string) => void): Rule {
  const { code, severity, summary, why, source } = rule;
  const seen: Observation[] = [];
  try {
    for (const said of rule.check(register)) {
      const one = observation(said);
      if (one === undefined) throw new Error('it told something that has no place, or no words');
      seen.push(one);
    }
  } catch (error) {
    fault(`whose rule \`${code}\` failed (${error instanceof Error ? error.message : String(error)})`);
  }
  return { code, severity, summary, why, ...(source === undefined ? {} : { source }), check: () => seen };
}

/** What a rule told, if it has a place and words; of other fields, those that can be believed. */
function observation(said: unknown): Observation | undefined {
  if (!isObject(said)) return undefined;
  const { at, actual, expected, remedy, severity, agreement, pointer, why, source } = said;
  if (!isSpan(at) || !isText(actual) || !isText(expected) || !isText(remedy)) return undefined;
  return {
    at: { path: at.path, start: at.start, end: at.end },
    actual,
    expected,
    remedy,
    ...(SEVERITIES.includes(severity) ? { severity: severity as Severity } : {}),
    ...(isText(agreement) ? { agreement } : {}),
    ...(isText(pointer) ? { pointer } : {}),
    ...(isText(why) ? { why } : {}),
    ...(isText(source) ? { source } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 2_000;
}

function isSpan(value: unknown): value is Span {
  return isObject(value) && isText(value['path']) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && [value['line'], value['column']].every((one) => Number.isInteger(one) && Number(one) > 0);
}

function broken({ path, at }: OwnModule, what: string): Finding {
  return {
    code: 'register/own-rule',
    severity: 'error',
    at,
    actual: `module \`${path}\` ${what}`,
    expected: 'a module that exports rules, as docs/writing-rules.md describes',
    why: 'What its rules look for was not checked.',
    remedy: 'Correct the module, or take it out of `ownRules`.',
  };
}

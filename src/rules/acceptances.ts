/**
 * Findings that people accepted in `record.accept`. An acceptance that holds
 * makes a note of each finding that it names; one that does not is itself an
 * error, so that nothing is waved through by a line that nobody reads again.
 */
import { stepsOf } from '../base/pointer.ts';
import { addPeriod, type IsoDate, longDate, parseDate } from '../base/dates.ts';
import type { Finding } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import { nearest } from '../base/nearest.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Entry } from '../register/entry.ts';
import { listInWords } from '../register/gaps.ts';
import type { Register } from '../register/register.ts';
import { isOwn } from './rule.ts';

type Acceptance = NonNullable<NonNullable<WrittenAgreement['record']>['accept']>[number];
type Words = Pick<Finding, 'code' | 'actual' | 'expected' | 'why' | 'remedy'> & { readonly part?: keyof Acceptance };

/** What rules found, with what was accepted marked so, and a finding for each acceptance that does not hold. */
export function withAcceptances(
  found: readonly Finding[],
  register: Register,
  codes: readonly string[],
): readonly Finding[] {
  const accepted = new Map<Finding, Finding>();
  const byAgreement = new Map(groups(found, ({ agreement = '' }) => agreement).map((own) => [own[0]?.agreement, own]));
  const faults = register.entries.flatMap((entry) => {
    if (!entry.agreement.valid) return [];
    const own = byAgreement.get(entry.id) ?? [];
    return (entry.terms.record?.accept ?? []).flatMap((acceptance, index) => {
      const fault = faultOf(acceptance, register, codes);
      if (fault !== undefined) return [asFinding(fault, 'error', entry, index)];
      // What a rule of the register's own would find is not known where it did not run.
      if (isOwn(acceptance.rule) && !codes.includes(acceptance.rule)) return [];
      const met = own.filter((finding) => concerns(acceptance, finding, entry));
      for (const finding of met) accepted.set(finding, accept(finding, acceptance));
      return met.length > 0 ? [] : [asFinding(unused(acceptance), 'warning', entry, index)];
    });
  });
  return [...found.map((finding) => accepted.get(finding) ?? finding), ...faults];
}

/** The accepted findings of law of an agreement, which its document prints. */
export function acceptedLaw(entry: Entry, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) => finding.agreement === entry.id && finding.accepted !== undefined && isLaw(finding.code),
  );
}

function accept(finding: Finding, { reason = '', by = '', until = '' }: Acceptance): Finding {
  return { ...finding, severity: 'note', accepted: { severity: finding.severity, reason, by, until } };
}

/** Whether a finding is one that an acceptance names: of its rule, and at its name if it has one. */
function concerns({ rule, at }: Acceptance, finding: Finding, entry: Entry): boolean {
  if (finding.code !== rule) return false;
  if (at === undefined) return true;
  const steps = stepsOf(finding.pointer ?? '');
  const { purposes, data } = entry.terms;
  if (steps.includes(at) || finding.actual.includes(`\`${at}\``)) return true;
  const party = entry.parties.get(at);
  const title = party?.title ?? purposes?.[at]?.title ?? data?.[at]?.title;
  if (title === undefined || !finding.actual.includes(title)) return false;
  // What is accepted for one party is not accepted for the others that the same finding names.
  const others = [...entry.parties.values()].filter((other) => other !== party && !title.includes(other.title));
  return party === undefined || !others.some((other) => finding.actual.includes(other.title));
}

/** Groups whose findings nobody can accept: what cannot be read, what is not reviewed, what is not signed. */
const NEVER = new Set(['yaml', 'schema', 'review', 'sign-off']);
const LONGEST = { count: 1, unit: 'year' } as const;

function isLaw(code: string): boolean {
  return code.startsWith('law/');
}

/** What is wrong with an acceptance, the gravest first. */
function faultOf(acceptance: Acceptance, register: Register, codes: readonly string[]): Words | undefined {
  const { rule, by = '', until = '' } = acceptance;
  const group = rule.slice(0, rule.indexOf('/'));
  if (NEVER.has(group) || !(codes.includes(rule) || isOwn(rule))) return notPossible(rule, group, codes);
  // A finding of law is accepted where it is found, and nowhere that nobody has looked at.
  const needed = isLaw(rule) ? (['at', 'reason', 'by', 'until'] as const) : (['reason', 'by', 'until'] as const);
  const missing = needed.filter((field) => acceptance[field] === undefined);
  if (missing.length > 0) return incomplete(rule, missing);
  const last = parseDate(until);
  if (last !== undefined && last < register.today) return ended(rule, last);
  if (!isLaw(rule)) return undefined;
  // Who may accept is not known where the settings cannot be read, and that has findings of its own.
  const known = register.settingsSource !== undefined;
  const roles = register.settings['sign-off']?.acceptedBy ?? [];
  if (known && !roles.some((role) => role.toLowerCase() === by.toLowerCase())) return otherRole(rule, by, roles);
  const latest = addPeriod(register.today, LONGEST);
  return last !== undefined && last > latest ? tooLong(rule, last, latest) : undefined;
}

function notPossible(rule: string, group: string, codes: readonly string[]): Words {
  const known = NEVER.has(group);
  const [near] = nearest(
    rule,
    codes.filter((code) => !NEVER.has(code.slice(0, code.indexOf('/')))),
  );
  return {
    code: 'register/acceptance-not-possible',
    part: 'rule',
    actual: known ? `acceptance of \`${rule}\`` : `acceptance of \`${rule}\`, which is no rule`,
    expected:
      near === undefined || known
        ? 'a rule whose findings can be accepted'
        : `a rule whose findings can be accepted, such as \`${near}\``,
    why: 'Nobody can decide to live with a file that cannot be read, an agreement that nobody reviews, or a signature that does not hold.',
    remedy: known
      ? 'Put right what the rule finds, and remove the acceptance.'
      : 'Correct the code, or remove the acceptance.',
  };
}

function incomplete(rule: string, missing: readonly string[]): Words {
  const names = listInWords(missing.map((field) => `\`${field}\``));
  return {
    code: 'register/acceptance-incomplete',
    actual: `acceptance of \`${rule}\` with no ${listInWords(
      missing.map((field) => `\`${field}\``),
      'or',
    )}`,
    expected: isLaw(rule)
      ? 'the place, a reason, the role that decided, and the last day'
      : 'a reason, the role that decided, and the last day',
    why: 'Whoever reads it later must be able to tell why the finding was accepted, whom to ask, and when to look again.',
    remedy: `Add ${names} to it.`,
  };
}

function ended(rule: string, last: IsoDate): Words {
  return {
    code: 'register/acceptance-ended',
    part: 'until',
    actual: `acceptance of \`${rule}\` until ${longDate(last)}, which is past`,
    expected: 'a day to come, or no acceptance',
    why: 'A finding is accepted for a while, so that somebody looks again when the time is over.',
    remedy: 'Put right what was found and remove the acceptance, or have it accepted again with a new day.',
  };
}

function otherRole(rule: string, by: string, roles: readonly string[]): Words {
  return {
    code: 'register/acceptance-by-other-role',
    part: 'by',
    actual: `acceptance of \`${rule}\` by ${by}`,
    expected:
      roles.length === 0
        ? 'no acceptance of a finding of law, since concordat.yaml names no role for it'
        : `acceptance by ${listInWords(roles, 'or')}`,
    why: 'Whether an agreement may stand although the law asks for more is for a data protection role to decide.',
    remedy:
      'Have a role decide that stands in concordat.yaml under `sign-off.acceptedBy`, or put right what was found.',
  };
}

function tooLong(rule: string, last: IsoDate, latest: IsoDate): Words {
  return {
    code: 'register/acceptance-too-long',
    part: 'until',
    actual: `acceptance of \`${rule}\` until ${longDate(last)}`,
    expected: `a day within a year: ${longDate(latest)} at the latest`,
    why: 'The law and the sharing change. What was right to accept a year ago may not be so now.',
    remedy: 'Write an earlier day. It can be accepted again when that has come.',
  };
}

function unused({ rule, at }: Acceptance): Words {
  return {
    code: 'register/acceptance-unused',
    actual: `acceptance of \`${rule}\`${at === undefined ? '' : ` at \`${at}\``}, which finds nothing${at === undefined ? ' here' : ' there'}`,
    expected: 'an acceptance of something that was found',
    why: 'It would accept unseen whatever the rule finds there later.',
    remedy: 'Remove it, or correct the name under `at`.',
  };
}

function asFinding({ part, ...words }: Words, severity: Finding['severity'], entry: Entry, index: number): Finding {
  const pointer = `/record/accept/${index}${part === undefined ? '' : `/${part}`}`;
  return { ...words, severity, at: entry.agreement.source.locate(pointer), agreement: entry.id, pointer };
}

/** Reads a register and runs every rule over it: what `check` and `build` both begin with. */
import { type Finding, sortFindings } from '../base/finding.ts';
import type { Report } from '../base/report.ts';
import type { Files } from '../base/ports.ts';
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import type { Register } from '../register/register.ts';
import { acceptedLaw } from '../rules/acceptances.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { rulesInSteps, runRules } from '../rules/run.ts';
import { MAX_BYTES } from '../source/source.ts';
import type { Exit, World } from './command.ts';
import { loadOwnRules } from './load-own-rules.ts';
import { type Reading, readWorld } from './read-world.ts';

export interface Inspection extends Reading {
  /** All that is wrong: what reading found, and what the rules did. */
  readonly findings: readonly Finding[];
  /** Sentences on what was not looked at, for people. */
  readonly remarks: readonly string[];
}

export async function inspect(world: World): Promise<Inspection> {
  return judge(world, await readWorld(world));
}

/** What a register that was read has wrong. `pause` is waited for after each rule, so that others can be served meanwhile. */
export async function judge(
  world: Pick<World, 'files' | 'ruleModules'>,
  { register, schemas, theme, findings: ofReading }: Reading,
  pause?: () => Promise<void>,
): Promise<Inspection> {
  const own = await loadOwnRules(world.files, world.ruleModules, register);
  const rules = [...RULES, ...own.rules];
  const found = pause === undefined ? runRules(rules, register) : await inSteps(rules, register, pause);
  const findings = [...ofReading, ...own.findings, ...found];
  return {
    register: withAccepted(register, findings),
    schemas,
    theme,
    findings,
    remarks: remarksOn(register, world.ruleModules),
  };
}

/** The register with what was accepted in each agreement, which its document prints. */
export function withAccepted(register: Register, findings: readonly Finding[]): Register {
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  return {
    ...register,
    entries: register.entries.map((entry) => ({ ...entry, accepted: acceptedLaw(entry, accepted) })),
  };
}

async function inSteps(
  rules: readonly Rule[],
  register: Register,
  pause: () => Promise<void>,
): Promise<readonly Finding[]> {
  const steps = rulesInSteps(rules, register);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

function remarksOn({ settings }: Register, ruleModules: World['ruleModules']): readonly string[] {
  return settings.ownRules === undefined || ruleModules !== undefined
    ? []
    : [
        `The rules that ${SETTINGS_PATH} names under ownRules did not run: they are code, and --own-rules was not given.`,
      ];
}

/** A sentence that says which of the named agreements are not in the register; nothing if all are. */
export function noSuchAgreement({ register }: Reading, ids: readonly string[]): string | undefined {
  const known = new Set([...register.entries.map((entry) => entry.id), ...register.unreadable]);
  const unknown = ids.filter((id) => !known.has(id));
  return unknown.length === 0 ? undefined : `There is no agreement called ${unknown.join(', ')} in agreements/.`;
}

/** Whether a finding is asked for: every one, or those of the named agreements. */
export function concerns(finding: Finding, ids: readonly string[]): boolean {
  return ids.length === 0 || (finding.agreement !== undefined && ids.includes(finding.agreement));
}

/** The report of findings: of all, or of the named agreements alone. */
export async function reportOf(
  world: World,
  { register }: Inspection,
  all: readonly Finding[],
  ids: readonly string[],
): Promise<Report> {
  const findings = sortFindings(all.filter((finding) => concerns(finding, ids)));
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const entries = register.entries.filter((entry) => ids.length === 0 || ids.includes(entry.id));
  const unreadable = register.unreadable.filter((id) => ids.length === 0 || ids.includes(id));
  const overdue = entries.filter((entry) => entry.standing.review === 'overdue').map(({ id }) => id);
  const named = new Set([...overdue, ...findings.map(({ agreement }) => agreement)]);
  const titles = Object.fromEntries(
    register.entries.flatMap(({ id, terms }) =>
      named.has(id) && typeof terms.title === 'string' ? [[id, terms.title]] : [],
    ),
  );
  const summary = {
    agreements: entries.length + unreadable.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    overdue: overdue.length,
    unchecked: entries.filter((entry) => !entry.agreement.valid).length + unreadable.length,
  };
  return { tool: world.tool, today: world.today, summary, titles, findings, line: await lines(world.files, findings) };
}

export function exitOf({ summary }: Report): Exit {
  return summary.errors > 0 ? 1 : summary.overdue > 0 ? 3 : 0;
}

/** The lines of the files that findings point at, for those that can be shown. */
async function lines(files: Files, findings: readonly Finding[]): Promise<Report['line']> {
  const texts = new Map<string, readonly string[]>();
  for (const path of new Set(findings.map((finding) => finding.at.path))) {
    const size = await files.size(path);
    const bytes = size !== undefined && size <= MAX_BYTES ? await files.read(path) : undefined;
    if (bytes !== undefined)
      texts.set(
        path,
        new TextDecoder()
          .decode(bytes)
          .normalize('NFC')
          .split(/\r\n|\r|\n/),
      );
  }
  return (path, line) => texts.get(path)?.[line - 1];
}

/** Reads a register and runs every rule over it: what `check` and `build` both begin with. */
import { type Finding, sortFindings } from '../base/finding.ts';
import type { Report } from '../base/report.ts';
import type { Files } from '../base/ports.ts';
import { loadSchemas, type Schemas } from '../agreement/schemas.ts';
import { loadLaw } from '../law/load-law.ts';
import { readRegister } from '../register/read-register.ts';
import type { Register } from '../register/register.ts';
import { RULES } from '../rules/index.ts';
import { runRules } from '../rules/run.ts';
import { MAX_BYTES } from '../source/source.ts';
import type { Exit, Invocation, World } from './command.ts';

export interface Inspection {
  readonly register: Register;
  readonly schemas: Schemas;
  readonly findings: readonly Finding[];
}

export async function inspect({ files, assets, hash, today }: World): Promise<Inspection> {
  const [schemas, law] = await Promise.all([loadSchemas(assets), loadLaw(assets)]);
  const editions = (await assets.list('templates/editions'))
    .filter((entry) => entry.kind === 'folder')
    .map((entry) => entry.name);
  const register = await readRegister({ files, schemas, law, hash, today, editions });
  return { register, schemas, findings: [...register.findings, ...runRules(RULES, register)] };
}

/** Ids that were named but are not in the register. */
export function unknownIds({ register }: Inspection, { ids }: Invocation): readonly string[] {
  const known = new Set([...register.entries.map((entry) => entry.id), ...register.unreadable]);
  return ids.filter((id) => !known.has(id));
}

/** The report of findings: of all, or of the named agreements alone. */
export async function reportOf(
  world: World,
  { register }: Inspection,
  all: readonly Finding[],
  ids: readonly string[],
): Promise<Report> {
  const findings = sortFindings(
    ids.length === 0
      ? all
      : all.filter((finding) => finding.agreement !== undefined && ids.includes(finding.agreement)),
  );
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const entries = register.entries.filter((entry) => ids.length === 0 || ids.includes(entry.id));
  const summary = {
    agreements:
      entries.length +
      (ids.length === 0 ? register.unreadable.length : register.unreadable.filter((id) => ids.includes(id)).length),
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    overdue: entries.filter((entry) => entry.standing.review === 'overdue').length,
  };
  return { tool: world.tool, today: world.today, summary, findings, line: await lines(world.files, findings) };
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

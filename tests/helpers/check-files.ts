/** Checks a register that lives in memory, as `check` does, with the schemas and the law read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../../src/base/dates.ts';
import { type Finding, sortFindings } from '../../src/base/finding.ts';
import type { Files } from '../../src/base/ports.ts';
import { readLaw } from '../../src/agreement/law-overrides.ts';
import { readEditions } from '../../src/agreement/editions.ts';
import { readTheme } from '../../src/agreement/theme.ts';
import { sha256 } from '../../src/host/environment.ts';
import { checkSshSignature } from '../../src/host/ssh-signature.ts';
import { readRegister } from '../../src/register/read-register.ts';
import type { Register } from '../../src/register/register.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run.ts';
import { assets, law, packs, schemas, TODAY, weights } from './example.ts';
import { toolUnder } from './laid-editions.ts';
import { memoryFiles } from './memory-files.ts';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** All files of a folder of this repository, by their paths within it. */
export function filesIn(folder: string): Contents {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length + 1),
      readFileSync(join(entry.parentPath, entry.name)),
    ]),
  );
}

/** The example with one agreement alone, since the others would be composed for each build; with its records and what was released. */
export function exampleOf(id: string): Contents {
  return Object.fromEntries(
    Object.entries(filesIn('examples/mereshire')).filter(
      ([path]) => !path.startsWith('agreements/') || path.startsWith(`agreements/${id}/`),
    ),
  );
}

/**
 * The register that is made up, on which examples and cases build: as it was before anybody was asked to sign, since a
 * change of what is signed would otherwise void the records too.
 */
export const MERESHIRE: Contents = unsigned(filesIn('examples/mereshire'));

/** A register without its sign-off records, what was released upon them, the reviews before them and the body that joined by one, which asks for none of what is in force yet. */
function unsigned(contents: Contents): Contents {
  const settings = textOf(contents, 'concordat.yaml').replace(/^ {2}since: .*$/m, '  since: 2026-12-01');
  const others = Object.entries(contents).filter(
    ([path]) =>
      !path.includes('/sign-off/') &&
      !path.startsWith('agreements/mereshire-charter/versions/') &&
      !path.endsWith('/mere-academy.yaml'),
  );
  const path = 'agreements/mereshire-exploitation/agreement.md';
  const reviewed = / {4}- date: 2026-09-01\n {6}event: dp-review\n[\s\S]*?(?= {4}- date: 2026-10-01\n)/;
  const agreement = textOf(contents, path).replace(reviewed, '');
  // Bytes, as they are read from a disk: what has the same is read once.
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return { ...Object.fromEntries(others), 'concordat.yaml': bytes(settings), [path]: bytes(agreement) };
}

export async function registerOf(files: Files, today: IsoDate = TODAY): Promise<Register> {
  // Most registers lay nothing over the law, and reading it takes time.
  const own = (await files.list('law')).length === 0 ? undefined : await readLaw(assets, files);
  const { editions, findings: ownEditions } = await readEditions(toolUnder(files, assets), files);
  const register = await readRegister({
    files,
    schemas,
    law: own?.law ?? law,
    hash: sha256,
    checkSignature: checkSshSignature,
    today,
    editions,
    packs,
    weights,
  });
  const theme = await readTheme({ files, assets, schemas }, register);
  return {
    ...register,
    findings: [...(own?.findings ?? []), ...ownEditions, ...register.findings, ...theme.findings],
  };
}

/** What `check` finds, or what of it some of the rules find, and reading itself. */
export async function checkFiles(
  contents: Contents | Files,
  today: IsoDate = TODAY,
  rules: readonly Rule[] = RULES,
): Promise<readonly Finding[]> {
  // A port has functions, and contents have none.
  const files = typeof contents['read'] === 'function' ? (contents as Files) : memoryFiles(contents as Contents);
  const register = await registerOf(files, today);
  return sortFindings([...register.findings, ...runRules(rules, register)]);
}

/** A file of a register, as text. */
export function textOf(contents: Contents, path: string): string {
  const content = contents[path];
  if (content === undefined) throw new Error(`there is no ${path}`);
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

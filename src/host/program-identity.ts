/** Tells one version of the program from another, so that nothing that one made is taken for the work of the other. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The hash of all that runs: every file of the program's code, the packages that
 * npm wrote down as installed, Node and the kind of machine. Nothing where it is
 * not known which packages there are, as with other package managers. `home` is
 * the folder of the tool.
 */
export async function programIdentity(home: string): Promise<string | undefined> {
  const packages = installedPackages(home);
  if (packages === undefined) return undefined;
  const code = dirname(dirname(fileURLToPath(import.meta.url)));
  const hash = createHash('sha256');
  for (const part of [process.version, process.platform, process.arch, packages]) hash.update(`${part}\n`);
  const paths = readdirSync(code, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.[jt]s$/.test(path));
  // One after the other: for so many small files, waiting for the disk takes four times as long.
  for (const path of paths.sort()) {
    const text = readFileSync(path);
    hash.update(`${path.slice(code.length)} ${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

/** npm keeps the list in the folder of packages: the tool's own, or the one that the tool lies in. */
function installedPackages(home: string): string | undefined {
  for (const folder of [join(home, 'node_modules'), dirname(home)]) {
    try {
      return readFileSync(join(folder, '.package-lock.json'), 'utf8');
    } catch {
      // Perhaps in the other one.
    }
  }
  return undefined;
}

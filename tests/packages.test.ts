/** The packages that concordat stands on are its own dependencies, and the build really goes through them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const NAMED = ['unified', 'remark-parse', 'remark-frontmatter', 'handlebars', 'ajv', 'puppeteer', 'docx'];

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

describe('the packages', () => {
  it.each(NAMED)('%s is a dependency that the build goes through', (name) => {
    expect(manifest.dependencies[name]).toMatch(/^\d/);
    expect([...reached('src/commands/build.ts'), ...reached('src/main.ts')]).toContain(name);
  });

  it('are tested with vitest', () => {
    expect(manifest.devDependencies['vitest']).toMatch(/^4/);
  });

  it('are pinned', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are locked by hash, with no address', () => {
    // A build of a package for another system has no hash where the registry at hand does not keep it.
    const loose = Object.entries(lock.packages).filter(
      ([path, one]) =>
        path !== '' &&
        (one.resolved !== undefined ||
          (one.integrity === undefined && !(one.optional === true && one.os !== undefined))),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('are locked for every system, or `npm ci` would refuse', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, one]) =>
      Object.keys(one.optionalDependencies ?? {})
        .filter((name) => !places(path).some((place) => `${place}node_modules/${name}` in lock.packages))
        .map((name) => `${name} of ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('bring no browser of their own by download', () => {
    expect(readFileSync('.puppeteerrc.cjs', 'utf8')).toContain('skipDownload: true');
  });
});

/** Every package that a module imports, by itself or through others. */
function reached(path: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const { module } = parseSync(path, text);
  const names = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ];
  for (const name of names) {
    if (name.startsWith('.')) reached(normalize(join(dirname(path), name)), seen);
    else seen.add(name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name));
  }
  return seen;
}

/** The folders in which Node looks for what a package asks for: its own, and each above it. */
function places(path: string): readonly string[] {
  const steps = path === '' ? [] : path.split('/node_modules/');
  return [...steps.map((_, index) => `${steps.slice(0, steps.length - index).join('/node_modules/')}/`), ''];
}

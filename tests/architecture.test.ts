/** The house rules of the source tree: who may import whom, how long a file may be, what only ports may do. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const LAYERS = ['base', 'law', 'source', 'agreement', 'register', 'documents', 'site', 'build', 'commands'] as const;

/** What a folder may import beside itself. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(LAYERS.map((layer, index) => [layer, LAYERS.slice(0, index)])),
  rules: ['base', 'law', 'source', 'agreement', 'register'],
  exchange: ['base', 'law', 'source', 'agreement', 'register', 'documents'],
  drafting: ['base', 'law', 'source', 'agreement', 'register'],
  verify: ['base', 'law', 'source', 'agreement', 'register', 'documents', 'exchange'],
  changes: ['base', 'law', 'source', 'agreement', 'register', 'documents'],
  commands: [...LAYERS, 'rules', 'exchange', 'drafting', 'verify', 'changes'],
  reporters: ['base'],
  actions: ['base'],
  host: ['base'],
  program: [...LAYERS, 'host', 'reporters'],
  main: ['program'],
  'document-thread': ['base', 'documents', 'host'],
};

/** Folders whose code is pure: it reaches the world through ports alone. */
const PURE = new Set([...LAYERS, 'rules', 'exchange', 'drafting', 'verify', 'changes', 'reporters']);

interface Module {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const modules = sources('src').map(readModule);

describe('the source tree', () => {
  it.each(modules.map((module) => [module.path, module] as const))(
    '%s imports only what its layer may see',
    (_path, module) => {
      const allowed = [module.layer, ...(MAY_SEE[module.layer] ?? [])];
      const seen = module.imports
        .filter((name) => name.startsWith('.'))
        .map((name) => layerOf(normalize(join(dirname(module.path), name))));
      expect(seen.filter((layer) => !allowed.includes(layer))).toEqual([]);
    },
  );

  it('keeps the pure layers away from the machine', () => {
    const offenders = modules
      .filter((module) => PURE.has(module.layer))
      .flatMap((module) => [
        ...module.imports
          .filter((name) => name.startsWith('node:') || name === 'puppeteer')
          .map((name) => `${module.path} imports ${name}`),
        ...(/\b(process\.|console\.|Date\.now\(|new Date\(\)|Math\.random|performance\.now)/.test(code(module.text))
          ? [`${module.path} touches the machine`]
          : []),
      ]);
    expect(offenders).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map(
      modules.map((module) => [
        module.path,
        module.imports
          .filter((name) => name.startsWith('.'))
          .map((name) => normalize(join(dirname(module.path), name))),
      ]),
    );
    expect(cycles(graph)).toEqual([]);
  });

  it('has no file of more than 400 lines', () => {
    const long = modules.filter(
      (module) => !module.path.startsWith('src/agreement/written/') && module.text.split('\n').length > 401,
    );
    expect(long.map((module) => module.path)).toEqual([]);
  });

  it('has a header in every file that says why it exists', () => {
    expect(modules.filter((module) => !/^(#!.*\n)?\/\*\*/.test(module.text)).map((module) => module.path)).toEqual([]);
  });

  it('switches no type or lint rule off without a reason', () => {
    const offenders = modules
      .filter((module) => !module.path.startsWith('src/agreement/written/'))
      .filter((module) =>
        /@ts-(ignore|expect-error|nocheck)|: any\b|\bas any\b|biome-ignore [^:]*:\s*$/m.test(code(module.text)),
      );
    expect(offenders.map((module) => module.path)).toEqual([]);
  });

  it('leaves nothing open', () => {
    expect(
      modules.filter((module) => /\b(TODO|FIXME|XXX|HACK)\b/.test(module.text)).map((module) => module.path),
    ).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it('see a cycle', () => {
    expect(
      cycles(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
          ['c', []],
        ]),
      ),
    ).toEqual([['a', 'b', 'a']]);
  });

  it('see an import of another layer', () => {
    expect(layerOf('src/commands/check.ts')).toBe('commands');
    expect(MAY_SEE['base']).toEqual([]);
    expect(MAY_SEE['site']).not.toContain('build');
  });

  it('read every kind of import', () => {
    const found = importsOf(
      'x.ts',
      "import a from './a.ts'; export * from './b.ts'; const c = await import('./c.ts'); import type { D } from './d.ts';",
    );
    expect(found).toEqual(['./a.ts', './b.ts', './d.ts', './c.ts']);
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function readModule(path: string): Module {
  const text = readFileSync(path, 'utf8');
  return { path, layer: layerOf(path), text, imports: importsOf(path, text) };
}

function importsOf(path: string, text: string): readonly string[] {
  const { module } = parseSync(path, text);
  const fixed = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  const order = [...new Set(fixed)].sort((a, b) => text.indexOf(a) - text.indexOf(b));
  const dynamic = module.dynamicImports.map((one) =>
    text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
  );
  return [...order, ...dynamic];
}

function layerOf(path: string): string {
  const [, folder = ''] = path.split('/');
  return folder.endsWith('.ts') ? folder.replace('.ts', '') : folder;
}

/** The text without comments, in which the words above may well stand. */
function code(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) {
      found.push([...trail.slice(trail.indexOf(node)), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

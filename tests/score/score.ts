/** Takes the score of the rules: how many defects each finds, and what it says where nothing of the sort is wrong. */
import { readdirSync } from 'node:fs';
import type { Finding } from '../../src/base/finding.ts';
import { checkFiles } from '../helpers/check-files.ts';
import { type Base, bases } from './base.ts';
import type { Mutant, Mutator } from './mutant.ts';

/** What `check` says of one defect. */
export interface Result {
  readonly rule: string;
  readonly base: string;
  readonly name: string;
  /** Whether the rule says something that it did not say of the clean register. */
  readonly found: boolean;
  /** What other rules say that they did not say of the clean register. */
  readonly besides: readonly string[];
}

/** Every mutator, in the order of its rule. */
export async function mutators(): Promise<readonly Mutator[]> {
  const folder = new URL('./mutators/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const loaded = await Promise.all(
    names.sort().map(async (name) => (await import(new URL(name, folder).href)) as { readonly mutator: Mutator }),
  );
  return loaded.map(({ mutator }) => mutator);
}

/**
 * How many defects a rule gives at most on one base, spread over all that it
 * could give. The agreements of this repository are long, so fewer do on them.
 */
const MOST = { one: () => 1, all: ({ name }: Base) => (name === 'mereshire' ? 4 : 1), rule: () => 6 } as const;

/** Checks the defects of every rule on every base; one of each rule, on the first base that has any; or all of one rule. */
export async function score(which: keyof typeof MOST, only?: readonly string[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  const chosen = (await mutators()).filter(({ rule }) => only === undefined || only.includes(rule));
  for (const base of bases()) {
    const clean = new Set((await checkFiles(base.contents)).map(keyOf));
    for (const { rule, mutate } of chosen) {
      if (which === 'one' && results.some((result) => result.rule === rule)) continue;
      for (const mutant of spread([...mutate(base)], MOST[which](base)))
        results.push(await judge(base, rule, mutant, clean));
    }
  }
  return results;
}

async function judge(
  base: Base,
  rule: string,
  { name, contents }: Mutant,
  clean: ReadonlySet<string>,
): Promise<Result> {
  const fresh = (await checkFiles(contents)).filter((finding) => !clean.has(keyOf(finding)));
  return {
    rule,
    base: base.name,
    name,
    found: fresh.some((finding) => finding.code === rule),
    besides: fresh.filter((finding) => finding.code !== rule).map((finding) => `${finding.code}: ${finding.actual}`),
  };
}

/** The same finding, wherever it has moved to within its file. */
function keyOf({ code, agreement, at, actual }: Finding): string {
  return [code, agreement, at.path, actual].join('\n');
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_none, index) => items[Math.floor((index * items.length) / most)] as T);
}

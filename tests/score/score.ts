/** Takes the score of the rules: how many defects each finds, and what it says where nothing of the sort is wrong. */
import { readdirSync } from 'node:fs';
import { onceFor } from '../../src/base/memo.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { checkFiles, type Contents } from '../helpers/check-files.ts';
import { TODAY } from '../helpers/example.ts';
import { type Base, bases } from './base.ts';
import { type Checked, type Judgement, judge } from './judge.ts';
import type { Mutant, Mutator } from './mutant.ts';

/** What `check` makes of one defect, and which defect it is. */
export interface Result extends Judgement {
  readonly rule: string;
  readonly base: string;
  readonly name: string;
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
const MOST = { all: ({ name }: Base) => (name === 'mereshire' ? 4 : 1), rule: () => 6 } as const;

/** Of one defect of each rule, every rule is asked of each so manieth; of the others, the rule alone. */
const EACH = 4;

/** Checks the defects of every rule on every base; one of each rule, on the first base that has any; or all of one rule. */
export async function score(which: keyof typeof MOST | 'one', only?: readonly string[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  const chosen = (await mutators()).filter(({ rule }) => only === undefined || only.includes(rule));
  for (const base of bases()) {
    const clean = onceFor(async (asked: readonly Rule[]) => checked(base.contents, asked));
    for (const [index, mutator] of chosen.entries()) {
      const { rule } = mutator;
      if (which === 'one' && results.some((result) => result.rule === rule)) continue;
      // To make thousands of defects and take the first of each rule would take longer than to check these.
      const mutants =
        which === 'one' ? firstOf(mutator.mutate(base)) : spread(mutantsOf(mutator, base), MOST[which](base));
      const asked = which === 'one' && index % EACH > 0 ? RULES.filter(({ code }) => code === rule) : RULES;
      for (const mutant of mutants) {
        const broken = await checked(mutant.contents, asked);
        results.push({ rule, base: base.name, name: mutant.name, ...judge(rule, await clean(asked), mutant, broken) });
      }
    }
  }
  return results;
}

async function checked(contents: Contents, asked: readonly Rule[]): Promise<Checked> {
  const findings = await checkFiles(contents, TODAY, asked);
  // A rule that is not asked is one that nobody knows.
  return { contents, findings: findings.filter(({ code }) => asked === RULES || code !== 'register/unknown-rule') };
}

/** The defects of a rule on a base. Two of one name could not be told apart in the score. */
export function mutantsOf({ rule, mutate }: Mutator, base: Base): readonly Mutant[] {
  const mutants = [...mutate(base)];
  const names = new Set<string>();
  for (const { name } of mutants) {
    if (names.has(name)) throw new Error(`${rule} makes “${name}” twice on ${base.name}`);
    names.add(name);
  }
  return mutants;
}

function firstOf<T>(items: Iterable<T>): readonly T[] {
  for (const item of items) return [item];
  return [];
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_none, index) => items[Math.floor((index * items.length) / most)] as T);
}

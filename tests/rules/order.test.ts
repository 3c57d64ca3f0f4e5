/** What is found does not depend on the order in which a disk lists files, or people write fields. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, parseDocument, visit } from 'yaml';
import type { Finding } from '../../src/base/finding.ts';
import { type Contents, checkFiles, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { bases } from '../score/base.ts';
import { mutantsOf, mutators } from '../score/score.ts';

const all = process.env['PROOF'] === '1';
/** So many registers are tried, each with a fault of its own. */
const RUNS = all ? 300 : 4;
/** Making a fault takes time: `npm test` makes those of every so many rules. */
const STEP = all ? 1 : 16;

describe('findings', () => {
  let faulty: readonly { readonly name: string; readonly contents: Contents }[] = [];
  beforeAll(async () => {
    const base = bases().find(({ name }) => name === 'mereshire');
    if (base === undefined) throw new Error('there is no register that is made up');
    const chosen = (await mutators()).filter((_mutator, index) => index % STEP === 0);
    faulty = chosen.flatMap((mutator) =>
      mutantsOf(mutator, base).map(({ name, contents }) => ({ name: `${mutator.rule}: ${name}`, contents })),
    );
  });

  it('do not depend on the order of files', async () => {
    await forSome(async (contents, order) => {
      const { list, ...files } = memoryFiles(contents);
      const shuffled = { ...files, list: async (folder: string) => shuffle(await list(folder), order) };
      expect(await checkFiles(shuffled)).toEqual(await checkFiles(contents));
    });
  });

  it('do not depend on the order of fields', async () => {
    await forSome(async (contents, order) => {
      const turned = Object.fromEntries(
        Object.entries(contents).map(([path, bytes]) => [
          path,
          /^agreements\/[^/]+\/agreement\.md$/.test(path) ? turn(textOf(contents, path), order) : bytes,
        ]),
      );
      expect(keysOf(await checkFiles(turned))).toEqual(keysOf(await checkFiles(contents)));
    });
  });

  /** Tries registers, each with numbers that say how its parts are shuffled. */
  async function forSome(holds: (contents: Contents, order: readonly number[]) => Promise<void>): Promise<void> {
    expect(faulty.length).toBeGreaterThan(all ? 400 : 20);
    const order = fc.array(fc.nat(97), { minLength: 5, maxLength: 11 });
    // By its name, since whole registers would fill pages where one fails.
    const names = fc.constantFrom(...faulty.map(({ name }) => name));
    const known = new Map(faulty.map(({ name, contents }) => [name, contents]));
    await fc.assert(
      fc.asyncProperty(names, order, (name, numbers) => holds(known.get(name) ?? {}, numbers)),
      { numRuns: RUNS, seed: 20261121 },
    );
  }
});

/** The things in another order, which numbers decide. */
function shuffle<T>(things: readonly T[], order: readonly number[]): readonly T[] {
  const keyed = things.map((thing, index) => [thing, ((order[index % order.length] ?? 0) * (index + 1)) % 97] as const);
  return keyed.sort(([, one], [, other]) => one - other).map(([thing]) => thing);
}

/** The fields of the front matter in another order, at every depth. What cannot be read stays as it is. */
function turn(text: string, order: readonly number[]): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front, { schema: 'failsafe' });
  if (document.errors.length > 0) return text;
  visit(document, {
    Map(_key, map) {
      if (isMap(map)) map.items = [...shuffle(map.items, order)];
    },
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}

/** Code, agreement and place; words may name parties in the order in which they are written. */
function keysOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .map(({ code, agreement, pointer, severity }) => [code, severity, agreement, pointer].join(' '))
    .sort();
}

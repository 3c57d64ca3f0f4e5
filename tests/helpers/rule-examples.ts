/**
 * Runs the examples of `docs/rules/`. The information line of a fence says what
 * its text is, and everything is laid over the register in `examples/mereshire`:
 *
 *     yaml agreement              sections of front matter, each in place of the
 *                                 section of that name
 *     yaml organisation x.yaml    a file in organisations/
 *     markdown body               the prose of the agreement
 *     text file path/to/it        a whole file
 *
 * After these may stand `id=<agreement>` (else mereshire-exploitation),
 * `without=a,b` (sections to leave out), `repeat=<times>` (the text again and
 * again), `older-edition=<name>` (the tool's newest edition was there before, under that name too), and `escapes`:
 * `\u{202E}` is then that character and `\xE9` that byte.
 */
import type { Code, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Contents, MERESHIRE, textOf } from './check-files.ts';
import { editionCalled } from './laid-editions.ts';

export interface RulePage {
  readonly title: string;
  /** The line under the title: what the rule asks for. */
  readonly ask: string;
  readonly why: string;
  /** The agreement that the examples change. */
  readonly bad: Contents;
  readonly good: Contents;
}

/** Reads a page of `docs/rules/`. Throws if it has not the form that every such page has. */
export function readRulePage(text: string): RulePage {
  const [, title, ask, why, , bad, good] = FORM.exec(text) ?? [];
  if (title === undefined || ask === undefined || why === undefined || bad === undefined || good === undefined)
    throw new Error('the page has not the form of a rule’s page');
  return { title, ask, why, bad: apply(bad), good: apply(good) };
}

const FORM =
  /^# (\S+)\n\n([^\n]+)\n\n## Why\n\n([\s\S]+?)\n\n## How to put it right\n\n([\s\S]+?)\n\n## Not right\n\n([\s\S]+?)\n\n## Right\n\n([\s\S]+)$/;

function apply(section: string): Contents {
  const tree: Root = unified().use(remarkParse).parse(section);
  const fences = tree.children.filter((node): node is Code => node.type === 'code');
  if (fences.length === 0) throw new Error('there is no example');
  return fences.reduce((contents, fence) => ({ ...lay(contents, fence), ...editionOf(fence) }), MERESHIRE);
}

function editionOf({ meta }: Code): Contents {
  const [, name] = /(?:^| )older-edition=(\S+)/.exec(meta ?? '') ?? [];
  return name === undefined ? {} : editionCalled(name);
}

function lay(contents: Contents, { lang, meta, value }: Code): Contents {
  const [what, ...words] = `${lang} ${meta ?? ''}`.trim().split(' ').slice(1);
  const options = new Map(
    words
      .filter((word) => /^(id|without|repeat|older-edition)=|^escapes$/.test(word))
      .map((word) => [word.split('=')[0] ?? '', word.slice(word.indexOf('=') + 1)]),
  );
  const name = words.find((word) => !options.has(word.split('=')[0] ?? ''));
  const agreement = `agreements/${options.get('id') ?? 'mereshire-exploitation'}/agreement.md`;
  const written = encode(value, options.has('escapes'), Number(options.get('repeat') ?? 1));
  if (what === 'organisation' && name !== undefined) return { ...contents, [`organisations/${name}`]: written };
  if (what === 'file' && name !== undefined) return { ...contents, [name]: written };
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(textOf(contents, agreement)) ?? [];
  const text = new TextDecoder().decode(written);
  if (what === 'body') return { ...contents, [agreement]: `---\n${front}\n---\n${text}` };
  if (what === 'agreement')
    return {
      ...contents,
      [agreement]: `---\n${replace(front, text, (options.get('without') ?? '').split(','))}\n---\n${body}`,
    };
  throw new Error(`no example is called \`${lang} ${meta}\``);
}

/** Puts sections in place of those of the same name; new ones come first. */
function replace(front: string, fragment: string, without: readonly string[]): string {
  const given = sections(fragment);
  const names = new Set(given.map(({ name }) => name));
  const old = sections(front);
  const kept = old.flatMap(({ name, text }) =>
    without.includes(name)
      ? []
      : names.has(name)
        ? given.filter((one) => one.name === name).map((one) => one.text)
        : [text],
  );
  const added = given.filter(({ name }) => !old.some((one) => one.name === name)).map(({ text }) => text);
  return [...added, ...kept].join('\n');
}

function sections(front: string): readonly { readonly name: string; readonly text: string }[] {
  const found: { name: string; text: string }[] = [];
  for (const line of front.split('\n')) {
    const name = /^([A-Za-z]+):/.exec(line)?.[1];
    const last = found.at(-1);
    if (name !== undefined || last === undefined) found.push({ name: name ?? '', text: line });
    else last.text += `\n${line}`;
  }
  return found;
}

function encode(text: string, escapes: boolean, times: number): Uint8Array {
  if (!escapes) return new TextEncoder().encode(text.repeat(times));
  const parts = text.split(/(\\u\{[0-9A-F]+\}|\\x[0-9A-F]{2})/).map((part) => {
    if (part.startsWith('\\u{'))
      return [...new TextEncoder().encode(String.fromCodePoint(Number.parseInt(part.slice(3), 16)))];
    return part.startsWith('\\x') ? [Number.parseInt(part.slice(2), 16)] : [...new TextEncoder().encode(part)];
  });
  return new Uint8Array(parts.flat());
}

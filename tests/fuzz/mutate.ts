/** Makes inputs that nobody would write out of inputs that somebody wrote. The same seed makes the same inputs. */

/** Numbers from 0 up to `below`, the same ones for the same seed. */
export type Chance = (below: number) => number;

/** A small generator of numbers that look random (xorshift, 32 bits). */
export function chanceOf(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[chance(items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

/** What breaks parsers: marks of YAML and Markdown, names that objects have, letters that are hidden or half there. */
const NASTY: readonly string[] = [
  ...':|-|? |[|]|{|}|&a |*a|!t |!!str |%YAML 1.2|---|...|"|\'|#|@|`|\\|,|~|<<: *a|__proto__: x|constructor|toString|hasOwnProperty|null|yes|010|1e999|2026-02-31|0x1F|.inf|=|<b>|</|<!--|]]>|&#0;|&#x202e;|&lrm;|![x](y)|[x](javascript:y)|[^1]|[^1]: x|**|__|~~|```|:::|:::lang{cy}|:lang[x]{cy}|{.x}|- - - - x|> > > x|1. 1. x|(((((|[[[[[|<a|all|none|everyone'.split(
    '|',
  ),
  '|',
  '| a | b |\n| - | - |\n',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' '.repeat(40),
  '\u0000',
  '\u0007',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '\u{e0041}',
  '\u{10ffff}',
  '😀',
  'é',
  'e\u0301',
  'ŵ',
  '９',
  'ﬁ',
  'İ',
  'a'.repeat(300),
  '9'.repeat(400),
  '[x]('.repeat(30),
  '*a '.repeat(40),
  '- '.repeat(30),
  '> '.repeat(30),
  '{a: '.repeat(30),
];

/** A text with one to five changes. Parts of other texts may be put into it. */
export function mutated(chance: Chance, corpus: readonly string[]): string {
  let text = excerpt(chance, oneOf(chance, corpus));
  for (let left = 1 + chance(5); left > 0; left -= 1) text = oneOf(chance, CHANGES)(chance, text, corpus);
  return text;
}

/** Mostly a stretch of lines: short inputs find as much as long ones, and many more can be tried. */
function excerpt(chance: Chance, text: string): string {
  const lines = text.split('\n');
  if (lines.length < 12 || chance(20) === 0) return text;
  const from = chance(lines.length);
  return lines.slice(from, from + 2 + chance(30)).join('\n');
}

type Change = (chance: Chance, text: string, corpus: readonly string[]) => string;

const CHANGES: readonly Change[] = [
  (chance, text) => put(text, chance(text.length + 1), 0, oneOf(chance, NASTY)),
  (chance, text) => put(text, chance(text.length + 1), 0, oneOf(chance, NASTY)),
  (chance, text) => put(text, chance(text.length + 1), 1 + chance(3), oneOf(chance, NASTY)),
  (chance, text) => put(text, chance(text.length + 1), chance(20), ''),
  (chance, text) => text.slice(0, chance(text.length + 1)),
  (chance, text) => {
    const from = chance(text.length + 1);
    return put(text, chance(text.length + 1), 0, text.slice(from, from + chance(60)));
  },
  (chance, text, corpus) => put(text, chance(text.length + 1), 0, excerpt(chance, oneOf(chance, corpus)).slice(0, 400)),
  (chance, text) => {
    const lines = text.split('\n');
    const [one, other] = [chance(lines.length), chance(lines.length)];
    return lines.map((line, at) => (at === one ? lines[other] : at === other ? lines[one] : line)).join('\n');
  },
  (chance, text) => {
    const lines = text.split('\n');
    const at = chance(lines.length);
    return lines.map((line, index) => (index >= at ? `${' '.repeat(chance(3))}${line}` : line)).join('\n');
  },
  (chance, text) => put(text, chance(text.length + 1), 1, String.fromCodePoint(chance(0x800))),
];

function put(text: string, at: number, length: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at + length);
}

/** The bytes of a text, now and then with some that are none of UTF-8. */
export function bytesOf(chance: Chance, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (chance(20) > 0 || bytes.length === 0) return bytes;
  for (let left = 1 + chance(3); left > 0; left -= 1) bytes[chance(bytes.length)] = chance(256);
  return bytes;
}

/** The parts of an office file with one to four changes: in the text between tags, in tags, or of whole tags. */
export function mutatedParts(
  chance: Chance,
  parts: ReadonlyMap<string, string>,
  tags: readonly string[],
): ReadonlyMap<string, string> {
  const own = new Map(parts);
  for (let left = 1 + chance(4); left > 0; left -= 1) {
    const name = oneOf(chance, [...own.keys()]);
    const text = own.get(name) ?? '';
    const at = text.indexOf('<', chance(Math.max(text.length, 1)));
    const end = text.indexOf('>', at) + 1;
    if (at < 0 || end <= 0 || chance(30) === 0) own.delete(name);
    else if (chance(4) === 0) own.set(name, put(text, chance(text.length), chance(4), oneOf(chance, XML)));
    else own.set(name, put(text, at, chance(2) * (end - at), oneOf(chance, tags)));
  }
  return own;
}

/** What breaks readers of XML. */
const XML = [
  '<!DOCTYPE x [<!ENTITY e "x">]>',
  '&e;',
  '&#0;',
  '&#x110000;',
  '<![CDATA[',
  ']]>',
  '<?x?>',
  '<!--',
  'xmlns:w="y"',
  '\u0000',
  '<',
  '&',
  '"',
  '</w:p>',
  '<w:p>'.repeat(50),
  '\ufffe',
  '',
];

/** Some bytes of a file changed, doubled or cut off. */
export function damaged(chance: Chance, bytes: Uint8Array): Uint8Array {
  const own = Uint8Array.from(bytes);
  for (let left = 1 + chance(8); left > 0; left -= 1) own[chance(own.length)] = chance(256);
  return chance(4) === 0 ? own.subarray(0, chance(own.length)) : own;
}

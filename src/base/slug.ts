/** Names made from titles: safe as a folder, a file and a key, and different from those that are taken. */

/** Words that mean something where names stand, or that no file may have as a key. */
const RESERVED = ['all', 'everyone', 'none', 'lead', 'constructor', 'prototype', 'con', 'prn', 'aux', 'nul'];

/** The longest name that is made. */
const LONGEST = 48;

/** Words that lead to another: a name that is cut does not end with one. */
const LEADING = new Set(
  'a an the and or of at by for from in into on to with without about who whose whom which that as is are be may can'.split(
    ' ',
  ),
);

/** Small letters, digits and hyphens; `fallback` where nothing of the title is left. */
export function slug(title: string, fallback: string, longest = LONGEST): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const cut = words.length <= longest ? words : shortened(words, longest);
  return cut === '' ? fallback : cut;
}

/** As many whole words as there is room for, and none at the end that leads to one that is gone. */
function shortened(words: string, longest: number): string {
  const whole = words
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest)
    .split('-');
  const last = whole.findLastIndex((word) => !LEADING.has(word));
  return (last < 0 ? whole : whole.slice(0, last + 1)).join('-');
}

/** The name, with a number behind it where it is taken or reserved. */
export function unique(name: string, taken: Iterable<string>): string {
  const all = new Set([...taken].map((one) => one.toLowerCase()));
  const free = (one: string): boolean => !all.has(one) && !RESERVED.includes(one) && !/^(com|lpt)\d$/.test(one);
  if (free(name)) return name;
  for (let count = 2; ; count += 1) if (free(`${name}-${count}`)) return `${name}-${count}`;
}

/** A name for each of several titles, in their order. */
export function namesFor(titles: readonly string[], fallback: string, longest: number): readonly string[] {
  const names: string[] = [];
  for (const [index, title] of titles.entries())
    names.push(unique(slug(title, `${fallback}-${index + 1}`, longest), names));
  return names;
}

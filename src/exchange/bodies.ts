/** The form in which names of bodies are compared. */

/** Capitals, punctuation, “the”, “and” against “&”, and how a company says that it is one count for nothing. */
export function foldName(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ (?:limited|ltd|llp|plc)$/, '');
}

/** How public bodies are written for short at the end of a name: what it may stand for. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  cc: ['county council', 'city council'],
  bc: ['borough council'],
  dc: ['district council'],
  mbc: ['metropolitan borough council'],
  frs: ['fire and rescue service'],
  ft: ['foundation trust', 'nhs foundation trust'],
  icb: ['integrated care board'],
};

/** Whether one of two folded names may be the other written for short: `essex cc` for `essex county council`. */
export function isShortFor(one: string, other: string): boolean {
  return longForms(one).includes(other) || longForms(other).includes(one);
}

function longForms(name: string): readonly string[] {
  const [, start = '', end = ''] = /^(.+ )(\S+)$/.exec(name) ?? [];
  return (Object.hasOwn(SHORT, end) ? (SHORT[end] ?? []) : []).map((long) => `${start}${long}`);
}

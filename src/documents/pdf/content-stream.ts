/** What a page is painted with: its operators, each with the stretch of the stream that it was read from. */

/** An operator with what it is applied to: `<0014> Tj`. */
export interface Operation {
  readonly operator: string;
  /** As the stream has it, operands and operator. */
  readonly source: string;
}

/** The operations of a stream, in order. Throws on what it does not know, and on a picture within the stream: no browser writes one. */
export function operationsOf(stream: string): readonly Operation[] {
  const found: Operation[] = [];
  let start = 0;
  for (let at = 0; at < stream.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(stream);
    if (token === null) throw new Error(`the content of a page has "${stream.slice(at, at + 20)}" in it`);
    at = token.groups?.['string'] === undefined ? TOKEN.lastIndex : endOfString(stream, TOKEN.lastIndex);
    const operator = token.groups?.['operator'];
    if (operator === undefined || VALUES.has(operator)) continue;
    if (operator === 'BI') throw new Error('a picture stands within the content of a page');
    found.push({ operator, source: stream.slice(start, at).trim() });
    start = at;
  }
  if (stream.slice(start).trim() !== '') throw new Error('the content of a page ends within an operation');
  return found;
}

const VALUES = new Set(['true', 'false', 'null']);

/** Strings, names, numbers, marks, and the words that are operators (ISO 32000-1, 7.2 and 7.3). */
const TOKEN = new RegExp(
  [
    String.raw`\s+`,
    String.raw`(?<string>\()`,
    String.raw`<[0-9A-Fa-f\s]*>`,
    String.raw`<<|>>|[[\]]`,
    String.raw`/[^\s()<>[\]{}/%]*`,
    String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`,
    String.raw`%[^\r\n]*`,
    `(?<operator>[A-Za-z'"][A-Za-z0-9*]*)`,
  ].join('|'),
  'y',
);

/** Where a string in brackets ends; it can hold brackets of its own. */
function endOfString(stream: string, from: number): number {
  let depth = 1;
  for (let index = from; index < stream.length; index += 1) {
    const letter = stream[index];
    if (letter === '\\') index += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  throw new Error('a string in the content of a page does not end');
}

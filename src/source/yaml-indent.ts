/**
 * Lines of YAML that start with too few or too many spaces. The library notices them by what then does not fit, so it
 * speaks of another line, or of a colon or a bracket that is right.
 */
import { isTabbed, type Line, lineAt } from './yaml-place.ts';

/** A line that starts where no field above it does. */
export interface Misplaced {
  readonly line: Line;
  /** With how many spaces it starts. */
  readonly indent: number;
  /** With how many the lines start that are open above it and of its kind, from the left. */
  readonly levels: readonly number[];
  /** With how many it should start, where one is nearest; and a line that does. */
  readonly meant?: { readonly indent: number; readonly like: Line };
  /** What puts it right, where there is no doubt: the lines up to an offset, as they should be. */
  readonly mend?: { readonly end: number; readonly text: string };
  /** The offset from which on the library misreads the text for it: the start of the field above. */
  readonly from: number;
  /** And up to where: the next field that starts its line. */
  readonly to: number;
}

/** Fields of one map, or entries of one list, that are open where a line stands. */
interface Level {
  readonly kind: 'field' | 'entry';
  readonly indent: number;
  readonly line: Line;
  readonly names: Set<string>;
}

/** A line as far as its spaces matter: the hyphens before its name, the name, and what follows. */
const FIELD = /^( *)((?:- +)*)([A-Za-z][\w-]{0,79}):(?:[ \t]+(.*))?\r?$/;
const ENTRY = /^( *)(-)(?:[ \t]+(.*))?\r?$/;

/** The first misplaced line of each field that starts its line; none where the text is not as people write fields. */
export function misplacedLines(text: string): readonly Misplaced[] {
  const found: Misplaced[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfField(text, at);
    const one = misplacedIn(text, at, end);
    if (one !== undefined) found.push(one);
    at = end + 1;
  }
  return found;
}

/** Where the field ends that a line belongs to: before the next line that starts with a letter. */
export function endOfField(text: string, from: number): number {
  const pattern = /\n[A-Za-z]/g;
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function misplacedIn(text: string, from: number, to: number): Misplaced | undefined {
  const levels: Level[] = [];
  // Whether the line above leaves its value to the next one, and from where on lines are a sentence under a bar.
  let opens = true;
  let sentence: number | undefined;
  for (let at = from; at < to; ) {
    const line = lineAt(text, at);
    at = line.end + 1;
    const indent = line.text.search(/\S/);
    if (indent === -1 || line.text[indent] === '#' || (sentence !== undefined && indent > sentence)) continue;
    sentence = undefined;
    if (isTabbed(line.text)) return undefined;
    const [, , hyphens = '', name, value = ''] = FIELD.exec(line.text) ?? [];
    const entry = name === undefined ? ENTRY.exec(line.text) : undefined;
    // What goes on from the line above has no spaces to keep.
    if (name === undefined && !entry) continue;
    const kind: Level['kind'] = hyphens !== '' || entry ? 'entry' : 'field';
    const known = levels.findLastIndex((one) => one.kind === kind && one.indent === indent);
    const top = levels.at(-1);
    const begins = opens && (top === undefined || indent > top.indent || (kind === 'entry' && indent === top.indent));
    if (known === -1 && !begins) {
      if (top === undefined) return undefined;
      const where = { text, line, indent, kind, name, levels, from, to };
      return firstMisplaced(where, top) ?? misplaced(where);
    }
    if (known === -1) levels.push({ kind, indent, line, names: new Set() });
    else levels.length = known + 1;
    if (kind === 'entry' && name !== undefined)
      levels.push({ kind: 'field', indent: indent + hyphens.length, line, names: new Set() });
    if (name !== undefined) levels.at(-1)?.names.add(name);
    const said = (entry ? (entry[3] ?? '') : value).replace(/(?:^|\s)#.*$/, '').trim();
    // A list in brackets and words in quotation marks may go on as they like.
    if (/^[[{](?!.*[\]}]$)|^"(?!.*"$)|^'(?!.*'$)/.test(said)) return undefined;
    opens = said === '';
    if (/^[|>][-+\d]*$/.test(said)) sentence = levels.at(-1)?.indent;
  }
  return undefined;
}

interface Where {
  readonly text: string;
  readonly line: Line;
  readonly indent: number;
  readonly kind: Level['kind'];
  readonly name: string | undefined;
  readonly levels: readonly Level[];
  readonly from: number;
  readonly to: number;
}

function misplaced(where: Where): Misplaced {
  const { text, line, indent, kind, levels, to } = where;
  const open = levels.filter((one) => one.kind === kind);
  const known = sameName(where, open) ?? nextLine(where, open);
  const meant = known ?? nearest(open, indent);
  const mend = known === undefined ? undefined : moved(text, line, indent, known.indent, to);
  return {
    line,
    indent,
    levels: [...new Set(open.map((one) => one.indent))].sort((a, b) => a - b),
    ...(meant === undefined ? {} : { meant: { indent: meant.indent, like: meant.line } }),
    ...(mend === undefined ? {} : { mend }),
    from: levels.at(-1)?.line.start ?? line.start,
    to,
  };
}

/** The line above, where it is the first beneath its field and this one, unlike it, stands two spaces further in than that. */
function firstMisplaced({ text, line, indent, kind, levels, to }: Where, top: Level): Misplaced | undefined {
  const field = levels.at(-2);
  const first = top.line;
  if (kind !== 'field' || top.names.size !== 1 || field === undefined || indent !== field.indent + 2) return undefined;
  if (first.text[top.indent] === '-' || Math.abs(top.indent - indent) !== 1) return undefined;
  const mend = moved(text, first, top.indent, indent, to);
  return {
    line: first,
    indent: top.indent,
    levels: [indent],
    meant: { indent, like: line },
    ...(mend === undefined ? {} : { mend }),
    from: field.line.start,
    to,
  };
}

/** The open level at which every other field of that name stands, in the same part of the file: `keep` among rules of retention. */
function sameName({ text, line, name, from, to }: Where, open: readonly Level[]): Level | undefined {
  if (name === undefined) return undefined;
  const pattern = new RegExp(`^( *(?:- +)*)${name}:`, 'gm');
  const others = [...text.slice(from, to).matchAll(pattern)].filter(({ index }) => from + index !== line.start);
  const [first] = others;
  const indent = first?.[1]?.length;
  const level = open.find((one) => one.indent === indent && !one.names.has(name));
  return first === undefined || level === undefined || others.some(([, before]) => before?.length !== indent)
    ? undefined
    : { ...level, line: lineAt(text, from + first.index) };
}

/** The open level of the line beneath, which only a field that stands there too can hold: this line says its value itself. */
function nextLine({ text, line, indent, kind, name }: Where, open: readonly Level[]): Level | undefined {
  const beneath = lineAt(text, Math.min(text.length, line.end + 1)).text;
  const [, spaces, hyphens = '', , value] = FIELD.exec(line.text) ?? [];
  const next = FIELD.exec(beneath);
  if (spaces === undefined || hyphens !== '' || kind === 'entry' || !value || /^[|>#]/.test(value) || next?.[2] !== '')
    return undefined;
  const at = next[1]?.length ?? 0;
  return at <= indent ? undefined : open.find((one) => one.indent === at && !one.names.has(name ?? ''));
}

/** The level that is nearest to where the line stands; none where two are. */
function nearest(open: readonly Level[], indent: number): Level | undefined {
  const far = (one: Level): number => Math.abs(one.indent - indent);
  const [first, second] = [...open].sort((a, b) => far(a) - far(b));
  return first === undefined || (second !== undefined && far(first) === far(second)) ? undefined : first;
}

/** A line and what hangs on it, moved; nothing where what is beneath would then not fit. */
function moved(text: string, line: Line, indent: number, meant: number, to: number): Misplaced['mend'] {
  const lines = [line.text];
  let { end } = line;
  const next = (): Line => lineAt(text, Math.min(to, end + 1));
  // What went too far to the right took along what hangs on it, unless that is where it should be; what went to the left did not.
  const alone = isOpen(line.text) && spacesOf(next()) === meant + 2;
  while (meant < indent && !alone && end < to && !(spacesOf(next()) < indent)) {
    lines.push(next().text);
    end = next().end;
  }
  const beneath = end < to ? spacesOf(next()) : 0;
  const hangs = (meant > indent || alone) && isOpen(line.text);
  if (beneath > meant && !hangs) return undefined;
  const right = lines.map((one) =>
    one.trim() === '' ? one : ' '.repeat(Math.max(0, meant - indent)) + one.slice(Math.max(0, indent - meant)),
  );
  return { end, text: right.join('\n') };
}

/** With how many spaces a line starts; none to speak of where it has no words. */
function spacesOf({ text }: Line): number {
  const at = text.search(/\S/);
  return at === -1 ? Number.NaN : at;
}

/** Whether what a line names is said beneath it. */
function isOpen(line: string): boolean {
  return /:\s*(?:[|>][-+\d]*)?\s*(?:#.*)?$/.test(line);
}

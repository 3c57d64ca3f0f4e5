/** Reads plain text, in which headings, points and paragraphs are known only by how their lines stand. */
import type { IncomingParagraph, IncomingText } from './model.ts';

export function readPlain(words: string): IncomingText {
  const all = words
    .replaceAll(/\r\n?|\f/g, '\n')
    .split('\n')
    .map((line, index): Line => ({ text: tidy(line), at: index + 1 }));
  const lines = isDoubleSpaced(all) ? all.filter(({ text }, index) => text !== '' || all[index - 1]?.text === '') : all;
  const width = usualWidth(lines);
  const blocks: IncomingParagraph[] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(paragraph(open));
    open = [];
  };
  for (const line of lines) {
    if (line.text === '' || begins(line, open.at(-1), width)) close();
    if (line.text !== '') open.push(line);
  }
  close();
  return {
    blocks,
    notes: new Map(),
    comments: [],
    running: [],
    properties: { title: '', custom: new Map() },
    sources: new Map(),
    remarks: [],
  };
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly at: number;
}

/** Texts that were taken from a PDF often have an empty line after each line. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  const said = lines.filter(({ text }) => text !== '');
  const apart = lines.filter(({ text }, index) => text !== '' && lines[index + 1]?.text === '').length;
  const goesOn = lines.filter(({ text }, index) => text !== '' && /^\p{Ll}/u.test(lines[index + 2]?.text ?? '')).length;
  return said.length > 20 && apart > said.length * 0.8 && goesOn > said.length * 0.2;
}

/** The width at which lines were broken; 0 where each paragraph is one line. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length > 0);
  const long = lengths.filter((length) => length > 50 && length <= 130).sort((a, b) => a - b);
  return long.length * 3 < lengths.length ? 0 : (long[Math.floor(long.length * 0.8)] ?? 0);
}

/** Whether a line begins something new, though no empty line stands before it. */
function begins({ text }: Line, before: Line | undefined, width: number): boolean {
  if (before === undefined) return false;
  if (POINT.test(text)) return true;
  const wasShort = width > 0 && before.text.length < width * 0.7 && !/[,–-]$/.test(before.text);
  if (NUMBER.test(text)) return wasShort || /[.:;?!]$/.test(before.text);
  return wasShort && /^[\p{Lu}\d“"(]/u.test(text);
}

const POINT = /^([•◦▪■●o*–-])\s+(?=\S)/u;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+(?=\S)/;

function tidy(line: string): string {
  return line
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
}

function paragraph(lines: readonly Line[]): IncomingParagraph {
  const whole = lines.map(({ text }) => text).join(' ');
  const [from, to] = [lines[0]?.at ?? 1, lines.at(-1)?.at ?? 1];
  const point = POINT.exec(whole);
  const number = point === null ? NUMBER.exec(whole) : null;
  const isPoint =
    point !== null ||
    (number !== null && /^(?:\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]+\))$/.test(number[1] ?? '') && whole.length > 60);
  const text = isPoint ? whole.slice((point ?? number)?.[0].length ?? 0) : whole;
  const isHeading =
    !isPoint && lines.length <= 2 && whole.length <= 90 && /^[\p{Lu}\d]/u.test(whole) && !/[.,;:?!]$/.test(whole);
  return {
    type: 'paragraph',
    place: from === to ? `line ${from}` : `lines ${from} to ${to}`,
    style: '',
    level: undefined,
    label: point !== null ? '•' : isPoint ? (number?.[1] ?? '') : '',
    depth: isPoint ? 1 : 0,
    runs: [
      {
        text,
        bold: false,
        italic: false,
        link: undefined,
        change: undefined,
        note: undefined,
        control: undefined,
        hidden: false,
        picture: false,
      },
    ],
    // A short line that stands alone is what bold letters are in a document.
    bold: isHeading,
    contents: whole.length < 300 && /(?:\. ?){4} ?\d{1,3}$/.test(whole),
    bookmarks: [],
  };
}

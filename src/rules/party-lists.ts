/** Lists of the parties in prose, and the pieces of them that may be names of bodies that are none. */
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { bodiesIn } from './bodies-in-text.ts';
import { partiesIn } from './parties-in-text.ts';

const PARTIES_ARE =
  /\b(?:(?:the|its) parties(?: to| of)?(?: (?:this|the) (?:agreement|protocol|charter|memorandum|contract))? (?:are|include)|the (?:signatories|partners) (?:to|of|in) (?:this|the) (?:agreement|protocol|charter|memorandum|contract) (?:are|include)|this (?:agreement|protocol|charter|memorandum|contract) (?:is|was|has been) (?:made |agreed |concluded |entered into )?between)\b/i;
/** From here on a sentence that names the parties says something else of them. */
const REST =
  /(?:, (?:who|whose|which|where)| (?:and|but) (?:it |they )?(?:is|are|was|were|sets?|says?|covers?|concerns?|governs?|applies|rests?|replaces|takes?))\b/i;
const IS_A_PARTY =
  /\b(?:is|are)(?: also| each| all| both)? (?:a party|parties|a signatory|signatories)(?= (?:to|of) (?:this|the) (?:agreement|protocol|charter|memorandum|contract)\b|[.,;]|$)/i;

/** A stretch of a sentence. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a sentence names the parties, if it does: its list of them, or the subject that it calls a party. */
export function namingParties(text: string): Stretch | undefined {
  const list = PARTIES_ARE.exec(text);
  if (list === null) {
    const end = IS_A_PARTY.exec(text)?.index;
    return end === undefined ? undefined : { start: 0, end };
  }
  const start = list.index + list[0].length;
  const length = REST.exec(text.slice(start))?.index;
  return { start, end: length === undefined ? text.length : start + length };
}

/** Words of a list that may be a name. */
interface Piece {
  readonly words: string;
  readonly index: number;
}

/** The pieces of that stretch which commas, "and" and the names that are known part from each other. */
export function piecesOf(text: string, { start, end }: Stretch, entry: Entry, register: Register): readonly Piece[] {
  return [...text.slice(start, end).matchAll(/[^,;:.()]+/g)].flatMap(({ 0: words, index }) => {
    const known: readonly Stretch[] = [
      ...bodiesIn(words, register).map((one) => ({ start: one.index, end: one.index + one.words.length })),
      ...partiesIn(words, entry),
    ].sort((one, other) => one.start - other.start);
    return between(words, known).map((piece) => ({ ...piece, index: start + index + piece.index }));
  });
}

const JOINED = /^ ?(?:(?:and|both|also|as well as|with) )+| (?:and|as well as)(?: (?:the|with))? ?$/g;
/** An "and" between two names: what stands before it ends as the name of a body does. */
const NEXT =
  /(?<=\b(?:Council|Trust|[Pp]olice|Constabulary|Authority|Board|Services?|Ltd|Limited|CIC|plc|LLP|Partnership|Commissioner|Association|Institute|Charity|School|College|University|Hospitals?|Homes)) (?=and (?!Crime\b)(?:the )?\p{Lu})/gu;

/** What stands between names that are known, without the words that join it to them. What is only part of a longer name is left out. */
function between(words: string, known: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of [...known, { start: words.length, end: words.length }]) {
    const piece = words.slice(from, Math.max(from, start));
    const isApart =
      (from === 0 || /^ (?:and|as well as)\b/.test(piece)) &&
      (start === words.length || / (?:and|as well as)(?: the)? ?$/.test(piece));
    let at = from;
    for (const one of isApart ? piece.split(NEXT) : []) {
      const inner = one.replaceAll(JOINED, '');
      pieces.push({ words: inner, index: at + one.indexOf(inner) });
      at += one.length + 1;
    }
    from = Math.max(from, end);
  }
  return pieces;
}

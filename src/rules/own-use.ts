/** Finds words by which a processor uses what it was given for itself: to train its models, for its own analytics, to sell. */
import type { Entry } from '../register/entry.ts';
import { clauseAround, isReserved } from './clauses.ts';
import { partiesIn } from './parties-in-text.ts';
import { isQuoted } from './quotation.ts';

/** Sentences that could say so; for a first look. */
export const OWN_USE_HINT =
  /\b(?:its|their|processor|host|supplier|vendor|contractor|company)(?:['’]s)? |\b(?:re-?)?sel(?:l|ls|ling)\b|\blicen[cs](?:e|es|ing)\b|\bmoneti|\bmodels\b|\bsees fit\b|\bmarketing\b|\bcommercial\b/i;

/**
 * The words of a sentence by which a processor of an agreement uses information
 * for itself. Its terms speak of it unless they name somebody else; elsewhere
 * the sentence has to say that a processor does so.
 */
export function ownUseIn(
  sentence: string,
  entry: Entry,
  where: 'its terms' | 'elsewhere',
): { readonly start: number; readonly end: number } | undefined {
  for (const pattern of where === 'its terms' ? [...SAYS_SO, FOR_GAIN] : SAYS_SO) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const hit = { start: match.index, end: match.index + match[0].length };
    const around = clauseAround(sentence, hit);
    // “It” goes back to a clause before; in its terms each clause is the processor's until it names another.
    const before = where === 'its terms' ? around.before : sentence.slice(0, hit.start);
    if (!isProcessors(before, entry, where) || isReserved(around)) continue;
    if (!isQuoted(sentence, hit, 'prose', true)) return hit;
  }
  return undefined;
}

const OWN = `(?:its|their|the (?:processor|host|supplier|vendor|contractor|company)['’]s)`;
const WORDS = String.raw`(?:[\w-]+ ){0,3}?`;

const SAYS_SO: readonly RegExp[] = [
  new RegExp(String.raw`\btrain(?:s|ing)? (?:(?:and|or) \w+ )?${OWN} ${WORDS}(?:models?|algorithms?|AI|tools?)\b`, 'i'),
  /\btrain(?:s|ing)? (?:AI|artificial intelligence|machine[- ]learning|language|large language) models?\b/i,
  new RegExp(
    String.raw`\b(?:improv|develop|enhanc|benchmark|test|market|promot)(?:e|es|ing|s|ement|ment)?(?: of)? (?:(?:and|or) \w+ )?${OWN} ${WORDS}(?:products?|services?|software|models?|tools?|algorithms?|business)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bfor ${OWN} own ${WORDS}(?:purposes?|ends|uses?|analytics|analysis|research|marketing|benefit|business|development|statistics|needs|reasons)\b`,
    'i',
  ),
  /\b(?:re-?sells?|sells?|(?:re-?)?selling|licenses|licensing|moneti[sz](?:es?|ing)) (?:on )?(?:(?:the|any|this|that|such|some|all|of|personal|anonymous|anonymised|pseudonymised|aggregated|shared) )*(?:data|information|records?|figures|statistics|insights?|findings|copies|extracts|it|them)\b/i,
  /\buses? (?:the |any |this )?(?:data|information|records?|it) (?:as|however|whenever) (?:it|they) (?:sees? fit|thinks? fit|wish(?:es)?|likes?)\b/i,
];

/** Said of the processing itself. */
const FOR_GAIN =
  /\b(?:for|and) (?:product (?:improvement|development)|marketing|advertising|commercial (?:use|purposes|ends))\b/i;

const PROCESSOR =
  /\b(?:(?:sub-?)?processors?|hosts?|vendors?|contractors?|software (?:company|house)|(?:software|system|cloud|IT) (?:supplier|provider)s?)\b(?!['’])/gi;
/** Who is served: what is its own is no processor's. */
const SERVED =
  /\b(?:council|trust|police|force|schools?|practices?|hospitals?|charity|university|controllers?|parties|party|partners|bodies|body|staff|teams?|users?)\b(?!['’])/gi;

/** Whether the body last named before the words is a processor. */
function isProcessors(before: string, entry: Entry, where: 'its terms' | 'elsewhere'): boolean {
  // What is a body's own (“the council's records”) says nothing of who acts.
  const named = partiesIn(before, entry).filter(({ end }) => !/^['’]/.test(before.slice(end)));
  const ends = (isOne: (role: string) => boolean): readonly number[] =>
    named.filter(({ party }) => isOne(party.role)).map(({ end }) => end);
  const acting = Math.max(last(before, PROCESSOR), ...ends((role) => role === 'processor'));
  const served = Math.max(last(before, SERVED), ...ends((role) => role !== 'processor'));
  return acting > served || (where === 'its terms' && served === -1);
}

function last(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

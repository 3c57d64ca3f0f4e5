/** The clause that words of a sentence stand in, and whether it says them with a reserve: denied, of the past, or only supposed. */

/** What stands on either side of some words in the same clause. */
interface Around {
  readonly before: string;
  readonly after: string;
}

const BOUNDARY = /; | [–—] |, (?:and|but|so|while|whereas|though|although|yet|then) | (?:but|whereas) /g;

/** The clause around a stretch of a sentence. */
export function clauseAround(
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
): Around {
  let from = 0;
  let to = sentence.length;
  for (const { 0: words, index } of sentence.matchAll(BOUNDARY)) {
    if (index + words.length <= start) from = index + words.length;
    else if (index >= end) to = Math.min(to, index);
  }
  return { before: sentence.slice(from, start), after: sentence.slice(end, to) };
}

/** Whether words deny what follows them. */
export function isDenial(words: string): boolean {
  return DENIES.test(words);
}

/** Whether words are denied, said of the past, asked, or said of what may come up. */
export function isReserved({ before, after }: Around): boolean {
  const part = before.slice(before.lastIndexOf(',') + 1);
  return (
    DENIES.test(before) ||
    DENIED_AFTER.test(after) ||
    SUPPOSES.test(part) ||
    (PAST.test(part) && !PRESENT.test(part)) ||
    /\?["”’]?$/.test(after)
  );
}

const DENIES =
  /\b(?:no|not|never|nor|neither|none|nobody|nothing|cannot|without|refus\w+|prohibit\w*|forb[ia]d\w*|avoid\w*|stop(?:s|ped)?|instead of|rather than|other than|except|unlike)\b|n['’]t\b/i;
const DENIED_AFTER =
  /^[^.]{0,60}?\b(?:not|never|cannot|no longer|prohibited|forbidden|barred|ruled out|needs?|requires?|is asked|are asked|requested|depends?)\b/i;
const SUPPOSES =
  /\b(?:if|when|where|before|unless|whether|should|would|could|until|in case|any (?:transfer|sharing|disclosure|storage|processing|hosting)|proposes?|considers?|wishes|wants|that (?:stores?|sends?|hosts?|keeps?|transfers?))\b/i;
const PAST = /\b(?:was|were|had|used to|formerly|previously|once)\b/i;
const PRESENT = /\b(?:is|are|now|still|will)\b/i;

/** Finds words that leave a lawful basis open: “is likely to be”, “may be relied on”. */

/**
 * The words of a text that leave a lawful basis open; nothing if there are none,
 * or if they are quoted or denied. Prose has to speak of a basis in the same
 * sentence; the reason given for a ground speaks of one anyway.
 */
export function hedgeIn(text: string, where: 'of a ground' | 'of prose'): string | undefined {
  if (where === 'of prose' && !BASIS.test(text)) return undefined;
  const match = HEDGE.exec(text);
  if (match === null || DENIED.test(text) || isQuoted(text, match.index)) return undefined;
  return match[0];
}

const NAMED = String.raw`(?:Articles? ?(?:6|9|10)\b|(?:lawful|legal) bas[ei]s|Schedule [18]\b|(?:Article [69] )?conditions?|legal grounds?|lawful grounds?|legitimate interests|public task|legal obligation|substantial public interest|vital interests|statutory (?:power|gateway))`;

const BASIS = new RegExp(NAMED, 'i');

/** What is said of a basis: that it applies, is met or is relied on. */
const HOLDS = `(?:be (?:one of|(?:the |an? )?(?:${NAMED}|ground|basis)|relied (?:up)?on|met|satisfied|covered by|lawful)|apply|rely|rest)`;

const HEDGE = new RegExp(
  [
    String.raw`\b(?:is|are|will be|would be|seems?|appears?) (?:most |very |quite |also )?likely to ${HOLDS}`,
    String.raw`\b(?:most )?likely (?:lawful bas[ei]s|legal bas[ei]s|conditions?|legal grounds?|lawful grounds?)\b`,
    // “May be relied on where …” says when it holds, and leaves nothing open.
    String.raw`\b(?:may|might|could) (?:also |potentially |possibly )?be relied (?:up)?on\b(?! (?:only|where|when|if|for|by|in|to|so)\b)`,
    String.raw`\b(?:parties|partners|party|partner|controllers?|organisations?|agencies) (?:might|could|may (?:be able to|potentially|possibly)) rely (?:up)?on\b`,
    String.raw`\b(?:probably|possibly|arguably|presumably|potentially) (?:be |is |are )?(?:${NAMED}|apply|applies|met|relied)`,
    String.raw`\bwhere appropriate,? (?:one|any|some) (?:or more )?of\b`,
    String.raw`\bone or more of the following (?:${NAMED}|may|might|could)`,
  ].join('|'),
  'i',
);

/** The sentence says itself that such words are no ground. */
const DENIED =
  /\b(?:not enough|no ground|never|is not|are not|cannot|must not|does not|do not|nobody|often (?:said|say))\b/i;

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;
}

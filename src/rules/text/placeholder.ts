/** Words that keep a place for others, left in a text. */
import type { Observation, Rule } from '../rule.ts';
import { spanOf, stretchAt } from '../stretch.ts';
import { type Text, textsInUse } from '../texts.ts';

export const placeholder: Rule = {
  code: 'text/placeholder',
  severity: 'warning',
  summary: 'No placeholder is left in a text.',
  why: 'Parties sign what the text says, and a placeholder says nothing: whoever has to act on it cannot. People fill it in later in different ways.',
  *check(register) {
    for (const text of textsInUse(register)) yield* placeholdersIn(text);
  },
};

/** Between two words, over the end of a line in a quotation; bounded, since a text may hold such signs without end. */
const GAP = String.raw`[\s>]{1,40}`;

/**
 * Marks for what is not known yet (TBC), instructions in square brackets that no
 * link follows, dates and names of crosses, filler text. "To be confirmed" may
 * mean what it says, so it counts only where it stands alone.
 */
const PLACEHOLDERS: readonly Placeholder[] = [
  sort(['TB', 'tb', 'T.B.'], String.raw`(?<![A-Za-z0-9])(?:TB[ACD]|tb[ac]|T\.B\.[AC]\.?)(?![A-Za-z0-9])`),
  sort(
    ['['],
    String.raw`\[(?:[Pp]lease )?(?:[Ii]nsert|INSERT|[Ee]nter|ENTER|[Ss]pecify|[Cc]omplete|[Ff]ill in|[Dd]elete|DELETE|[Aa]dd|ADD)\b[^\][]{0,100}\](?![([:])`,
  ),
  sort(
    ['['],
    String.raw`\[(?:[Yy]our |[Tt]he )?(?:[Nn]ame|NAME|[Dd]ate|DATE|[Nn]umber|[Aa]ddress|[Oo]rganisation|[Pp]artner|[Pp]arty|[Rr]eference|[Rr]ole|[Jj]ob title)(?: (?:name|date|number|of [^\][]{1,60}))?\](?![([:])`,
  ),
  sort(
    ['XX', 'xx', 'Xx', 'xX'],
    String.raw`(?<![A-Za-z0-9])(?:[Xx]{2}([/.-])[Xx]{2}\1(?:[Xx]{2,4}|20[Xx]{2}|\d{4})|20[Xx]{2}|[Xx]{3,})(?![A-Za-z0-9])`,
  ),
  sort(['orem'], String.raw`[Ll]orem${GAP}ipsum[^.\n]*`),
  // Under this heading an imported draft lists what nobody has put in its place.
  sort(['Not yet placed'], String.raw`(?<=\n#{2} )Not yet placed(?=[ \t]*(?:\n|$))`),
  sort(['???'], String.raw`\?{3,}`),
  sort(['lick'], `[Cc]lick${GAP}(?:or${GAP}tap${GAP})?here${GAP}to${GAP}enter${GAP}[a-z ]*`),
  sort(
    ['confirmed', 'announced', 'advised', 'determined', 'decided'],
    String.raw`(?:[Ss]till${GAP})?[Tt]o${GAP}be${GAP}(?<=(?:[([:|–—-]|\n\n|\b(?:[Dd]ate|[Nn]umber|[Nn]ame|[Aa]ddress|[Cc]ontact|[Rr]eference|[Vv]enue))\s{0,20}(?:[Ss]till${GAP})?[Tt]o${GAP}be${GAP})(?:confirmed|announced|advised|determined|decided)(?=[ \t]*(?:[)\].;|\n]|$))`,
  ),
];

/** A sort of placeholder. Looking for its signs first is many times quicker than trying the pattern at every letter. */
interface Placeholder {
  /** Letters of which a text that has such a placeholder has at least one. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

function sort(signs: readonly string[], pattern: string): Placeholder {
  return { signs, pattern: new RegExp(pattern, 'g') };
}

function* placeholdersIn({ source, agreement, draft }: Text): Generator<Observation> {
  const matches = PLACEHOLDERS.filter(({ signs }) => signs.some((sign) => source.text.includes(sign)))
    .flatMap(({ pattern }) => [...source.text.matchAll(pattern)])
    .sort((one, other) => one.index - other.index);
  for (const match of matches) {
    const [found] = match;
    const stretch = stretchAt(source, match.index);
    if (stretch === undefined || (stretch.in === 'prose' && stretch.address)) continue;
    const words = found.replaceAll(/[\s>]+/g, ' ').trim();
    yield {
      ...(draft ? { severity: 'note' } : {}),
      at: spanOf(source, match.index, match.index + found.trimEnd().length),
      ...(agreement === undefined ? {} : { agreement }),
      ...(stretch.in === 'field' ? { pointer: stretch.pointer } : {}),
      actual: `placeholder (“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”)`,
      expected: 'what the parties have agreed',
      remedy:
        'Write what holds. If it is not known yet, leave the field or the sentence out: `check` then says what is missing.',
    };
  }
}

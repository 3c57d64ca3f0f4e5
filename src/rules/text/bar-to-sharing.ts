/** A text that says that nothing may be shared without an agreement or a signature. */
import type { Span } from '../../base/position.ts';
import type { Entry } from '../../register/entry.ts';
import { setsAside } from '../set-aside.ts';
import { spanOfWords } from '../stretch.ts';
import { signedTexts } from '../term-texts.ts';
import type { Observation, Rule } from '../rule.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

export const barToSharing: Rule = {
  code: 'text/bar-to-sharing',
  severity: 'error',
  summary: 'No text makes the lack of an agreement or a signature a bar to sharing.',
  why: 'Nobody needs an agreement before sharing information lawfully, least of all when it is urgent. Staff who read otherwise wait for a signature while someone comes to harm.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121)',
  *check(register) {
    for (const entry of livingTexts(register)) {
      yield* inFields(entry);
      yield* inProse(entry);
    }
  },
};

function* inFields({ agreement, id }: Entry): Generator<Observation> {
  for (const { pointer, text } of signedTexts(agreement)) {
    const found = barIn(even(text));
    if (found !== undefined)
      yield { ...finding(id, found.text, spanOfWords(agreement.source, pointer, found.text)), pointer };
  }
}

function* inProse({ agreement, id }: Entry): Generator<Observation> {
  for (const { text, place } of passagesOf(agreement)) {
    const found = barIn(text);
    if (found !== undefined) yield finding(id, found.text, place(found.start, found.start + found.text.length));
  }
}

function finding(agreement: string, text: string, at: Span): Observation {
  const words = text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text.replace(/[.!]$/, '');
  return {
    at,
    agreement,
    actual: `bar to sharing (“${words}”)`,
    expected: 'words that bar no urgent, lawful sharing',
    remedy:
      'Say what the agreement is for: it sets out how the parties share as a rule. Take out that nothing is shared without it, or add that its absence never bars urgent, lawful sharing.',
  };
}

/** The first sentence of a passage that bars; none where the passage itself says that urgent or lawful sharing is not barred. */
function barIn(passage: string): { readonly text: string; readonly start: number } | undefined {
  if (!SHARES.test(passage) || !PAPER.test(passage) || setsAside(passage)) return undefined;
  return sentencesOf(passage).find(({ text }) => bars(text));
}

const SHARED =
  '(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure)|exchang(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|pass(?:ed|ing)?(?: on)?|sent|send)';
const DOCUMENT = '(?:agreements?|protocols?|memorand(?:um|a)(?: of understanding)?|ISAs?|DSAs?|DPAs?|MOUs?)';
/** `this agreement`, `a signed agreement`, `an information sharing agreement`; "their agreement" is that of people. */
const AGREEMENT = String.raw`(?:(?:this|an? (?:signed|written|formal|valid|current|executed)|any|such an?|the signed|a|an) (?:(?:signed|written|formal|valid|current|tier \w+) )?(?:(?:information|data)[ -]sharing )?${DOCUMENT}(?! (?:of|by|from) (?:the )?(?:people|person|parents?|famil|individual|patient|child|data subject|others?|both|all))|signed (?:(?:information|data)[ -]sharing )?${DOCUMENT})`;
const SIGNATURE = String.raw`(?:(?:a|the|every|each party’s|all) signatures?|(?:it|this|being|been|has|have|having|is|are|parties|party|partners?) (?:has |have |having |been |is )*sign(?:ed|ing))\b`;
/** What an agreement that is waited for comes after. */
const WAITING =
  '(?:without|unless|until|before|outside(?: of)?|in the absence of|except under|other than under|otherwise than under)';
/** Up to so many words of one clause. */
const GAP = (most: number): string => String.raw`(?:[^\s.;:]+ ){0,${most}}?`;

const SHARES = new RegExp(String.raw`\b${SHARED}\b`, 'i');
const PAPER = new RegExp(String.raw`\b${DOCUMENT}\b|\bsign(?:ed|ing|atures?|ator(?:y|ies))\b`, 'i');

const NOTHING = `(?:nothing|no (?:personal |confidential |sensitive )?(?:information|data|records?|details|sharing|disclosures?|party|partner|organisation|body|one)|nobody|none|not|never|cannot|can’t|can't)`;

const BARS: readonly RegExp[] = [
  // Nothing may be shared without this agreement; information must not be shared until it has been signed.
  new RegExp(
    String.raw`\b${NOTHING}\b ${GAP(8)}${SHARED}\b (?!under this)${GAP(10)}${WAITING} ${GAP(5)}(?:${AGREEMENT}|${SIGNATURE})`,
    'i',
  ),
  // Sharing may not begin until this agreement is signed.
  new RegExp(
    String.raw`\b(?:sharing|disclosure|exchange)s? (?!under this)${GAP(5)}(?:not|never|cannot) ${GAP(2)}(?:begin|start|commence|happen|take place|occur)\b ${GAP(3)}${WAITING} ${GAP(5)}(?:${AGREEMENT}|${SIGNATURE})`,
    'i',
  ),
  // Information may only be shared under this agreement, once it has been signed.
  new RegExp(
    String.raw`\b(?:only|solely|exclusively) (?:ever )?(?:be )?${SHARED}\b (?:(?!(?:received|obtained|given|provided|supplied|held|shared|kept|that|which)\b)[^\s.;:]+ ){0,6}?(?:under|(?:in accordance|in line) with|pursuant to|where|if|when|once|after) ${GAP(3)}${AGREEMENT}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:be )?${SHARED} (?:only|solely|exclusively) (?:under|(?:in accordance|in line) with|pursuant to|where|if|when|once|after) ${GAP(3)}${AGREEMENT}`,
    'i',
  ),
  // This agreement must be signed before any information is shared.
  new RegExp(
    String.raw`\b${DOCUMENT} ${GAP(2)}(?:must|has to|have to|needs? to|shall|is required to) be (?:signed|in place|in force|agreed|executed)\b ${GAP(5)}before ${GAP(5)}(?:${SHARED})\b`,
    'i',
  ),
  // Sharing outside this agreement is unlawful.
  new RegExp(
    String.raw`\b(?:${SHARED})\b (?:of )?(?:any )?(?:personal )?(?:information |data )?(?:outside(?: of)?|without|other than under|otherwise than under) ${AGREEMENT} (?:is|are|will be|shall be|would be) (?:\w+ly |always )?(?:unlawful|illegal|prohibited|forbidden|against the law|a breach of the law|an offence|not (?:lawful|legal|allowed|permitted))\b`,
    'i',
  ),
  // Information must not be shared with bodies that have not signed.
  new RegExp(
    String.raw`\b${NOTHING}\b ${GAP(6)}${SHARED}\b ${GAP(3)}(?:with|to) ${GAP(6)}(?:has|have|that|who) (?:not|never) (?:yet )?signed\b`,
    'i',
  ),
];

/** Sharing under an agreement begins with it; and what was received under it, or needs people's consent, is another matter. */
const OTHERWISE =
  /\b(?:consent|onwards?|third part(?:y|ies)|received|obtained|processors?|sub-processors?|publish\w*|transfer\w*|urgent\w*|emergenc\w+|law (?:allows|permits|requires))\b|\?["”’]?$|^["“‘]/i;

function bars(text: string): boolean {
  return !OTHERWISE.test(text) && BARS.some((pattern) => pattern.test(text));
}

/** A sentence by which information goes by a way that is not safe. */
import type { Span } from '../../base/position.ts';
import type { Law, UnsafeWay } from '../../law/law.ts';
import { anyOf } from '../../law/phrase.ts';
import type { Entry } from '../../register/entry.ts';
import type { Observation, Rule } from '../rule.ts';
import { textsAt } from '../term-texts.ts';
import { wordIn } from '../terms.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

export const unsafeWay: Rule = {
  code: 'text/unsafe-way',
  severity: 'warning',
  summary: 'No text lets information go by fax, open e-mail, an unprotected stick or a private account.',
  why: 'Staff do what the text lets them do. A fax lies in a tray, open e-mail and private accounts can be read by others, and a lost stick that is not encrypted is a breach.',
  source: 'UK GDPR Articles 5(1)(f) and 32; DPA 2018 s.40',
  *check(register) {
    for (const entry of livingTexts(register)) {
      yield* inFields(entry, register.law);
      yield* inProse(entry, register.law);
    }
  },
};

/** The parts of an agreement that say how staff go about it; `methods` and `flows` have a rule of their own. */
const PARTS = ['security', 'access', 'requests', 'breach', 'assurances'] as const;

function* inFields({ agreement, id }: Entry, law: Law): Generator<Observation> {
  for (const part of PARTS)
    for (const { pointer, text } of textsAt(agreement.terms[part], `/${part}`))
      for (const { way, words } of waysIn(even(text), '', law))
        yield { ...finding(id, way, words, agreement.source.locate(pointer)), pointer };
}

function* inProse({ agreement, id }: Entry, law: Law): Generator<Observation> {
  let lead = '';
  let heading = '';
  for (const { node, text, place } of passagesOf(agreement)) {
    // What stands before a list, or above a section, says what its items are: “Staff must not:”.
    const inList = (node.position?.start.column ?? 1) > 1;
    if (node.type === 'heading') heading = text;
    if (!inList) lead = text.endsWith(':') ? text : '';
    if (node.type === 'heading') continue;
    for (const { way, words, start } of waysIn(text, `${heading} ${lead}`, law))
      yield finding(id, way, words, place(start, start + words.length));
  }
}

function finding(agreement: string, way: UnsafeWay, words: string, at: Span): Observation {
  return {
    at,
    agreement,
    actual: `way to send information that is not safe (“${words}”)`,
    expected: way.instead,
    remedy: `Say that it goes by ${way.instead}. If the sentence means that nobody may do so, say it in so many words: “never”.`,
    source: way.source,
  };
}

interface FoundWay {
  readonly way: UnsafeWay;
  readonly words: string;
  readonly start: number;
}

/** The unsafe ways that a passage lets people use; at most one in a sentence. `above` is what introduces it. */
function waysIn(passage: string, above: string, law: Law): readonly FoundWay[] {
  if (FORBIDS.test(above) || !USES.test(passage)) return [];
  const named = waysNamed(law);
  // “Not encrypted” forbids nothing, and makes nothing safe.
  const around = passage.replaceAll(NOT_SAFE, (words) => 'unencrypted'.padStart(words.length));
  return sentencesOf(passage).flatMap((sentence) => {
    const text = around.slice(sentence.start, sentence.start + sentence.text.length);
    if (!USES.test(text) || FORBIDS.test(text)) return [];
    for (const { way, pattern } of named) {
      const match = pattern.exec(text);
      if (match === null || wordIn(around, way.proseUnless ?? []) !== undefined) continue;
      const start = sentence.start + match.index;
      return [{ way, words: passage.slice(start, start + match[0].length), start }];
    }
    return [];
  });
}

const NOT_SAFE = /\b(?:not (?:been )?encrypted|without encryption)\b/gi;

/** Something goes somewhere, or may. */
const USES =
  /\b(?:sen[dt]s?|sending|fax(?:ed|es)?|shar(?:e|es|ed|ing)|pass(?:es|ed)?|giv(?:e|es|en)|transfer(?:s|red)?|exchang(?:e|es|ed)|submit(?:s|ted)?|return(?:s|ed)?|report(?:s|ed)|us(?:e|es|ed|ing)|accept(?:s|ed)?|deliver(?:s|ed)?|forward(?:s|ed)?|e-?mail(?:s|ed)|cop(?:y|ies|ied)|carr(?:y|ies|ied)|tell|tells|told|notif(?:y|ies|ied)|made|received?|discuss(?:es|ed)?|kept|moved?|go(?:es)?|put|puts|post(?:s|ed)|sav(?:es|ed)|load(?:s|ed)|hand(?:s|ed)|brought|taken|takes?)\b/i;

/** Words by which a sentence forbids a way, warns of it or leaves it behind. */
const FORBIDS =
  /\b(?:no|not|never|nor|neither|none|nobody|nothing|cannot|\w+n[’']t|avoid\w*|forb[ia]d\w*|prohibit\w*|bann?(?:s|ed)?|bars?|barred|instead of|rather than|stop(?:s|ped)?|ceas\w+|retir\w+|replac\w+|former\w*|previous\w*|unsafe|insecurely|risks?|breach\w*|incidents?|lost|refus\w+|discourag\w+|phas\w+|withdrawn|used to|unacceptable|mistakes?|error|wrong\w*|delet\w+|block\w*|without)\b/i;

interface NamedWay {
  readonly way: UnsafeWay;
  readonly pattern: RegExp;
}

const made = new WeakMap<Law, readonly NamedWay[]>();

function waysNamed(law: Law): readonly NamedWay[] {
  let named = made.get(law);
  if (named === undefined) {
    named = [...law.unsafeWays.values()].flatMap((way) => {
      const pattern = anyOf(way.prose ?? []);
      return pattern === undefined ? [] : [{ way, pattern: new RegExp(pattern.source) }];
    });
    made.set(law, named);
  }
  return named;
}

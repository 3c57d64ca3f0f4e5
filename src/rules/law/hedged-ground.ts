/** A ground that is only likely is no ground. */
import type { Register } from '../../register/register.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import { hedgeIn } from '../hedges.ts';
import type { Observation, Rule } from '../rule.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

export const hedgedGround: Rule = {
  code: 'law/hedged-ground',
  severity: 'error',
  summary: 'The parties rely on the grounds that they state.',
  why: 'A controller has to know its lawful basis before it shares. A ground that is called likely leaves that open, so it counts for nothing here.',
  source: 'UK GDPR Articles 5(2) and 6(1)',
  *check(register) {
    for (const { id, agreement, terms } of agreementsOf(register)) {
      for (const [name, ground] of Object.entries(terms.lawful ?? {})) {
        const { title = name, reliance, because = '' } = ground;
        const hedge = hedgeIn(even(because), 'of a ground');
        if (reliance !== 'likely' && hedge === undefined) continue;
        const pointer = lawfulPointer(name, reliance === 'likely' ? 'reliance' : 'because');
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: reliance === 'likely' ? `ground that is only likely (“${title}”)` : hedged(hedge),
          expected: 'a ground that the parties rely on',
          ...(reliance === 'likely' ? {} : { severity: 'warning' as const }),
          remedy:
            reliance === 'likely'
              ? 'Decide with the parties whether they rely on it. If they do, remove `reliance`. If they do not, remove the entry.'
              : DECIDE,
        };
      }
    }
    yield* inProse(register);
  },
};

const DECIDE =
  'Decide with the parties what they rely on, and say so: “the council relies on”. Take out what nobody relies on.';

function hedged(hedge: string | undefined): string {
  return `lawful basis that is left open (“${hedge ?? ''}”)`;
}

/** What the words leave open, whatever the entries of `lawful` say: the reader does not know which of them holds. */
function* inProse(register: Register): Generator<Observation> {
  for (const { id, agreement } of livingTexts(register))
    for (const { node, text, place } of passagesOf(agreement)) {
      if (node.type === 'heading') continue;
      for (const sentence of sentencesOf(text)) {
        const hedge = hedgeIn(sentence.text, 'of prose');
        if (hedge === undefined) continue;
        const start = sentence.start + sentence.text.indexOf(hedge);
        yield {
          at: place(start, start + hedge.length),
          agreement: id,
          severity: 'warning',
          actual: hedged(hedge),
          expected: 'a ground that the parties rely on',
          remedy: DECIDE,
        };
      }
    }
}

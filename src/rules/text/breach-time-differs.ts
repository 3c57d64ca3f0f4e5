/** Prose that gives another time for telling the other parties of a breach than the front matter does. */
import { BREACH, WITHIN } from '../breach-words.ts';
import { lengthOf, periodsIn, sameLength } from '../periods.ts';
import type { Rule } from '../rule.ts';
import { livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

const TELLING =
  /\b(?:tells?|told|notif(?:y|ies|ied)|informs?|informed|reports?|reported|alerts?|alerted)\b[^.;]{0,60}\b(?:part(?:y|ies)|partners?|each other|one another|the others|supplier|sender|originator|signator(?:y|ies))\b|\b(?:part(?:y|ies)|partners?|supplier|sender|originator|signator(?:y|ies))\b[^.;]{0,60}\b(?:told|notified|informed|alerted)\b/i;
/** Other duties to tell, each with a time of its own. */
const OTHERS =
  /\b(?:Commissioner|Commission|ICO|regulator|supervisory authority|Article 33|section 67|people concerned|individuals?|data subjects?|complaints?)\b/i;

export const breachTimeDiffers: Rule = {
  code: 'text/breach-time-differs',
  severity: 'warning',
  summary: 'The prose gives the same time for telling the other parties of a breach as the front matter.',
  why: 'When something has gone wrong nobody has time to find out which of two times holds. The controller has 72 hours to tell the regulator, and needs what the others know.',
  source: 'UK GDPR Article 33; DPA 2018 s.67',
  *check(register) {
    for (const { id, agreement, terms } of livingTexts(register)) {
      const agreed = lengthOf(terms.breach?.tellPartiesWithin ?? '');
      if (agreed === undefined) continue;
      for (const passage of passagesOf(agreement)) {
        if (!BREACH.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          if (!BREACH.test(text) || !TELLING.test(text) || OTHERS.test(text)) continue;
          const said = periodsIn(text).filter((period) => WITHIN.test(text.slice(0, period.start)));
          const [first] = said;
          if (first === undefined || said.some((one) => sameLength(one, agreed))) continue;
          yield {
            at: passage.place(start + first.start, start + first.end),
            agreement: id,
            actual: `time for telling the other parties of a breach in the prose (“${first.words}”)`,
            expected: `${terms.breach?.tellPartiesWithin}, as \`breach\` says`,
            remedy:
              'Find out which of the two the parties agreed. Correct the other, or leave the time out of the prose: the document states it from the front matter.',
            related: [
              {
                at: agreement.source.locate('/breach/tellPartiesWithin'),
                text:
                  agreement.terms.breach?.tellPartiesWithin === undefined
                    ? 'The time comes from the framework.'
                    : 'The front matter says it here.',
              },
            ],
          };
        }
      }
    }
  },
};

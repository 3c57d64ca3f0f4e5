/** Texts by which the regulator hears only of grave breaches. */
import { BREACH, tellsRegulator } from '../breach-words.ts';
import type { Observation, Rule } from '../rule.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

const GRAVE = '(?:serious|significant|major|substantial|severe|grave|high)';
const HARM = '(?:risks?|harm|breach(?:es)?|incidents?|detriment|damage|distress|loss(?:es)?)';
/** A serious breach; a significant risk; the risk is high. */
const ONLY_GRAVE = new RegExp(
  `\\b${GRAVE} (?:(?:personal )?data |security )?${HARM}\\b|\\b(?:risks?|harm|breach|incident) (?:is|are) (?:\\w+ly )?${GRAVE}\\b|\\bhigh[- ]risk breach`,
  'i',
);
/** The law's own words, or what says that other breaches are told too. */
const ALSO =
  /\b(?:unlikely|any risk|all (?:other )?breaches|every (?:other )?breach|any breach(?! (?:that|which|with|where|if|likely))|any case|every case|other breach(?:es)?|others|also|as well|too|regardless|whatever|whether or not|both|even)\b/i;
/** The people concerned are told where the risk is high, and that is as it should be. */
const PEOPLE =
  /\b(?:tells?|tell|informs?|inform|notif(?:y|ies)) (?:the |those |any )?(?:\w+ ){0,2}?(?:people|individuals?|data subjects?|persons?|those|families|person concerned)\b|\b(?:people|individuals?|data subjects?|persons?|those)\b[^,.;]{0,40} (?:is|are|must be|will be|should be) (?:told|informed|notified)\b/i;

export const breachThreshold: Rule = {
  code: 'law/breach-threshold',
  severity: 'warning',
  summary: 'The regulator hears of every breach that is not unlikely to put people at risk.',
  why: 'The law asks for a report of a breach unless a risk to people is unlikely. It is the duty to tell the people themselves that begins with a high risk. Where only serious breaches are reported, reports are left out that the law asks for.',
  source: 'UK GDPR Article 33(1); DPA 2018 s.67',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      for (const field of ['regulatorToldBy', 'assessedBy'] as const) {
        const told = even(entry.terms.breach?.[field] ?? '');
        const grave = sentencesOf(told)
          .filter(({ text }) => field === 'regulatorToldBy' || tellsRegulator(text))
          .flatMap(({ text }) => graveIn(text, told))[0];
        if (grave !== undefined) yield { ...placeOfTerm(entry, `/breach/${field}`), ...tooHigh(grave[0]) };
      }
    }
    for (const { id, agreement } of livingTexts(register)) {
      for (const { text: all, place } of passagesOf(agreement)) {
        if (!BREACH.test(all)) continue;
        for (const { text, start } of sentencesOf(all)) {
          const grave = tellsRegulator(text) ? graveIn(text, all)[0] : undefined;
          if (grave === undefined) continue;
          const from = start + grave.index;
          yield { at: place(from, from + grave[0].length), agreement: id, ...tooHigh(grave[0]) };
        }
      }
    }
  },
};

/** The words that leave out breaches which are not grave, unless the sentence or what stands beside it says otherwise. */
function graveIn(text: string, beside: string): readonly RegExpExecArray[] {
  const found = ONLY_GRAVE.exec(text);
  return found === null || ALSO.test(text) || PEOPLE.test(text) || /\bunlikely\b/i.test(beside) ? [] : [found];
}

function tooHigh(words: string): Pick<Observation, 'actual' | 'expected' | 'remedy'> {
  return {
    actual: `report to the Information Commissioner that depends on a grave case (“${words}”)`,
    expected: 'a report of every breach, unless a risk to people is unlikely',
    remedy:
      'Write that the controller tells the Information Commissioner of a breach unless it is unlikely to result in a risk to people. Keep “high risk” for telling the people concerned.',
  };
}

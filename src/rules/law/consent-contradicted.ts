/** Consent is relied on, and the same text shares without it. */
import type { Span } from '../../base/position.ts';
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Law } from '../../law/law.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Observation, Rule } from '../rule.ts';
import { even, passagesOf, sentencesOf } from '../text-scan.ts';

export const consentContradicted: Rule = {
  code: 'law/consent-contradicted',
  severity: 'error',
  summary: 'What rests on consent is not shared without it.',
  why: 'Consent is a choice. Where the information is shared whatever people say, asking for consent misleads them, and what is shared without it rests on nothing.',
  source: 'UK GDPR Articles 4(11), 6(1)(a), 7 and 9(2)(a)',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      const grounds = Object.entries(entry.terms.lawful ?? {}).filter(([, { reliance }]) => reliance !== 'likely');
      if (!grounds.some(([, ground]) => consents(ground))) continue;
      for (const [name, ground] of grounds) if (consents(ground)) yield* inGround(entry, name, ground, register.law);
      const points = grounds.flatMap(([, { article6 = [] }]) => article6);
      // Beside other grounds, what is said of sharing without consent is said of those.
      if (points.length > 0 && points.every((point) => point === 'a')) yield* inText(entry);
    }
  },
};

const EXPECTED = 'consent that people may refuse, or another ground';
const REMEDY =
  'If the information is shared whatever people say, state a ground that does not need their consent, and tell them so. If it is not, say here that nothing is shared without it.';

function consents({ article6, article9 }: Ground): boolean {
  return (article6?.length === 1 && article6[0] === 'a') || article9?.includes('a') === true;
}

function* inGround(entry: Entry, name: string, ground: Ground, law: Law): Generator<Observation> {
  const without = (ground.schedule1 ?? []).filter((number) => law.schedule1.get(number)?.withoutConsent === 'yes');
  if (without.length > 0) {
    const pointer = lawfulPointer(name, 'schedule1');
    yield {
      at: entry.agreement.source.locate(pointer),
      agreement: entry.id,
      pointer,
      actual: `consent beside Schedule 1 ${without.length === 1 ? 'paragraph' : 'paragraphs'} ${listInWords(without)}, which ${without.length === 1 ? 'is' : 'are'} for processing without consent (“${ground.title ?? name}”)`,
      expected: EXPECTED,
      remedy: 'State the paragraph in an entry of its own with the points that go with it, or rely on consent alone.',
    };
  }
  const texts = [
    ...(ground.limits ?? []).map((text, index) => ({ text, pointer: lawfulPointer(name, 'limits', String(index)) })),
    { text: ground.because ?? '', pointer: lawfulPointer(name, 'because') },
  ];
  yield* contradictions(entry, texts);
}

/** The section on consent, and the prose. */
function* inText(entry: Entry): Generator<Observation> {
  const { used = '', sought = '', ifRefused = '', notSoughtWhen = [] } = entry.terms.consent ?? {};
  yield* contradictions(entry, [
    { text: used, pointer: '/consent/used' },
    { text: sought, pointer: '/consent/sought' },
    { text: ifRefused, pointer: '/consent/ifRefused' },
    ...notSoughtWhen.map((text, index) => ({ text, pointer: `/consent/notSoughtWhen/${index}` })),
  ]);
  for (const passage of passagesOf(entry.agreement))
    for (const { text, start } of sentencesOf(passage.text))
      if (contradicts(text)) yield found(entry, text, passage.place(start, start + text.length));
}

function* contradictions(
  entry: Entry,
  texts: readonly { readonly text: string; readonly pointer: string }[],
): Generator<Observation> {
  for (const { text, pointer } of texts)
    for (const sentence of sentencesOf(even(text)))
      if (contradicts(sentence.text))
        yield { ...found(entry, sentence.text, entry.agreement.source.locate(pointer)), pointer };
}

function found(entry: Entry, text: string, at: Span): Observation {
  const words = text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text.replace(/[.!]$/, '');
  return {
    at,
    agreement: entry.id,
    actual: `consent that is set aside (“${words}”)`,
    expected: EXPECTED,
    remedy: REMEDY,
  };
}

const SHARING =
  /\b(shar(e|es|ed|ing)|disclos(e|es|ed)|pass(es|ed)? (it )?on|tells?|told|sen[dt]s?|goes|referred|refers)\b/i;
const ANYWAY =
  /\bwithout (\S+ ){0,3}(consent|agreement)\b|\b(if|when|where|though|although) [^,;]*\b(refuses?d?|declines?d?|objects?|says? no|disagrees?)\b|\b(anyway|all the same|whatever (the answer|(they|people) say)|whether or not)\b/i;
const DENIAL = /\b(no|not|never|nothing|nobody|none|cannot|only)\b/i;

/** Whether a sentence says that information is shared without consent, and not that it is not. */
function contradicts(text: string): boolean {
  return (
    SHARING.test(text) && ANYWAY.test(text) && !DENIAL.test(text.replaceAll(/\bwhether or not\b|\bsays? no\b/gi, ''))
  );
}

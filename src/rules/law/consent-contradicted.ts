/** Consent is relied on, and the same text shares without it. */
import type { Span } from '../../base/position.ts';
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Law } from '../../law/law.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Observation, Rule } from '../rule.ts';
import { plainly } from '../sayings.ts';
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
  /\b(shar(e|es|ed|ing)|disclos(e|es|ed)|pass(es|ed)? (it )?on|tells?|told|sen[dt]s?|goes|referred|refers|(referrals?|forms?) (is|are|will be) (still )?made|proceeds?)\b/i;
const ANYWAY =
  /\bwithout (\S+ ){0,3}(consent|agreement)\b|\b(if|when|where|though|although) [^,;]*\b(refuses?d?|declines?d?|objects?|says? no|disagrees?)\b|\b(anyway|all the same|whatever (the answer|(they|people) say)|whether or not)\b/i;
const DENIAL = /\b(no|not|never|nothing|nobody|none|cannot|only)\b/i;

/** Sharing that the consent is said not to be needed for: this one, and none of another sort. */
const FOR_IT =
  '(?=[,.;!]|$| and\\b| (?:for|under) (?:this|these|the|any|all|our|such) (?:agreement|referrals?|sharing|flows?|disclosures?|information)\\b| (?:to|before) (?:we |they |the \\w+ )?(?:shar|refer|pass|send)\\w*)';
const CONSENT = "(?:\\S+ ){0,2}(?:\\S+['’]s? )?(?:consent|permission)(?: (?:of|from) (?:the |any )?\\S+)?";
const NEEDLESS: readonly RegExp[] = [
  // Consent is not needed for these referrals.
  new RegExp(
    `\\b(?:consent|permission)(?: of the \\w+)? (?:(?:is|are) (?:not|never)|(?:need|will) not be) (?:needed|required|necessary|sought|asked for|obtained)${FOR_IT}`,
    'i',
  ),
  // No consent is asked for.
  new RegExp(`\\bno consent is (?:needed|required|necessary|sought|asked for|obtained)${FOR_IT}`, 'i'),
  // The council does not need the person's consent.
  new RegExp(
    `\\b(?:do|does|will|need) not (?:need|require|seek|obtain|ask for|have to (?:ask for|get|seek)) ${CONSENT}${FOR_IT}`,
    'i',
  ),
];
/** What may be told without consent whatever an agreement rests on. */
const APART =
  /\b(?:crimes?|offences?|danger|harm|risks?|emergenc\w+|999|safeguarding|abuse|li(?:fe|ves)|anonym\w+|figures|statistics|law|court|again)\b/i;

/** Whether a sentence says that information is shared without consent, and not that it is not. */
function contradicts(text: string): boolean {
  if (!APART.test(text) && NEEDLESS.some((pattern) => plainly(pattern, text) !== undefined)) return true;
  return (
    SHARING.test(text) && ANYWAY.test(text) && !DENIAL.test(text.replaceAll(/\bwhether or not\b|\bsays? no\b/gi, ''))
  );
}

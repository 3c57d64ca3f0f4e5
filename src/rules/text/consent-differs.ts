/** Prose that speaks of consent where no ground rests on it. */
import type { Span } from '../../base/position.ts';
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import type { Observation, Rule } from '../rule.ts';
import { demandsConsent } from '../consent-demands.ts';
import { setsAside } from '../set-aside.ts';
import { spanOfWords } from '../stretch.ts';
import { signedTexts } from '../term-texts.ts';
import { even, livingTexts, passagesOf, type Sentence, sentencesOf } from '../text-scan.ts';

export const consentDiffers: Rule = {
  code: 'text/consent-differs',
  severity: 'warning',
  summary: 'The text speaks of consent only where a ground rests on it.',
  why: 'People who read that they consent believe that they can refuse, and that nothing is shared if they do. Where the information is shared on another ground, that misleads them. Staff who read that nothing is shared without consent keep back what the grounds let them share.',
  source: 'UK GDPR Articles 4(11), 5(1)(a), 7 and 13(1)(c)',
  *check(register) {
    for (const entry of livingTexts(register)) {
      const grounds = Object.values(entry.terms.lawful ?? {});
      if (grounds.length === 0 || entry.terms.consent !== undefined || grounds.some(restsOnConsent)) continue;
      yield* inFields(entry);
      for (const passage of passagesOf(entry.agreement))
        for (const { text, start } of saidIn(passage.text, entry))
          yield finding(entry, text, passage.place(start, start + text.length));
    }
  },
};

function restsOnConsent({ article6, article9, part3, confidentiality }: Ground): boolean {
  return (
    article6?.includes('a') === true ||
    article9?.includes('a') === true ||
    part3 === 'consent' ||
    confidentiality === 'consent' ||
    confidentiality === 'implied-consent'
  );
}

function* inFields(entry: Entry): Generator<Observation> {
  for (const { pointer, text } of signedTexts(entry.agreement)) {
    const [said] = saidIn(even(text), entry);
    if (said !== undefined)
      yield { ...finding(entry, said.text, spanOfWords(entry.agreement.source, pointer, said.text)), pointer };
  }
}

function finding({ id, agreement }: Entry, text: string, at: Span): Observation {
  const words = text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text.replace(/[.!]$/, '');
  return {
    at,
    agreement: id,
    actual: `consent that no ground rests on (“${words}”)`,
    expected: 'words that fit the grounds under `lawful`',
    remedy:
      'If the information is shared on another ground, take consent out of the text, and tell people the ground. If it rests on consent, state that under `lawful`, and write the section `consent`.',
    related: [{ at: agreement.source.locate('/lawful', 'key'), text: 'The grounds stand here.' }],
  };
}

/** The sentences of a passage by which people consent, or by which nothing is shared unless they do. */
function saidIn(passage: string, entry: Entry): readonly Sentence[] {
  if (!CONSENT.test(passage)) return [];
  return sentencesOf(passage).filter(
    ({ text }) => claims(text) || (demandsConsent(text, entry) && !setsAside(passage)),
  );
}

const CONSENT = /\b(?:consent|agreed?|agreement|permission)/i;

const CLAIMS: readonly RegExp[] = [
  // Tenants consent in their tenancy agreement; the person has consented to it.
  /\b(?:people|person|child|family|everyone|everybody|they|he|she|who|[a-z]{3,}s) (?:(?:all|always|also|already) )?(?:(?:have|has) )?consent(?:s|ed)? (?:to|in|by|when|on|at|through|for)\b/i,
  // Residents give their consent when they apply.
  /\b(?:gives?|gave|given|signs?|signed|provides?|provided) (?:(?:their|his|her|a|the|explicit|informed|written|verbal|signed|full) )*consent\b/i,
  // Information is shared with their consent.
  /\b(?:shar(?:e|es|ed|ing)|process(?:es|ed|ing)?|disclos(?:e|es|ed|ing)|us(?:e|es|ed|ing)) (?:[^\s.;]+ ){0,6}?(?:with|by|on the basis of|based on|under|through) (?:[^\s.;]+ ){0,4}?consent\b/i,
  // The sharing relies on consent.
  /\b(?:rel(?:y|ies|ying)|rests?|based) (?:up)?on (?:[^\s.;]+ ){0,4}?consent\b/i,
  // The lawful basis is consent.
  /\b(?:lawful|legal) (?:basis|ground) (?:[^\s.;]+ ){0,6}?(?:is|will be|shall be) (?:(?:the|their|explicit|informed|individual) )*consent\b/i,
  // Consent is obtained at the first visit.
  /\bconsent (?:is|was|has been|will be) (?:always )?(?:given|obtained|taken|collected|provided)\b/i,
];

/** What denies it, or says it of some cases; and consent to something else than sharing. */
const OTHERWISE =
  /\b(?:no|not|never|nobody|without|nor|neither|cannot|unless|if|where|whether|rather than|instead|may|might|could|should|asks?|asked|seeks?|sought|withdraw\w*|refus\w*|regardless|treatments?|examinations?|surgery|photographs?|cookies|marketing|planning consent)\b|n['’]t\b|\?["”’]?$|^["“‘]/i;

function claims(text: string): boolean {
  return /\bconsent/i.test(text) && !OTHERWISE.test(text) && CLAIMS.some((pattern) => pattern.test(text));
}

/** Implied consent as the reason in confidence, for a purpose that is not the care of the person. */
import { listInWords } from '../../register/gaps.ts';
import type { Entry } from '../../register/entry.ts';
import type { Law } from '../../law/law.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';

export const impliedConsentOutsideCare: Rule = {
  code: 'law/implied-consent-outside-care',
  severity: 'warning',
  summary: 'Consent is implied only for the care of the person concerned.',
  why: 'People expect those who look after them to tell each other what that takes. Nobody can take it from their silence that they agree to anything else.',
  source: 'Common law duty of confidence',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      for (const [name, ground] of Object.entries(entry.terms.lawful ?? {})) {
        if (ground.confidentiality !== 'implied-consent') continue;
        const other = [...restingOn(name, entry)].filter((purpose) => isOther(purpose, entry, register.law));
        if (other.length === 0) continue;
        const titles = other.map((purpose) => `“${entry.terms.purposes?.[purpose]?.title ?? purpose}”`);
        const pointer = lawfulPointer(name, 'confidentiality');
        yield {
          at: entry.agreement.source.locate(pointer),
          agreement: entry.id,
          pointer,
          actual: `implied consent for ${listInWords(titles)} (“${ground.title ?? name}”)`,
          expected:
            'a reason in confidence that holds outside care, such as `consent`, `public-interest` or `legal-duty`',
          remedy:
            'Give another reason for what is shared outside care, in an entry of its own with those purposes. If the purpose is the care of the person, say so under `about`.',
        };
      }
    }
  },
};

/** The purposes for which confidential data are sent on an entry's reason. */
function restingOn(ground: string, { coverage }: Entry): ReadonlySet<string> {
  return new Set(
    coverage.answers.flatMap(({ need, parts }) =>
      parts.some(({ topic, entries }) => topic === 'confidence' && entries.includes(ground)) ? [need.purpose] : [],
    ),
  );
}

/** Whether nothing that a purpose is about is care; one that does not say is not judged. */
function isOther(purpose: string, { terms }: Entry, law: Law): boolean {
  const known = (terms.purposes?.[purpose]?.about ?? []).flatMap((about) => law.abouts.get(about) ?? []);
  return known.length > 0 && known.every(({ impliedConsent }) => impliedConsent !== 'yes');
}

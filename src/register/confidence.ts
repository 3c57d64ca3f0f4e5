/** The duty of confidence: why it allows what was given in confidence to be sent. */
import type { Ground as WrittenGround } from '../agreement/written/agreement.ts';
import type { Case } from './case.ts';
import type { RawGap } from './gaps.ts';
import type { Part } from './question.ts';

const REASONS: Readonly<Record<NonNullable<WrittenGround['confidentiality']>, string>> = {
  consent: 'Confidence: consent',
  'implied-consent': 'Confidence: implied consent',
  'public-interest': 'Confidence: public interest',
  'legal-duty': 'Confidence: legal duty',
  s251: 'Confidence: set aside under National Health Service Act 2006 s.251',
  'not-owed': 'Confidence: none is owed',
};

/** A reason, and where that is consent, the section that records how consent is sought and what happens when it is refused. */
export function confidence(c: Case): Part {
  const stating = c.fitting.filter((ground) => ground.written.confidentiality !== undefined);
  const unrecorded = c.consent ? undefined : stating.find((ground) => ground.written.confidentiality === 'consent');
  const complete = stating.filter((ground) => c.consent || ground.written.confidentiality !== 'consent');
  const gap =
    stating.length === 0 ? NO_REASON : unrecorded === undefined ? undefined : consentNotRecorded(unrecorded.name);
  return {
    gaps: gap === undefined ? [] : [gap],
    grounds: complete.flatMap((ground) =>
      ground.written.confidentiality === undefined ? [] : [REASONS[ground.written.confidentiality]],
    ),
    entries: stating.map((ground) => ground.name),
  };
}

const NO_REASON: RawGap = {
  code: 'no-reason-in-confidence',
  kind: 'missing',
  text: 'no reason why the duty of confidence allows it to be sent',
  expected: 'a reason under `confidentiality`',
  remedy:
    'Add to an entry of `lawful` that names the data the reason why the duty of confidence allows it: consent, public interest, a legal duty, or another.',
  concerns: ({ written }) => written.confidentiality !== undefined || written.checkedBy !== undefined,
  source: 'Common law duty of confidence',
};

function consentNotRecorded(entry: string): RawGap {
  return {
    code: 'consent-not-recorded',
    kind: 'missing',
    text: 'consent as the reason in confidence, with no `consent` section',
    expected: 'a section that says how consent is sought and what happens when it is refused',
    remedy: 'Write the section `consent`, or give another reason under `confidentiality`.',
    entry,
    source: 'Common law duty of confidence',
  };
}

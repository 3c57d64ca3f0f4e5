/** The duty of confidence: why it allows what was given in confidence to be sent. */
import type { ConfidenceReason } from '../law/law.ts';
import { doubted, reaches, servesAbout } from '../law/reach.ts';
import type { Case } from './case.ts';
import { consentNotRecorded, ofBodies, type RawGap, withinSentence } from './gaps.ts';
import type { Ground } from './ground.ts';
import type { Part } from './question.ts';

/**
 * A reason that holds, and where that is consent, the section that records how
 * consent is sought and what happens when it is refused. `intimate` says
 * whether the data tells of people who can be known what they confide above
 * all, such as their health.
 */
export function confidence(c: Case, intimate: boolean): Part {
  const stated = c.fitting.flatMap((ground) => {
    const reason = c.law.confidence.get(ground.written.confidentiality ?? '');
    return reason === undefined ? [] : [{ ground, reason, gap: faultOf(c, reason, ground, intimate) }];
  });
  const holding = stated.filter(({ gap }) => gap === undefined);
  const unrecorded = stated.find(({ reason, gap }) => reason.needs === 'consent' && gap !== undefined)?.gap;
  const fault = unrecorded ?? (holding.length > 0 ? undefined : (stated[0]?.gap ?? NO_REASON));
  return {
    gaps: fault === undefined ? [] : [fault],
    grounds: holding.map(({ reason }) => `Confidence: ${withinSentence(reason.title)}`),
    entries: stated.map(({ ground }) => ground.name),
  };
}

/** Why a reason does not hold for what is sent; nothing if it does. */
function faultOf(c: Case, reason: ConfidenceReason, { name, written }: Ground, intimate: boolean): RawGap | undefined {
  if (reason.needs === 'consent' && !c.consent)
    return consentNotRecorded(
      'consent as the reason in confidence',
      'reason under `confidentiality`',
      name,
      'Common law duty of confidence',
    );
  if (reason.needs === 'because' && written.because === undefined)
    return notHolding(name, 'no word on why no confidence is owed in what the agreement calls confidential', [
      'why none is owed, under `because`, or another reason under `confidentiality`',
      'Say under `because` why these bodies owe no confidence in it, or give a reason why confidence allows it to be sent. If nobody was given it in confidence, write `confidential: no` with the data.',
    ]);
  if (intimate && reason.exceptFor !== undefined && c.profile.competent !== 'schedule-7')
    return notHolding(name, 'no confidence owed in what tells of people’s health', [
      'a reason why confidence allows it to be sent',
      'Those who look after people’s health or care owe them confidence. Give under `confidentiality` the reason why it can be sent: consent, the public interest, a legal duty, or implied consent where it is for the care of the person.',
    ]);
  const power = c.law.powers.get(reason.power ?? '');
  if (power === undefined) return undefined;
  if (doubted(reaches(c.law, power, c.profile.kind, c.profile.nation), power) === 'no')
    return {
      ...notHolding(name, '', OTHER_REASON),
      ...ofBodies(c, (bodies) => ({
        text: `${power.citation}, which does not reach ${bodies}`,
        expected: OTHER_REASON[0],
      })),
    };
  if (servesAbout(c.law, power, c.about) === 'no')
    return notHolding(name, `${power.citation}, which cannot serve what the purpose is about`, OTHER_REASON);
  return undefined;
}

const OTHER_REASON = [
  'another reason under `confidentiality`',
  'Give under `confidentiality` a reason that holds for this purpose: consent, the public interest or a legal duty. Section 251 of the National Health Service Act 2006 sets confidence aside for medical purposes in England and Wales, and for nothing else.',
] as const;

function notHolding(entry: string, text: string, [expected, remedy]: readonly [string, string]): RawGap {
  return {
    code: 'no-reason-in-confidence',
    kind: 'missing',
    text,
    expected,
    remedy,
    entry,
    source: 'Common law duty of confidence',
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

/** Article 9 of the UK GDPR: which bodies a point is open to, and who in them handles the data. */
import type { Article9Point } from '../law/law.ts';
import { doubted, reachesKind } from '../law/reach.ts';
import type { Case } from './case.ts';
import { ofBodies, type RawGap } from './gaps.ts';
import type { Ground } from './ground.ts';

/** What is wrong where a point is open to some bodies only, or to one half of a flow. It is conflicting only where an entry claims the point for the body by name. */
export function closedTo(c: Case, law: Article9Point, offering: readonly Ground[]): RawGap | undefined {
  const reach = doubted(reachesKind(c.law, law, c.profile.kind), law);
  const expected = 'a point of Article 9(2) of the UK GDPR that is open to them';
  const base = {
    expected,
    remedy: `${law.caution ?? ''} State another point of Article 9(2) of the UK GDPR for these parties.`.trim(),
    source: law.source,
  };
  if (reach === 'no') {
    const named = offering.find((ground) => ground.named);
    return {
      ...base,
      code: 'not-for-this-body',
      kind: named === undefined ? 'missing' : 'conflicting',
      ...ofBodies(c, (bodies) => ({ expected, text: `Article 9(2)(${law.id}), which is not open to ${bodies}` })),
      entry: (named ?? offering[0])?.name,
    };
  }
  if (law.direction !== undefined && law.direction !== c.direction)
    return {
      ...base,
      code: 'power-one-way',
      kind: 'missing',
      text: `only Article 9(2)(${law.id}), which lets nobody ${c.direction}`,
      entry: offering[0]?.name,
    };
  // Of a body of which not even the kind is known, that is said already.
  if (reach === 'yes' || c.profile.kind === undefined) return undefined;
  return {
    ...base,
    code: 'not-for-this-body',
    kind: 'unknown',
    ...ofBodies(c, (bodies) => ({ expected, text: `Article 9(2)(${law.id}), which is open to some ${bodies} only` })),
    entry: offering[0]?.name,
  };
}

/** A social work professional is not among those by or under whom public health data is handled. */
const NOT_FOR: Readonly<Record<string, string>> = { i: 'social-work-professional' };

/** Points (h) and (i) need someone who owes secrecy. */
export function withSecrecy(c: Case, law: Article9Point, offering: readonly Ground[]): readonly RawGap[] {
  if (law.secrecy === 'no') return [];
  if (c.fitting.some(({ written }) => written.secrecy !== undefined && written.secrecy !== NOT_FOR[law.id])) return [];
  return [
    {
      code: 'secrecy-missing',
      kind: 'missing',
      text: `Article 9(2)(${law.id}) with nobody who owes secrecy`,
      expected: `${law.id === 'i' ? 'a health professional' : 'a health or social work professional'}, or someone else who owes a duty of confidentiality`,
      remedy:
        'Write under `secrecy` by or under whom the data is handled: health-professional, social-work-professional or duty-of-confidence.',
      entry: offering[0]?.name,
      source: law.id === 'i' ? 'DPA 2018 Sch 1 para 3' : 'UK GDPR Article 9(3); DPA 2018 s.11(1)',
    },
  ];
}

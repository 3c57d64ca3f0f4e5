/** An agreement as data: its terms, what was worked out from them, and the tree of its document. */
import type { Entry } from '../register/entry.ts';
import { versionStatus } from '../register/pending.ts';
import type { Document } from './document.ts';

export function renderJson({ theme: _looks, furniture: _beside, ...document }: Document, entry: Entry): Uint8Array {
  const { standing } = entry;
  // Terms say again what a withheld section holds.
  const terms = entry.withheld === undefined ? { terms: entry.terms, grounds: groundsOf(entry) } : {};
  const data = {
    id: entry.id,
    version: entry.terms.version,
    digest: entry.digest,
    illustrative: entry.illustrative,
    status: versionStatus(entry),
    reviewState: standing.review,
    reviewDue: standing.reviewDue ?? null,
    ...terms,
    document,
  };
  return new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`);
}

/** For each need: the grounds that are stated, and what is missing. */
function groundsOf(entry: Entry): readonly object[] {
  return entry.coverage.answers.map(({ need, kind, grounds, gaps }) => ({
    party: need.party.name,
    purpose: need.purpose,
    data: need.data,
    direction: need.direction,
    regime: need.regime,
    answer: kind,
    grounds,
    ...(gaps.length === 0 ? {} : { gaps: gaps.map((gap) => gap.text) }),
  }));
}

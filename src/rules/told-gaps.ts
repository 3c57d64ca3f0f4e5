/**
 * Which rule tells which gap of an agreement. Every gap that the table of needs
 * shows is told by the rule that its sort is named after; only what is not
 * known, and a ground that just the recipient lacks, have rules of their own.
 */
import type { Answer, Gap, GapCode } from '../register/coverage.ts';
import type { Entry } from '../register/entry.ts';
import { isUnknown, type Party } from '../register/party.ts';

/** The name of a rule of law that tells gaps. */
export type Teller = GapCode | 'recipient-ground';

export interface Found {
  readonly answer: Answer;
  readonly gap: Gap;
}

/** The gaps of an agreement by the rules that tell them. Worked out once for each agreement. */
export function toldGaps(entry: Entry): ReadonlyMap<Teller, readonly Found[]> {
  const known = told.get(entry);
  if (known !== undefined) return known;
  const found = readGaps(entry);
  told.set(entry, found);
  return found;
}

const told = new WeakMap<Entry, ReadonlyMap<Teller, readonly Found[]>>();

function readGaps(entry: Entry): ReadonlyMap<Teller, readonly Found[]> {
  const all = entry.coverage.answers.flatMap((answer): readonly Found[] =>
    [...answer.gaps, ...answer.weak].flatMap((gap) => (isOfUnknown(answer.need.party, gap) ? [] : [{ answer, gap }])),
  );
  if (all.length === 0) return NONE;
  const tell = teller(entry, all);
  const byTeller = new Map<Teller, Found[]>();
  for (const found of all) {
    const code = tell(found);
    const list = byTeller.get(code);
    if (list === undefined) byTeller.set(code, [found]);
    else list.push(found);
  }
  return byTeller;
}

/** Nothing can be said of a body whose file is not there: that it is not has a finding of its own. */
function isOfUnknown(party: Party, { bodies }: Gap): boolean {
  return party.shape === 'group' ? bodies.every((body) => body.organisation === undefined) : isUnknown(party);
}

const NONE: ReadonlyMap<Teller, readonly Found[]> = new Map();

/** Gaps of these codes rest on a citation that has a finding of its own. */
const AT_CITATION: readonly GapCode[] = ['unknown-power', 'power-not-in-force'];

function teller({ terms }: Entry, all: readonly Found[]): (found: Found) => Teller {
  const held = (name: string): boolean => terms.data?.[name]?.heldFor === 'law-enforcement';
  const bare = all.filter(({ gap }) => gap.code === 'missing-ground');
  /** Parties without a ground for more than what is held for law enforcement. */
  const baseless = new Set(
    bare
      .filter(({ answer: { need } }) => need.direction === 'send' || !held(need.data))
      .map(({ answer }) => answer.need.party),
  );
  return ({ answer: { need }, gap }) => {
    if (gap.kind === 'unknown') return AT_CITATION.includes(gap.code) ? gap.code : 'could-not-check';
    if (gap.code === 'not-competent' && gap.kind === 'missing' && baseless.has(need.party)) return 'missing-ground';
    return gap.code === 'missing-ground' && !baseless.has(need.party) ? 'recipient-ground' : gap.code;
  };
}

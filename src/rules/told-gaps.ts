/**
 * Which rule tells which gap of an agreement. The register names the sort of
 * each gap; here it is seen to that one fault is told once, by one rule.
 */
import type { Answer, Gap, GapCode, Need } from '../register/coverage.ts';
import type { Entry } from '../register/entry.ts';
import { selectNames, selectParties } from '../register/party.ts';
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
  const silent = silencer(entry, all);
  const tell = teller(entry, all);
  const byTeller = new Map<Teller, Found[]>();
  for (const found of all) {
    if (silent(found)) continue;
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

/** Where these are wrong, what else is missing follows from them. */
const WRONG_REGIME: readonly GapCode[] = ['not-competent', 'part-3-applies'];

/** A paragraph that an entry lacks for Article 9 would serve Article 10 too. */
const NO_PARAGRAPH: readonly GapCode[] = ['no-part-1-paragraph', 'no-part-2-paragraph', 'wrong-part'];

/** Tells gaps of which nothing is said, since another gap says it. */
function silencer(entry: Entry, all: readonly Found[]): (found: Found) => boolean {
  const misled = new Set(all.filter(({ gap }) => WRONG_REGIME.includes(gap.code)).map(({ answer }) => answer));
  const without = [
    ...new Set(all.filter(({ gap }) => NO_PARAGRAPH.includes(gap.code)).flatMap(({ gap }) => gap.entry ?? [])),
  ];
  // The mend of what serves one half of a flow only is to cite other law, which then has to fit the purpose.
  const oneWay = new Set(all.filter(({ gap }) => gap.code === 'power-one-way').flatMap(({ gap }) => gap.entry ?? []));
  return ({ answer, gap }) =>
    (misled.has(answer) && !WRONG_REGIME.includes(gap.code)) ||
    (gap.code === 'power-off-purpose' && gap.entry !== undefined && oneWay.has(gap.entry)) ||
    (gap.source.startsWith('UK GDPR Article 10') && without.some((name) => speaksOf(entry, name, answer.need)));
}

/** Whether the selectors of an entry of `lawful` take in a need. */
function speaksOf({ terms, parties }: Entry, name: string, need: Need): boolean {
  const written = terms.lawful?.[name];
  return (
    written !== undefined &&
    (written.direction === undefined || written.direction === need.direction) &&
    selectNames(written.purposes, Object.keys(terms.purposes ?? {})).includes(need.purpose) &&
    selectNames(written.data, Object.keys(terms.data ?? {})).includes(need.data) &&
    selectParties(written.parties, parties).includes(need.party)
  );
}

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

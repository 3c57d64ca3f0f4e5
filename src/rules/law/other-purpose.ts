/** What is held for law enforcement goes to another purpose, and no law authorises that. */
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import { selectNames, selectParties } from '../../register/party.ts';
import { lawfulPointer } from '../gap-findings.ts';
import { gapRule } from '../gap-rule.ts';
import type { Found } from '../told-gaps.ts';

export const otherPurpose = gapRule('other-purpose', {
  what: 'law enforcement data for another purpose',
  summary: 'Law authorises it where data held for law enforcement goes to another purpose.',
  why: 'What a competent authority holds for law enforcement may be used for another purpose only if that is authorised by law. A task that does not speak of disclosure is not enough.',
  source: 'DPA 2018 s.36(4)',
  near,
});

/**
 * Where the sending authority has to look: the entry that cites powers for it
 * alone and for the purpose; the entry under which it holds the data for law
 * enforcement; or else the flow by which they leave. The entry on which all
 * parties rest is right as it is.
 */
function near(entry: Entry, alike: readonly Found[]): string {
  const names = [...alike.flatMap((one) => ownEntries(entry, one)), ...alike.flatMap((one) => heldUnder(entry, one))];
  if (names[0] !== undefined) return lawfulPointer(names[0]);
  const flow = alike.flatMap(({ answer }) => answer.need.flows).sort()[0];
  return flow === undefined ? '/flows' : `/flows/${asStep(flow)}`;
}

/** Entries that name the party, and cite powers for the purpose. */
function ownEntries({ terms, parties }: Entry, { answer: { need } }: Found): readonly string[] {
  const purposes = Object.keys(terms.purposes ?? {});
  return Object.entries(terms.lawful ?? {})
    .filter(
      ([, ground]) =>
        ground.powers !== undefined &&
        ground.parties !== undefined &&
        selectNames(ground.purposes, purposes).includes(need.purpose) &&
        selectParties(ground.parties, parties).every(({ name }) => name === need.party.name),
    )
    .map(([name]) => name)
    .sort();
}

/** Entries that state Part 3 for the party and the data. */
function heldUnder({ terms, coverage }: Entry, { answer: { need } }: Found): readonly string[] {
  const names = coverage.answers.flatMap((other) =>
    other.need.regime === 'part3' && other.need.party === need.party && other.need.data === need.data
      ? other.entries.filter((name) => terms.lawful?.[name]?.part3 !== undefined)
      : [],
  );
  return [...new Set(names)].sort();
}

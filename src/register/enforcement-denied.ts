/** Law enforcement that a purpose denies to be that. */
import type { Case } from './case.ts';
import type { RawGap } from './gaps.ts';
import type { Part } from './question.ts';

/** A competent authority takes part in what is law enforcement by its nature, and the purpose says that it is none. Where Part 3 is stated for it all the same, there is no doubt. */
export function enforcementDenied(c: Case): Part {
  const [stating] = c.fitting;
  const certain = c.enforcementDenied === 'yes' || stating !== undefined;
  const doubts = certain ? [] : c.about.flatMap((word) => c.law.lawEnforcement.get(word)?.doubt ?? []);
  const gap: RawGap = {
    code: 'enforcement-denied',
    kind: certain ? 'conflicting' : 'weak',
    text: 'law enforcement by a competent authority, which the purpose denies',
    expected: '`lawEnforcement: yes`',
    remedy: [
      'Write `lawEnforcement: yes`, and state `part3` and its law in `lawful` for the competent authorities. What they do besides for another purpose becomes a purpose of its own. If a body does not act as a competent authority here, write `competentFor: none` with the party.',
      ...doubts,
    ].join(' '),
    entry: stating?.name,
    source: 'DPA 2018 s.31',
  };
  return {
    ...(certain ? { gaps: [gap] } : { gaps: [], weak: [gap] }),
    grounds: [],
    entries: c.fitting.map((ground) => ground.name),
  };
}

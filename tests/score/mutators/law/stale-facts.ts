/** Facts of law that were last verified long ago, laid over the tool's. */
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/stale-facts',
  *mutate({ contents }) {
    for (const day of ['2025-11-20', '2025-01-31', '2019-06-01'])
      yield {
        name: `one verified on ${day}`,
        contents: { ...contents, 'law/powers.yaml': power(day) },
        at: [['concordat.yaml', '']],
      };
  },
};

function power(day: string): string {
  return `powers:
  port-act-1901-s4:
    citation: Port Act 1901 s.4
    title: Duty of the port to tell the police of danger
    kind: duty
    direction: send
    reaches: [company]
    extent: [england]
    gives: Makes the port tell the police of danger to ships and people.
    source: The Act, as printed
    lastVerified: ${day}
    evidence: verified
`;
}

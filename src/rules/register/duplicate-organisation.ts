/** Two files for one organisation. */
import { asSeen } from '../../base/look-alikes.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import type { Rule } from '../rule.ts';

export const duplicateOrganisation: Rule = {
  code: 'register/duplicate-organisation',
  severity: 'error',
  summary: 'Each organisation has one file.',
  why: 'With two files, two agreements with the same body look like agreements with two bodies, and what is corrected in one file stays wrong in the other.',
  *check({ organisations }) {
    const seen = new Map<string, Organisation>();
    for (const organisation of organisations.values()) {
      for (const { pointer, value, mark } of marksOf(organisation)) {
        const first = seen.get(mark);
        if (first === undefined) seen.set(mark, organisation);
        if (first === undefined || first === organisation) continue;
        const looks = pointer === '/name' && alike(value) !== alike(first.facts.name);
        yield {
          at: organisation.source.locate(pointer),
          pointer,
          actual: looks
            ? `name \`${value}\`, which has letters of another script and looks like that of ${first.source.path}`
            : `${pointer === '/name' ? 'name' : 'number'} \`${value}\`, which ${first.source.path} has too`,
          expected: 'one file for each organisation',
          remedy: 'If they are one body, keep one file and name it everywhere. If not, correct the name or number.',
          related: [{ at: first.source.locate(pointer), text: 'It stands here first.' }],
        };
      }
    }
  },
};

interface Mark {
  readonly pointer: string;
  readonly value: string;
  /** Equal for two files of one body. */
  readonly mark: string;
}

function marksOf({ facts }: Organisation): readonly Mark[] {
  const numbers = Object.entries(facts.identifiers ?? {});
  return [
    { pointer: '/name', value: facts.name, mark: `name ${alike(asSeen(facts.name))}` },
    ...numbers.map(([register, value]) => ({
      pointer: `/identifiers/${register}`,
      value,
      mark: `${register} ${alike(value)}`,
    })),
  ];
}

function alike(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

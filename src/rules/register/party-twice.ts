/** A body that is a party more than once: by itself and in a group, or in two groups. */
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Party } from '../../register/party.ts';
import type { Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

export const partyTwice: Rule = {
  code: 'register/party-twice',
  severity: 'warning',
  summary: 'Each body is a party once, or takes part in another way each time.',
  why: 'A body that stands twice signs twice, leaves by halves, and has its share in each flow twice over. Nobody can tell which of the two entries counts for it.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      for (const { party, other, names } of twiceIn(entry)) {
        const pointer = `/parties/${asStep(party.name)}`;
        const { source } = entry.agreement;
        const whole = names.length === party.bodies.length && party.shape === 'body';
        yield {
          at: source.locate(pointer, 'key'),
          agreement: entry.id,
          pointer,
          actual: `party \`${party.name}\` ${whole ? 'that is' : `with ${listInWords(names)}, who ${names.length === 1 ? 'is' : 'are'}`} a party already, ${other.shape === 'group' ? 'as a member of' : 'as'} \`${other.name}\``,
          expected: 'each body as a party once',
          remedy:
            'Take the body out here, or out of the file of the group. If it takes part in two ways, say how they differ: a `unit` or another `role`. If it left the group, write `until` beside it in the file of the group.',
          related: [
            { at: source.locate(`/parties/${asStep(other.name)}`, 'key'), text: 'It is a party here as well.' },
          ],
        };
      }
    }
  },
};

/** A party, another that stands for some of the same bodies, and what those are called. */
interface Twice {
  readonly party: Party;
  readonly other: Party;
  readonly names: readonly string[];
}

/** Parties that share bodies and take part in the same way. A body by itself is told rather than the group that has it. */
function twiceIn({ parties }: Entry): readonly Twice[] {
  const holders = new Map<string, Party[]>();
  const found = new Map<string, Twice>();
  const inOrder = [...parties.values()].sort(
    (one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1),
  );
  for (const party of inOrder) {
    for (const { key, name } of party.bodies) {
      const before = holders.get(key) ?? [];
      const other = before.find((one) => one !== party && isAlike(one, party, key));
      if (other !== undefined) {
        const pair = `${party.name} ${other.name}`;
        found.set(pair, { party, other, names: [...(found.get(pair)?.names ?? []), name] });
      }
      holders.set(key, [...before, party]);
    }
  }
  return [...found.values()];
}

/** Groups come first, and then bodies under their own names: what is told is the body beside its group, or its other name. The order in the file does not count. */
function rank({ shape, written }: Party): number {
  if (shape === 'group') return 0;
  return written.organisation === undefined ? 1 : 2;
}

/** Whether a body takes part in the same way as each of two parties, on days that overlap. */
function isAlike(one: Party, other: Party, body: string): boolean {
  const [first, second] = [daysOf(one, body), daysOf(other, body)];
  return (
    one.role === other.role &&
    one.written.unit === other.written.unit &&
    first.from <= second.until &&
    second.from <= first.until
  );
}

/** From and until when a body takes part as a party, so far as that is said. */
function daysOf({ written, organisation }: Party, body: string): { readonly from: string; readonly until: string } {
  const member = organisation?.facts.members?.find((one) => one.organisation === body);
  return { from: written.from ?? member?.from ?? '', until: member?.until ?? '9999' };
}

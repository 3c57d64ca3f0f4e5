/** What rules that compare agreements with each other share. All of them look things up by key, never each with each. */
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { isRunning } from '../register/status.ts';

/** The agreements that hold today. */
export function agreementsInForce(register: Register): readonly Entry[] {
  return register.entries.filter(
    ({ agreement, standing }) => agreement.valid && agreement.kind === 'agreement' && isRunning(standing),
  );
}

/** The bodies that are controllers, sorted: equal for two agreements of the same bodies, however they are grouped. */
export function controllersOf({ parties }: Entry): readonly string[] {
  const bodies = [...parties.values()]
    .filter(({ role }) => role === 'controller' || role === 'source')
    .flatMap((party) => (party.bodies.length === 0 ? [party.name] : party.bodies.map(({ key }) => key)));
  return [...new Set(bodies)].sort();
}

/** What is counted as the same when people write it: capitals, marks and the order of words aside. */
export function gist(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word));
  return [...new Set(words)].sort().join(' ');
}

const EMPTY = new Set(
  'a an and the of in on for to with by from our its their this agreement agreements protocol protocols memorandum understanding information data sharing share isa dsa'.split(
    ' ',
  ),
);

/** Whether either of two agreements says that it stands in place of the other, or repeats it. */
export function answersFor(one: Entry, other: Entry): boolean {
  return says(one, other.id) || says(other, one.id);
}

function says({ agreement }: Entry, id: string): boolean {
  const { replaces, related } = agreement.terms;
  return (
    (replaces ?? []).includes(id) ||
    (related ?? []).some((one) => one.agreement === id && one.relation === 'duplicate-of')
  );
}

/**
 * The gists of titles of data that stand in more than one of some agreements.
 * Most stand in one only, and need not be compared with anything.
 */
export function sharedTitles(entries: readonly Entry[]): ReadonlySet<string> {
  const first = new Map<string, Entry>();
  const shared = new Set<string>();
  for (const entry of entries) {
    for (const { title } of Object.values(entry.terms.data ?? {})) {
      const words = gist(title);
      if ((first.get(words) ?? entry) === entry) first.set(words, entry);
      else shared.add(words);
    }
  }
  return shared;
}

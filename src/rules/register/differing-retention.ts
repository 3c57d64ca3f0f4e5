/** Two agreements in force by which a body keeps the same information for different periods. */
import type { Entry } from '../../register/entry.ts';
import { fewInWords } from '../../register/gaps.ts';
import { receivedBy, retentionFor } from '../../register/retention.ts';
import { agreementsInForce, answersFor, controllersOf, gist, sharedTitles } from '../in-force.ts';
import { lengthOf, sameLength } from '../periods.ts';
import type { Rule } from '../rule.ts';

export const differingRetention: Rule = {
  code: 'register/differing-retention',
  severity: 'warning',
  summary: 'A body keeps the same information for the same time under all its agreements with the same partners.',
  why: 'Once it is in the body’s records nobody can tell under which agreement it came. One of the two periods will be broken.',
  source: 'UK GDPR Article 5(1)(e)',
  *check(register) {
    const first = new Map<string, Kept>();
    const entries = agreementsInForce(register);
    const shared = sharedTitles(entries);
    for (const entry of entries) {
      const clashes = new Map<string, { readonly here: Kept; readonly there: Kept; readonly bodies: string[] }>();
      for (const here of keptUnder(entry, shared)) {
        const key = `${here.body} ${gist(here.data)}`;
        const there = first.get(key);
        if (there === undefined) first.set(key, here);
        if (there === undefined || there.entry === entry || same(here.keep, there.keep)) continue;
        if (!comparable(entry, there.entry)) continue;
        const clash = `${here.index} ${there.entry.id} ${here.data}`;
        const known = clashes.get(clash);
        if (known === undefined) clashes.set(clash, { here, there, bodies: [here.name] });
        else known.bodies.push(here.name);
      }
      for (const { here, there, bodies } of clashes.values()) {
        const pointer = pointerOf(here);
        yield {
          at: entry.agreement.source.locate(pointer),
          agreement: entry.id,
          pointer,
          actual: `period of ${here.keep} for “${here.data}” (${fewInWords(bodies, 'and', 3)})`,
          expected: `${there.keep}, as in “${there.entry.terms.title}”, or a title that tells the two kinds of information apart`,
          remedy:
            'Agree on one period with the parties and write it in both, or say in the titles what sets the two apart.',
          related: [
            {
              at: there.entry.agreement.source.locate(pointerOf(there)),
              text: 'The other period stands here.',
            },
          ],
        };
      }
    }
  },
};

interface Kept {
  readonly entry: Entry;
  readonly body: string;
  readonly name: string;
  /** Title of the kind of information, and its name in the agreement. */
  readonly data: string;
  readonly dataName: string;
  readonly keep: string;
  /** Place of the rule in the list. */
  readonly index: number;
}

/** What each body receives, with the one rule that holds for it. */
function* keptUnder(entry: Entry, shared: ReadonlySet<string>): Generator<Kept> {
  const rules = entry.terms.retention ?? [];
  for (const { party, data } of receivedBy(entry)) {
    for (const name of data) {
      const title = entry.terms.data?.[name]?.title;
      if (title === undefined || !shared.has(gist(title))) continue;
      const [holding, tie] = retentionFor(rules, party, name, entry.parties);
      if (holding === undefined || tie !== undefined) continue;
      for (const body of party.bodies)
        yield {
          entry,
          body: body.key,
          name: body.name,
          data: title,
          dataName: name,
          keep: holding.rule.keep,
          index: holding.index,
        };
    }
  }
}

/** The rule; where it stands in the framework, the kind of information that it holds for. */
function pointerOf({ entry, index, dataName }: Kept): string {
  return entry.agreement.terms.retention === undefined ? `/data/${dataName}/title` : `/retention/${index}/keep`;
}

function same(one: string, other: string): boolean {
  const [first, second] = [lengthOf(one), lengthOf(other)];
  // "Indefinitely", or words that say no length: they cannot be compared.
  return first === undefined || second === undefined || sameLength(first, second);
}

/** Two agreements that share something about the same with a partner in common, neither of which stands for the other. */
function comparable(one: Entry, other: Entry): boolean {
  const abouts = ({ terms }: Entry): readonly string[] =>
    Object.values(terms.purposes ?? {}).flatMap(({ about }) => about ?? []);
  const topics = new Set(abouts(one));
  const bodies = new Set(controllersOf(one));
  return (
    !answersFor(one, other) &&
    abouts(other).some((about) => topics.has(about)) &&
    controllersOf(other).filter((body) => bodies.has(body)).length > 1
  );
}

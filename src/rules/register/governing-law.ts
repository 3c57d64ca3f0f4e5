/** An agreement governed by the law of a nation in which none of its parties sits. */
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Observation, Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

export const governingLaw: Rule = {
  code: 'register/governing-law',
  severity: 'warning',
  summary: 'The law that governs an agreement is that of a nation in which some party sits.',
  why: 'If the parties fall out, a court decides by this law. The law of a nation in which nobody sits often comes from a text that was copied, and sends every party to courts and lawyers elsewhere.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      yield* ownWords(entry);
      const { id, agreement, terms, framework } = entry;
      const said = terms.governingLaw;
      const own = agreement.terms.governingLaw !== undefined;
      // A framework says it for binding agreements, and where it is wrong itself, it is told.
      const taken = !own && terms.binding === 'yes' && framework !== undefined && lawsOf(framework)?.has(said ?? '');
      if (said === undefined || !(own || taken)) continue;
      const laws = lawsOf(entry);
      if (laws === undefined || laws.has(said)) continue;
      const pointer = own ? '/governingLaw' : '/framework';
      const at = agreement.source.locate(pointer);
      const [only, ...more] = laws;
      yield {
        at,
        agreement: id,
        pointer,
        actual: `law of a nation in which no party sits (\`${said}\`)`,
        expected: listInWords(
          [...laws].map((law) => `\`governingLaw: ${law}\``),
          'or',
        ),
        remedy: own
          ? 'Write the law of the nation in which the parties sit. If they have chosen another on purpose, record the finding as accepted with their reason.'
          : 'Write `governingLaw` in the agreement itself: what its framework says is made for parties of another nation.',
        ...(own && only !== undefined && more.length === 0
          ? { suggest: [{ title: `Write \`${only}\``, edits: [{ ...at, text: only }] }] }
          : {}),
      };
    }
  },
};

/** The parties' own words for the clause, where they name the law of other nations than the terms do. */
function* ownWords({ id, agreement, terms }: Entry): Generator<Observation> {
  const said = terms.governingLaw;
  if (said === undefined || terms.binding !== 'yes') return;
  for (const [index, { clause, text }] of (terms.clauses ?? []).entries()) {
    if (clause !== 'governing-law') continue;
    const named = new Set(text.flatMap((words) => LAW_NAMES.flatMap(([name, law]) => (name.test(words) ? [law] : []))));
    if (named.size === 0 || named.has(said)) continue;
    const pointer = `/clauses/${index}/text`;
    yield {
      at: agreement.source.locate(pointer),
      agreement: id,
      pointer,
      actual: `words on the governing law that name another (${listInWords([...named].map((law) => `\`${law}\``))})`,
      expected: `the law that the front matter names (\`${said}\`)`,
      remedy: 'Find out which of the two the parties agreed, and correct the other.',
      ...(agreement.terms.governingLaw === undefined
        ? {}
        : { related: [{ at: agreement.source.locate('/governingLaw'), text: 'The front matter says it here.' }] }),
    };
  }
}

/** How texts name a law, or the nation whose law it is. */
const LAW_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:England|Wales|English|Welsh)\b/i, 'england-and-wales'],
  [/\b(?:Scotland|Scots|Scottish)\b/i, 'scotland'],
  [/\bNorthern (?:Ireland|Irish)\b/i, 'northern-ireland'],
];

const LAW_OF: Readonly<Record<string, string>> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};

/** The laws of the nations in which the parties sit; nothing where nobody knows of one. A body of the whole United Kingdom says nothing of it. */
function lawsOf({ parties }: Entry): ReadonlySet<string> | undefined {
  const nations = [...parties.values()].flatMap((party) => party.bodies.map(({ nation }) => nation));
  if (nations.includes(undefined)) return undefined;
  const laws = nations.flatMap((nation) => LAW_OF[nation ?? ''] ?? []);
  return laws.length === 0 ? undefined : new Set(laws);
}

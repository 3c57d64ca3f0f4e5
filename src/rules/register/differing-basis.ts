/** Two agreements in force by which a body shares the same information on different lawful bases. */
import type { Answer } from '../../register/coverage.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { agreementsInForce, answersFor, controllersOf, gist, sharedTitles } from '../in-force.ts';
import type { Rule } from '../rule.ts';

const POINT = /^Article 6\(1\)\([a-z]+\)/;

export const differingBasis: Rule = {
  code: 'register/differing-basis',
  severity: 'warning',
  summary:
    'A body shares the same information with the same partners, for the same sort of purpose, on one lawful basis.',
  why: 'A controller tells people one lawful basis for what it does with their information, and their rights depend on it. Two agreements that say different things make one of the two statements untrue.',
  source: 'UK GDPR Articles 5(1)(a) and 13(1)(c)',
  *check(register) {
    const first = new Map<string, Based>();
    const entries = agreementsInForce(register);
    const shared = sharedTitles(entries);
    for (const entry of entries) {
      const said = new Set<string>();
      for (const here of basesOf(entry, shared)) {
        for (const key of here.keys) {
          const there = first.get(key);
          if (there === undefined) first.set(key, here);
          if (there === undefined || there.entry === entry) continue;
          if (here.points.some((point) => there.points.includes(point)) || !haveInCommon(entry, there.entry)) continue;
          const [ground] = here.answer.entries;
          const pointer = ground === undefined ? '/lawful' : `/lawful/${ground}`;
          const sort = `${pointer} ${there.entry.id} ${here.data}`;
          if (said.has(sort)) continue;
          said.add(sort);
          yield {
            at: entry.agreement.source.locate(pointer, 'key'),
            agreement: entry.id,
            pointer,
            actual: `${listInWords(here.points)} for “${here.data}” (${here.answer.need.party.title})`,
            expected: `${listInWords(there.points)}, as in “${there.entry.terms.title}”`,
            remedy:
              'Find out which basis the body relies on for this work, and say the same in both. If the work differs, say in the purposes how it does.',
            related: [
              {
                at: there.entry.agreement.source.locate(`/lawful/${there.answer.entries[0] ?? ''}`, 'key'),
                text: 'The other basis stands here.',
              },
            ],
          };
        }
      }
    }
  },
};

interface Based {
  readonly entry: Entry;
  readonly answer: Answer;
  readonly data: string;
  /** Points of Article 6: `Article 6(1)(e)`. */
  readonly points: readonly string[];
  /** One for each body and topic: what two agreements must share to be compared. */
  readonly keys: readonly string[];
}

function* basesOf(entry: Entry, shared: ReadonlySet<string>): Generator<Based> {
  for (const answer of entry.coverage.answers) {
    const { need, kind, grounds } = answer;
    const title = entry.terms.data?.[need.data]?.title;
    if (title === undefined || !shared.has(gist(title))) continue;
    const points = [...new Set(grounds.flatMap((ground) => POINT.exec(ground)?.[0] ?? []))];
    if (kind !== 'stated' || need.regime !== 'uk-gdpr' || points.length === 0) continue;
    const abouts = entry.terms.purposes?.[need.purpose]?.about ?? [];
    const keys = need.bodies.flatMap((body) =>
      abouts.map((about) => [body.key, about, need.direction, gist(title)].join(' ')),
    );
    yield { entry, answer, data: title, points, keys };
  }
}

/** Two agreements with at least two bodies in common, neither of which stands for the other. */
function haveInCommon(one: Entry, other: Entry): boolean {
  const bodies = new Set(controllersOf(one));
  return !answersFor(one, other) && controllersOf(other).filter((body) => bodies.has(body)).length > 1;
}

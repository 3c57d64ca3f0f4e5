/** The bodies of a register that have ended, as what a text should no longer name as if it were of today. */
import { lastMade, onceFor } from '../base/memo.ts';
import { addPeriod, type IsoDate, longDate, parseDate } from '../base/dates.ts';
import type { Superseded } from '../law/law.ts';
import { bodyName } from '../register/body-name.ts';
import { listInWords } from '../register/gaps.ts';
import type { Register } from '../register/register.ts';
import type { Organisation } from '../agreement/register-files.ts';
import { type Finder, makeFinder } from './superseded-finder.ts';

/** What finds the names of ended bodies; the id of what it finds is that of the body. Made once for the same bodies and day. */
export function endedBodiesFinder({ organisations, today }: Register): Finder {
  return lastFor(organisations)([today], () => makeFinder(endedBodies(organisations, today)));
}

const lastFor = onceFor((_organisations: Register['organisations']) => lastMade<Finder>());

function endedBodies(organisations: Register['organisations'], today: IsoDate): readonly Superseded[] {
  const all = [...organisations.values()];
  const hasEnded = ({ facts }: Organisation): boolean => facts.until !== undefined && facts.until < today;
  const living = new Set(all.filter((one) => !hasEnded(one)).flatMap(namesOf));
  return all.filter(hasEnded).flatMap((body): readonly Superseded[] => {
    const until = parseDate(body.facts.until ?? '');
    // A body that follows another often keeps its name.
    const words = namesOf(body).filter((name) => !living.has(name));
    if (until === undefined || words.length === 0) return [];
    const successors = (body.facts.succeededBy ?? []).map(({ organisation }) => bodyName(organisations, organisation));
    return [
      {
        id: body.id,
        title: body.facts.name,
        sort: 'body',
        words,
        except: [...living].filter((name) => words.some((word) => name.includes(word))),
        fault: `body that ended on ${longDate(until)}, as its file says`,
        successor: successors.length === 0 ? 'a body that does its work' : listInWords(successors, 'or'),
        since: addPeriod(until, { count: 1, unit: 'day' }),
        severity: 'error',
        source: 'General knowledge',
        lastVerified: today,
        evidence: 'knowledge',
      },
    ];
  });
}

/** The names in full: a single word may be an ordinary one, and signs of the patterns for words are none of a name. */
function namesOf({ facts: { name, legalName, alsoKnownAs } }: Organisation): readonly string[] {
  return [name, legalName, ...(alsoKnownAs ?? [])]
    .flatMap((one) => one ?? [])
    .filter((one) => one.includes(' ') && !/[[\]|]|\.\.\./.test(one));
}

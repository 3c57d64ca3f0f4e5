/** Prose by which somebody is given nothing, although a flow gives it to them. */
import { asStep } from '../../base/pointer.ts';
import type { Need } from '../../register/coverage.ts';
import type { Entry } from '../../register/entry.ts';
import { kindsCalled, toldKinds } from '../kept-kinds.ts';
import { onlyParties } from '../parties-in-text.ts';
import type { Observation, Rule } from '../rule.ts';
import { plainly, type Saying, ownSayingsOf } from '../sayings.ts';
import { livingTexts } from '../text-scan.ts';

export const flowDiffers: Rule = {
  code: 'text/flow-differs',
  severity: 'warning',
  summary: 'Nobody of whom the text says that they are given nothing is given it by a flow.',
  why: 'People who read that the police, say, are never told may speak because of it. If a flow tells them all the same, the text has misled those whom it concerns, and staff do not know which of the two holds.',
  source: 'UK GDPR Articles 5(1)(a) and 13(1)(e)',
  *check(register) {
    for (const entry of livingTexts(register))
      for (const saying of ownSayingsOf(entry, DENIES)) {
        const found = denialIn(saying.text);
        if (found !== undefined) yield* contradicted(entry, saying, found);
      }
  },
};

const GIVEN = '(?:given|passed(?: on)?|shared|sent|disclosed|shown|released|provided|supplied|handed(?: over)?|told)';
const GIVES =
  '(?:gives?|pass(?:es)?(?: on)?|shares?|sends?|discloses?|shows?|releases?|provides?|suppl(?:y|ies)|hands? over|tells?)';
const GETS = '(?:receives?|gets?|sees?|(?:has|have) access to)';
const NOT = "(?:do not|does not|don[’']t|doesn[’']t|never|will not|will never|must not|must never)(?: ever)?";
/** What is spoken of, whatever it is: whether it is a kind of information here is looked at afterwards. */
const WHAT = '[^,;:]{2,80}?';
const DENIES = /\b(?:never|not|no|none|nothing|neither)\b/i;

/** What is denied, of whom: each pattern has the groups `what` and `whom`, and some `who`, the sender. */
const DENIALS: readonly RegExp[] = [
  // The data is never given to the police.
  new RegExp(
    `^(?<what>${WHAT}) (?:(?:is|are|may be|can be) (?:never|not)(?: ever)?|(?:will|must|shall|may|can) (?:never|not)(?: ever)? be) ${GIVEN} (?:to|with) (?<whom>[^,;:.]+)`,
    'i',
  ),
  // No information is passed to the police; nothing is sent to schools.
  new RegExp(
    `^(?:no |none of the )?(?<what>(?<=no |none of the )${WHAT}|nothing(?: (?:in|under) this agreement)?) (?:(?:(?:is|are|will be|may be|must be|shall be|can be)(?: ever)? ${GIVEN} (?:to|with))|(?:ever )?(?:goes|go|will go) to) (?<whom>[^,;:.]+)`,
    'i',
  ),
  // The council does not share information with the police.
  new RegExp(`^(?<who>[^,;:]{2,60}?) ${NOT} ${GIVES} (?<what>${WHAT}) (?:to|with) (?<whom>[^,;:.]+)`, 'i'),
  // The police receive nothing, do not see the data, are never given it.
  new RegExp(
    `^(?<whom>[^,;:]{3,60}?) (?:${GETS}|will receive|(?:is|are|will be) (?:given|sent|told|shown)) (?:no (?<what>${WHAT})|nothing)$`,
    'i',
  ),
  new RegExp(
    `^(?<whom>[^,;:]{3,60}?) (?:${NOT} ${GETS}|(?:(?:is|are) (?:never|not)|will (?:never|not) be) (?:given|sent|told|shown)) (?<what>${WHAT})$`,
    'i',
  ),
];

interface Denial {
  readonly what: string;
  readonly whom: string;
  readonly who: string | undefined;
  readonly match: RegExpExecArray;
}

function denialIn(text: string): Denial | undefined {
  const whole = text.replace(/[.!]$/, '');
  for (const pattern of DENIALS) {
    const match = plainly(pattern, whole);
    const { what = 'nothing', whom, who } = match?.groups ?? {};
    // What follows the words sets bounds to them, in ways that only people can judge.
    if (match === undefined || whom === undefined || match[0].length < whole.length) continue;
    return { what, whom, who, match };
  }
  return undefined;
}

function* contradicted(
  entry: Entry,
  { under, where }: Saying,
  { what, whom, who, match }: Denial,
): Generator<Observation> {
  const kinds = kindsCalled(what, toldKinds(entry));
  const receivers = onlyParties(whom, entry);
  const anybody = who === undefined || /^(?:all |the )*(?:parties|partners)$|^we$/i.test(who);
  const senders = anybody ? undefined : onlyParties(who, entry);
  if (kinds === undefined || receivers === undefined || (!anybody && senders === undefined)) return;
  if (isOfOnePart(entry, under)) return;
  const need = entry.coverage.answers
    .map((answer) => answer.need)
    .find(
      ({ party, direction, data, others }: Need) =>
        direction === 'receive' &&
        receivers.includes(party) &&
        (kinds.length === 0 || kinds.includes(data)) &&
        (senders === undefined || others.some((other) => senders.includes(other))),
    );
  const [flow] = need?.flows ?? [];
  if (need === undefined || flow === undefined) return;
  const title = entry.terms.data?.[need.data]?.title ?? need.data;
  yield {
    ...where(match.index, match.index + match[0].length),
    actual: `words by which ${need.party.title} is given nothing (“${match[0]}”)`,
    expected: `words that fit the flow \`${flow}\`, which gives it “${title}”`,
    remedy:
      'Find out which of the two the parties agreed. Take the party out of the flow, or say in the text what it is given, and for which purpose.',
    related: [{ at: entry.agreement.source.locate(`/flows/${asStep(flow)}`, 'key'), text: 'The flow stands here.' }],
  };
}

/** Whether a heading says that its section is about one purpose, flow or kind of information alone. */
function isOfOnePart({ terms }: Entry, under: readonly string[]): boolean {
  const titles = [terms.purposes, terms.flows, terms.data, terms.systems].flatMap((part) =>
    Object.values((part ?? {}) as Readonly<Record<string, { readonly title?: string }>>).flatMap(({ title }) =>
      title === undefined ? [] : title.toLowerCase(),
    ),
  );
  return under.some((heading) => titles.some((title) => heading.toLowerCase().includes(title)));
}

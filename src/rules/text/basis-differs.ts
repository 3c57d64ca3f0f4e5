/** Prose that names a point of Article 6 or 9 on which no ground rests. */
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Party, selectParties } from '../../register/party.ts';
import { hedgeIn } from '../hedges.ts';
import { onlyParties } from '../parties-in-text.ts';
import type { Rule } from '../rule.ts';
import { plainly, ownSayingsOf } from '../sayings.ts';
import { livingTexts } from '../text-scan.ts';

export const basisDiffers: Rule = {
  code: 'text/basis-differs',
  severity: 'warning',
  summary: 'The text names no other lawful basis than the grounds under `lawful` do.',
  why: 'The lawful basis settles which rights people have, and they are told of it. The grounds are what the parties sign and what is worked out here: a text that names another tells people something else.',
  source: 'UK GDPR Articles 5(1)(a), 6(1), 9(2) and 13(1)(c)',
  *check(register) {
    for (const entry of livingTexts(register)) {
      if (statedIn(entry).size === 0) continue;
      for (const { text, where } of ownSayingsOf(entry, NAMES)) {
        const said = hedgeIn(text, 'of prose') === undefined ? pointIn(text) : undefined;
        const stated = said === undefined ? undefined : statedFor(entry, said);
        if (said === undefined || stated === undefined || stated.has(said.point)) continue;
        const same = [...stated].filter((point) => isOfArticle(point, said.point));
        yield {
          ...where(said.start, said.end),
          actual: `lawful basis in the text that no ground rests on (“${text.slice(said.start, said.end)}”)`,
          expected:
            same.length === 0 ? 'a point that `lawful` states' : `${listInWords(same, 'or')}, as \`lawful\` says`,
          remedy:
            'If the parties rely on it, state it under `lawful`: for whom, for which purposes and which information. If not, take it out of the text, and tell people the basis that the front matter states.',
          related: [{ at: entry.agreement.source.locate('/lawful', 'key'), text: 'The grounds stand here.' }],
        };
      }
    }
  },
};

/**
 * The points to compare with what is said: of all grounds, or of those of the
 * parties of which it is said. Nothing where it is not sure who they are, or
 * where one of them has no point of the article: its basis is then worked out.
 */
function statedFor(entry: Entry, { who, point }: Said): ReadonlySet<string> | undefined {
  if (who === undefined) return statedIn(entry);
  const each = onlyParties(who, entry)?.map((party) => statedIn(entry, party)) ?? [];
  if (!each.every((stated) => [...stated].some((one) => isOfArticle(one, point)))) return undefined;
  return each.find((stated) => !stated.has(point)) ?? each[0];
}

function isOfArticle(one: string, other: string): boolean {
  return one.startsWith(other.slice(0, 'Article 6'.length));
}

/** The points that grounds rest on, or those grounds that count for a party, as people cite them: "Article 6(1)(e)". */
function statedIn({ terms, parties }: Entry, party?: Party): ReadonlySet<string> {
  const grounds = Object.values(terms.lawful ?? {}).filter(
    (ground) => party === undefined || selectParties(ground.parties, parties).includes(party),
  );
  return new Set(
    grounds.flatMap(({ article6, article9 }) => [
      ...(article6 ?? []).map((point) => `Article 6(1)(${point})`),
      ...(article9 ?? []).map((point) => `Article 9(2)(${point})`),
    ]),
  );
}

interface Said {
  readonly point: string;
  /** Whose basis it is said to be; nothing for that of all. */
  readonly who: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** What a point is called in the words of prose. Consent has a rule of its own. */
const CALLED: readonly (readonly [words: string, point: string])[] = [
  ['(?:our |its |their |the )?(?<!recognised )legitimate interests?', 'Article 6(1)(f)'],
  ['(?:a |the )?recognised legitimate interests?', 'Article 6(1)(ea)'],
  ['(?:the |a |its |their )?public task', 'Article 6(1)(e)'],
  ['(?:a |its |their )?legal obligations?', 'Article 6(1)(c)'],
  ['(?:the )?vital interests?(?: of (?:the|a|each) \\w+)?', 'Article 6(1)(d)'],
  ['(?:a |the )?contract(?: with the person)?', 'Article 6(1)(b)'],
  ['(?:the )?substantial public interest', 'Article 9(2)(g)'],
];
const CITED = String.raw`Articles? ?(?<article>6 ?\(1\)|9 ?\(2\)) ?\((?<letter>[a-z]{1,2})\)`;
const NAMED = `(?:${CALLED.map(([words]) => words).join('|')})`;
const NAMES = new RegExp(`${CITED}|\\b${NAMED}\\b`, 'i');

const POINT = `(?<point>${CITED}|${NAMED})(?![\\w-])`;
const BASIS = '(?:lawful|legal) (?:bas[ei]s|grounds?)';
/** Words by which a basis is said to be that of all that is shared. */
const OF_ALL =
  '(?: (?:for|of|under|to|this|the|all|our|such|any|between|UK|GDPR|Article 6|sharing|share|processing|process|personal|information|data|agreement|parties|panel|it)(?![\\w-]))*';
/** What may follow and leaves it said of all that is shared. */
const END = `(?=(?:,?(?: of| in| under)?(?: the)? (?:UK )?(?:GDPR|Data Protection Act 2018)|,? \\(?${NAMED}\\)?| \\([^)]*\\))*${OF_ALL}[.,;]?$|,? (?:and|because|since|as)\\b)`;
const ALL =
  '(?:we|(?:all|each|both) (?:of )?(?:the )?(?:part(?:y|ies)|partners?)|the (?:parties|partners|sharing|processing|panel)|this (?:sharing|agreement|processing))';

const SAYS: readonly RegExp[] = [
  // The lawful basis is Article 6(1)(f); our lawful basis for this sharing is legitimate interests.
  new RegExp(
    `\\b(?:the|our|its|their|whose|this) (?:sharing['’]s )?${BASIS}(?: (?:that )?(?:is )?(?:relied (?:up)?on|used)| (?:that )?${ALL} rely (?:up)?on)?${OF_ALL} (?:is|are|will be|shall be):? ${POINT}${END}`,
    'i',
  ),
  // Article 6(1)(f) is the lawful basis for this sharing.
  new RegExp(`^${POINT} (?:is|are) (?:the|our|their) (?:sole |only |main )?${BASIS}${OF_ALL}[.]?$`, 'i'),
  // We rely on legitimate interests.
  new RegExp(
    `(?:^|, (?:and|so) |; )${ALL}(?: all| each| both)? (?:rel(?:y|ies)|rests?|is based|are based|is founded) (?:up)?on ${POINT}${END}`,
    'i',
  ),
  // Information is shared under Article 6(1)(f); we share it on the basis of legitimate interests.
  new RegExp(
    `^(?:(?:all |the |this |personal )*(?:information|data|sharing|processing) (?:is|are)(?: shared| processed| disclosed| done)?|${ALL} (?:share|process|disclose)(?:s|es)?${OF_ALL}) (?:under|on the (?:lawful |legal )?(?:basis|ground) of|by virtue of|lawful under) ${POINT}${END}`,
    'i',
  ),
  // The processing is necessary for the legitimate interests of the parties.
  new RegExp(
    `^(?:the |this |our )?(?:sharing|processing)${OF_ALL} is necessary for (?:the purposes? of )?(?<point>(?:the |our |their )?legitimate interests)\\b`,
    'i',
  ),
  // The council's lawful basis is legitimate interests; the lawful basis of the council is a contract.
  new RegExp(`^(?:(?<who>[^,;:]{3,60}?)['’]s? ${BASIS}${OF_ALL} (?:is|are|will be|shall be):?) ${POINT}${END}`, 'i'),
  new RegExp(`^(?:the )?${BASIS} of (?<who>[^,;:]{3,60}?) (?:is|are|will be|shall be):? ${POINT}${END}`, 'i'),
  // The council relies on legitimate interests.
  new RegExp(`^(?<who>[^,;:]{3,60}?) (?:rel(?:y|ies)) (?:up)?on ${POINT}${END}`, 'i'),
];

/** The point on which a sentence says that the sharing rests; nothing if it denies it or speaks of some cases. */
function pointIn(text: string): Said | undefined {
  if (/\b(?:not|never|no|nor|neither|cannot|rather|instead|may|many|charit(?:y|ies))\b/i.test(text)) return undefined;
  for (const pattern of SAYS) {
    const match = plainly(pattern, text);
    const { point, who, article, letter } = match?.groups ?? {};
    if (match === undefined || point === undefined) continue;
    const start = match.index + match[0].lastIndexOf(point);
    const cited = `Article ${article?.startsWith('9') === true ? '9(2)' : '6(1)'}(${letter?.toLowerCase()})`;
    const named = CALLED.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(point))?.[1];
    return { point: letter === undefined ? (named ?? '') : cited, who, start, end: start + point.length };
  }
  return undefined;
}

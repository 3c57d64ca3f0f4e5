/** Information that goes abroad in the words of the text, and not in its terms on transfers. */
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { alike, type Seen } from '../alike.ts';
import { isToldAsBorder } from '../borders.ts';
import { abroadIn, type Standing } from '../goes-abroad.ts';
import { type NamedPlace, placePattern, placesStated } from '../places.ts';
import type { Observation, Rule } from '../rule.ts';
import { ownSayingsOf } from '../sayings.ts';
import { placeOfTerm } from '../terms.ts';
import { livingTexts } from '../text-scan.ts';

export const unstatedTransfer: Rule = {
  code: 'law/unstated-transfer',
  severity: 'warning',
  summary: 'Information is kept abroad, sent there or opened from there only as `transfers` says.',
  why: 'A backup in another country is a transfer, and so is a help desk there that can open the records. People are told, and the parties agree, what `transfers` says; what the text lets a party or its supplier do besides has no route in law.',
  source: 'UK GDPR Articles 13(1)(f), 28(3)(a), 30(1)(e) and 44A',
  *check(register) {
    for (const entry of livingTexts(register)) {
      yield* countriesOfNone(entry);
      // Most texts name no place abroad, and need no closer look.
      if (!placePattern(register.law).test(entry.agreement.source.text)) continue;
      yield* alike(
        goingAbroad(entry, register),
        ({ place }) => place.id,
        ([{ place, words }]) => tell(entry, place.title, words),
      );
    }
  },
};

/** Countries to which information goes although none leaves. */
function* countriesOfNone(entry: Entry): Generator<Observation> {
  const { transfers } = entry.terms;
  const countries = (transfers?.countries ?? []).filter((name) => !/^(?:none|nowhere|n\/a)$/i.test(name.trim()));
  if (transfers?.allowed !== 'no' || countries.length === 0) return;
  // Where a framework names the countries, the agreement that lets nothing leave has to drop them.
  const isOwn = entry.agreement.terms.transfers?.countries !== undefined;
  yield {
    ...placeOfTerm(entry, isOwn ? '/transfers/countries' : '/transfers/allowed'),
    actual: `countries to which information goes (${countries.join(', ')}) beside \`allowed: no\``,
    expected: 'no countries, or leave to send information there',
    remedy: `If nothing leaves the United Kingdom, ${isOwn ? 'take `countries` out' : 'write `countries: none` under `transfers`, which drops what the framework says'}. If it goes there, write \`allowed: with-safeguards\`, with the \`route\`.`,
  };
}

interface Going extends Seen, Pick<NamedPlace, 'place'> {
  readonly words: string;
}

/** Every place of the text by which information goes to a country that `transfers` does not name. */
function goingAbroad(entry: Entry, { law }: Register): readonly Going[] {
  const isStated = placesStated(entry.terms.transfers, law);
  return [...ownSayingsOf(entry, placePattern(law))].flatMap(({ text, pointer, where }): readonly Going[] => {
    const standing = standingOf(pointer);
    if (standing === undefined) return [];
    return abroadIn(text, standing, law)
      .filter(({ place }) => !isStated(place) && !isToldAsBorder(text, pointer, place.id, law))
      .map(({ place, start, end }) => ({ ...where(start, end), place, words: text.slice(start, end) }));
  });
}

/** How a field is read, or prose where there is none; nothing for fields that speak of something else than where information goes. */
function standingOf(pointer: string | undefined): Standing | undefined {
  if (pointer === undefined) return 'prose';
  if (/^\/processing\/[^/]+\/subProcessors/.test(pointer)) return 'sub-processors';
  if (/^\/flows\/[^/]+\/outsidePeople/.test(pointer)) return 'outsiders';
  const section = pointer.split('/')[1] ?? '';
  return ELSEWHERE.has(section) ? undefined : TERMS.has(section) ? 'terms' : 'prose';
}

const TERMS = new Set(['processing', 'systems', 'methods', 'security', 'flows']);
const ELSEWHERE = new Set(['transfers', 'data', 'subjects', 'lawful', 'legislation', 'readWith', 'related', 'areas']);

function tell({ agreement, terms }: Entry, country: string, words: string): Omit<Observation, keyof Seen> {
  const { transfers } = terms;
  const none = transfers?.allowed !== 'with-safeguards';
  return {
    actual: `information that goes abroad in the words of the text (“${words}”)`,
    expected: none ? 'words that fit `transfers`, which lets nothing leave' : `\`transfers\` that name where it goes`,
    remedy: `If it is so, write it under \`transfers\`: \`allowed: with-safeguards\`, the country under \`countries\`${country.startsWith('Another') ? '' : ` (${country})`} and the \`route\` in law. Opening records from abroad counts as sending them there. If it is not so, take it out of the text.`,
    ...(agreement.terms.transfers === undefined
      ? {}
      : {
          related: [{ at: agreement.source.locate('/transfers', 'key'), text: 'The terms on transfers stand here.' }],
        }),
  };
}

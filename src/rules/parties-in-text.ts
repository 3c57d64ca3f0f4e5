/** The parties that words of a sentence mean: by their names, or as people call them, such as "the police". */
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';

/** A party, and the words of the sentence that name it. */
interface NamedParty {
  readonly party: Party;
  readonly start: number;
  readonly end: number;
}

/** The parties that words name, if they name nothing besides: "the police", and not "the visitors of the police station". */
export function onlyParties(words: string, entry: Entry): readonly Party[] | undefined {
  const named = partiesIn(words, entry);
  // Of two councils "the council" may be either.
  const isUnsure = named.some(
    (one, index) =>
      index > 0 &&
      one.start === named[index - 1]?.start &&
      one.party.organisation !== named[index - 1]?.party.organisation &&
      !PLURAL.test(words.slice(one.start, one.end)),
  );
  if (isUnsure) return undefined;
  const rest = named.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(Math.max(start, end)),
    words,
  );
  return named.length > 0 && FILLING.test(rest) ? named.map(({ party }) => party) : undefined;
}

const PLURAL = /(?:police|NHS|s)$/i;
const FILLING = /^(?:[\s,]|and|or|nor|the|both|each|either|neither|under this agreement)*$/i;

/** The parties that a stretch of a sentence names, in its order; "the council" names each council that takes part. */
export function partiesIn(text: string, { parties }: Entry): readonly NamedParty[] {
  const found = [...parties.values()].flatMap((party) => {
    const at = placeOf(text, party);
    return at === undefined ? [] : [{ party, ...at }];
  });
  // "Mereshire Council Housing" is not also "Mereshire Council".
  return found
    .filter(
      (one) => !found.some((other) => other.start <= one.start && one.end <= other.end && length(other) > length(one)),
    )
    .sort((one, other) => one.start - other.start);
}

function length({ start, end }: Pick<NamedParty, 'start' | 'end'>): number {
  return end - start;
}

function placeOf(text: string, party: Party): Pick<NamedParty, 'start' | 'end'> | undefined {
  for (const name of namesOf(party)) {
    const start = text.indexOf(name);
    if (start !== -1 && !isPartOfWord(text, start - 1) && !isPartOfWord(text, start + name.length))
      return { start, end: start + name.length };
  }
  for (const [called, kinds] of CALLED) {
    if (!party.bodies.some(({ kind }) => kind !== undefined && kinds.includes(kind))) continue;
    const match = called.exec(text);
    // "The hospital" is one of a group, and nobody can tell which.
    if (match !== null && (party.shape !== 'group' || PLURAL.test(match[0])))
      return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The names of a party in full; a single short word of a title may be an ordinary one. */
function namesOf({ title, organisation }: Party): readonly string[] {
  const { name, legalName, alsoKnownAs } = organisation?.facts ?? {};
  const names = [title, name, legalName, ...(alsoKnownAs ?? [])].flatMap((one) => one ?? []);
  return names.filter((one) => one.includes(' ')).flatMap((one) => [one, one.replace(/ (?:Limited|Ltd)$/, '')]);
}

function isPartOfWord(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[index] ?? '');
}

/** What bodies of a kind are called in a text that names no other of that kind. */
const CALLED: readonly (readonly [called: RegExp, kinds: readonly string[]])[] = [
  [/\bthe police(?! (?:and (?:crime|fire)|fire|staff|station|national|box|force's))\b/i, ['police']],
  [/\bthe (?:council|local authority)\b/i, ['council', 'county-council', 'district-council']],
  [
    /\b(?:the )?schools?(?! (?:nurs|report|roll|meal|age|day|year|work))\b/i,
    ['school', 'academy', 'independent-school'],
  ],
  [/\bthe (?:charity|charities)\b/i, ['charity']],
  [/\bthe (?:hospitals?|NHS|hospital trusts?)\b/i, ['nhs-trust', 'nhs-foundation-trust']],
  [/\b(?:the )?(?:GP practices|general practices|GPs)\b/i, ['gp-practice']],
  [/\bthe integrated care board\b/i, ['icb']],
  [/\bthe fire (?:and rescue )?(?:service|authority)\b/i, ['fire-authority']],
];

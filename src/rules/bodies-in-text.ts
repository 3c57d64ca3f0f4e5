/** The bodies that a sentence names: those of the register by their names, and others by the capitals of theirs. */
import type { Organisation } from '../agreement/register-files.ts';
import type { Register } from '../register/register.ts';

/** Words of a sentence that name a body. */
interface Named {
  readonly organisation: Organisation;
  readonly index: number;
  readonly words: string;
}

/** The bodies of the register that a sentence names in full; of two names that overlap, the longer. */
export function bodiesIn(text: string, { organisations }: Register): readonly Named[] {
  const found: Named[] = [];
  for (const organisation of organisations.values()) {
    const { name, alsoKnownAs } = organisation.facts;
    for (const words of [name, ...(alsoKnownAs ?? [])]) {
      // A single word may be an ordinary one.
      if (!words.includes(' ')) continue;
      const index = text.indexOf(words);
      if (index !== -1 && !/\p{L}/u.test(text[index + words.length] ?? ' ')) found.push({ organisation, index, words });
    }
  }
  return found
    .filter(
      (one) => !found.some((other) => other !== one && other.words.length > one.words.length && overlap(one, other)),
    )
    .filter((one, place, all) => all.findIndex((other) => other.organisation === one.organisation) === place);
}

function overlap(one: Named, other: Named): boolean {
  return one.index < other.index + other.words.length && other.index < one.index + one.words.length;
}

/** A proper name: "Mereshire Fire and Rescue", "Dale Homes Ltd", or a single word of some length, "Cafcass". */
const PROPER =
  /^(?:[Tt]he )?(\p{Lu}[\p{L}'’-]*(?: (?:(?:and|of|for|the|in|on|&) )*\p{Lu}[\p{L}'’-]*)+|\p{Lu}[\p{L}'’-]{2,})$/u;
const SMALL = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 's']);
/** Words that say what a body is, and not which. */
const GENERIC = new Set(
  'academies academy adults agreement ambulance annex appendix authority authorities body bodies board boards borough care charities charity chief children college colleges commissioner committee community constable constabulary controller controllers council councils county court courts crime data department departments director district each education every executive fire first foundation government gp gps group health home homes hospital hospitals host housing icb icbs information justice lead local member members nhs office officer organisation organisations parties partner partners partnership party police practice practices prison prisons probation processor protection provider providers public recipient rescue safeguarding school schools second section sector sender service services sharing signatories signatory social state supplier teams third this trust trusts universities university voluntary youth'.split(
    ' ',
  ),
);

/** Words with which a sentence begins as well, and that name nobody. */
const PRONOUNS = new Set(
  'all another any anybody anyone both each either every everybody everyone few he many most neither nobody none one she some someone such that these they this those which who whoever you'.split(
    ' ',
  ),
);

/**
 * The proper name that a piece of a sentence consists of, unless it is that of
 * one of some bodies. What is only part of a known name, or is a known name and
 * more, is another way to call that body; what only says what a body is names none.
 */
export function otherName(piece: string, known: readonly string[]): string | undefined {
  const name = PROPER.exec(piece.trim())?.[1];
  const words = wordsOf(name ?? '');
  const says = words.every((word) => GENERIC.has(word) || PRONOUNS.has(word));
  return says || known.some((one) => initialsOf(one) === name) || known.some((one) => alike(words, wordsOf(one)))
    ? undefined
    : name;
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL.has(word));
}

/** "MSCP" of "Mereshire Safeguarding Children Partnership". */
function initialsOf(name: string): string {
  return [...name.matchAll(/\b\p{Lu}/gu)].join('');
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return other.length > 0 && (one.every((word) => other.includes(word)) || other.every((word) => one.includes(word)));
}

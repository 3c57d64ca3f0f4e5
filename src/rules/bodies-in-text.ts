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

/** A proper name of two words or more: "Mereshire Fire and Rescue", "Dale Homes Ltd". */
const PROPER = /^(?:[Tt]he )?(\p{Lu}[\p{L}'’-]*(?: (?:(?:and|of|for|the|in|on|&) )*\p{Lu}[\p{L}'’-]*)+)$/u;
const SMALL = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 's']);
/** Words that say what a body is, and not which. */
const GENERIC = new Set(
  'agreement annex appendix authority authorities body bodies board boards borough care chief children college colleges commissioner committee community constable constabulary controller controllers council councils county crime data department director district each education every executive fire first foundation gp group health home homes hospital hospitals host housing information justice lead local member members nhs office officer organisation organisations parties partner partners partnership party police practice practices probation processor protection provider providers public recipient rescue safeguarding school schools second section sector sender service services sharing signatories signatory social supplier third this trust trusts voluntary youth'.split(
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
  return words.every((word) => GENERIC.has(word)) || known.some((one) => alike(words, wordsOf(one))) ? undefined : name;
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL.has(word));
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return other.length > 0 && (one.every((word) => other.includes(word)) || other.every((word) => one.includes(word)));
}

/** Words for what a need lacks, that several questions share. */
import type { Nation } from '../law/law.ts';
import { hasOwnLaw } from '../law/reach.ts';
import type { Facts } from './case.ts';
import type { Gap, GapWords, SharedWords } from './coverage.ts';
import type { Ground } from './ground.ts';
import type { Service } from './reach.ts';

/** A gap before it is known whose it is. Where no entry is at fault, `concerns` tells which entries have to do with it. */
export type RawGap = Omit<Gap, 'bodies' | 'entry'> & {
  readonly entry?: string | undefined;
  readonly concerns?: (ground: Ground) => boolean;
  /** Stands where another gap of the same need makes it, so that it is no fault of its own. */
  readonly follows?: true;
};

export function bodyNotKnown(what: 'kind' | 'nation'): RawGap {
  return {
    code: 'could-not-check',
    kind: 'unknown',
    text: what === 'kind' ? 'kind of body not known' : 'nation of the body not known',
    expected: `a file of the body that says its ${what}`,
    remedy:
      what === 'kind'
        ? 'Which law is open to a body depends on its kind. Write under `kind` in its file which it is, in the words that docs/agreement-format.md lists. A class lists under `kindsOfBody` what its members can be.'
        : 'Which law is open to a body depends on where it acts. Write `nation` in the file of the body or the class.',
    ofBody: true,
    source: 'DPA 2018 s.7',
  };
}

export function regimeNotKnown(): RawGap {
  return {
    code: 'could-not-check',
    kind: 'unknown',
    text: 'not known whether the body is a competent authority for this law enforcement purpose',
    expected: 'a file of the body, or a `competentFor`, that says so',
    remedy:
      'Which law governs law enforcement depends on that: Part 3 of the Data Protection Act 2018 for competent authorities, the UK GDPR for others. Write `competentAuthority` in the file of the body, or `competentFor` with the party.',
    ofBody: true,
    source: 'DPA 2018 s.30',
  };
}

/** Consent is relied on and nowhere described. `what` rests on it, and `another` could be stated besides: "point of Article 6". */
export function consentNotRecorded(what: string, another: string, entry: string | undefined, source: string): RawGap {
  return {
    code: 'consent-not-recorded',
    kind: 'missing',
    text: `no \`consent\` section for ${what}`,
    expected: 'a section that says how consent is sought and withdrawn',
    remedy: `Write the section \`consent\`, or state another ${another}.`,
    entry,
    source,
  };
}

/**
 * What is stated suits single cases, and the flow is regular. `stated` is what
 * that is, and `another` what would carry the flow besides: "paragraph of Schedule 8".
 */
export function singleCasesOnly(stated: string, another: string, entry: string | undefined, source: string): RawGap {
  return {
    code: 'single-cases-only',
    kind: 'missing',
    text: `only ${stated}, which suits single cases`,
    expected: `another ${another}, or the reason under \`because\``,
    remedy: `State another ${another} for regular sharing, or say under \`because\` why this one carries it.`,
    entry,
    source,
  };
}

/** What is lacking only if the body is a competent authority, which is not certain. */
export function ifCompetent(text: string): string {
  return `if it is a competent authority, ${text}`;
}

const NATIONS: Readonly<Record<Nation | 'united-kingdom', string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  'united-kingdom': 'the United Kingdom',
};

/** Only general powers are cited for what could rest on a particular one. `basis` is what rests on them: `Part 3`. */
export function generalAlone(
  c: Parameters<typeof ofBodies>[0],
  basis: string,
  citations: readonly string[],
  entry: string | undefined,
  source: string,
): RawGap {
  return {
    code: 'general-power-alone',
    kind: 'weak',
    ...ofBodies(c, (bodies) => ({
      text: `only ${listInWords([...new Set(citations)])} for ${basis}`,
      expected: `a more particular power that reaches ${bodies}`,
    })),
    remedy: 'Cite a more particular power or function beside the general one.',
    entry,
    source,
  };
}

/**
 * What to do about law, with a word to those in a nation of which the law data
 * holds no law of its own: what the agreement cites may be right all the same.
 */
export function withOwnLaw({ law, profile: { nation } }: Pick<Facts, 'law' | 'profile'>, remedy: string): string {
  if (nation === undefined || nation === 'united-kingdom' || hasOwnLaw(law, nation)) return remedy;
  const where = NATIONS[nation];
  return `${remedy} The law data that comes with concordat holds no law of ${where} alone yet, so that this need not be a fault of the agreement: cite the law of ${where}, and ask whoever keeps the register to add it, with its source, to the register’s own \`law/powers.yaml\`.`;
}

/**
 * The words of a gap that name the bodies of a case, and perhaps the recipients
 * whom the law leaves out; and those that gaps of bodies and recipients of other
 * kinds share with it.
 */
export function ofBodies(
  c: Pick<Facts, 'law' | 'profile'>,
  say: (bodies: string) => GapWords,
  unserved: readonly string[] = [],
): GapWords & { readonly shared: SharedWords } {
  const recipients = unserved.map((kind) => kindInWords(c, kind));
  const { text, expected } = say(bodiesLike(c));
  return {
    text: endingWith(text, recipients),
    expected,
    shared: { ...say('them'), recipients },
  };
}

/** A text that ends with recipients, if there are any. */
export function endingWith(text: string, recipients: readonly string[]): string {
  return recipients.length === 0 ? text : `${text} ${fewInWords(recipients, 'or')}`;
}

/** Bodies of a profile, as a sentence names them: "charities in England". */
export function bodiesLike(c: Pick<Facts, 'law' | 'profile'>, profile = c.profile): string {
  const where = profile.nation === undefined ? '' : ` in ${NATIONS[profile.nation]}`;
  return `${kindInWords(c, profile.kind)}${where}`;
}

/** Bodies of a kind, within a sentence: "charities". */
export function kindInWords(c: Pick<Facts, 'law'>, kind: string | undefined): string {
  const plural = kind === undefined ? undefined : c.law.kinds.get(kind)?.plural;
  if (plural === undefined) return 'bodies of a kind that is not known';
  return withinSentence(plural);
}

/** A title within a sentence loses its capital, unless others show that it is a name. */
export function withinSentence(title: string): string {
  return /[A-Z]/.test(title.slice(1)) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** "A, B and C", or with "or"; with semicolons where one has a comma of its own outside quotation marks. */
export function listInWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  if (words.some((word) => word.replaceAll(/“[^”]*”/g, '').includes(',')))
    return `${words.slice(0, -1).join('; ')}; ${last} ${words.at(-1)}`;
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** So many names are read in a sentence. */
const FEW = 6;

/** A list in words that names a few and counts the others: "A, B, C, D, E, F and 9 others". */
export function fewInWords(words: readonly string[], last: 'and' | 'or' = 'and', few = FEW): string {
  return listInWords([...words.slice(0, namedOf(words.length, few)), ...othersOf(words.length, few)], last);
}

/** How many of so many are named: one name more is no longer than the words that would count it. */
export function namedOf(count: number, few = FEW): number {
  return count <= few + 1 ? count : few;
}

function othersOf(count: number, few: number): readonly string[] {
  const others = count - namedOf(count, few);
  return others === 0 ? [] : [`${others} others`];
}

/** Whether it has been said of a body that its kind or nation is not known, so that nothing more need be. */
export function isBodyUnknown(c: Pick<Facts, 'profile'>): boolean {
  return c.profile.kind === undefined || c.profile.nation === undefined;
}

/** Law of which nobody can say whether it carries what rests on it: "X, which may or may not reach charities". */
export function unconfirmed(service: Service, bodies: string): string {
  const { by } = service;
  // Beside law that is known, a citation that is not known is told where it stands.
  const known = service.unsure.filter(({ cited }) => cited.power !== undefined);
  const unsure = known.length > 0 ? known : service.unsure;
  const citations = listInWords([...new Set((unsure.length > 0 ? unsure : by).map(({ cited }) => cited.citation))]);
  if (unsure.length > 0) return `${citations}, which may or may not reach ${bodies}`;
  return `${citations}, to recipients of a kind that is not known`;
}

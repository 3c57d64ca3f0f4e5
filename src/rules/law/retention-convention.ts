/** A retention period that is shorter than what such bodies keep such records for, or longer than anyone keeps them. */
import { hoursIn, parsePeriod } from '../../base/dates.ts';
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import type { RetentionConvention } from '../../law/law.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Body, type Party, selectNames, selectParties } from '../../register/party.ts';
import { retentionFor } from '../../register/retention.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm, wordIn } from '../terms.ts';

export const retentionConvention: Rule = {
  code: 'law/retention-convention',
  severity: 'note',
  summary: 'A period that is shorter or longer than the conventions for such records is meant.',
  why: 'Codes of practice and regulations set periods for some records. Other periods may be right for a copy, or for a reason; the parties should know that they differ.',
  source: 'UK GDPR Article 5(1)(e)',
  *check(register) {
    const conventions = [...register.law.retentionConventions.values()];
    for (const entry of currentAgreements(register)) {
      const { terms } = entry;
      for (const [index, rule] of (terms.retention ?? []).entries()) {
        if (rule.because !== undefined) continue;
        const longest = longestFor(conventions, rule.after ?? '', entry, rule.data ?? []);
        if (longest !== undefined && isShorter(longest.least, rule.keep ?? '')) {
          yield {
            ...placeOfTerm(entry, `/retention/${index}/keep`),
            actual: `period of ${rule.keep}, longer than any convention for such records`,
            expected: `${longest.least} or less, or the reason under \`because\``,
            remedy: `Ask whether the purpose needs it so long. The longest convention that fits is ${longest.least}, for ${longest.title} (${longest.source}). If the longer period is right, say why under \`because\`.`,
          };
          continue;
        }
        const broken = brokenBy(conventions, entry, index, rule);
        if (broken === undefined) continue;
        const { convention, keepers } = broken;
        yield {
          ...placeOfTerm(entry, `/retention/${index}/keep`),
          actual: `period of ${rule.keep} for ${listInWords(keepers)}, shorter than is usual for ${convention.title}`,
          expected: `${convention.least} or more, or the reason under \`because\``,
          remedy: `Compare it with its source: ${convention.source}.${convention.doubt === undefined ? '' : ` ${convention.doubt}`} If the shorter period is right, say why under \`because\`.`,
          source: convention.source,
        };
      }
    }
  },
};

interface Broken {
  readonly convention: RetentionConvention;
  /** Those under the rule that keep such records, by their names. */
  readonly keepers: readonly string[];
}

/**
 * A convention that a rule falls short of, for some of those whom it holds for.
 * Where a rule for all information does not say itself which records it means,
 * it has to fall short of every convention that is counted in the same way.
 */
function brokenBy(
  conventions: readonly RetentionConvention[],
  entry: Entry,
  index: number,
  { parties, data, keep = '', after = '' }: Partial<RetentionRule>,
): Broken | undefined {
  const alike = conventions.filter(({ counted }) => wordIn(after, counted) !== undefined);
  const short = alike.filter(({ least }) => isShorter(keep, least));
  const all = data?.includes('all') ?? false;
  const meant =
    all && short.length < alike.length ? short.filter(({ words }) => wordIn(after, words) !== undefined) : short;
  if (meant.length === 0) return undefined;
  const controllers = selectParties(parties, entry.parties).filter(({ role }) => role === 'controller');
  const fitting = controllers.flatMap((party) => {
    const held = heldUnder(entry, index, party);
    const told = [after, ...textsOf(entry, held)].join('. ');
    return (held.length === 0 ? [] : meant)
      .filter(({ kinds, words }) =>
        // What is said of whatever such a body keeps is not said of one kind of information that others keep too.
        words.length === 0 && !all
          ? controllers.every((one) => one.bodies.every((body) => keeps(body, kinds)))
          : words.length === 0 || wordIn(told, words) !== undefined,
      )
      .filter(({ kinds }) => party.bodies.some((body) => keeps(body, kinds)))
      .map((convention) => ({ convention, party }));
  });
  const convention = fitting[0]?.convention;
  return convention === undefined
    ? undefined
    : {
        convention,
        keepers: fitting
          .filter((one) => one.convention === convention)
          .flatMap(({ party }) => namesOf(party, convention)),
      };
}

/** The kinds of information for which a party goes by a rule, and not by one that is nearer to it. */
function heldUnder({ terms, parties }: Entry, index: number, party: Party): readonly string[] {
  const rules = terms.retention ?? [];
  return selectNames(rules[index]?.data, Object.keys(terms.data ?? {})).filter((name) =>
    retentionFor(rules, party, name, parties).some((holding) => holding.index === index),
  );
}

function keeps({ kind }: Body, kinds: readonly string[]): boolean {
  return kind !== undefined && kinds.includes(kind);
}

/** The party, or those of its bodies that keep such records where others do not. */
function namesOf({ title, bodies }: Party, { kinds }: RetentionConvention): readonly string[] {
  const keepers = bodies.filter((body) => keeps(body, kinds));
  return keepers.length === bodies.length ? [title] : keepers.map(({ name }) => name);
}

/** The longest convention whose words the rule or its data have; or of those for all that a body keeps, whoever that is. */
function longestFor(
  conventions: readonly RetentionConvention[],
  after: string,
  entry: Entry,
  data: readonly string[],
): RetentionConvention | undefined {
  const names = selectNames(data, Object.keys(entry.terms.data ?? {}));
  const told = [after, ...textsOf(entry, names)].join('. ');
  return conventions
    .filter(({ words }) => words.length === 0 || wordIn(told, words) !== undefined)
    .reduce<RetentionConvention | undefined>(
      (longest, one) => (longest === undefined || isShorter(longest.least, one.least) ? one : longest),
      undefined,
    );
}

/** What the titles and the items of some kinds of information say. */
function textsOf({ terms }: Entry, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [terms.data?.[name]?.title ?? '', ...(terms.data?.[name]?.items ?? [])]);
}

function isShorter(keep: string, least: string): boolean {
  const [one, other] = [parsePeriod(keep), parsePeriod(least)];
  return one !== undefined && other !== undefined && hoursIn(one) < hoursIn(other);
}

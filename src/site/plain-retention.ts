/** How long information is kept, in plain words: the span, then the rules that concern most people. */
import type { RetentionRule } from '../agreement/written/agreement.ts';
import { parsePeriod } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';
import { selectNames, selectParties } from '../register/party.ts';
import { isProposed, replacing } from '../register/retention.ts';
import { retentionSpan } from '../register/retention-span.ts';
import { retentionInEntry } from './entry-words.ts';
import { fewBodies } from './few-names.ts';
import { hidden, plain, type PlainAnswer, type PlainPoint } from './plain-answer.ts';
import type { Words } from './messages.ts';
import { isShown, titleIn } from './published.ts';
import { sentence } from './words.ts';

/** So many rules stand in plain words; the whole text has all of them. */
const MOST_RULES = 8;
/** With so many rules, readers first want to know how far apart they lie. */
const MANY_RULES = 4;

/** `table` leads to the rules as the full agreement has them. */
export function howLong(words: Words, entry: Entry, table: string | undefined): PlainAnswer {
  const { t } = words;
  const question = t('plain.how-long');
  if (!isShown(entry, 'retention')) return hidden(words, question, entry, ['retention']);
  const rules = entry.terms.retention ?? [];
  const general = rules.filter((rule) => rule.data.includes('all'));
  const beside = new Set(general.flatMap((rule) => partsOf(rule, entry)));
  const ordered = alike(
    [...general, ...rules.filter((rule) => !rule.data.includes('all') && !beside.has(rule))],
    entry,
  );
  const shown = ordered.length === MOST_RULES + 1 ? ordered : ordered.slice(0, MOST_RULES);
  const more = ordered.length - shown.length;
  const particular =
    (general.length > 0 && general.length < rules.length) || rules.some((rule) => replacing(rule, entry).length > 0);
  return {
    question,
    sentences:
      rules.length === 0
        ? retentionInEntry(entry).map(sentence)
        : rules.length < MANY_RULES
          ? []
          : span(words, rules, entry),
    points: [
      ...shown.map((same) => retentionPoint(words, same, entry)),
      ...variedPoints(words, entry),
      ...(table === undefined || rules.length < MANY_RULES
        ? []
        : [{ name: plain(t('plain.all-periods')), text: '', links: [{ text: t('plain.law-table'), href: table }] }]),
    ],
    after: [
      ...(rules.some(isProposed) ? [t('plain.proposed-means')] : []),
      ...(particular ? [t('plain.which-rule')] : []),
      ...(more === 0 ? [] : [t('plain.more-rules', { n: more })]),
    ],
  };
}

/** What holds for one party in place of the rules, as the agreement says it. */
function variedPoints({ t }: Words, entry: Entry): readonly PlainPoint[] {
  if (!isShown(entry, 'parties')) return [];
  return [...entry.parties.values()].flatMap((party) =>
    (party.written.varies ?? [])
      .filter(({ section }) => section === 'retention')
      .map(({ instead }) => ({
        name: plain(t('plain.other-rule-for', { party: party.title })),
        text: sentence(instead),
        links: [],
      })),
  );
}

/** Rules that name parties, are for all information, and say the same, with the same rules for a part of it. */
type Alike = readonly [RetentionRule, ...RetentionRule[]];

function alike(rules: readonly RetentionRule[], entry: Entry): readonly Alike[] {
  const found: [RetentionRule, ...RetentionRule[]][] = [];
  for (const rule of rules) {
    const same = found.find(
      ([one]) =>
        [one, rule].every(({ parties, data }) => parties !== undefined && data.includes('all')) &&
        one.keep === rule.keep &&
        one.after.trim() === rule.after.trim() &&
        one.then === rule.then &&
        isProposed(one) === isProposed(rule) &&
        isSame(partsOf(one, entry), partsOf(rule, entry)),
    );
    if (same === undefined) found.push([rule]);
    else same.push(rule);
  }
  return found;
}

function isSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** The shortest and the longest period, and what has none. */
function span(words: Words, rules: readonly RetentionRule[], entry: Entry): readonly string[] {
  const found = retentionSpan(rules);
  const apart =
    found === undefined
      ? []
      : [
          ...(found.comparable
            ? [
                words.t('plain.span', {
                  shortest: forWhat(words, found.shortest, entry),
                  longest: forWhat(words, found.longest, entry),
                }),
              ]
            : [
                words.t('plain.span-differs'),
                words.t('plain.most-years', { longest: forWhat(words, found.longest, entry) }),
              ]),
        ];
  const endless = rules
    .filter((rule) => rule.keep === 'indefinitely')
    .map((rule) => {
      const kinds = kindsOf(words, rule, entry);
      const every = rule.reviewEvery === undefined ? undefined : often(words, rule.reviewEvery);
      return [
        kinds.length === 0 ? words.t('plain.endless') : words.t('plain.endless-kind', { kind: kinds.join('; ') }),
        ...(every === undefined ? [] : [words.t('plain.looked-at-again', { often: every })]),
      ].join(' ');
    });
  return [...apart, ...endless];
}

/** A period, and what it is for: the information, or else who holds it. */
function forWhat(words: Words, rule: RetentionRule, entry: Entry): string {
  const kinds = kindsOf(words, rule, entry);
  const what = kinds.length > 0 ? kinds.join('; ') : holdersOf(words, [rule], entry);
  const period = words.t('plain.period', { period: keepOf(words, rule), after: withoutStop(rule.after) });
  const detail = [what, isProposed(rule) ? words.t('plain.proposed') : ''].filter((part) => part !== '').join('; ');
  return detail === '' ? period : words.t('plain.with-detail', { what: period, detail });
}

function keepOf(words: Words, { keep }: RetentionRule): string {
  const period = parsePeriod(keep);
  return period === undefined ? keep : words.period(period);
}

function often(words: Words, every: string): string {
  const period = parsePeriod(every);
  return period === undefined ? every : words.often(period);
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

function retentionPoint(words: Words, same: Alike, entry: Entry): PlainPoint {
  const { t } = words;
  const [rule] = same;
  const kinds = kindsOf(words, rule, entry).join('; ');
  const by = holdersOf(words, same, entry);
  const other = rule.parties === undefined && rule.data.includes('all') && (entry.terms.retention ?? []).length > 1;
  const name =
    kinds === ''
      ? by === ''
        ? other
          ? t('plain.no-other-rule')
          : t('plain.all-of-it')
        : by
      : by === ''
        ? kinds
        : t('plain.held-by', { kinds, by });
  const kept = keptWords(words, rule);
  const parts = partsOf(rule, entry);
  return {
    name: plain(name),
    text: [sentence(kept), t(THEN[rule.then]), ...(parts.length === 0 ? [] : [t('plain.other-periods')])].join(' '),
    links: [],
    ...(parts.length === 0 ? {} : { list: parts.map((part) => plain(partWords(words, part, same, entry))) }),
  };
}

/** The rules for single kinds of information that take the place of one that is for all of it. */
function partsOf(rule: RetentionRule, entry: Entry): readonly RetentionRule[] {
  return rule.data.includes('all') ? replacing(rule, entry).filter(({ data }) => !data.includes('all')) : [];
}

/** The rule for a part of what others are for, with who holds that part where it is not all of them. */
function partWords(words: Words, part: RetentionRule, same: Alike, entry: Entry): string {
  const { parties } = entry;
  const holders = new Set(selectParties(part.parties, parties));
  const all = new Set(same.flatMap((rule) => selectParties(rule.parties, parties)));
  const some = [...all].filter((party) => holders.has(party));
  const kinds = kindsOf(words, part, entry).join('; ');
  const by = isShown(entry, 'parties') && some.length < all.size ? fewBodies(words, some) : '';
  const what = kinds === '' ? by : by === '' ? kinds : words.t('plain.held-by', { kinds, by });
  return `${what}: ${keptWords(words, part)}`;
}

/** How long a rule keeps what it is for, marked where that is only proposed. */
function keptWords(words: Words, rule: RetentionRule): string {
  const { t } = words;
  return marked(
    words,
    rule,
    rule.keep === 'indefinitely'
      ? t('plain.kept-endless', { after: withoutStop(rule.after) })
      : t('plain.kept', { period: keepOf(words, rule), after: withoutStop(rule.after) }),
  );
}

/** A period, marked where it is only proposed. */
function marked({ t }: Words, rule: RetentionRule, kept: string): string {
  return isProposed(rule) ? t('plain.with-detail', { what: kept, detail: t('plain.proposed') }) : kept;
}

const THEN: Readonly<Record<RetentionRule['then'], string>> = {
  destroy: 'plain.then-destroy',
  return: 'plain.then-return',
  review: 'plain.then-review',
  anonymise: 'plain.then-anonymise',
};

/** Nothing where a rule is for all. Where the kinds are withheld, it is said that there is more: all of it would be false. */
function kindsOf(words: Words, rule: RetentionRule, entry: Entry): readonly string[] {
  if (rule.data.includes('all')) return [];
  if (!isShown(entry, 'data')) return [words.t('plain.kinds-withheld')];
  const { data } = entry.terms;
  return selectNames(rule.data, Object.keys(data ?? {})).map((name) => titleIn(data, name));
}

/** The bodies that hold it: one that takes part with several of its services is named once. */
function holdersOf(words: Words, rules: readonly RetentionRule[], entry: Entry): string {
  if (!isShown(entry, 'parties')) return '';
  return fewBodies(
    words,
    rules.filter((rule) => rule.parties !== undefined).flatMap((rule) => selectParties(rule.parties, entry.parties)),
  );
}

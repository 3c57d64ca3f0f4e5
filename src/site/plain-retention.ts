/** How long information is kept, in plain words: the span, then the rules that concern most people. */
import type { RetentionRule } from '../agreement/written/agreement.ts';
import { hoursIn, howOften, parsePeriod } from '../base/dates.ts';
import { inARow } from '../documents/wording.ts';
import type { Entry } from '../register/entry.ts';
import { humanise, selectNames, selectParties } from '../register/party.ts';
import { hidden, plain, type PlainAnswer, type PlainPoint } from './plain-answer.ts';
import { at, isShown } from './published.ts';
import { count, sentence } from './words.ts';

/** So many rules stand in plain words; the whole text has all of them. */
const MOST_RULES = 8;
/** With so many rules, readers first want to know how far apart they lie. */
const MANY_RULES = 4;
/** So many parties of a rule are named. */
const MOST_NAMES = 3;

export function howLong(entry: Entry): PlainAnswer {
  const question = 'How long is it kept?';
  if (!isShown(entry, 'retention')) return hidden(question, entry, ['retention']);
  const rules = entry.terms.retention ?? [];
  const general = rules.filter((rule) => rule.data.includes('all'));
  const ordered = alike([...general, ...rules.filter((rule) => !rule.data.includes('all'))]);
  const shown = ordered.length === MOST_RULES + 1 ? ordered : ordered.slice(0, MOST_RULES);
  const more = ordered.length - shown.length;
  const particular = general.length > 0 && general.length < rules.length;
  return {
    question,
    sentences: rules.length < MANY_RULES ? [] : span(rules, entry),
    points: shown.map((same) => retentionPoint(same, entry)),
    after: [
      ...(particular
        ? [
            'Where two of these fit, one that names both a body and the information comes first, then one that names a body.',
          ]
        : []),
      ...(more === 0
        ? []
        : [`The full agreement gives ${count(more, 'more rule')}, for single bodies or kinds of information.`]),
    ],
  };
}

/** Rules that name parties, are for all information, and say the same. */
type Alike = readonly [RetentionRule, ...RetentionRule[]];

function alike(rules: readonly RetentionRule[]): readonly Alike[] {
  const found: [RetentionRule, ...RetentionRule[]][] = [];
  for (const rule of rules) {
    const same = found.find(
      ([one]) =>
        [one, rule].every(({ parties, data }) => parties !== undefined && data.includes('all')) &&
        one.keep === rule.keep &&
        one.after.trim() === rule.after.trim() &&
        one.then === rule.then,
    );
    if (same === undefined) found.push([rule]);
    else same.push(rule);
  }
  return found;
}

/** The shortest and the longest period, and what has none. */
function span(rules: readonly RetentionRule[], entry: Entry): readonly string[] {
  const periods = rules
    .flatMap((rule) => {
      const period = parsePeriod(rule.keep);
      return period === undefined ? [] : [{ rule, length: hoursIn(period) }];
    })
    .sort((a, b) => a.length - b.length);
  const [shortest, longest] = [periods[0], periods.at(-1)];
  const apart =
    shortest === undefined || longest === undefined || shortest.length === longest.length
      ? []
      : [
          `That depends on who holds it and what it is. The shortest period is ${periodOf(shortest.rule)}${ofWhat(shortest.rule, entry)}. The longest is ${periodOf(longest.rule)}${ofWhat(longest.rule, entry)}.`,
        ];
  const endless = rules
    .filter((rule) => rule.keep === 'indefinitely')
    .map((rule) => {
      const kinds = kindsOf(rule, entry);
      const looked = rule.reviewEvery === undefined ? '' : ` It is looked at again ${howOften(rule.reviewEvery)}.`;
      return `${kinds.length === 0 ? 'Some of it' : `One kind of information (${kinds.join('; ')})`} has no end date.${looked}`;
    });
  return [...apart, ...endless];
}

/** What a period is for: the information, or else who holds it. */
function ofWhat(rule: RetentionRule, entry: Entry): string {
  const kinds = kindsOf(rule, entry);
  const what = kinds.length > 0 ? kinds.join('; ') : holdersOf([rule], entry);
  return what === '' ? '' : ` (${what})`;
}

function periodOf({ keep, after }: RetentionRule): string {
  return `${keep} after ${after.trim().replace(/\.$/, '')}`;
}

function retentionPoint(same: Alike, entry: Entry): PlainPoint {
  const [rule] = same;
  const kinds = kindsOf(rule, entry).join('; ');
  const by = holdersOf(same, entry);
  const other = rule.parties === undefined && rule.data.includes('all') && (entry.terms.retention ?? []).length > 1;
  const name =
    kinds === ''
      ? by === ''
        ? other
          ? 'Where no other rule applies'
          : 'All of it'
        : by
      : by === ''
        ? kinds
        : `${kinds} (held by ${by})`;
  const keep = rule.keep === 'indefinitely' ? `with no end date, from ${rule.after.trim()}` : `for ${periodOf(rule)}`;
  return { name: plain(name), text: `kept ${sentence(keep)} ${THEN[rule.then]}`, links: [] };
}

const THEN: Readonly<Record<RetentionRule['then'], string>> = {
  destroy: 'Then it is destroyed securely.',
  return: 'Then it is returned.',
  review: 'Then it is looked at again, and destroyed or kept with the reason written down.',
  anonymise: 'Then it is made anonymous.',
};

function kindsOf(rule: RetentionRule, entry: Entry): readonly string[] {
  if (rule.data.includes('all') || !isShown(entry, 'data')) return [];
  const { data } = entry.terms;
  return selectNames(rule.data, Object.keys(data ?? {})).map((name) => at(data, name)?.title ?? humanise(name));
}

/** The bodies that hold it: one that takes part with several of its services is named once. */
function holdersOf(rules: readonly RetentionRule[], entry: Entry): string {
  if (!isShown(entry, 'parties')) return '';
  const titles = [
    ...new Set(
      rules
        .filter((rule) => rule.parties !== undefined)
        .flatMap((rule) => selectParties(rule.parties, entry.parties))
        .map((party) => party.organisation?.facts.name ?? party.title),
    ),
  ];
  const named = titles.length > MOST_NAMES + 1 ? titles.slice(0, MOST_NAMES) : titles;
  return inARow([...named, ...(named.length === titles.length ? [] : [`${titles.length - named.length} others`])]);
}

/** How long information is kept, for the page for the public. */
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import { selectNames, selectParties } from '../../register/party.ts';
import { isProposed, keptLonger, replacing } from '../../register/retention.ts';
import { type RetentionSpan, retentionSpan } from '../../register/retention-span.ts';
import { bullets, label, paragraph } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import { LEAST, LITTLE, most, notPublished, type ShortContext } from './fold.ts';
import { isWithheld } from '../../register/withheld.ts';

/** From this step on, the days from which periods count are left to the agreement. */
const LEAST_BUT_ONE = LEAST - 1;

/** Each period where there are few; else how far apart they lie. */
export function retention(context: ShortContext): readonly Block[] {
  const { entry, words } = context;
  const { t } = words;
  if (isWithheld(entry, 'retention')) return [notPublished(context)];
  const rules = entry.terms.retention ?? [];
  if (rules.length === 0) return [paragraph(t('short.no-longer'))];
  const cap = most(context, 6, 5, 4, 4, 3, 3, 2);
  if (rules.length <= cap + 1)
    return [bullets(rules.map((rule) => said(rule, context))), ...notes(rules, rules, context)];
  const span = retentionSpan(rules);
  const onDays = span?.comparable === false && context.room < LEAST_BUT_ONE;
  const depends = onDays ? t('short.depends-on-days') : t('short.depends');
  const endless = rules.some(({ keep }) => keep === 'indefinitely') ? [t('short.endless')] : [];
  if (context.room >= LITTLE)
    return [
      paragraph(
        [
          ...(span?.comparable === true
            ? [t('short.span', { shortest: span.shortest.keep, longest: span.longest.keep })]
            : []),
          depends,
          ...(span?.comparable === false ? [t('short.with-most-years', { period: span.longest.keep })] : []),
          ...endless,
          t(rules.some(isProposed) ? 'short.periods-proposed' : 'short.periods', { n: rules.length }),
        ].join(' '),
      ),
      ...otherRules(context),
    ];
  return [
    paragraph([depends, ...endless].join(' ')),
    ...(span === undefined ? [] : [bullets(ends(span, context))]),
    paragraph(t('short.periods', { n: rules.length })),
    ...notes(span === undefined ? [] : [span.shortest, span.longest], rules, context),
  ];
}

/** What a reader of these rules has to know: which counts where two fit, what a mark means, who has a rule of its own. */
function notes(
  shown: readonly RetentionRule[],
  rules: readonly RetentionRule[],
  context: ShortContext,
): readonly Block[] {
  const { t } = context.words;
  const text = [
    ...(shown.length === rules.length && rules.some((rule) => replacing(rule, context.entry).length > 0)
      ? [t('short.closer')]
      : []),
    ...(shown.some(isProposed)
      ? [t('short.proposed-means')]
      : rules.some(isProposed)
        ? [t('short.some-proposed')]
        : []),
  ];
  return [...(text.length === 0 ? [] : [paragraph(text.join(' '))]), ...otherRules(context)];
}

/** The parties to which none of the rules applies as it stands. */
function otherRules({ entry, words }: ShortContext): readonly Block[] {
  if (isWithheld(entry, 'parties')) return [];
  const varied = [...entry.parties.values()].filter(({ written }) =>
    written.varies?.some(({ section }) => section === 'retention'),
  );
  return varied.length === 0
    ? []
    : [paragraph(words.t('short.other-rule', { parties: words.list(varied.map(({ title }) => title)) }))];
}

/** The shortest and the longest period; where they cannot be compared, an example and the one with the most years. */
function ends({ shortest, longest, comparable }: RetentionSpan, context: ShortContext): readonly Cell[] {
  const { t } = context.words;
  const [first, last] = comparable
    ? [t('short.shortest'), t('short.longest')]
    : [t('short.for-example'), t('short.most-years')];
  return [[paragraph(label(first), said(shortest, context))], [paragraph(label(last), said(longest, context))]];
}

/** A rule with more holders than so many names the first alone. */
const MOST_NAMED = 3;

/** `Who the child is: 25 years after the child’s date of birth` */
function said(rule: RetentionRule, context: ShortContext): string {
  const { t } = context.words;
  const [kinds, parties] = [kindsOf(rule, context), holdersOf(rule, context)];
  const what = kinds === '' || parties === '' ? `${kinds}${parties}` : t('short.held-by', { what: kinds, parties });
  const after = rule.after.trim().replace(/\.$/, '');
  const kept =
    rule.keep === 'indefinitely'
      ? t('short.kept-always', { event: after })
      : t('short.kept', { period: rule.keep, event: after });
  const full = [kept, ...(isProposed(rule) ? [t('short.proposed')] : []), ...longer(rule, context)].join('; ');
  return what === '' ? full : `${what}: ${full}`;
}

/** That other rules keep some of it longer, and the longest of them. */
function longer(rule: RetentionRule, { entry, words: { t } }: ShortContext): readonly string[] {
  const { longest, endless } = keptLonger(rule, entry);
  return [
    ...(longest === undefined ? [] : [t('short.some-longer', { period: longest.keep })]),
    ...(endless ? [t('short.some-endless')] : []),
  ];
}

function kindsOf({ data }: RetentionRule, { entry, words }: ShortContext): string {
  if (data.includes('all')) return '';
  if (isWithheld(entry, 'data')) return words.t('short.some');
  const kinds = entry.terms.data ?? {};
  return selectNames(data, Object.keys(kinds))
    .map((name) => kinds[name]?.title ?? words.word(name))
    .join('; ');
}

function holdersOf({ parties }: RetentionRule, { entry, words }: ShortContext): string {
  if (parties === undefined || isWithheld(entry, 'parties')) return '';
  const titles = selectParties(parties, entry.parties).map(({ title }) => title);
  return titles.length > MOST_NAMED
    ? words.t('short.holders', { party: titles[0] ?? '', n: titles.length - 1 })
    : words.list(titles);
}

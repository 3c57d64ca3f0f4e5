/** How long information is kept, for the page for the public. */
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import { selectNames, selectParties } from '../../register/party.ts';
import { type RetentionSpan, retentionSpan } from '../../register/retention-span.ts';
import { bullets, label, paragraph } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import { LITTLE, most, notPublished, type ShortContext } from './fold.ts';
import { isWithheld } from '../../register/withheld.ts';

/** Each period where there are few; else how far apart they lie. */
export function retention(context: ShortContext): readonly Block[] {
  const { entry, words } = context;
  const { t } = words;
  if (isWithheld(entry, 'retention')) return [notPublished(context)];
  const rules = entry.terms.retention ?? [];
  if (rules.length === 0) return [paragraph(t('short.no-longer'))];
  const cap = most(context, 6, 5, 4, 4, 3, 3, 2);
  if (rules.length <= cap + 1) return [bullets(rules.map((rule) => said(rule, context)))];
  const span = retentionSpan(rules);
  const depends = span?.comparable === false ? t('short.depends-on-days') : t('short.depends');
  const endless = rules.some(({ keep }) => keep === 'indefinitely') ? [t('short.endless')] : [];
  if (context.room >= LITTLE)
    return [
      paragraph(
        [
          ...(span?.comparable === true
            ? [t('short.span', { shortest: span.shortest.keep, longest: span.longest.keep })]
            : []),
          depends,
          ...endless,
          t('short.periods', { n: rules.length }),
        ].join(' '),
      ),
    ];
  return [
    paragraph([depends, ...endless].join(' ')),
    ...(span === undefined ? [] : [bullets(ends(span, context))]),
    paragraph(t('short.periods', { n: rules.length })),
  ];
}

/** The shortest and the longest period; two examples, where they cannot be compared. */
function ends({ shortest, longest, comparable }: RetentionSpan, context: ShortContext): readonly Cell[] {
  const { t } = context.words;
  const [first, last] = comparable
    ? [t('short.shortest'), t('short.longest')]
    : [t('short.for-example'), t('short.for-example')];
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
  return what === '' ? kept : `${what}: ${kept}`;
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

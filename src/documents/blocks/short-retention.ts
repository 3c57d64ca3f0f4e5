/** How long information is kept, for the page for the public. */
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import { hoursIn, parsePeriod } from '../../base/dates.ts';
import { selectNames, selectParties } from '../../register/party.ts';
import { bullets, paragraph, strong } from '../build-blocks.ts';
import type { Block } from '../document.ts';
import { most, type ShortContext, WITHHELD } from './fold.ts';
import { isWithheld } from './withheld.ts';

/** Each period where there are few; else how far apart they lie. */
export function retention(context: ShortContext): readonly Block[] {
  const { entry } = context;
  if (isWithheld(entry, 'retention')) return [paragraph(WITHHELD)];
  const rules = entry.terms.retention ?? [];
  if (rules.length === 0) return [paragraph('No longer than it is needed.')];
  const cap = most(context, 6, 5, 4, 4, 3, 3, 2);
  if (rules.length <= cap + 1) return [bullets(rules.map((rule) => said(rule, context)))];
  const periods = rules
    .flatMap((rule) => {
      const period = parsePeriod(rule.keep);
      return period === undefined ? [] : [{ rule, length: hoursIn(period) }];
    })
    .sort((a, b) => a.length - b.length);
  const [shortest, longest] = [periods[0], periods.at(-1)];
  const apart = shortest !== undefined && longest !== undefined && shortest.length !== longest.length;
  const endless = rules.some(({ keep }) => keep === 'indefinitely')
    ? ' Some of it has no end date, and is looked at again.'
    : '';
  if (context.room >= LITTLE)
    return [
      paragraph(
        `${apart ? `From ${shortest.rule.keep} to ${longest.rule.keep}. ` : ''}That depends on who holds it and what it is.${endless} The agreement has all ${rules.length} periods.`,
      ),
    ];
  return [
    paragraph(`That depends on who holds it and what it is.${endless}`),
    ...(apart
      ? [
          bullets([
            [paragraph(strong('Shortest: '), said(shortest.rule, context))],
            [paragraph(strong('Longest: '), said(longest.rule, context))],
          ]),
        ]
      : []),
    paragraph(`The agreement has all ${rules.length} periods.`),
  ];
}

/** From this step on, the periods alone are said. */
const LITTLE = 6;

/** A rule with more holders than so many names the first alone. */
const MOST_NAMED = 3;

/** `Who the child is: 25 years after the child’s date of birth` */
function said(rule: RetentionRule, context: ShortContext): string {
  const what = [kindsOf(rule, context), holdersOf(rule, context)].filter((part) => part !== '').join(', held by ');
  const after = rule.after.trim().replace(/\.$/, '');
  const kept = rule.keep === 'indefinitely' ? `with no end date, from ${after}` : `${rule.keep} after ${after}`;
  return what === '' ? kept : `${what}: ${kept}`;
}

function kindsOf({ data }: RetentionRule, { entry, words }: ShortContext): string {
  if (data.includes('all')) return '';
  if (isWithheld(entry, 'data')) return 'Some of it';
  const kinds = entry.terms.data ?? {};
  return selectNames(data, Object.keys(kinds))
    .map((name) => kinds[name]?.title ?? words.word(name))
    .join('; ');
}

function holdersOf({ parties }: RetentionRule, { entry, words }: ShortContext): string {
  if (parties === undefined || isWithheld(entry, 'parties')) return '';
  const titles = selectParties(parties, entry.parties).map(({ title }) => title);
  return titles.length > MOST_NAMED ? `${titles[0]} and ${titles.length - 1} others` : words.list(titles);
}

/** How long what a page says of the state of agreements stays true, as far as the register knows. */
import { addPeriod, type IsoDate, parseDate, type Period } from '../base/dates.ts';
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import type { Published } from './published.ts';

/** The last day on which a page is right: of an agreement by its own days, of every other page by those of the whole register. */
export function lastsUntil(site: Published, path: string): IsoDate | undefined {
  const id = /^agreements\/([^/]+)\/./.exec(path)?.[1];
  const entry = id === undefined ? undefined : site.entry(id);
  return entry === undefined ? ofRegister(site) : first(daysOf(site, entry));
}

const ofRegister = onceFor((site: Published) => first(site.entries.flatMap((entry) => daysOf(site, entry))));

/** The last days of what is said of an agreement now: of its review, of its term, before it or its next version takes effect, of what was accepted. */
function daysOf({ notice, today }: Published, { standing, terms, accepted = [], comes }: Entry): readonly IsoDate[] {
  const { reviewDue, ends, status } = standing;
  const effective = parseDate(terms.effective ?? '');
  return [
    ...(reviewDue === undefined ? [] : [reviewDue, dayBefore(addPeriod(reviewDue, notice, -1))]),
    ...(ends === undefined || status === 'ended' ? [] : [ends]),
    ...(effective === undefined ? [] : [dayBefore(effective)]),
    ...(comes === undefined ? [] : [dayBefore(comes)]),
    ...accepted.flatMap((finding) => parseDate(finding.accepted?.until ?? '') ?? []),
  ].filter((day) => day >= today);
}

const DAY: Period = { count: 1, unit: 'day' };

function dayBefore(day: IsoDate): IsoDate {
  return addPeriod(day, DAY, -1);
}

function first(days: readonly IsoDate[]): IsoDate | undefined {
  return days.reduce<IsoDate | undefined>(
    (least, day) => (least === undefined || day < least ? day : least),
    undefined,
  );
}

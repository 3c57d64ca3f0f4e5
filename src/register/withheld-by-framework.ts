/** What a framework does not publish is not published through the agreements under it either. */
import type { Entry } from './entry.ts';
import { isWithheld } from './withheld.ts';

type Shown = Pick<Entry, 'unpublished' | 'show' | 'withheld'>;

/** What the public sees of an agreement, once the terms that it takes from its framework, whole or in part, are withheld as the framework withholds them. */
export function withFramework<T extends Partial<Shown>>(
  own: T,
  { framework, origins }: Pick<Entry, 'framework' | 'origins'>,
): T {
  if (framework === undefined) return own;
  const taken = [...origins].flatMap(([field, origin]) => (origin === 'own' ? [] : [field]));
  const sections = taken.flatMap((field) => hiddenWith(framework, field));
  if (sections.length === 0) return own;
  return { ...own, withheld: withheldFor([own.withheld, { sections, because: reasonOf(framework) }]) };
}

/** Everything that is withheld for one reason or another; nothing where nothing is. */
export function withheldFor(all: readonly Entry['withheld'][]): Entry['withheld'] {
  const some = all.filter((one) => one !== undefined);
  if (some.length === 0) return undefined;
  return {
    sections: [...new Set(some.flatMap(({ sections }) => sections))],
    because: [...new Set(some.map(({ because }) => because))].join(' '),
  };
}

/** What has to be withheld of a field: it, and the sections whose standard clauses quote it. */
function hiddenWith(framework: Entry, field: string): readonly string[] {
  const quoted = QUOTED_IN[field] ?? [];
  const whole =
    framework.unpublished !== undefined ||
    isWithheld(framework, field) ||
    (framework.show === 'summary' && !IN_SUMMARY.has(field));
  return whole ? [field, ...quoted] : quoted.filter((section) => isWithheld(framework, section));
}

/** Of the fields that are inherited, what a summary shows. */
const IN_SUMMARY: ReadonlySet<string> = new Set(['rights']);

const QUOTED_IN: Readonly<Record<string, readonly string[]>> = {
  rights: ['freedom-of-information'],
  governingLaw: ['law-and-notices'],
};

function reasonOf({ unpublished, withheld }: Entry): string {
  if (unpublished !== undefined) return 'These terms come from a framework that is not published.';
  return withheld?.because ?? 'These terms come from a framework of which only a summary is published.';
}

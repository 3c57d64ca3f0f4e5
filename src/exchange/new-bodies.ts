/** Bodies that a file names and the register does not know: each gets a file with what the name says, and nothing more. */
import { editDistance } from '../base/nearest.ts';
import { slug, unique } from '../base/slug.ts';
import { foldName, isShortFor } from './bodies.ts';
import { isAbbreviation } from './directory.ts';
import type { Remark } from './remark.ts';

/** A name as it stands in a file. */
export interface Mention {
  readonly text: string;
  readonly place: string;
}

export interface NewBody {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Where it is named. */
  readonly places: readonly string[];
}

export interface NewBodies {
  readonly bodies: readonly NewBody[];
  readonly remarks: readonly Remark[];
  /** The id of the body that a name means; nothing if the name was not among the mentions. */
  idOf(text: string): string | undefined;
}

/** Kinds that a name tells, and the nation to which the law confines them; all others are for people to say. */
const KINDS_BY_NAME: readonly { readonly ending: RegExp; readonly kind: string; readonly nation: string }[] = [
  { ending: /\bnhs foundation trust$/, kind: 'nhs-foundation-trust', nation: 'england' },
  { ending: /\bintegrated care board$/, kind: 'icb', nation: 'england' },
];
/** The kind of a body of which its file says no more. */
export const UNKNOWN_KIND = 'other';

interface Parts {
  readonly name: string;
  readonly abbreviation: string | undefined;
}

/** The last day of a body, where the law data says of its name that there is no such body any more, and which entry says so. */
export type EndOf = (name: string) => { readonly until: string; readonly entry: string } | undefined;

/**
 * The bodies behind names. `taken` are the ids of the register's organisations; `source` says where the names were read;
 * `same` has names that a person said to mean another name, both folded.
 */
export function newBodies(
  mentions: readonly Mention[],
  taken: Iterable<string>,
  source: string,
  endOf: EndOf,
  same: ReadonlyMap<string, string> = new Map(),
): NewBodies {
  const full = new Map<string, string>();
  for (const { text } of mentions) {
    const { name, abbreviation } = partsOf(text);
    if (abbreviation !== undefined) full.set(foldName(abbreviation), foldName(name));
  }
  for (const [name, other] of same) full.set(name, other);
  const keyOf = (text: string): string => {
    const folded = foldName(partsOf(text).name);
    return full.get(folded) ?? folded;
  };
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const own = byKey.get(keyOf(mention.text));
    if (own === undefined) byKey.set(keyOf(mention.text), [mention]);
    else own.push(mention);
  }
  const ids = new Set(taken);
  const found = new Map<string, NewBody>();
  for (const [key, own] of byKey) {
    const names = [...new Set(own.map(({ text }) => text))];
    // The name in full before its abbreviation.
    const name = partsOf(names.find((one) => foldName(partsOf(one).name) === key) ?? names[0] ?? '').name;
    const id = unique(slug(name, 'organisation', 60), ids);
    ids.add(id);
    const others = new Set(names.flatMap((one) => [partsOf(one).abbreviation ?? '', one]));
    const told = KINDS_BY_NAME.find(({ ending }) => ending.test(foldName(name)));
    const end = endOf(name);
    const doubts = [
      told === undefined
        ? 'Only the name is known. What kind of body it is has to be said: until then it is “other”.'
        : 'Only the name is known, and the kind that it tells.',
      ...(end === undefined
        ? []
        : [`That it ended on this day is what the law data says of bodies of this name (${end.entry}).`]),
    ];
    const facts = {
      name,
      kind: told?.kind ?? UNKNOWN_KIND,
      ...(told === undefined ? {} : { nation: told.nation }),
      ...present(
        'alsoKnownAs',
        [...others].filter((other) => other !== name && other !== ''),
      ),
      ...(end === undefined ? {} : { until: end.until }),
      verified: { source, doubt: doubts.join(' ') },
    };
    found.set(key, { id, facts, places: own.map(({ place }) => place) });
  }
  return {
    bodies: [...found.values()],
    remarks: alike([...found.entries()]),
    idOf: (text) => found.get(keyOf(text))?.id,
  };
}

/** `Valuation Office Agency (VOA)`: its name, and what it is called for short. */
function partsOf(text: string): Parts {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const [, name, inside] = /^(.+\S)\s*\(([^()]+)\)$/.exec(plain) ?? [];
  return name !== undefined && inside !== undefined && isAbbreviation(inside) && foldName(name) !== ''
    ? { name, abbreviation: inside.trim() }
    : { name: plain, abbreviation: undefined };
}

function present(field: string, values: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return values.length === 0 ? {} : { [field]: values };
}

/** New bodies whose names differ by a slip or two, or of which one is written for short: they may be one. */
function alike(found: readonly (readonly [string, NewBody])[]): readonly Remark[] {
  return found.flatMap(([name, body], index) => {
    const slips = name.length >= 8 ? 2 : 0;
    const twin = found
      .slice(0, index)
      .find(
        ([other]) =>
          isShortFor(other, name) ||
          (slips > 0 && Math.abs(other.length - name.length) <= slips && editDistance(other, name) <= slips),
      );
    if (twin === undefined) return [];
    return [
      {
        severity: 'warning' as const,
        place: body.places[0] ?? '',
        text: `“${String(body.facts['name'])}” and “${String(twin[1].facts['name'])}” are much alike, and each gets a file. If they are one body, write under organisations in a mapping file which name means the other.`,
      },
    ];
  });
}

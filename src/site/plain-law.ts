/**
 * Which law the bodies of an agreement rely on, in plain words: their reasons,
 * by who gives them, and the laws that most of them name. It says what the
 * agreement states, and never that the sharing is lawful.
 */
import { onceFor } from '../base/memo.ts';
import type { Power } from '../law/law.ts';
import { namedPowers } from '../law/powers.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { fewBodies } from './few-names.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { hidden, plain, type PlainAnswer, series } from './plain-answer.ts';
import { isShown, type Published } from './published.ts';

/** So many stand in plain words; the whole text has all of them. */
const MOST = { laws: 4, reasons: 4 };

/** `table` leads to the table of who relies on what. */
export function law(site: Published, entry: Entry, table: string | undefined): PlainAnswer {
  const { t } = site;
  const question = t('plain.law');
  const empty = { question, sentences: [], points: [], after: [] };
  if (entry.agreement.kind !== 'agreement') return empty;
  if (!isShown(entry, 'lawful') || !isShown(entry, 'parties'))
    return hidden(site, question, entry, ['lawful', 'parties']);
  const { reasons, laws } = reliedOn(site, entry);
  const most = byCount(laws).slice(0, MOST.laws);
  const more = laws.size - most.length;
  const told = [...reasons].slice(0, MOST.reasons + 1);
  if (told.length + most.length === 0) return empty;
  return {
    question,
    sentences: [],
    points: [
      ...told.map(([key, parties]) => ({
        name: plain(t(REASONS[key])),
        text: reasons.size === 1 ? '' : fewBodies(site, parties),
        links: [],
      })),
      ...(most.length === 0
        ? []
        : [
            series(t(more > 0 ? 'plain.law-main' : 'plain.law-named'), [
              ...most.map(([id, { title }]): MaybeLink => ({ text: title, href: PATHS.facetValue('powers', id) })),
              ...(more > 0 ? [plain(t('plain.law-more', { n: more }))] : []),
            ]),
          ]),
      ...(table === undefined
        ? []
        : [
            {
              name: plain(t('plain.law-all')),
              text: '',
              links: [{ text: t('plain.law-table'), href: table }],
            },
          ]),
    ],
    after: [],
  };
}

/** Reasons in words, by the point of Article 6(1) of the UK GDPR, or for what Part 3 of the DPA 2018 covers. */
const REASONS = {
  c: 'plain.law-duty',
  e: 'plain.law-task',
  ea: 'plain.law-recognised',
  f: 'plain.law-interest',
  a: 'plain.law-consent',
  b: 'plain.law-contract',
  d: 'plain.law-life',
  part3: 'plain.law-enforcement',
} as const;

/** The points of Article 6(1) on which somebody relies, and whether Part 3 covers a part of it. */
export function reasonsOf(site: Published, entry: Entry): ReadonlySet<keyof typeof REASONS> {
  return isShown(entry, 'lawful') ? new Set(reliedOn(site, entry).reasons.keys()) : new Set();
}

interface ReliedOn {
  /** In the order of `REASONS`. */
  readonly reasons: ReadonlyMap<keyof typeof REASONS, ReadonlySet<Party>>;
  /** By the id of the page of the power. */
  readonly laws: ReadonlyMap<string, { readonly title: string; readonly parties: ReadonlySet<Party> }>;
}

/** What is stated and complete: a reason that is closed to a body is none of its reasons. The law and the rights of a page ask for it. */
function reliedOn(site: Published, entry: Entry): ReliedOn {
  return relied(site)(entry);
}

const relied = onceFor((site: Published) => onceFor((entry: Entry) => makeReliedOn(site, entry)));

function makeReliedOn({ law: known }: Published, { coverage, terms }: Entry): ReliedOn {
  // Those that the agreement itself names have a page, by the citation that a ground gives them.
  const named = new Map<string, Power>();
  for (const cited of Object.values(terms.lawful ?? {}).flatMap(({ powers = [] }) => powers))
    for (const { power } of namedPowers(known, cited)) if (power !== undefined) named.set(power.citation, power);
  const found = new Map<keyof typeof REASONS, Set<Party>>();
  const laws = new Map<string, { readonly title: string; readonly parties: Set<Party> }>();
  for (const { need, parts } of coverage.answers)
    for (const { topic, kind, grounds } of parts) {
      if (topic !== 'basis' || kind !== 'stated') continue;
      for (const ground of grounds) {
        const reason = need.regime === 'part3' ? 'part3' : /^Article 6\(1\)\(([a-z]+)\)$/.exec(ground)?.[1];
        if (isReason(reason)) found.set(reason, (found.get(reason) ?? new Set()).add(need.party));
        const power = named.get(ground);
        if (power === undefined) continue;
        const one = laws.get(power.id) ?? { title: power.citation, parties: new Set() };
        one.parties.add(need.party);
        laws.set(power.id, one);
      }
    }
  const order = Object.keys(REASONS).filter(isReason);
  return { reasons: new Map(order.flatMap((reason) => pairOf(found, reason))), laws };
}

function isReason(text: string | undefined): text is keyof typeof REASONS {
  return text !== undefined && Object.hasOwn(REASONS, text);
}

function pairOf<K, V>(map: ReadonlyMap<K, V>, key: K): readonly (readonly [K, V])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** Those on which most rely come first. */
function byCount(laws: ReliedOn['laws']): readonly (readonly [string, { readonly title: string }])[] {
  return [...laws].sort(([, a], [, b]) => b.parties.size - a.parties.size);
}

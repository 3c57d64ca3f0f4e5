/** Tables of what is shared, about whom, why, and how long it is kept. */
import { selectNames } from '../../register/party.ts';
import { cell, paragraph, strong, table } from '../build-blocks.ts';
import type { Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import { codeOf, inCodes } from './codes.ts';
import type { BlockContext, BuildBlock } from './context.ts';
import { namesOf } from './party-names.ts';

/** `{{block "purposes"}}` */
export const purposes: BuildBlock = ({ entry, id }) => {
  const all = entry.terms.purposes ?? {};
  const rows = Object.values(all).map((purpose, index) => [
    [
      paragraph(strong(codeOf('P', index)), ` ${purpose.title}`),
      ...(purpose.partOf === undefined
        ? []
        : [paragraph(`Part of ${inCodes('P', [purpose.partOf], Object.keys(all))}`)]),
    ],
    [...cell(purpose.description), ...cell(purpose.necessity)],
    cell(purpose.lawEnforcement === 'yes' ? 'Law enforcement, for parties that are competent authorities' : 'General'),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table purposes'),
      'Purposes, and why each needs this sharing',
      [
        ['Purpose', 28],
        ['Why it cannot be done without', 52],
        ['Regime', 20],
      ],
      rows,
    ),
  ];
};

/** `{{block "benefits"}}`: who gains what. */
export const benefits: BuildBlock = ({ entry, id }) => {
  const gains = new Map<string, string[]>();
  for (const purpose of Object.values(entry.terms.purposes ?? {}))
    for (const benefit of purpose.benefits ?? [])
      gains.set(benefit.to, [...(gains.get(benefit.to) ?? []), benefit.text]);
  if (gains.size === 0) return [];
  const rows = [...gains].map(([to, texts]) => [cell(to), cell(texts)]);
  return [
    table(
      id('table benefits'),
      'Benefits',
      [
        ['For whom', 30],
        ['Benefit', 70],
      ],
      rows,
    ),
  ];
};

/** `{{block "subjects"}}` */
export const subjects: BuildBlock = ({ entry, id, words }) => {
  const rows = Object.values(entry.terms.subjects ?? {}).map((people, index) => [
    [paragraph(strong(codeOf('S', index)), ` ${people.title}`)],
    cell(
      [
        ...(people.vulnerable === 'yes' ? ['Vulnerable'] : []),
        ...(people.status === undefined ? [] : [words.word(people.status)]),
      ].join('; ') || 'None in particular',
    ),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table subjects'),
      'The people whose information is shared',
      [
        ['People', 60],
        ['Standing', 40],
      ],
      rows,
    ),
  ];
};

/** `{{block "data"}}` */
export const data: BuildBlock = ({ entry, id, words }) => {
  const people = entry.terms.subjects ?? {};
  const rows = Object.values(entry.terms.data ?? {}).map((kind, index) => [
    [paragraph(strong(codeOf('D', index)), ` ${kind.title}`)],
    [...cell(kind.items), ...(kind.condition === undefined ? [] : [paragraph(strong('Limit: '), kind.condition)])],
    cell(about(kind.subjects ?? [], people, words)),
    cell(natureOf(kind, words).join('; ')),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table data'),
      'The information that may be shared',
      [
        ['Kind', 20],
        ['What it holds', 38],
        ['About', 18],
        ['Nature', 24],
      ],
      rows,
    ),
  ];
};

/** The people that a kind of information is about: one or two by name, more by the codes of the table of people. */
function about(
  names: readonly string[],
  people: { readonly [name: string]: { readonly title: string } },
  words: Wording,
): string {
  return names.length > 2
    ? inCodes('S', names, Object.keys(people))
    : names.map((name) => people[name]?.title ?? words.word(name)).join('; ');
}

function natureOf(
  kind: NonNullable<BlockContext['entry']['terms']['data']>[string],
  words: Wording,
): readonly string[] {
  const special = (kind.specialCategory ?? []).filter((word) => word !== 'none');
  const nature = [
    ...(special.length === 0
      ? []
      : [`Special category: ${words.list(special.map((word) => words.word(word).toLowerCase()))}`]),
    ...(kind.criminalOffence === 'yes' ? ['Criminal offence data'] : []),
    ...(kind.confidential === 'yes' ? ['Given in confidence'] : []),
    ...(kind.identifiability === undefined || kind.identifiability === 'identifiable'
      ? []
      : [words.word(kind.identifiability)]),
    ...(kind.keyHeldBy === undefined ? [] : [`The key is held by ${kind.keyHeldBy}`]),
    ...(kind.deceased === undefined || kind.deceased === 'none'
      ? []
      : [kind.deceased === 'only' ? 'Only about people who have died' : 'Also about people who have died']),
    ...(kind.heldFor === undefined ? [] : ['Held for law enforcement']),
  ];
  return nature.length === 0 ? ['Personal data'] : nature;
}

/** `{{block "retention"}}` */
export const retention: BuildBlock = ({ entry, id, words }) => {
  const { terms, parties } = entry;
  const rows = (terms.retention ?? []).map((rule) => [
    chosen(rule.data, terms.data, words),
    cell(rule.parties === undefined ? 'Every party that receives it' : namesOf(rule.parties, parties, words)),
    [
      paragraph(words.word(rule.keep)),
      paragraph(strong('From: '), rule.after),
      ...(rule.because === undefined ? [] : [paragraph(strong('Why: '), rule.because)]),
    ],
    [
      paragraph(words.word(rule.then)),
      ...(rule.reviewEvery === undefined ? [] : [paragraph(`Looked at ${words.often(rule.reviewEvery)} meanwhile`)]),
    ],
    cell(rule.authority),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table retention'),
      'How long information is kept',
      [
        ['Information', 17],
        ['Kept by', 19],
        ['How long', 21],
        ['Then', 21],
        ['Where the period comes from', 22],
      ],
      rows,
    ),
  ];
};

/** The titles of what a selector means, as text of a cell. */
export function chosen(
  selector: readonly string[] | undefined,
  all: { readonly [name: string]: { readonly title: string } } | undefined,
  words: Wording,
): Cell {
  if (selector === undefined) return [];
  if (selector.includes('all')) return cell('All');
  const titles = selectNames(selector, Object.keys(all ?? {})).map((name) => all?.[name]?.title ?? words.word(name));
  return titles.length === 0 ? [] : [paragraph(titles.join('; '))];
}

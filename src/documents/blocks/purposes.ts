/** Tables of what is shared, about whom, why, and how long it is kept. */
import { selectNames } from '../../register/party.ts';
import { cell, label, paragraph, strong, table } from '../build-blocks.ts';
import type { Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import { codeOf, inCodes } from './codes.ts';
import type { BlockContext, BuildBlock } from './context.ts';
import { namesOf } from './party-names.ts';
import { isWithheld } from '../../register/withheld.ts';

/** `{{block "purposes"}}` */
export const purposes: BuildBlock = ({ entry, id, words }) => {
  const all = entry.terms.purposes ?? {};
  const rows = Object.values(all).map((purpose, index) => [
    [
      paragraph(strong(codeOf('P', index)), ` ${purpose.title}`),
      ...(purpose.partOf === undefined
        ? []
        : [
            paragraph(
              words.t('purposes.part-of', { purpose: inCodes(words, 'P', [purpose.partOf], Object.keys(all)) }),
            ),
          ]),
    ],
    [...cell(purpose.description), ...cell(purpose.necessity)],
    cell(purpose.lawEnforcement === 'yes' ? words.t('purposes.law-enforcement') : words.t('purposes.general')),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table purposes'),
      words.t('purposes.caption'),
      [
        [words.t('purposes.purpose'), 28],
        [words.t('purposes.necessity'), 52],
        [words.t('purposes.regime'), 20],
      ],
      rows,
    ),
  ];
};

/** `{{block "benefits"}}`: who gains what. */
export const benefits: BuildBlock = ({ entry, id, words }) => {
  const gains = new Map<string, string[]>();
  for (const purpose of Object.values(entry.terms.purposes ?? {}))
    for (const benefit of purpose.benefits ?? [])
      gains.set(benefit.to, [...(gains.get(benefit.to) ?? []), benefit.text]);
  if (gains.size === 0) return [];
  const rows = [...gains].map(([to, texts]) => [cell(to), cell(texts)]);
  return [
    table(
      id('table benefits'),
      words.t('purposes.benefits-caption'),
      [
        [words.t('purposes.to'), 30],
        [words.t('purposes.benefit'), 70],
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
        ...(people.vulnerable === 'yes' ? [words.t('subjects.vulnerable')] : []),
        ...(people.status === undefined ? [] : [words.word(people.status)]),
      ].join('; ') || words.t('subjects.none'),
    ),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table subjects'),
      words.t('subjects.caption'),
      [
        [words.t('subjects.people'), 60],
        [words.t('subjects.standing'), 40],
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
    [
      ...cell(kind.items),
      ...(kind.condition === undefined ? [] : [paragraph(label(words.t('data.limit')), kind.condition)]),
    ],
    cell(about(kind.subjects ?? [], people, words)),
    cell(natureOf(kind, words).join('; ')),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table data'),
      words.t('data.caption'),
      [
        [words.t('data.kind'), 20],
        [words.t('data.items'), 38],
        [words.t('data.about'), 18],
        [words.t('data.nature'), 24],
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
    ? inCodes(words, 'S', names, Object.keys(people))
    : names.map((name) => people[name]?.title ?? words.word(name)).join('; ');
}

function natureOf(
  kind: NonNullable<BlockContext['entry']['terms']['data']>[string],
  words: Wording,
): readonly string[] {
  const { t } = words;
  const special = (kind.specialCategory ?? []).filter((word) => word !== 'none');
  const nature = [
    ...(special.length === 0
      ? []
      : [t('data.special-category', { kinds: words.list(special.map((word) => words.word(word).toLowerCase())) })]),
    ...(kind.criminalOffence === 'yes' ? [t('data.criminal-offence')] : []),
    ...(kind.confidential === 'yes' ? [t('data.confidential')] : []),
    ...(kind.identifiability === undefined || kind.identifiability === 'identifiable'
      ? []
      : [words.word(kind.identifiability)]),
    ...(kind.keyHeldBy === undefined ? [] : [t('data.key', { holder: kind.keyHeldBy })]),
    ...(kind.deceased === undefined || kind.deceased === 'none'
      ? []
      : [kind.deceased === 'only' ? t('data.deceased-only') : t('data.deceased-some')]),
    ...(kind.heldFor === undefined ? [] : [t('data.held-for')]),
  ];
  return nature.length === 0 ? [t('data.personal')] : nature;
}

/** `{{block "retention"}}` */
export const retention: BuildBlock = ({ entry, id, words }) => {
  const { terms, parties } = entry;
  const rows = (terms.retention ?? []).map((rule) => [
    chosen(rule.data, terms.data, words),
    cell(rule.parties === undefined ? words.t('retention.everybody') : namesOf(rule.parties, parties, words)),
    [
      paragraph(words.word(rule.keep)),
      paragraph(label(words.t('retention.after')), rule.after),
      ...(rule.because === undefined ? [] : [paragraph(label(words.t('retention.because')), rule.because)]),
    ],
    [
      paragraph(words.word(rule.then)),
      ...(rule.reviewEvery === undefined
        ? []
        : [paragraph(words.t('retention.looked-at', { often: words.often(rule.reviewEvery) }))]),
    ],
    cell(rule.authority),
  ]);
  if (rows.length === 0) return [];
  // What holds instead for a party stands with the parties: who reads only here has to know of it.
  const others = isWithheld(entry, 'parties')
    ? []
    : [...parties.values()].filter(({ written }) => written.varies?.some(({ section }) => section === 'retention'));
  return [
    ...(others.length === 0
      ? []
      : [
          paragraph(
            `${words.t('parties.varies-caption')}: `,
            { type: 'reference', target: 'table-variations', children: [] },
            ` (${words.list(others.map(({ title }) => title))}).`,
          ),
        ]),
    table(
      id('table retention'),
      words.t('retention.caption'),
      [
        [words.t('retention.data'), 17],
        [words.t('retention.by'), 19],
        [words.t('retention.keep'), 21],
        [words.t('retention.then'), 21],
        [words.t('retention.authority'), 22],
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
  if (selector.includes('all')) return cell(words.t('purposes.all'));
  const titles = selectNames(selector, Object.keys(all ?? {})).map((name) => all?.[name]?.title ?? words.word(name));
  return titles.length === 0 ? [] : [paragraph(titles.join('; '))];
}

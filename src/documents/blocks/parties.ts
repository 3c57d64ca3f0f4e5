/** Tables of who takes part and what each does. */
import { editionFor } from '../../agreement/editions.ts';
import type { Entry } from '../../register/entry.ts';
import { isSectionWithheld } from '../../register/withheld.ts';
import { type Party, selectNames, selectParties } from '../../register/party.ts';
import { cell, label, paragraph, strong, table, withoutBlankColumns } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import { codeOf } from './codes.ts';
import { origin } from './facts.ts';
import type { BuildBlock } from './context.ts';
import { chosen } from './purposes.ts';

/** `{{block "parties"}}`: every party with its part and how it comes in, and the groups that other tables name. */
export const parties: BuildBlock = ({ entry, id, words }) => {
  const rows = [...entry.parties.values()].map((party, index) => [
    [paragraph(strong(codeOf('', index)), ` ${party.title}`), ...identity(party, words)],
    cell([party.lead ? words.t('parties.lead', { role: words.word(party.role) }) : words.word(party.role)]),
    [
      ...membership(party, words),
      ...(party.written.condition === undefined
        ? []
        : [paragraph(label(words.t('parties.condition')), party.written.condition)]),
      ...(party.written.from === undefined
        ? []
        : [paragraph(words.t('parties.joined', { date: words.date(party.written.from) }))]),
    ],
  ]);
  if (rows.length === 0) return [];
  return [
    withoutBlankColumns(
      table(
        id('table parties'),
        words.t('parties.caption'),
        [
          [words.t('parties.party'), 36],
          [words.t('parties.role'), 20],
          [words.t('parties.stands-for'), 44],
        ],
        rows,
      ),
    ),
    ...groupTable(entry, id, words),
  ];
};

/** The labels by which flows, grounds and retention name several parties, and whom each means. */
function groupTable({ terms, parties }: Entry, id: (title: string) => string, words: Wording): readonly Block[] {
  const named = new Set(
    [
      ...Object.values(terms.flows ?? {}).flatMap(({ from, to, between }) => [from, to, between]),
      ...Object.values(terms.lawful ?? {}).map((ground) => ground.parties),
      ...(terms.retention ?? []).map((rule) => rule.parties),
    ].flatMap((selector) => selector ?? []),
  );
  const labels = new Set([...parties.values()].flatMap((party) => party.labels));
  const rows = [...labels]
    .filter((label) => named.has(label))
    .map((label) => [
      cell(words.word(label)),
      cell(words.list(selectParties([label], parties).map((party) => party.title))),
    ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table groups'),
      words.t('parties.groups-caption'),
      [
        [words.t('parties.group'), 25],
        [words.t('parties.in-group'), 75],
      ],
      rows,
    ),
  ];
}

/** `{{block "duties"}}`: what each party does. */
export const duties: BuildBlock = ({ entry, id, words }) => {
  const rows = [...entry.parties.values()]
    .filter((party) => party.written.duties !== undefined || party.written.procedures !== undefined)
    .map((party) => [
      [paragraph(party.title)],
      [
        ...cell(party.written.duties),
        ...(party.written.procedures === undefined
          ? []
          : [paragraph(label(words.t('parties.procedures')), words.list(party.written.procedures))]),
      ],
    ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table duties'),
      words.t('parties.duties-caption'),
      [
        [words.t('parties.party'), 30],
        [words.t('parties.duties'), 70],
      ],
      rows,
    ),
  ];
};

/** `{{block "variations"}}`: terms that are changed for one party. */
export const variations: BuildBlock = ({ entry, register, id, words }) => {
  const sections = editionFor(register.editions, entry.terms.edition)?.sections ?? [];
  const rows = [...entry.parties.values()].flatMap((party) =>
    (party.written.varies ?? []).map((change) => [
      [paragraph(party.title)],
      cell(words.word(change.section)),
      cell(isSectionWithheld(entry, sections, change.section) ? words.t('short.withheld') : change.instead),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    table(
      id('table variations'),
      words.t('parties.varies-caption'),
      [
        [words.t('parties.party'), 25],
        [words.t('parties.varies'), 20],
        [words.t('parties.varied'), 55],
      ],
      rows,
    ),
  ];
};

/** `{{block "joint-control"}}`: arrangements under UK GDPR Article 26 and DPA 2018 s.58. */
export const jointControl: BuildBlock = ({ entry, id, words }) => {
  const arrangements = entry.terms.jointControl;
  if (arrangements === undefined) return [];
  if (arrangements === 'none') return [paragraph(words.t('parties.control-none'))];
  const title = (name: string): string => entry.parties.get(name)?.title ?? words.word(name);
  return Object.entries(arrangements).flatMap(([name, joint]): readonly Block[] => [
    table(
      id(`table joint ${name}`),
      words.t('parties.control-caption', {
        purposes: joint.purposes
          .map((purpose) => entry.terms.purposes?.[purpose]?.title ?? words.word(purpose))
          .join('; '),
      }),
      [
        [words.t('parties.control-matter'), 35],
        [words.t('parties.control-who'), 65],
      ],
      [
        [cell(words.t('parties.control-controllers')), cell(joint.parties.map(title))],
        ...(joint.contactPoint === undefined
          ? []
          : [[cell(words.t('parties.control-contact')), cell(title(joint.contactPoint))]]),
        ...Object.entries(joint.tasks).map(([task, who]) => [cell(words.word(task)), cell(who.map(title))]),
      ],
    ),
    ...(joint.essence === undefined ? [] : [paragraph(label(words.t('parties.control-essence')), joint.essence)]),
  ]);
};

/** `{{block "processing"}}`: processors and their terms, UK GDPR Article 28(3). */
export const processing: BuildBlock = ({ entry, id, words }) => {
  const { t } = words;
  const title = (name: string): string => entry.parties.get(name)?.title ?? words.word(name);
  return Object.entries(entry.terms.processing ?? {}).map(([name, work]) =>
    table(
      id(`table processing ${name}`),
      t('processing.caption', { processor: title(work.processor) }),
      [
        [t('processing.matter'), 35],
        [t('processing.agreed'), 65],
      ],
      [
        [cell(t('processing.behalf')), cell(work.onBehalfOf.map(title))],
        [cell(t('processing.subject')), cell(work.subject)],
        ...(work.nature === undefined ? [] : [[cell(t('processing.nature')), cell(work.nature)]]),
        [cell(t('processing.purposes')), chosen(work.purposes, entry.terms.purposes, words)],
        [cell(t('processing.data')), chosen(work.data, entry.terms.data, words)],
        [cell(t('processing.people')), chosen(peopleIn(entry, work.data), entry.terms.subjects, words)],
        [cell(t('processing.until')), cell(words.date(work.until))],
        [cell(t('processing.terms')), cell(work.clauses === 'standard' ? t('processing.standard') : work.clauses)],
        [
          cell(t('processing.sub-processors')),
          cell(work.subProcessors === 'none' ? t('processing.none') : work.subProcessors),
        ],
        [
          cell(t('processing.end')),
          cell(work.atEnd === 'return' ? t('processing.returned') : t('processing.destroyed')),
        ],
        ...(work.audit === undefined ? [] : [[cell(t('processing.audit')), cell(work.audit)]]),
      ],
    ),
  );
};

/** The people whom kinds of information are about. */
function peopleIn({ terms }: Entry, data: readonly string[] | undefined): readonly string[] {
  const kinds = terms.data ?? {};
  const about = selectNames(data, Object.keys(kinds)).flatMap((kind) => kinds[kind]?.subjects ?? []);
  return Object.keys(terms.subjects ?? {}).filter((name) => about.includes(name));
}

/** `{{block "methods"}}`: ways of sending that are the agreement's own. */
export const methods: BuildBlock = (context) => {
  const rows = Object.values(context.entry.terms.methods ?? {}).map((method) => [
    cell(method.title),
    cell(method.products),
    cell(method.rules),
  ]);
  if (rows.length === 0) return [];
  return [
    ...origin(context, 'methods'),
    withoutBlankColumns(
      table(
        context.id('table methods'),
        context.words.t('methods.caption'),
        [
          [context.words.t('methods.method'), 25],
          [context.words.t('methods.products'), 25],
          [context.words.t('methods.rules'), 50],
        ],
        rows,
      ),
    ),
  ];
};

/** `{{block "systems"}}` */
export const systems: BuildBlock = ({ entry, id, words }) => {
  const rows = Object.values(entry.terms.systems ?? {}).map((system) => [
    cell(system.title),
    cell((system.controller ?? []).map((name) => entry.parties.get(name)?.title ?? words.word(name))),
    cell(system.use),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table systems'),
      words.t('systems.caption'),
      [
        [words.t('systems.system'), 25],
        [words.t('systems.controller'), 25],
        [words.t('systems.use'), 50],
      ],
      rows,
    ),
  ];
};

function identity(party: Party, words: Wording): Cell {
  const legal = party.organisation?.facts.legalName;
  return [...(legal === undefined ? [] : [paragraph(words.t('parties.in-law', { name: legal }))])];
}

function membership(party: Party, words: Wording): Cell {
  if (party.shape === 'body') return [];
  const joining = party.written.joining === undefined ? [] : [paragraph(`${words.word(party.written.joining)}.`)];
  if (party.shape === 'class')
    return [paragraph(party.organisation?.facts.description ?? words.t('parties.class')), ...joining];
  return [paragraph(`${words.list(party.bodies.map((body) => body.name))}.`), ...joining];
}

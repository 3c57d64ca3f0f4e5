/** Tables of who takes part and what each does. */
import type { Entry } from '../../register/entry.ts';
import { type Party, selectNames, selectParties } from '../../register/party.ts';
import { cell, paragraph, strong, table, withoutBlankColumns } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import { codeOf } from './codes.ts';
import { origin } from './facts.ts';
import type { BuildBlock } from './context.ts';
import { chosen } from './purposes.ts';

/** `{{block "parties"}}`: every party with its part and how it comes in, and the groups that other tables name. */
export const parties: BuildBlock = ({ entry, id, words }) => {
  const rows = [...entry.parties.values()].map((party, index) => [
    [paragraph(strong(codeOf('', index)), ` ${party.title}`), ...identity(party)],
    cell([party.lead ? `${words.word(party.role)}; takes the lead` : words.word(party.role)]),
    [
      ...membership(party, words),
      ...(party.written.condition === undefined ? [] : [paragraph(strong('Condition: '), party.written.condition)]),
      ...(party.written.from === undefined ? [] : [paragraph(`Joined on ${words.date(party.written.from)}`)]),
    ],
  ]);
  if (rows.length === 0) return [];
  return [
    withoutBlankColumns(
      table(
        id('table parties'),
        'The parties',
        [
          ['Party', 36],
          ['Part', 20],
          ['Who it stands for', 44],
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
      'Groups of parties',
      [
        ['Group', 25],
        ['Parties in it', 75],
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
          : [paragraph(strong('Its own procedures: '), words.list(party.written.procedures))]),
      ],
    ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table duties'),
      'What each party does',
      [
        ['Party', 30],
        ['What it does', 70],
      ],
      rows,
    ),
  ];
};

/** `{{block "variations"}}`: terms that are changed for one party. */
export const variations: BuildBlock = ({ entry, id, words }) => {
  const rows = [...entry.parties.values()].flatMap((party) =>
    (party.written.varies ?? []).map((change) => [
      [paragraph(party.title)],
      cell(words.word(change.section)),
      cell(change.instead),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    table(
      id('table variations'),
      'Terms that differ for one party',
      [
        ['Party', 25],
        ['Section', 20],
        ['What holds instead', 55],
      ],
      rows,
    ),
  ];
};

/** `{{block "joint-control"}}`: arrangements under UK GDPR Article 26 and DPA 2018 s.58. */
export const jointControl: BuildBlock = ({ entry, id, words }) => {
  const arrangements = entry.terms.jointControl;
  if (arrangements === undefined) return [];
  if (arrangements === 'none')
    return [
      paragraph(
        'No two parties decide together on the purposes and means of any processing under this agreement. Each decides for itself what it does with what it receives, and answers for it.',
      ),
    ];
  const title = (name: string): string => entry.parties.get(name)?.title ?? words.word(name);
  return Object.entries(arrangements).flatMap(([name, joint]): readonly Block[] => [
    table(
      id(`table joint ${name}`),
      `Joint control: ${joint.purposes.map((purpose) => entry.terms.purposes?.[purpose]?.title ?? words.word(purpose)).join('; ')}`,
      [
        ['Matter', 35],
        ['Who', 65],
      ],
      [
        [cell('Joint controllers'), cell(joint.parties.map(title))],
        ...(joint.contactPoint === undefined
          ? []
          : [[cell('Contact point for the people concerned'), cell(title(joint.contactPoint))]]),
        ...Object.entries(joint.tasks).map(([task, who]) => [cell(words.word(task)), cell(who.map(title))]),
      ],
    ),
    ...(joint.essence === undefined ? [] : [paragraph(strong('In essence: '), joint.essence)]),
  ]);
};

/** `{{block "processing"}}`: processors and their terms, UK GDPR Article 28(3). */
export const processing: BuildBlock = ({ entry, id, words }) => {
  const title = (name: string): string => entry.parties.get(name)?.title ?? words.word(name);
  return Object.entries(entry.terms.processing ?? {}).map(([name, work]) =>
    table(
      id(`table processing ${name}`),
      `Processing by ${title(work.processor)}`,
      [
        ['Matter', 35],
        ['What is agreed', 65],
      ],
      [
        [cell('On behalf of'), cell(work.onBehalfOf.map(title))],
        [cell('Subject'), cell(work.subject)],
        ...(work.nature === undefined ? [] : [[cell('Nature'), cell(work.nature)]]),
        [cell('Purposes'), chosen(work.purposes, entry.terms.purposes, words)],
        [cell('Information'), chosen(work.data, entry.terms.data, words)],
        [cell('People whom it is about'), chosen(peopleIn(entry, work.data), entry.terms.subjects, words)],
        [cell('Until'), cell(words.date(work.until))],
        [
          cell('Contract terms'),
          cell(work.clauses === 'standard' ? 'The standard clauses of this agreement' : work.clauses),
        ],
        [cell('Sub-processors'), cell(work.subProcessors === 'none' ? 'None' : work.subProcessors)],
        [
          cell('At the end'),
          cell(work.atEnd === 'return' ? 'The information is returned' : 'The information is destroyed'),
        ],
        ...(work.audit === undefined ? [] : [[cell('Audit'), cell(work.audit)]]),
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
        'Ways of sending',
        [
          ['Way', 25],
          ['Products', 25],
          ['Rules', 50],
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
      'Systems and processes with names',
      [
        ['System', 25],
        ['Controller', 25],
        ['What it is used for', 50],
      ],
      rows,
    ),
  ];
};

function identity(party: Party): Cell {
  const legal = party.organisation?.facts.legalName;
  return [...(legal === undefined ? [] : [paragraph(`In law: ${legal}`)])];
}

function membership(party: Party, words: Wording): Cell {
  if (party.shape === 'body') return [];
  const joining = party.written.joining === undefined ? [] : [paragraph(`${words.word(party.written.joining)}.`)];
  if (party.shape === 'class')
    return [
      paragraph(party.organisation?.facts.description ?? 'A class of bodies whose members are not listed here.'),
      ...joining,
    ];
  return [paragraph(`${words.list(party.bodies.map((body) => body.name))}.`), ...joining];
}

/** What is recorded of an agreement beside its text, and the sheet that it is signed on. */
import { longDate } from '../../base/dates.ts';
import { type Finding, sentence } from '../../base/finding.ts';
import type { Entry } from '../../register/entry.ts';
import type { Party } from '../../register/party.ts';
import type { Register } from '../../register/register.ts';
import { callout, cell, paragraph, strong, table } from '../build-blocks.ts';
import type { Block, Cell, Signatures } from '../document.ts';
import type { Wording } from '../wording.ts';
import { executionOf } from '../template-view.ts';
import type { BuildBlock } from './context.ts';

/** `{{block "control"}}`: document control. */
export const control: BuildBlock = ({ entry, register, id, words }) => {
  const { terms, standing } = entry;
  const owner = register.organisations.get(terms.owner.organisation);
  const items: { term: string; value: Cell }[] = [
    { term: 'Reference', value: cell(entry.id) },
    { term: 'Version', value: cell(terms.version) },
    { term: 'Other names', value: cell(terms.alsoKnownAs) },
    {
      term: 'Replaces',
      value: cell(
        terms.replaces?.map(
          (name) => register.entries.find((other) => other.id === name)?.terms.title ?? words.word(name),
        ),
      ),
    },
    {
      term: 'Owner',
      value: cell(
        [terms.owner.role, terms.owner.unit, owner?.facts.name ?? words.word(terms.owner.organisation)]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    },
    {
      term: 'Questions to',
      value: cell(terms.owner.mailbox ?? owner?.facts.contacts?.sharing ?? register.settings.contact),
    },
    { term: 'Drafted by', value: cell(terms.authors) },
    { term: 'For', value: cell(terms.audience) },
    { term: 'Area', value: cell(terms.areas) },
    { term: 'Distribution', value: cell(distribution(entry)) },
    { term: 'Related documents', value: cell(relatedDocuments(entry, register)) },
    { term: 'Status', value: cell(words.statusSince(entry)) },
    {
      term: 'Last reviewed',
      value: cell(standing.lastReviewed === undefined ? 'Not yet' : longDate(standing.lastReviewed)),
    },
    { term: 'Review due', value: cell(standing.reviewDue === undefined ? undefined : longDate(standing.reviewDue)) },
    {
      term: 'Wording',
      value: cell(terms.edition === undefined ? undefined : `Edition ${terms.edition} of the standard clauses`),
    },
    { term: 'Digest of the text', value: cell(entry.digest) },
    {
      term: 'Is this copy current?',
      value: cell(
        `Compare the version and the digest of the text, which is not that of this file, with the register: ${register.settings.baseUrl ?? ''}agreements/${entry.id}/`,
      ),
    },
  ];
  const log = (terms.record?.log ?? [])
    .filter((event) => event.date <= register.today)
    .map((event) => [
      cell(words.date(event.date)),
      cell(event.event === 'in-force' ? words.status(event.event, entry.illustrative) : words.word(event.event)),
      cell(event.by),
      [
        event.note,
        event.outcome === undefined ? undefined : `Outcome: ${event.outcome}`,
        event.evidence === undefined ? undefined : `Evidence: ${event.evidence}`,
      ]
        .filter((part) => part !== undefined)
        .map((part) => paragraph(part)),
    ]);
  const versions = entry.versions.map((kept) => [
    cell(kept.version),
    cell(kept.effective === undefined ? undefined : longDate(kept.effective)),
    cell(kept.entry.digest),
  ]);
  return [
    callout(
      'note',
      'This section is a record kept beside the agreement. It is not part of the text that the parties agree to, and it can change without a new version.',
    ),
    { type: 'facts', items: items.filter((item) => item.value.length > 0) },
    ...(log.length === 0
      ? []
      : [
          table(
            id('table history'),
            'History',
            [
              ['Date', 20],
              ['Event', 18],
              ['Recorded by', 24],
              ['Note', 38],
            ],
            log,
          ),
        ]),
    ...(versions.length === 0
      ? []
      : [
          table(
            id('table versions'),
            'Earlier versions',
            [
              ['Version', 15],
              ['From', 25],
              ['Digest', 60],
            ],
            versions,
          ),
        ]),
    ...acceptedTable(entry.accepted ?? [], id, words),
  ];
};

/** Who gets copies. */
function distribution({ show, unpublished, withheld }: Entry): readonly string[] {
  const register = {
    all: withheld === undefined ? 'Published in full in the register' : 'Published in the register, in part',
    summary: 'A summary is published in the register',
  }[show];
  return ['Each party', ...(unpublished === undefined ? [register] : ['Not published'])];
}

/** What is to be read with the agreement, by its title: its framework, related agreements of the register, other texts. */
function relatedDocuments({ terms, framework }: Entry, { entries }: Register): readonly string[] {
  return [
    ...(framework === undefined ? [] : [`${framework.terms.title}, version ${framework.terms.version ?? ''}`]),
    ...(terms.related ?? []).flatMap(({ agreement }) => entries.find(({ id }) => id === agreement)?.terms.title ?? []),
    ...(terms.readWith ?? []).map(({ title }) => title),
  ];
}

/** What the rules on the law find and a data protection role has accepted for a while. */
function acceptedTable(findings: readonly Finding[], id: (title: string) => string, words: Wording): readonly Block[] {
  if (findings.length === 0) return [];
  const rows = findings.map((finding) => [
    [
      paragraph(sentence(finding).replaceAll('`', '')),
      ...(finding.source === undefined ? [] : [paragraph(strong('Source: '), finding.source)]),
    ],
    cell(finding.accepted?.reason),
    cell(finding.accepted?.by),
    cell(words.date(finding.accepted?.until)),
  ]);
  return [
    table(
      id('table accepted'),
      'Points of law that are accepted for now',
      [
        ['What was found', 42],
        ['Why it is accepted', 26],
        ['By', 16],
        ['Until', 16],
      ],
      rows,
    ),
  ];
}

/** `{{block "assessments"}}`: impact assessments on record. */
export const assessments: BuildBlock = ({ entry, id, words }) => {
  const rows = (entry.terms.record?.assessments ?? []).map((one) => [
    cell(one.reference),
    cell(one.parties.map((name) => entry.parties.get(name)?.title ?? words.word(name))),
    cell(words.date(one.date)),
    cell(one.outcome),
  ]);
  if (rows.length === 0) return [];
  return [
    table(
      id('table assessments'),
      'Impact assessments on record',
      [
        ['Reference', 22],
        ['Made by', 33],
        ['Date', 20],
        ['Outcome', 25],
      ],
      rows,
    ),
  ];
};

/** `{{block "signing"}}`: what the clause above it has as effect, and the sheet to sign on. */
export const signing: BuildBlock = ({ entry }) => {
  const { how, effect } = executionOf(entry.terms);
  const sheet = [...entry.parties.values()].filter((party) => party.role !== 'coordinator' && party.role !== 'source');
  return [
    ...(effect === undefined ? [] : [paragraph(strong('Effect: '), effect)]),
    ...(entry.illustrative
      ? [
          callout(
            'warning',
            `This agreement is illustrative. It is not to be signed, and no body named in it has agreed to it.${how === 'signed' ? ' What follows shows only how it would be signed.' : ''}`,
          ),
        ]
      : []),
    ...(how !== 'signed'
      ? []
      : [
          {
            type: 'signatures' as const,
            columns: ['For and on behalf of', 'Name and role', 'Signature', 'Date'],
            parties: sheet.flatMap(signatories),
          },
        ]),
  ] satisfies readonly Block[];
};

/** Who signs for a party: each member of a group for itself; of a class, one counterpart for each body that joins. */
function signatories({ title, shape, bodies, written }: Party): Signatures['parties'] {
  const role = written.signatory ?? '';
  if (shape === 'group') return bodies.map((body) => ({ name: body.name, role }));
  return [{ name: shape === 'class' ? `A body of the class “${title}”, on a counterpart of its own` : title, role }];
}

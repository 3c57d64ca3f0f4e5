/** What is recorded of an agreement beside its text, and the sheet that it is signed on. */
import { longDate } from '../../base/dates.ts';
import { type Finding, sentence } from '../../base/finding.ts';
import { executionOf } from '../../register/execution.ts';
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { webAddress } from '../../register/web-address.ts';
import { fieldsTold, isWithheld } from '../../register/withheld.ts';
import { type Signatory, signatoriesOf } from '../../register/signatories.ts';
import { callout, cell, label, paragraph, table } from '../build-blocks.ts';
import { checkFact, checkOf } from '../check-copy.ts';
import type { Block, Cell, Signatures } from '../document.ts';
import type { Wording } from '../wording.ts';
import type { BuildBlock } from './context.ts';
import { signOff } from './sign-off.ts';

/** `{{block "control"}}`: document control. */
export const control: BuildBlock = (context) => {
  const { entry, register, id, words } = context;
  const { t } = words;
  const { terms, standing } = entry;
  const owner = register.organisations.get(terms.owner.organisation);
  const items: { term: string; value: Cell }[] = [
    { term: t('control.reference'), value: cell(entry.id) },
    { term: t('control.version'), value: cell(terms.version) },
    { term: t('control.other-names'), value: cell(terms.alsoKnownAs) },
    {
      term: t('control.replaces'),
      value: cell(
        isWithheld(entry, 'replaces')
          ? undefined
          : terms.replaces?.map(
              (name) => register.entries.find((other) => other.id === name)?.terms.title ?? words.word(name),
            ),
      ),
    },
    {
      term: t('control.owner'),
      value: cell(
        [terms.owner.role, terms.owner.unit, owner?.facts.name ?? words.word(terms.owner.organisation)]
          .filter((part) => part !== undefined)
          .join(', '),
      ),
    },
    {
      term: t('control.questions'),
      value: cell(terms.owner.mailbox ?? owner?.facts.contacts?.sharing ?? register.settings.contact),
    },
    { term: t('control.authors'), value: cell(terms.authors) },
    { term: t('control.audience'), value: cell(terms.audience) },
    { term: t('control.place'), value: cell(terms.areas) },
    { term: t('control.sent-to'), value: cell(distribution(entry, words)) },
    { term: t('control.related'), value: cell(relatedDocuments(entry, register, words)) },
    { term: t('control.status'), value: cell(words.statusSince(entry)) },
    {
      term: t('control.reviewed'),
      value: cell(standing.lastReviewed === undefined ? t('control.not-yet') : longDate(standing.lastReviewed)),
    },
    {
      term: t('control.review-due'),
      value: cell(standing.reviewDue === undefined ? undefined : longDate(standing.reviewDue)),
    },
    {
      term: t('control.wording'),
      value: cell(terms.edition === undefined ? undefined : t('control.edition', { edition: terms.edition })),
    },
    { term: t('control.digest'), value: cell(entry.digest) },
    checkFact(checkOf(entry, register), words),
    {
      term: t('control.current'),
      value: cell(whereCurrent(entry, register, words)),
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
        event.statement === undefined ? undefined : t('control.statement', { statement: event.statement }),
        event.outcome === undefined ? undefined : t('control.outcome', { outcome: event.outcome }),
        event.evidence === undefined ? undefined : t('control.evidence', { evidence: event.evidence }),
      ]
        .filter((part) => part !== undefined)
        .map((part) => paragraph(part)),
    ]);
  const earlier = entry.versions.filter(({ version }) => version !== terms.version);
  const versions = earlier.map((kept) => [
    cell(kept.version),
    cell(kept.effective === undefined ? undefined : longDate(kept.effective)),
    cell(kept.entry.digest),
  ]);
  return [
    callout('note', t('control.record')),
    { type: 'facts', items: items.filter((item) => item.value.length > 0) },
    ...(log.length === 0
      ? []
      : [
          table(
            id('table history'),
            t('control.history'),
            [
              [t('control.date'), 20],
              [t('control.event'), 18],
              [t('control.recorded-by'), 24],
              [t('control.note'), 38],
            ],
            log,
          ),
        ]),
    ...(versions.length === 0
      ? []
      : [
          table(
            id('table versions'),
            t('control.versions'),
            [
              [t('control.version'), 15],
              [t('control.from'), 25],
              [t('control.version-digest'), 60],
            ],
            versions,
          ),
        ]),
    ...signOff(context, undefined),
    ...acceptedTable(entry, id, words),
  ];
};

/** Where a reader learns whether a copy is current: the register, or whoever keeps it where it has no address. */
function whereCurrent({ id }: Entry, register: Register, { t }: Wording): string {
  const address = webAddress(register, `agreements/${id}/`);
  return address === undefined
    ? t('control.compare-asking', { body: bodyName(register.organisations, register.settings.publisher) })
    : t('control.compare', { address });
}

/** Who gets copies. */
function distribution({ show, unpublished, withheld }: Entry, { t }: Wording): readonly string[] {
  const register = {
    all: withheld === undefined ? t('control.published') : t('control.published-in-part'),
    summary: t('control.summary'),
  }[show];
  return [t('control.each-party'), ...(unpublished === undefined ? [register] : [t('control.not-published')])];
}

/** What is to be read with the agreement, by its title: its framework, related agreements of the register, other texts. */
function relatedDocuments(entry: Entry, { entries }: Register, { t }: Wording): readonly string[] {
  const { terms, framework } = entry;
  const related = isWithheld(entry, 'related') ? [] : (terms.related ?? []);
  const readWith = isWithheld(entry, 'readWith') ? [] : (terms.readWith ?? []);
  return [
    ...(framework === undefined
      ? []
      : [t('framework.version', { title: framework.terms.title, version: framework.terms.version ?? '' })]),
    ...related.flatMap(({ agreement }) => entries.find(({ id }) => id === agreement)?.terms.title ?? []),
    ...readWith.map(({ title }) => title),
  ];
}

/** What the rules on the law find and a data protection role has accepted for a while. */
function acceptedTable(entry: Entry, id: (title: string) => string, words: Wording): readonly Block[] {
  const { accepted = [] } = entry;
  if (accepted.length === 0) return [];
  const rows = accepted.map((finding) => {
    const shown = !isWithheld(entry, ...fieldsTold(finding));
    return [
      shown ? found(finding, words) : cell(words.t('short.withheld')),
      cell(shown ? finding.accepted?.reason : undefined),
      cell(finding.accepted?.by),
      cell(words.date(finding.accepted?.until)),
    ];
  });
  return [
    table(
      id('table accepted'),
      words.t('control.accepted-caption'),
      [
        [words.t('control.found'), 42],
        [words.t('control.accepted'), 26],
        [words.t('control.by'), 16],
        [words.t('control.until'), 16],
      ],
      rows,
    ),
  ];
}

function found(finding: Finding, words: Wording): Cell {
  return [
    paragraph(sentence(finding).replaceAll('`', '')),
    ...(finding.source === undefined ? [] : [paragraph(label(words.t('control.source')), finding.source)]),
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
      words.t('assessments.caption'),
      [
        [words.t('assessments.reference'), 22],
        [words.t('assessments.by'), 33],
        [words.t('assessments.date'), 20],
        [words.t('assessments.outcome'), 25],
      ],
      rows,
    ),
  ];
};

/** `{{block "signing"}}`: what the clause above it has as effect, and the sheet to sign on. */
export const signing: BuildBlock = ({ entry, register, words }) => {
  const { t } = words;
  const { how, effect } = executionOf(entry.terms);
  const sheet = how === 'signed' ? signatoriesOf(entry, register) : [];
  return [
    ...(effect === undefined ? [] : [paragraph(label(t('signing.effect')), effect)]),
    ...(entry.illustrative
      ? [callout('warning', how === 'signed' ? t('signing.shows-how') : t('signing.illustrative'))]
      : []),
    ...(sheet.length === 0
      ? []
      : [
          {
            type: 'signatures' as const,
            columns: [t('signing.for'), t('signing.name'), t('signing.signature'), t('signing.date')],
            parties: sheet.flatMap((one) => linesOf(one, words)),
          },
        ]),
  ] satisfies readonly Block[];
};

/** A line for each person who signs for a body; for a class, one counterpart for each body that joins. */
function linesOf({ title, roles, joins, byTwo }: Signatory, { t }: Wording): Signatures['parties'] {
  const line = {
    name: joins ? t('signing.body-of-class', { title }) : title,
    role: roles.reduceRight((rest, role) => (rest === '' ? role : t('signing.or', { first: role, rest })), ''),
  };
  return byTwo ? [line, line] : [line];
}

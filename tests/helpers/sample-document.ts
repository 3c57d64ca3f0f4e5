/**
 * A document, made by hand, with every kind of block and inline, for the tests
 * of all formats. Its bodies do not exist. It also holds the texts that formats
 * get wrong: markup, quotes, marks of the tools themselves.
 */
import { parseDate } from '../../src/base/dates.ts';
import { bullets, callout, cell, paragraph, strong, text } from '../../src/documents/build-blocks.ts';
import type { Drawing } from '../../src/documents/diagram/drawing.ts';
import { layOutFlows } from '../../src/documents/diagram/lay-out-flows.ts';
import type { Block, Clause, Document, Heading, Inline } from '../../src/documents/document.ts';
import { PLAIN } from './theme.ts';

/** Text that must come out of every format as it went in. */
export const AWKWARD = "<b>&\"' {clauses-0} {default-bullet-numbering-0} %1 $& $1 {{y}} ]]> <!-- a='b'";

const emphasis = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] });
const reference = (target: string, value: string): Inline => ({ type: 'reference', target, children: [text(value)] });
const link = (href: string, value: string): Inline => ({ type: 'link', href, children: [text(value)] });
const language = (tag: string, ...children: readonly (Inline | string)[]): Inline => ({
  type: 'language',
  language: tag,
  children: paragraph(...children).children,
});

function heading(
  level: Heading['level'],
  number: string,
  id: string,
  ...children: readonly (Inline | string)[]
): Heading {
  return { type: 'heading', level, number, id, children: paragraph(...children).children };
}

function clause(number: string, ...children: readonly (Block | string)[]): Clause {
  return {
    type: 'clause',
    level: number.split('.').length === 2 ? 2 : 3,
    id: `clause-${number.replaceAll('.', '-').toLowerCase()}`,
    number,
    children: children.map((child) => (typeof child === 'string' ? paragraph(child) : child)),
  };
}

const body: readonly Block[] = [
  {
    type: 'contents',
    title: 'Contents',
    entries: [
      { level: 1, number: '', title: 'What this agreement does', id: 'at-a-glance' },
      { level: 1, number: '1', title: 'Purpose', id: 'purpose' },
      { level: 1, number: '2', title: 'What is shared', id: 'data' },
      { level: 2, number: '2.2', title: 'Kinds of information', id: 'kinds-of-information' },
      { level: 1, number: '3', title: 'The law', id: 'law' },
      { level: 1, number: 'Annex A', title: 'Contact points', id: 'annex-contact-points' },
      { level: 1, number: 'Annex B', title: 'Signatures', id: 'annex-signatures' },
    ],
  },
  { type: 'break' },
  heading(1, '', 'at-a-glance', 'What this agreement does'),
  paragraph(
    'Three bodies share what they know about households that may lose their home, so that one plan is made for each household and nobody has to tell their story three times.',
  ),
  bullets([
    'who is at risk, and how urgent it is;',
    [
      paragraph('what each body already does for the household, which may be'),
      bullets(['advice about debts and benefits;', [paragraph('support at home,'), bullets(['weekly;', 'monthly.'])]]),
      paragraph('and who visits;'),
    ],
    'whom to call when something changes.',
  ]),
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [
      [paragraph('Is somebody in danger now?')],
      [paragraph('Then call first,'), paragraph('and write afterwards.')],
      [paragraph('Otherwise use the form.')],
    ],
    boxes: ['empty', 'ticked', undefined],
  },
  callout('note', 'This page explains. The numbered sections are what the parties agree.'),
  heading(1, '1', 'purpose', 'Purpose'),
  {
    ...clause('1.1', 'The parties share information to prevent homelessness in the county, and for nothing else.'),
    source: 'clause:purpose.1',
  },
  clause(
    '1.2',
    paragraph(
      'Each party uses what it receives ',
      strong('only'),
      ' for the purposes in ',
      reference('table-purposes', 'Table 1'),
      ', and asks the sender first if it needs it for ',
      emphasis('anything'),
      ' more. See also ',
      reference('clause-2-1', 'clause 2.1'),
      '.',
    ),
    bullets([
      'It does not keep copies that it does not need.',
      'It tells the sender about mistakes within 2 working days.',
    ]),
    'A party that is unsure asks its data protection officer and writes down the answer.',
  ),
  clause(
    '1.2.1',
    'A request names the purpose, the person and the information, and says by when the answer is needed.',
  ),
  clause('1.2.2', paragraph('A refusal is given in writing, with its reason:'), {
    type: 'list',
    ordered: true,
    start: 1,
    items: [
      [paragraph('the law does not allow it;')],
      [
        paragraph('it would put somebody at risk, in which case'),
        {
          type: 'list',
          ordered: true,
          start: 1,
          items: [[paragraph('the safeguarding lead is told;')], [paragraph('the decision is recorded.')]],
        },
      ],
      [paragraph('the information is not held.')],
    ],
  }),
  clause('1.3', {
    type: 'list',
    ordered: true,
    start: 4,
    items: [[paragraph('This list starts at four,')], [paragraph('and goes on to five.')]],
  }),
  {
    type: 'table',
    id: 'table-purposes',
    number: 'Table 1',
    caption: 'Purposes, and who may use the information for them',
    columns: [
      { title: 'Purpose', width: 30 },
      { title: 'Who', width: 30 },
      { title: 'Why it is needed', width: 28 },
      { title: 'Cases a year', width: 12 },
    ],
    rowHeaders: true,
    rows: [
      [
        cell('Finding households at risk early'),
        cell(['Mereshire County Council', 'Mereshire Homes']),
        cell('Help works best before a notice is served.'),
        cell('1,250'),
      ],
      [
        cell('Planning support together'),
        cell('Every party'),
        [
          paragraph(
            'One plan for each household, with ',
            link('https://www.example.org/plans?a=1&b=2', 'a shared template'),
            '.',
          ),
        ],
        cell('900'),
      ],
      [cell('Learning what helps'), cell('Mereshire County Council'), cell(undefined), cell('40')],
    ],
  },
  callout(
    'warning',
    'If a person may be at risk of harm and it is urgent, share what is needed now, and record why.',
    bullets(['Call 999 in an emergency.', 'Then call the duty desk.']),
    'Nobody needs this agreement first.',
  ),
  heading(1, '2', 'data', 'What is shared'),
  clause(
    '2.1',
    paragraph(
      'Only the information in ',
      reference('table-matrix', 'Table 2'),
      ' is shared. Texts such as ',
      text(AWKWARD),
      ' are words like any others, and so is a \u0007bell or a\ttab.',
    ),
  ),
  heading(2, '2.2', 'kinds-of-information', 'Kinds of information'),
  paragraph('The table shows who sends (S), who receives (R) and who does neither (–).'),
  {
    type: 'table',
    id: 'table-matrix',
    number: 'Table 2',
    caption: 'Who sends and receives which kind of information',
    columns: ['Kind', 'Council', 'Homes', 'Health trust', 'Police', 'Advice centre', 'Kept for'].map(
      (title, index) => ({ title, width: index === 0 ? 22 : 13 }),
    ),
    rowHeaders: true,
    rows: Array.from({ length: 14 }, (_, index) => [
      cell(
        [
          'Name and address',
          'Rent account and arrears',
          'Notices served',
          'Support needs',
          'Health conditions that affect housing',
          'Offences and allegations',
          'Languages and help with reading',
        ][index % 7] ?? '',
      ),
      ...['S', 'R', index % 3 === 0 ? 'S and R' : '–', index % 5 === 0 ? 'R' : '–', 'R', `${index + 1} years`].map(
        (value) => cell(value),
      ),
    ]),
  },
  {
    type: 'diagram',
    id: 'figure-flows',
    number: 'Figure 1',
    caption: 'Who gives what to whom',
    alternative: 'Diagram. The council gives Mereshire Homes what the household asks for. The table says the same.',
    drawing: layOutFlows(
      [
        {
          number: 1,
          title: AWKWARD,
          data: ['What the household asks for', 'How it is'],
          dataInShort: '2 kinds',
          from: { key: 'council', items: ['Mereshire County Council'], note: '' },
          to: { key: 'homes', items: ['Mereshire Homes', AWKWARD], note: '2 parties' },
          both: true,
        },
      ],
      'An arrow with two heads goes both ways.',
    ).flatMap(({ drawing }) => drawing)[0] as Drawing, // one flow is one drawing
  },
  heading(3, '2.2.1', 'figures', 'Figures without names'),
  paragraph('Counts below five are left out.', { type: 'line-break' }, 'The next line starts here.'),
  heading(3, '2.2.2', 'enwau', language('cy', 'Enwau a chyfeiriadau')),
  paragraph(
    'The minister is called ',
    language('cy', 'y ', strong('Gweinidog Tai'), ' yng Nghymru'),
    ', and ',
    emphasis('not'),
    ' otherwise. Names such as (ابن سينا) 12, שלום כהן 34 or محمد, علي and 5 more keep their place: ',
    language('ar', 'مكتب الإسكان 24 ساعة'),
    '.',
  ),
  heading(4, '', 'small-print', 'Small print'),
  {
    type: 'quote',
    children: [paragraph('People should have to say a thing once.'), paragraph('It is for the bodies to do the rest.')],
  },
  { type: 'preformatted', text: 'HH-ID;NAME;NEED\n0001;  two spaces;<b>&"\n\n\tafter a tab and an empty line' },
  heading(1, '3', 'law', 'The law'),
  {
    type: 'facts',
    items: [
      { term: 'Regime', value: cell('UK GDPR') },
      {
        term: 'Short reference',
        value: [
          {
            type: 'qr-code',
            address: 'https://sharing.mereshire.example/verify/#K7QF-2M9X-4TBD',
            alternative: 'QR code. It leads to https://sharing.mereshire.example/verify/#K7QF-2M9X-4TBD',
          },
          paragraph('K7QF-2M9X-4TBD'),
        ],
      },
      { term: 'Article 6', value: cell(['(c) a legal duty', '(e) a public task']) },
      { term: 'Where to write', value: [paragraph(link('mailto:sharing@example.org', 'sharing@example.org'))] },
    ],
  },
  { type: 'facts', items: [{ term: 'Regime', value: cell('Part 3 of the Data Protection Act 2018') }] },
  heading(1, 'Annex A', 'annex-contact-points', 'Contact points'),
  clause('A.1', 'Each party keeps a mailbox that more than one person reads.'),
  clause('A.2', 'It tells the others within 5 working days when the mailbox changes.'),
  clause('A.2.1', 'Until then, messages to the old mailbox count as received.'),
  {
    type: 'table',
    id: 'form-ask-person',
    number: '',
    caption: '',
    columns: [
      { title: 'Question', width: 40 },
      { title: 'Answer', width: 60 },
    ],
    rowHeaders: true,
    rows: (
      [
        ['text', 'Name', []],
        ['long', `Reason ${AWKWARD}`, []],
        ['date', 'Needed by', []],
        ['pick', 'Purpose', ['Finding households at risk early', `Planning ${AWKWARD}`]],
        ['tick', 'Kinds of information', ['Name and address', 'Support needs', AWKWARD]],
      ] as const
    ).map(([kind, label, options]) => [
      [paragraph(strong(label), { type: 'line-break' }, 'As much as is needed.')],
      [{ type: 'field' as const, name: `ask-${kind}`, label, kind, options }],
    ]),
  },
  { type: 'break' },
  heading(1, 'Annex B', 'annex-signatures', 'Signatures'),
  paragraph('Each party signs by the hand of the role named here.'),
  {
    type: 'signatures',
    columns: ['Party', 'Name', 'Signature', 'Date'],
    parties: [
      { name: 'Mereshire County Council', role: 'Director of Housing' },
      { name: 'Mereshire Homes', role: 'Chief Executive' },
      { name: 'Mereshire Health Trust', role: '' },
    ],
  },
];

/** Dates and digests are as a build would write them. */
export const SAMPLE: Document = {
  id: 'mereshire-homelessness',
  language: 'en-GB',
  title: 'Preventing homelessness in Mereshire',
  cover: {
    above: 'Information sharing agreement',
    summary:
      'Three public bodies share what they know about households at risk, so that help comes before a home is lost.',
    notices: [
      callout(
        'warning',
        'Illustrative: no body named here has agreed to this text. It shows what such an agreement can look like.',
      ),
      callout('note', 'Nobody needs this agreement before sharing information lawfully to protect someone.'),
    ],
    facts: {
      type: 'facts',
      items: [
        { term: 'Reference', value: cell('mereshire-homelessness') },
        { term: 'Version', value: cell('2.1') },
        { term: 'Status', value: cell('In force (illustrative)') },
        { term: 'Takes effect', value: cell('1 April 2026') },
        { term: 'Review due', value: cell('31 March 2027') },
        { term: 'Classification', value: cell('OFFICIAL') },
        { term: 'Parties', value: cell(['Mereshire County Council', 'Mereshire Homes', 'Mereshire Health Trust']) },
      ],
    },
  },
  blocks: body,
  running: {
    marking: 'OFFICIAL',
    title: 'Preventing homelessness in Mereshire',
    notice: 'Illustrative: no body named here has agreed to this text.',
    reference: 'mereshire-homelessness, version 2.1',
    currency: 'Is this copy current? https://www.example.org/register/agreements/mereshire-homelessness/',
  },
  furniture: { page: 'Page {page} of {pages}', pageInPrint: 'page {page} of {pages}', contentsPage: 'page' },
  properties: {
    subject: 'How three public bodies share information to prevent homelessness',
    author: 'Mereshire County Council',
    keywords: ['housing', 'prevention & advice'],
    agreement: 'mereshire-homelessness',
    version: '2.1',
    digest: 'sha256:0f4d7c1b5e2a9386d4c0b1a29f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
    reference: 'K7QF-2M9X-4TBD',
    lookUp: 'https://sharing.mereshire.example/verify/',
    edition: '2026.1',
    date: sampleDate(),
  },
  theme: PLAIN,
};

function sampleDate(): NonNullable<ReturnType<typeof parseDate>> {
  const date = parseDate('2026-11-21');
  if (date === undefined) throw new Error('the date of the sample is no date');
  return date;
}

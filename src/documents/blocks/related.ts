/** What stands beside an agreement: other arrangements, texts to read with it, its terms of art, the files attached to it. */
import { attachedFiles } from '../../agreement/attached-files.ts';
import { cell, paragraph, table } from '../build-blocks.ts';
import type { Cell } from '../document.ts';
import { origin } from './facts.ts';
import type { BuildBlock } from './context.ts';

/** `{{block "related"}}` */
export const related: BuildBlock = ({ entry, register, id, words }) => {
  const rows = (entry.terms.related ?? []).map((other) => {
    const found = register.entries.find((one) => one.id === other.agreement);
    return [
      cell(found?.terms.title ?? other.area ?? words.word(other.agreement ?? '')),
      cell(other.description ?? found?.terms.summary),
      cell(words.word(other.relation)),
    ];
  });
  if (rows.length === 0) return [];
  return [
    table(
      id('table related'),
      words.t('related.caption'),
      [
        [words.t('related.area'), 30],
        [words.t('related.what'), 50],
        [words.t('related.relation'), 20],
      ],
      rows,
    ),
  ];
};

/** `{{block "read-with"}}` */
export const readWith: BuildBlock = (context) => {
  const { t } = context.words;
  const rows = (context.entry.terms.readWith ?? []).map((text) => [
    title(text.title, text.url),
    cell([text.publisher, text.edition].filter((part) => part !== undefined).join(', ')),
    cell(text.note ?? (text.kind === undefined ? undefined : context.words.word(text.kind))),
  ]);
  if (rows.length === 0) return [];
  return [
    ...origin(context, 'readWith'),
    table(
      context.id('table read with'),
      t('read-with.caption'),
      [
        [t('read-with.title'), 42],
        [t('read-with.edition'), 26],
        [t('read-with.for'), 32],
      ],
      rows,
    ),
  ];
};

/** `{{block "attachments"}}`: the files of the folder, which are part of what is signed. */
export const attachments: BuildBlock = ({ entry, hash, id, words }) => {
  const { t } = words;
  const rows = attachedFiles(entry.agreement.attachments).map(({ path, kind, bytes, fault }) => [
    cell(path),
    cell(
      [
        kind ?? t('attachments.other'),
        t('attachments.size', { n: bytes.length }),
        ...(fault === undefined ? [] : [t('attachments.not-published')]),
      ].join(', '),
    ),
    cell(hash(bytes)),
  ]);
  if (rows.length === 0) return [];
  return [
    paragraph(t('attachments.intro')),
    table(
      id('table attachments'),
      t('attachments.caption'),
      [
        [t('attachments.file'), 30],
        [t('attachments.kind'), 24],
        [t('attachments.sha256'), 46],
      ],
      rows,
    ),
  ];
};

/** `{{block "definitions"}}` */
export const definitions: BuildBlock = (context) => {
  const { t } = context.words;
  const rows = Object.values(context.entry.terms.definitions ?? {})
    .map((one) => [cell(one.term), cell(one.means)])
    .sort(([a], [b]) => (textOf(a) < textOf(b) ? -1 : 1));
  if (rows.length === 0) return [];
  return [
    ...origin(context, 'definitions'),
    table(
      context.id('table definitions'),
      t('definitions.caption'),
      [
        [t('definitions.term'), 28],
        [t('definitions.means'), 72],
      ],
      rows,
    ),
  ];
};

function title(text: string, url: string | undefined): Cell {
  return [
    {
      type: 'paragraph',
      children:
        url === undefined
          ? [{ type: 'text', value: text }]
          : [{ type: 'link', href: url, children: [{ type: 'text', value: text }] }],
    },
  ];
}

function textOf(found: Cell | undefined): string {
  return JSON.stringify(found).toLowerCase();
}

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
      'Other arrangements',
      [
        ['Area of work', 30],
        ['What it is', 50],
        ['Relation', 20],
      ],
      rows,
    ),
  ];
};

/** `{{block "read-with"}}` */
export const readWith: BuildBlock = (context) => {
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
      'Policies, codes and guidance to be read with this agreement',
      [
        ['Title', 42],
        ['Publisher and edition', 26],
        ['What it is for', 32],
      ],
      rows,
    ),
  ];
};

/** `{{block "attachments"}}`: the files of the folder, which are part of what is signed. */
export const attachments: BuildBlock = ({ entry, hash, id }) => {
  const rows = attachedFiles(entry.agreement.attachments).map(({ path, kind, bytes, fault }) => [
    cell(path),
    cell([kind ?? 'Other', size(bytes), ...(fault === undefined ? [] : ['not published'])].join(', ')),
    cell(hash(bytes)),
  ]);
  if (rows.length === 0) return [];
  return [
    paragraph(
      'These files are part of what the parties agree to. A copy of a file is the one that is meant if its SHA-256 is the one in the table.',
    ),
    table(
      id('table attachments'),
      'Files that are part of this agreement',
      [
        ['File', 30],
        ['Kind and size', 24],
        ['SHA-256', 46],
      ],
      rows,
    ),
  ];
};

/** `{{block "definitions"}}` */
export const definitions: BuildBlock = (context) => {
  const rows = Object.values(context.entry.terms.definitions ?? {})
    .map((one) => [cell(one.term), cell(one.means)])
    .sort(([a], [b]) => (textOf(a) < textOf(b) ? -1 : 1));
  if (rows.length === 0) return [];
  return [
    ...origin(context, 'definitions'),
    table(
      context.id('table definitions'),
      'Terms with a meaning of their own',
      [
        ['Term', 28],
        ['Meaning', 72],
      ],
      rows,
    ),
  ];
};

function size({ length }: Uint8Array): string {
  return `${length.toLocaleString('en-GB')} ${length === 1 ? 'byte' : 'bytes'}`;
}

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

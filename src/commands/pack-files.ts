/** Makes the files of a pack: the agreement in each form, what changed, the sheet to sign, the forms, what is attached. */
import { zipSync } from 'fflate';
import { attachedFiles } from '../agreement/attached-files.ts';
import type { Hash, Progress } from '../base/ports.ts';
import type { Composed, ComposedPaper } from '../build/composed.ts';
import { makePaper } from '../build/make-paper.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { tellHtml } from '../changes/tell-html.ts';
import type { Document } from '../documents/document.ts';
import { RENDERERS, type RenderContext } from '../documents/renderers.ts';
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { isDraft } from '../register/pending.ts';
import { type Letter, letterAsPage, letterAsText } from './pack-letter.ts';
import { inFileName } from './pack-name.ts';

/** A file of the pack, with what it is for. */
export interface PackFile {
  readonly name: string;
  readonly use: string;
  readonly bytes: Uint8Array;
}

/** What partners need, and no form of it twice: what the public register offers to programs stays there. */
export type PackFormat = 'docx' | 'pdf';

export interface PackInput {
  readonly entry: Entry;
  readonly composed: Composed;
  readonly sheet: Document | undefined;
  readonly changes: ChangeSet | undefined;
  readonly formats: readonly PackFormat[];
  readonly forms: 'with-forms' | 'without-forms';
  readonly render: RenderContext;
  readonly hash: Hash;
  readonly progress: Progress;
}

/** The files in the order of their names, and papers that do not fit their page. */
export async function packFiles(
  input: PackInput,
): Promise<{ readonly files: readonly PackFile[]; readonly tooLong: readonly string[] }> {
  const jobs = [...agreementJobs(input), ...changeJobs(input), ...sheetJobs(input), ...paperJobs(input)];
  const files: PackFile[] = [];
  const tooLong: string[] = [];
  for (const [done, { name, use, make }] of jobs.entries()) {
    input.progress.step(done + 1, jobs.length, name);
    const bytes = await make();
    if (bytes === 'too-long') tooLong.push(name);
    else if (bytes !== undefined) files.push({ name, use, bytes });
  }
  input.progress.end();
  return { files: [...files, ...attachments(input.entry)], tooLong };
}

interface Job {
  readonly name: string;
  readonly use: string;
  make(): Promise<Uint8Array | 'too-long' | undefined>;
}

const USES: Readonly<Record<PackFormat, string>> = {
  docx: 'The agreement in Word: to read, to mark up and to send back.',
  pdf: 'The agreement as a PDF: to read, to print and to keep.',
};

function agreementJobs({ entry, composed, formats, render }: PackInput): readonly Job[] {
  const draft = isDraft(entry) ? ' DRAFT' : '';
  const name = `2 ${inFileName(entry.terms.title)} ${entry.terms.version ?? ''}`.trim() + draft;
  const released = new Map(composed.released?.map(({ path, bytes }) => [path.slice(path.lastIndexOf('.') + 1), bytes]));
  return formats.map((format) => ({
    name: `${name}.${format}`,
    use: USES[format],
    make: async () => released.get(format) ?? RENDERERS[format].render(composed.document, entry, render),
  }));
}

function changeJobs({ changes, hash }: PackInput): readonly Job[] {
  if (changes === undefined) return [];
  return [
    {
      name: `3 What changed since ${inFileName(changes.from.name)}.html`,
      use: 'What changed, in plain English and then word by word. It opens in any web browser, and loads nothing.',
      make: async () => new TextEncoder().encode(tellHtml(changes, { hash })),
    },
  ];
}

function sheetJobs({ sheet, entry, formats, render }: PackInput): readonly Job[] {
  if (sheet === undefined) return [];
  return formats.map((format) => ({
    name: `4 Signature sheet.${format}`,
    use:
      format === 'pdf'
        ? 'The sheet to print and sign with a pen.'
        : 'The sheet to fill in on a screen, or to print and sign.',
    make: async () => RENDERERS[format].render(sheet, entry, render),
  }));
}

function paperJobs({ composed, formats, forms, render }: PackInput): readonly Job[] {
  const job = (place: number, made: ComposedPaper): readonly Job[] => {
    // `In short: one page for the public` is the file `In short`, which is one page for the public.
    const [, name = '', more = ''] = /^([^:?]+)[:?]? ?(.*)$/.exec(made.paper.title) ?? [];
    return formats
      .filter((format) => made.paper.formats?.includes(format) ?? true)
      .map((format) => ({
        name: `${place} ${inFileName(name)}.${format}`,
        use: more === '' ? 'To fill in when information is asked for under it.' : `${humanise(more)}, to hand out.`,
        make: () => makePaper(made, composed.entry, format, render),
      }));
  };
  const of = (group: ComposedPaper['paper']['group']): readonly ComposedPaper[] =>
    composed.papers.filter(({ paper }) => paper.group === group);
  return [
    ...(forms === 'with-forms' ? of('form').flatMap((made) => job(5, made)) : []),
    ...of('short').flatMap((made) => job(6, made)),
  ];
}

/** They are part of what is signed. One that the site would not publish is not sent either: it could run, or hide what it is. */
function attachments({ agreement }: Entry): readonly PackFile[] {
  return attachedFiles(agreement.attachments)
    .filter(({ fault }) => fault === undefined)
    .map(({ path, bytes }) => ({
      name: `7 Attached/${path}`,
      use: 'Attached to the agreement, and part of it.',
      bytes,
    }));
}

/** The letter, as the first files of the pack: some mail systems take pages away, and none takes plain text. */
export function letterFiles(letter: Letter, hash: Hash): readonly PackFile[] {
  const encoder = new TextEncoder();
  return [
    { name: FIRST, use: 'What this is, and how to reply.', bytes: encoder.encode(letterAsPage(letter, hash)) },
    {
      name: FIRST.replace('.html', '.txt'),
      use: 'The same as plain text.',
      bytes: encoder.encode(letterAsText(letter)),
    },
  ];
}

/** The name of the first file of every pack. */
export const FIRST = '1 Start here.html';

/** The same files give the same bytes. */
export function zipPack(files: readonly PackFile[]): Uint8Array {
  // Without an offset, so that the entry says this in every time zone; zip knows no earlier time.
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    mtime: '1980-01-01T00:00:00',
    level: 9,
  });
}

/** Where a zip has the name of its first file. */
const NAME_AT = 30;

/** Whether some bytes are a pack that was made before, which a new one may replace. */
export function isPack(bytes: Uint8Array): boolean {
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, NAME_AT + FIRST.length));
  return begins.startsWith('PK\u0003\u0004') && begins.endsWith(FIRST);
}

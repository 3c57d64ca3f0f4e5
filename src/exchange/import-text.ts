/** Makes a draft of an agreement from a Word file, a Markdown file or plain text. */
import type { IsoDate } from '../base/dates.ts';
import { personDetailsIn } from '../base/person-details.ts';
import { oneLine } from '../base/one-line.ts';
import type { OutputFile } from '../base/ports.ts';
import { slug, unique } from '../base/slug.ts';
import { newestEdition } from '../agreement/editions.ts';
import type { CompiledSchema } from '../agreement/schemas.ts';
import type { Law } from '../law/law.ts';
import type { Register } from '../register/register.ts';
import { directoryOf } from './directory.ts';
import { linesOf } from './draft/outline.ts';
import { type Find, factsOf, fieldValue, offer } from './draft/finds.ts';
import { type PartsRead, readParts, type Placed } from './draft/read-parts.ts';
import type { Unplaced } from './draft/unplaced.ts';
import { writeTextDraft } from './draft/write-text-draft.ts';
import type { Remark } from './remark.ts';
import { paragraphsIn, wordsOfParagraph } from './text/model.ts';
import { readText } from './text/read-text.ts';

export interface TextContext {
  readonly register: Pick<Register, 'organisations' | 'editions' | 'today'>;
  readonly law: Law;
  /** That of agreements. */
  readonly schema: CompiledSchema;
  /** The folders that there are under agreements/. */
  readonly taken: readonly string[];
  /** The name that the draft's folder is to have; left out, one made from the title. */
  readonly id?: string;
}

export interface ImportedText {
  readonly id: string;
  /** The draft. It is not there already: where its name is taken, nothing is given to write. */
  readonly file: OutputFile | undefined;
  /** The agreement that it is a copy of, where it is a file of this program. */
  readonly copyOf: { readonly agreement: string; readonly version: string } | undefined;
  readonly values: readonly Find[];
  readonly headings: readonly Placed[];
  readonly unplaced: readonly Unplaced[];
  /** Sections that are still to be written, by the names of their fields. */
  readonly open: readonly string[];
  readonly remarks: readonly Remark[];
}

/** The draft, or a remark that says why there is none. `name` is that of the file, without its folders. */
export function importText(
  file: { readonly name: string; readonly bytes: Uint8Array },
  context: TextContext,
): ImportedText | Remark {
  const text = readText(file);
  if ('severity' in text) return text;
  const { register, law, schema, taken } = context;
  const name = oneLine(file.name);
  const edition = newestEdition(register.editions);
  const directory = directoryOf(register.organisations);
  const isBody = (words: string): boolean => directory.match(words).kind === 'body';
  const read = readParts(text, {
    sections: edition?.sections ?? [],
    bodies: { directory, ids: [...register.organisations.keys()] },
    law,
  });
  if (read.finds.found.length + read.stretches.length + read.unplaced.length === 0)
    return { severity: 'error', place: '', text: 'It has no words to make a draft of.' };
  if (fieldValue(read.finds, 'title') === undefined)
    offer(read.finds, {
      path: ['title'],
      value: name.replace(/\.[a-z]+$/i, ''),
      confidence: 'guess',
      place: 'name of the file',
    });
  takeMarking(
    read.finds.found,
    text.running.map((one) => [one.place, one.runs.map(({ text: words }) => words).join('')]),
  );
  const { custom } = text.properties;
  const agreement = custom.get('agreement') ?? '';
  const version = custom.get('version') ?? '';
  const copyOf =
    custom.has('digest') && slug(agreement, '') === agreement && agreement !== '' ? { agreement, version } : undefined;
  const title = String(fieldValue(read.finds, 'title') ?? '');
  const id = context.id ?? copyOf?.agreement ?? unique(slug(title, 'agreement', 60), []);
  const draft = writeTextDraft(withUsual(read.finds, edition?.name, register.today, name), read, text, {
    schema,
    source: name,
  });
  const isTaken = taken.some((one) => one.toLowerCase() === id.toLowerCase());
  return {
    id,
    file: isTaken ? undefined : { path: `agreements/${id}/agreement.md`, bytes: new TextEncoder().encode(draft.text) },
    copyOf,
    values: read.finds.found.filter(({ path }) => path[0] !== REVIEW_DATE),
    headings: read.headings,
    unplaced: draft.unplaced,
    open: draft.open,
    remarks: [
      ...text.remarks,
      ...read.finds.remarks,
      ...namesLeftIn(read, isBody),
      ...namesLeftOut(draft.unplaced, isBody),
    ],
  };
}

/** Found under this name, and no field: the next review follows from the log, and is told there. */
const REVIEW_DATE = 'review-date';

/** The facts with what every draft has: the newest edition, a number, and the event that it was drafted. */
function withUsual(
  finds: Parameters<typeof factsOf>[0],
  edition: string | undefined,
  today: IsoDate,
  source: string,
): Record<string, unknown> {
  const { [REVIEW_DATE]: review, ...facts } = factsOf(finds);
  const said = finds.found.find(({ path }) => path[0] === REVIEW_DATE);
  const role = fieldValue(finds, 'owner', 'role');
  const note = `Imported from ${source}.${review === undefined ? '' : ` It says of its review: ${said?.words ?? String(review)}.`}`;
  return {
    ...(edition === undefined ? {} : { edition }),
    version: '0.1',
    ...facts,
    record: {
      log: [{ date: today, event: 'drafting', by: typeof role === 'string' ? role : 'Author of the draft', note }],
    },
  };
}

/** A marking in a header or footer is one of the whole text. */
function takeMarking(found: Find[], running: readonly (readonly [place: string, words: string])[]): void {
  for (const [place, words] of running) {
    const marking = /\bOFFICIAL[- :–]{1,3}SENSITIVE\b/.test(words)
      ? 'OFFICIAL-SENSITIVE'
      : /\bOFFICIAL\b/.test(words)
        ? 'OFFICIAL'
        : undefined;
    if (marking !== undefined && !found.some(({ path }) => path[0] === 'classification'))
      found.push({ path: ['classification'], value: marking, confidence: 'certain', place, words: words.trim() });
  }
}

/** What looks like a person in the prose or a field: a program cannot know, so somebody has to look. */
function namesLeftIn(
  { stretches, finds }: Pick<PartsRead, 'stretches' | 'finds'>,
  isBody: (words: string) => boolean,
): readonly Remark[] {
  const said = [
    ...stretches
      .flatMap(({ blocks }) => paragraphsIn(blocks))
      .map((one) => [one.place, wordsOfParagraph(one)] as const),
    ...finds.found.map(({ place, value }) => [place, typeof value === 'string' ? value : ''] as const),
  ];
  const places = new Map<string, string>();
  for (const [place, words] of said) {
    const details = personDetailsIn('', words, isBody);
    if (details.length > 0) places.set(place, details.map((one) => `“${one.words}”`).join(', '));
  }
  if (places.size === 0) return [];
  return [
    {
      severity: 'warning',
      place: [...places.keys()].join(', '),
      text: `What looks like names or telephone numbers of persons stands in the draft: ${[...new Set(places.values())].join(', ')}. An agreement names roles. Put the role in the place of each.`,
    },
  ];
}

function namesLeftOut(unplaced: readonly Unplaced[], isBody: (words: string) => boolean): readonly Remark[] {
  const where = unplaced.filter(
    ({ what, blocks }) =>
      ['Signatures', 'Versions that the text had', 'Contacts'].includes(what) ||
      linesOf(blocks).some((line) => personDetailsIn('', line, isBody).length > 0),
  );
  return where.length === 0
    ? []
    : [
        {
          severity: 'warning',
          place: [...new Set(where.map(({ place, blocks: [first] }) => place || (first?.place ?? '')))].join(', '),
          text: 'Persons may be named here: those who signed, wrote or answer questions. No field has their names, since an agreement names roles. The words stand only in the list of what is not yet placed; delete the names there.',
        },
      ];
}

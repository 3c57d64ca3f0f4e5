/** Values that stand beside a label: on a cover, in a table of document control, in a line such as “Version: 2.1”. */
import { parsePeriod } from '../../base/dates.ts';
import { datesIn } from '../../base/prose-dates.ts';
import {
  type IncomingBlock,
  type IncomingParagraph,
  type IncomingTable,
  paragraphsIn,
  wordsOfParagraph,
} from '../text/model.ts';
import { type Finds, offer, fieldValue } from './finds.ts';
import { addParty, type Bodies, bodyCalled, sureOfName } from './add-party.ts';
import { gridOf } from './outline.ts';
import { fold } from './sections.ts';
import { cutRemarks, splitNames } from '../split-names.ts';
import { periodIn } from './terms.ts';

/** What a label means, by the field. */
const LABELS: readonly (readonly [field: Field, pattern: RegExp])[] = [
  ['version', /^(?:document |agreement )?(?:version|issue)(?: number| no)?$/],
  [
    'effective',
    /^(?:effective|commencement|start)(?: date| from)?$|^date (?:effective|of commencement|of (?:this )?agreement|in force|agreement comes into force)$|^takes effect$|^in force from$|^agreement date$/,
  ],
  ['ends', /^(?:end|expiry|expiration|termination) date$|^(?:ends|expires)(?: on)?$|^valid until$/],
  [
    'review',
    /^(?:next |agreement )?review(?: date| due)?$|^date (?:of|for) (?:next )?review$|^due for review$|^review due by$/,
  ],
  ['every', /^review (?:period|frequency|cycle|interval)$|^reviewed? every$/],
  ['classification', /^(?:document |security )?classification$|^(?:protective|security|government) marking$|^marking$/],
  ['owner', /^(?:document |agreement |information asset )?owner$|^owned by$|^maintained by$/],
  ['title', /^(?:document |agreement )?title$|^(?:name|title) of (?:this |the )?(?:agreement|document|protocol)$/],
  [
    'parties',
    /^(?:parties|partners|partner (?:organisations|agencies)|organisations(?: involved)?|parties to (?:this|the) agreement)$/,
  ],
  ['lead', /^lead(?: (?:organisation|agency|body|party|partner|authority))?$/],
  ['summary', /^(?:summary|description|brief description)$/],
];

type Field =
  | 'version'
  | 'effective'
  | 'ends'
  | 'review'
  | 'every'
  | 'classification'
  | 'owner'
  | 'title'
  | 'parties'
  | 'lead'
  | 'summary';

interface Labelled {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly lines: readonly string[];
  readonly place: string;
  readonly from: readonly IncomingParagraph[];
}

/** Takes what stands beside labels in some blocks. */
export function takeLabelled(finds: Finds, blocks: readonly IncomingBlock[], bodies: Bodies): void {
  for (const one of blocks.flatMap((block) => (block.type === 'table' ? inTable(block) : inLine(block))))
    take(finds, one, bodies);
}

function fieldOf(label: string): Field | undefined {
  const folded = fold(label);
  return LABELS.find(([, pattern]) => pattern.test(folded))?.[0];
}

function inLine(paragraph: IncomingParagraph): readonly Labelled[] {
  const words = wordsOfParagraph(paragraph)
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  const [, label = '', value = ''] = /^([^:\n]{3,50}?)\s*(?::|\bdue\b(?= ))\s*(.{1,300})$/su.exec(words) ?? [];
  const field = fieldOf(label) ?? (/^version (?=v?\d)/i.test(words) ? 'version' : undefined);
  if (field === undefined || (value === '' && field !== 'version')) return [];
  const said = value === '' ? words.replace(/^version /i, '') : value;
  return [
    {
      field,
      label: label === '' ? 'Version' : label,
      value: said,
      lines: [said],
      place: paragraph.place,
      from: [paragraph],
    },
  ];
}

/** Rows with a label and a value; a table with heads of its own, such as one of versions, has none. */
function inTable(table: IncomingTable): readonly Labelled[] {
  const { heads, rows } = gridOf(table);
  const [first] = table.rows;
  const top =
    heads.length > 0 && first !== undefined
      ? [first.map(({ column, place, blocks }) => ({ column, place, blocks }))]
      : [];
  const all = [...top, ...rows];
  const pairs = all.flatMap((row) => {
    const cells = row.map((cell) => ({ ...cell, from: paragraphsIn(cell.blocks) }));
    // Two pairs may stand beside each other.
    return cells.length % 2 === 0
      ? cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1]] as const] : []))
      : [];
  });
  const found = pairs.flatMap(([label, value]): readonly Labelled[] => {
    const lines =
      value?.from.map((one) => wordsOfParagraph(one).replaceAll(/\s+/g, ' ').trim()).filter((one) => one !== '') ?? [];
    const said = label.from.map(wordsOfParagraph).join(' ').replaceAll(/\s+/g, ' ').trim();
    const field = fieldOf(said.replace(/:$/, ''));
    if (field === undefined || value === undefined || lines.length === 0) return [];
    return [
      { field, label: said, value: lines.join(' '), lines, place: value.place, from: [...label.from, ...value.from] },
    ];
  });
  // Of a table with heads the first row looks like a pair too.
  return found.length === 1 && all.length > 2 && pairs.length > 3 ? [] : found;
}

function take(finds: Finds, { field, label, value, lines, place, from }: Labelled, bodies: Bodies): void {
  const words = `${label}: ${value}`;
  const sure = { confidence: 'certain', place, words } as const;
  switch (field) {
    case 'title':
      if (value.length <= 300) offer(finds, { path: ['title'], value, ...sure }, from);
      return;
    case 'summary':
      offer(finds, { path: ['summary'], value, ...sure }, from);
      return;
    case 'version': {
      const [, number, whole] = /^(?:v(?:ersion)?\.? ?)?(?:(\d{1,4}\.\d{1,4})|(\d{1,4}))(?!\S)/i.exec(value) ?? [];
      if (number !== undefined) offer(finds, { path: ['version'], value: number, ...sure }, from);
      else if (whole !== undefined)
        offer(finds, { path: ['version'], value: `${whole}.0`, ...sure, confidence: 'likely' }, from);
      return;
    }
    case 'effective':
    case 'ends': {
      const [date] = datesIn(value);
      if (date !== undefined && !date.month) offer(finds, { path: [field], value: date.day, ...sure }, from);
      else if (date !== undefined)
        finds.remarks.push({
          severity: 'warning',
          place,
          text: `“${words}” names a month and no day. The field \`${field}\` needs a day, and was left open.`,
        });
      return;
    }
    case 'review':
      // The next review follows from the log; what the old text says of it is kept beside.
      if (datesIn(value).length > 0) offer(finds, { path: ['review-date'], value, ...sure }, from);
      else takePeriod(finds, value, sure, from);
      return;
    case 'every':
      takePeriod(finds, value, sure, from);
      return;
    case 'classification': {
      const marking = /\bOFFICIAL[- :–]{1,3}SENSITIVE\b/i.test(value)
        ? 'OFFICIAL-SENSITIVE'
        : /\bOFFICIAL\b/i.test(value)
          ? 'OFFICIAL'
          : undefined;
      if (marking !== undefined) offer(finds, { path: ['classification'], value: marking, ...sure }, from);
      return;
    }
    case 'owner':
      takeOwner(finds, value, sure, from, bodies);
      return;
    case 'parties': {
      const names = splitNames(lines.join('\n'), bodies.directory).filter(({ kind }) => kind !== 'nobody');
      finds.remarks.push(...cutRemarks(names.map((one) => ({ ...one, place }))));
      for (const { text } of names)
        addParty(finds, { name: text, place, bodies, confidence: sureOfName(bodies, text) });
      return;
    }
    case 'lead': {
      const party = addParty(finds, { name: value, place, bodies, confidence: 'certain' });
      if (party !== undefined) offer(finds, { path: ['parties', party, 'lead'], value: 'yes', ...sure }, from);
    }
  }
}

type Sure = Pick<Finds['found'][number], 'confidence' | 'place' | 'words'>;

function takePeriod(finds: Finds, value: string, sure: Sure, from: readonly IncomingParagraph[]): void {
  const period = periodIn(value);
  if (period !== undefined && parsePeriod(period) !== undefined)
    offer(finds, { path: ['review', 'every'], value: period, ...sure }, from);
}

/** “Role, body” in either order. Nobody's name becomes a field: a role has a word of one. */
function takeOwner(finds: Finds, value: string, sure: Sure, from: readonly IncomingParagraph[], bodies: Bodies): void {
  const pieces = value.split(/\s*[,;–]\s+|\s+[-|]\s+/).map((one) => one.trim());
  const body = pieces.find((one) => bodyCalled(bodies, one) !== undefined);
  const roles = pieces.filter((one) => one !== body);
  const id = body === undefined ? undefined : bodyCalled(bodies, body);
  const [role] = roles;
  const isRole = role !== undefined && roles.length === 1 && ROLE.test(role);
  if (id !== undefined) offer(finds, { path: ['owner', 'organisation'], value: id, ...sure });
  if (isRole) offer(finds, { path: ['owner', 'role'], value: role, ...sure });
  const isWhole = (roles.length === 0 || isRole) && fieldValue(finds, 'owner', 'organisation') !== undefined;
  if (isWhole || (isRole && pieces.length === 1)) for (const one of from) finds.taken.add(one);
}

export const ROLE =
  /\b(?:manager|officer|lead|director|head|guardian|team|board|committee|group|partnership|adviser|advisor|coordinator|commissioner|secretary|chief executive|service|office|department|dpo|siro)\b/i;

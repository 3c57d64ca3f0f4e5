/** Tables whose heads say what their rows are: parties with their duties, kinds of information, periods, law, terms. */
import { slug, unique } from '../../base/slug.ts';
import { parsePeriod } from '../../base/dates.ts';
import type { Law } from '../../law/law.ts';
import { type IncomingParagraph, type IncomingTable, paragraphsIn } from '../text/model.ts';
import { looksLikeBody } from '../body-name.ts';
import { cutRemarks, splitNames } from '../split-names.ts';
import { addParty, type Bodies, sureOfName } from './add-party.ts';
import { type Finds, offer, withWords } from './finds.ts';
import { lawIn } from './law-cited.ts';
import { type Grid, type GridCell, gridOf, linesOf } from './outline.ts';
import { fold } from './sections.ts';
import { periodIn } from './terms.ts';

export interface TableContext {
  readonly bodies: Bodies;
  readonly law: Law;
  /** The section that the table stands in; empty where it has none. */
  readonly section: string;
  /** The heading that it stands under, folded. */
  readonly heading: string;
}

/** Takes the rows of a table whose sort is known. A table that went into fields whole is marked as taken, its heads too. */
export function takeTable(finds: Finds, whole: IncomingTable, context: TableContext): void {
  // A first row of one cell says what the table is, and has no heads.
  const isCaptioned = whole.rows[0]?.length === 1 && (whole.rows[1]?.length ?? 0) > 1;
  const table = isCaptioned ? { ...whole, rows: whole.rows.slice(1) } : whole;
  const grid = gridOf(table);
  if (grid.rows.length === 0 || grid.rows.length > MOST || grid.heads.length < 2) return;
  for (const [is, take] of SORTS)
    if (is(grid, context)) {
      take(finds, grid, context);
      const inRows = grid.rows.flat().flatMap(({ blocks }) => paragraphsIn(blocks));
      const isWhole = inRows.length > 0 && inRows.every((one) => finds.taken.has(one) || isEmpty(one));
      if (isWhole) takeHeads(finds, whole, table, grid);
      else leaveRows(finds, table, grid);
      return;
    }
  if (EXPECTED.has(context.section))
    finds.remarks.push({
      severity: 'warning',
      place: table.place,
      text: `What the rows of this table are could not be told from its heads (${grid.heads.map((head) => `“${head}”`).join(', ')}), so no field was made of them. It stands in the prose.`,
    });
}

/** Sections whose tables mostly say what fields say too. */
const EXPECTED: ReadonlySet<string> = new Set(['data', 'parties', 'retention']);

/** Rows of which nothing became a field stand under what has no place, beneath the heads, and are told. */
function leaveRows({ taken, left, remarks }: Finds, table: IncomingTable, { rows, heads }: Grid): void {
  const bare = rows.filter((row) => {
    const inside = row.flatMap(({ blocks }) => paragraphsIn(blocks));
    return !inside.every(isEmpty) && !inside.some((one) => taken.has(one));
  });
  const isBare = (at: number): boolean => bare.some((row) => row[0]?.place === table.rows[at]?.[0]?.place);
  const words = bare.map((row) => `“${row.find((cell) => cell.words !== '')?.words.slice(0, 80) ?? ''}”`);
  if (bare.length === 0) return;
  left.push({ ...table, rows: table.rows.filter((_row, at) => at === 0 || isBare(at)) });
  remarks.push({
    severity: 'warning',
    place: table.place,
    text: `Of ${bare.length === 1 ? 'one row' : `${bare.length} rows`} of the table with the heads ${heads.map((head) => `“${head}”`).join(', ')} no field was made: ${words.join(', ')}.`,
  });
}

/** Nobody writes more in earnest; a longer table stays in the prose. */
const MOST = 300;

function takeHeads(finds: Finds, whole: IncomingTable, table: IncomingTable, { heads, repeated }: Grid): void {
  const above = whole.rows.slice(0, whole.rows.length - table.rows.length).flat();
  const caption = above.flatMap(({ blocks }) => linesOf(blocks));
  finds.tables.push({ place: table.place, heads: [...caption, heads.join(' | ')].join(' | ') });
  for (const cell of [...above, ...(table.rows[0] ?? []), ...repeated.flat()])
    for (const one of paragraphsIn(cell.blocks)) finds.taken.add(one);
}

function isEmpty({ runs }: IncomingParagraph): boolean {
  return runs.every(({ text, note }) => text.trim() === '' && note === undefined);
}

type Sort = readonly [
  is: (grid: Grid, context: TableContext) => boolean,
  take: (finds: Finds, grid: Grid, context: TableContext) => void,
];

const LAW = /^(?:legislation|act|law|statute|legal (?:power|gateway|basis)|power|acts?)\b/;
const BODY =
  /^(?:(?:partner |lead |name of |signatory )?(?:organisation|agency|partner|party|body|agencies|organisations|partners|parties)(?: name)?|who|role ?(?:holder)?|service)$/;
const DUTY = /role|responsib|dut(?:y|ies)|function|contribution|what they do/;
const DATA =
  /^(?:(?:data|information|record)s?(?: (?:item|type|category|categories|set|items|types|field|fields|element|shared|class)s?)?|categor(?:y|ies)|(?:category|categories|type|types|kind|description) of (?:personal )?(?:data|information|record)s?|record type|item)$/;
const PERIOD = /retention|how long|kept|period|keep/;
const TERM = /^(?:term|abbreviation|acronym|word|definition|expression)s?$/;
const AREA = /^(?:area|topic|subject|arrangement|agreement|process|workstream)/;

const column = ({ heads }: Grid, pattern: RegExp): number => heads.findIndex((head) => pattern.test(fold(head)));

/** Of the columns after the first, which names the row. */
const columnAfter = ({ heads }: Grid, pattern: RegExp): number =>
  heads.findIndex((head, at) => at > 0 && pattern.test(fold(head)));

const SORTS: readonly Sort[] = [
  [(grid) => column(grid, DATA) === 0 && column(grid, PERIOD) > 0, retention],
  [(grid) => column(grid, LAW) === 0, legislation],
  [(grid) => column(grid, TERM) === 0, definitions],
  [
    (grid, { heading }) =>
      /outside (?:of )?(?:the|this) (?:agreement|protocol|scope|isa|dsa)|out of scope|related (?:agreements|arrangements|protocols)/.test(
        heading,
      ) &&
      (column(grid, AREA) === 0 || grid.heads.length === 2),
    related,
  ],
  [
    (grid, { section, heading }) =>
      column(grid, BODY) === 0 &&
      (section === 'parties' ||
        section === 'roles' ||
        columnAfter(grid, DUTY) > 0 ||
        /part(?:y|ies|ners)|agenc|organisation|role/.test(heading)),
    parties,
  ],
  [(grid, { section }) => section === 'data' && column(grid, DATA) >= 0, data],
];

function cellAt(row: readonly GridCell[], at: number): GridCell | undefined {
  return row.find((cell) => cell.column === at);
}

function parties(finds: Finds, grid: Grid, { bodies }: TableContext): void {
  const duties = columnAfter(grid, DUTY);
  const part = columnAfter(grid, /^(?:part|role|status|capacity|controller|(?:data )?controller or processor)$/);
  const signs = columnAfter(grid, /signatory|position|job title|signed by/);
  for (const row of grid.rows) {
    const [first] = row;
    if (first === undefined || first.column !== 0 || first.words === '' || isNoParty(row)) continue;
    const names = namesIn(finds, first, bodies);
    for (const name of names) {
      const key = addParty(
        finds,
        { name, place: first.place, bodies, confidence: sureOfName(bodies, name) },
        // What stands beneath the name says more of the body, and has no field here.
        paragraphsIn(first.blocks).slice(0, 1),
      );
      if (key === undefined) continue;
      takePart(finds, key, part < 0 || part === duties ? undefined : cellAt(row, part));
      const does = duties < 0 ? undefined : cellAt(row, duties);
      if (does !== undefined && takePart(finds, key, does)) continue;
      if (does !== undefined && does.lines.length > 0 && does.lines.every((line) => line.length <= 6000))
        offer(
          finds,
          {
            path: ['parties', key, 'duties'],
            value: [...new Set(does.lines)],
            confidence: 'likely',
            place: does.place,
          },
          paragraphsIn(does.blocks),
        );
      const signer = signs < 1 || signs === duties ? undefined : cellAt(row, signs);
      if (signer !== undefined && signer.words !== '' && signer.words.length <= 300)
        offer(
          finds,
          { path: ['parties', key, 'signatory'], value: signer.words, confidence: 'likely', place: signer.place },
          paragraphsIn(signer.blocks),
        );
    }
  }
}

/** A row of one cell across the others is a heading among the rows; one of heads comes again on a page, in other words at times. */
function isNoParty(row: readonly GridCell[]): boolean {
  const [first, ...others] = row;
  return (
    others.length === 0 ||
    (BODY.test(fold(first?.words ?? '')) &&
      others.every(({ words }) => words.length < 60) &&
      others.some(({ words }) => DUTY.test(fold(words))))
  );
}

/** The names in the first line of a cell: several only where each is a body of the register, or looks like a name of one. */
function namesIn(finds: Finds, { lines, place }: GridCell, { directory }: Bodies): readonly string[] {
  const [line = ''] = lines;
  const names = splitNames(line, directory);
  const areBodies = names.every(({ text }) => directory.has(text) || looksLikeBody(text));
  if (names.length < 2 || !areBodies) return [line];
  finds.remarks.push(...cutRemarks(names.map((one) => ({ ...one, place }))));
  return names.map(({ text }) => text);
}

/** What a party is in law, where a cell says nothing else: `Controller, lead`. */
function takePart(finds: Finds, key: string, cell: GridCell | undefined): boolean {
  const said = /^(?:joint |independent )?(?:data )?(controller|processor|coordinator|source)(, lead)?$/i.exec(
    cell?.words ?? '',
  );
  if (cell === undefined || said === null) return false;
  const [words, role = '', lead] = said;
  const from = paragraphsIn(cell.blocks);
  const sure = { confidence: 'certain', place: cell.place, words } as const;
  offer(finds, { path: ['parties', key, 'role'], value: role.toLowerCase(), ...sure }, from);
  if (lead !== undefined) offer(finds, { path: ['parties', key, 'lead'], value: 'yes', ...sure });
  return true;
}

/** The name of a kind of information, which is added where there is none of that title. Of a long cell the first line is the title. */
function dataKind(finds: Finds, cell: GridCell): string | undefined {
  const [line = '', ...rest] = cell.lines;
  const title = cell.words.length <= 300 ? cell.words : line;
  if (title === '' || title.length > 300) return undefined;
  const same = finds.found.find(
    ({ path, value }) =>
      path[0] === 'data' && path[2] === 'title' && typeof value === 'string' && fold(value) === fold(title),
  );
  const key =
    same?.path[1] ??
    unique(
      slug(title, 'information', 30),
      finds.found.flatMap(({ path }) => (path[0] === 'data' ? [path[1] ?? ''] : [])),
    );
  if (same === undefined)
    offer(finds, { path: ['data', key, 'title'], value: title, confidence: 'likely', place: cell.place });
  else finds.found[finds.found.indexOf(same)] = withWords(same, { ...same, words: title, place: cell.place });
  if (title !== cell.words) addItems(finds, key, { ...cell, lines: rest });
  for (const one of paragraphsIn(cell.blocks)) finds.taken.add(one);
  return key;
}

/** Adds to what a kind of information has; several rows may say it. */
function addItems(finds: Finds, key: string, { lines, place, blocks }: GridCell): void {
  const path = ['data', key, 'items'];
  const at = finds.found.findIndex((one) => one.path.join('/') === path.join('/'));
  const before = finds.found[at];
  if (before === undefined) offer(finds, { path, value: [...new Set(lines)], confidence: 'likely', place });
  else {
    const value = [...new Set([...(before.value as readonly string[]), ...lines])];
    finds.found[at] = { ...before, value, place: `${before.place}; ${place}` };
  }
  for (const one of paragraphsIn(blocks)) finds.taken.add(one);
}

function data(finds: Finds, grid: Grid): void {
  const titles = column(grid, DATA);
  const items = grid.heads.findIndex(
    (head, at) => at !== titles && /item|field|detail|description|example|content|include/.test(fold(head)),
  );
  for (const row of grid.rows) {
    const first = cellAt(row, titles);
    const inside = items < 0 ? undefined : cellAt(row, items);
    const hasItems = inside !== undefined && inside.lines.length > 0;
    // A row without a name of its own goes on with the one above.
    const above = first?.words === '' ? finds.found.findLast(({ path }) => path[0] === 'data')?.path[1] : undefined;
    const key = first === undefined ? undefined : (above ?? dataKind(finds, first));
    if (key !== undefined && hasItems) addItems(finds, key, inside);
  }
}

function retention(finds: Finds, grid: Grid): void {
  const period = column(grid, PERIOD);
  const source = columnAfter(grid, /authority|source|basis|reason|rationale|reference|guidance/);
  const after = columnAfter(grid, /trigger|from when|starts?|after|event/);
  const then = columnAfter(grid, /disposal|action|then|method|destr/);
  for (const row of grid.rows) {
    const first = cellAt(row, 0);
    const cell = cellAt(row, period);
    if (first === undefined || cell === undefined) continue;
    const key = dataKind(finds, first);
    if (key === undefined) continue;
    const keep = /\b(?:indefinite|permanent)/i.test(cell.words) ? 'indefinitely' : periodIn(cell.words);
    if (keep === undefined || (keep !== 'indefinitely' && parsePeriod(keep) === undefined)) {
      finds.remarks.push({
        severity: 'warning',
        place: cell.place,
        text: `How long “${first.words}” is kept says no period: “${cell.words}”. It is a kind of information without one; the words of the row stand in the prose.`,
      });
      continue;
    }
    const [, event] = /\b(?:after|from|following|since)\b\s+(.{3,200})$/i.exec(cell.words) ?? [];
    const trigger = after < 1 ? event : cellAt(row, after)?.words;
    const authority = source < 1 ? undefined : cellAt(row, source);
    const action = then < 1 ? undefined : cellAt(row, then);
    const does = Object.entries(THEN).find(([, pattern]) => pattern.test(action?.words ?? ''))?.[0];
    const place = cell.place;
    const index = finds.found.filter(({ path }) => path[0] === 'retention').length;
    const fields = {
      data: [key],
      keep,
      ...(trigger === undefined || trigger === '' ? {} : { after: trigger.replace(/[.;]$/, '') }),
      ...(authority === undefined || authority.words === '' ? {} : { authority: authority.words }),
      ...(does === undefined ? {} : { then: does }),
    };
    // The comment has the words of the period, which may say more than the period.
    const words = [cell.words, does === undefined ? '' : (action?.words ?? '')].filter((one) => one !== '').join('; ');
    const from = [
      cell,
      ...(authority === undefined ? [] : [authority]),
      ...(does === undefined || action === undefined ? [] : [action]),
      ...(after < 1 ? [] : [cellAt(row, after)]),
    ];
    offer(
      finds,
      { path: ['retention', String(index)], value: fields, confidence: 'likely', place, words },
      from.flatMap((one) => paragraphsIn(one?.blocks ?? [])),
    );
  }
}

const THEN: Readonly<Record<string, RegExp>> = {
  destroy: /destr|delet|shred|dispos/i,
  return: /return/i,
  anonymise: /anonymi/i,
  review: /review/i,
};

function legislation(finds: Finds, grid: Grid, { law }: TableContext): void {
  const gives = grid.heads.length > 1 ? 1 : -1;
  for (const row of grid.rows) {
    const [name, inside] = [cellAt(row, 0), cellAt(row, gives)];
    if (name === undefined || name.words === '') continue;
    if (name.words.length > 300) continue;
    const cites = lawIn(name.words, law);
    const text = inside?.lines.join('\n\n') ?? '';
    if (text.length > 6000) continue;
    const isPlain = cites.length > 1 || cites[0]?.known === true;
    const laws = isPlain
      ? new Map(cites.map(({ citation, known }) => [citation, known]))
      : new Map([[name.words, false]]);
    const before = finds.found.filter(({ path }) => path[0] === 'legislation').length;
    for (const [index, [cite, known]] of [...laws].entries())
      offer(
        finds,
        {
          path: ['legislation', String(before + index)],
          // What the row says, it says of each law that it names.
          value: { cite, ...(text === '' ? {} : { gives: text }) },
          confidence: known ? 'certain' : 'likely',
          place: name.place,
          ...(cite === name.words ? {} : { words: name.words }),
        },
        [name, ...(inside === undefined ? [] : [inside])].flatMap(({ blocks }) => paragraphsIn(blocks)),
      );
  }
}

function definitions(finds: Finds, grid: Grid): void {
  for (const row of grid.rows) {
    const [term, means] = [cellAt(row, 0), cellAt(row, 1)];
    if (term === undefined || means === undefined || term.words === '' || means.words === '' || term.words.length > 300)
      continue;
    const key = unique(
      slug(term.words, 'term', 40),
      finds.found.flatMap(({ path }) => (path[0] === 'definitions' ? [path[1] ?? ''] : [])),
    );
    const from = [term, means].flatMap(({ blocks }) => paragraphsIn(blocks));
    offer(
      finds,
      {
        path: ['definitions', key],
        value: { term: term.words, means: means.lines.length === 1 ? means.words : [...new Set(means.lines)] },
        confidence: 'likely',
        place: term.place,
      },
      from,
    );
  }
}

function related(finds: Finds, grid: Grid): void {
  for (const row of grid.rows) {
    const [area, about] = [cellAt(row, 0), cellAt(row, 1)];
    if (area === undefined || area.words === '' || area.words.length > 300) continue;
    const index = finds.found.filter(({ path }) => path[0] === 'related').length;
    offer(
      finds,
      {
        path: ['related', String(index)],
        value: {
          area: area.words,
          relation: 'out-of-scope',
          ...(about === undefined || about.words === '' ? {} : { description: about.words }),
        },
        confidence: 'likely',
        place: area.place,
      },
      [area, ...(about === undefined ? [] : [about])].flatMap(({ blocks }) => paragraphsIn(blocks)),
    );
  }
}

/**
 * Looks for law, guidance, bodies, terms and addresses that have been superseded,
 * in all texts of a register at once: what to look for is in
 * `schemas/law/superseded.yaml`, and each of five rules tells of one sort.
 */
import { longDate, type IsoDate, parseDate } from '../base/dates.ts';
import type { Edit } from '../base/finding.ts';
import type { Superseded } from '../law/law.ts';
import { listInWords } from '../register/gaps.ts';
import type { Register } from '../register/register.ts';
import { alike, type Seen } from './alike.ts';
import { stepsOf } from '../base/pointer.ts';
import type { Source } from '../source/source.ts';
import type { Tree, TreeMap } from '../source/yaml.ts';
import type { Observation } from './rule.ts';
import { endedBodiesFinder } from './ended-bodies.ts';
import { spanOf, type Stretch, stretchAt } from './stretch.ts';
import { finderOf, type Hit } from './superseded-finder.ts';
import { isExcused } from './superseded-context.ts';
import { type Text, textsInUse } from './texts.ts';

/** What the register names that has been superseded, of one sort: a finding for each such thing in a paragraph or a field. */
export function* supersededFindings(register: Register, sort: Superseded['sort'], why: string): Generator<Observation> {
  for (const text of textsInUse(register)) {
    yield* alike(
      placesIn(register, text, sort),
      ({ hit, block }) => `${hit.entry.id} ${block}`,
      (all) => ({
        ...words(all[0].hit.entry, listInWords([...new Set(all.map(({ hit }) => `“${hit.text}”`))]), why),
        ...suggestion(
          text.source,
          all.map(({ hit }) => hit),
        ),
      }),
    );
    if (sort === 'guidance') yield* oldEditions(register, text, why);
  }
}

interface Place extends Seen {
  readonly hit: Hit;
  /** What the field or the paragraph is told by. */
  readonly block: string;
}

/** Each place of a text that names something superseded as if it were of today. */
function placesIn(register: Register, text: Text, sort: Superseded['sort']): readonly Place[] {
  return hitsIn(register, text, sort).flatMap((hit): readonly Place[] => {
    const { entry } = hit;
    if (entry.sort !== sort || !appliesTo(entry, text, register.today)) return [];
    const stretch = stretchAt(text.source, hit.start);
    if (stretch === undefined) return [];
    if (stretch.in === 'field' && !isRead(text, stretch.pointer, entry)) return [];
    if (stretch.in === 'prose' && stretch.address && sort !== 'address') return [];
    if (isExcused(register.law, text.source, hit, stretch)) return [];
    return [
      {
        at: spanOf(text.source, hit.start, hit.end),
        ...(text.agreement === undefined ? {} : { agreement: text.agreement }),
        ...(stretch.in === 'field' ? { pointer: stretch.pointer } : {}),
        hit,
        block: blockOf(stretch),
      },
    ];
  });
}

/** What the law data calls superseded, and in agreements ended bodies of the register that take no part: of those that do another rule tells. */
function hitsIn(register: Register, { source, kind, bodies }: Text, sort: Superseded['sort']): readonly Hit[] {
  const known = finderOf(register.law).hitsIn(source);
  if (sort !== 'body' || kind !== 'agreement') return known;
  const ended = endedBodiesFinder(register)
    .hitsIn(source)
    .filter(({ entry }) => !bodies.has(entry.id));
  return ended.length === 0
    ? known
    : [...known.filter((hit) => !ended.some((one) => one.start < hit.end && hit.start < one.end)), ...ended];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

function blockOf(stretch: Stretch): string {
  if (stretch.in === 'field') return stretch.pointer;
  return String(stretch.nodes.findLast(({ type }) => BLOCKS.has(type))?.position?.start.offset);
}

/** What is announced for a later day is not yet so; what is so in one nation says nothing of another. */
function appliesTo({ since, nations }: Superseded, text: Text, today: IsoDate): boolean {
  if (since !== undefined && since > today.slice(0, since.length)) return false;
  if (nations === undefined || text.nations.size === 0 || text.nations.has('united-kingdom')) return true;
  return nations.some((nation) => text.nations.has(nation));
}

/** Fields that hold history, or that another rule reads. */
const NOT_READ: Readonly<Record<Text['kind'], RegExp>> = {
  agreement:
    /^\/(?:record|replaces|alsoKnownAs|listed|framework|edition|version)(?:\/|$)|^\/lawful\/[^/]+\/powers(?:\/|$)/,
  guidance: /^\/(?!title$|summary$)/,
  organisation: /^\/(?!name$|legalName$|description$|website$|contacts\/|approvers)/,
};

const BORDERS = /^\/(?:transfers|security|access|processing|systems|methods|onwardSharing|flows)(?:\/|$)/;

function isRead(text: Text, pointer: string, entry: Superseded): boolean {
  if (NOT_READ[text.kind].test(pointer)) return false;
  if (text.kind !== 'agreement') return true;
  if (isQuoted(text.source, pointer)) return false;
  // Ways of sending and the borders of transfers have rules of their own.
  if (entry.sort === 'address' && /^\/(?:methods\/|flows\/[^/]+\/method)/.test(pointer)) return false;
  return entry.id !== 'european-border' || !BORDERS.test(pointer);
}

/** What a listing says in the very words that stand under `listed` is quoted from the other register, and not this one's to change. */
function isQuoted({ data }: Source, pointer: string): boolean {
  const listed = data['listed'];
  if (listed === undefined) return false;
  const words = stepsOf(pointer).reduce<Tree | undefined>(
    (tree, step) => (typeof tree === 'object' && Object.hasOwn(tree, step) ? (tree as TreeMap)[step] : undefined),
    data,
  );
  return typeof words === 'string' && textsIn(listed).some((text) => ` ${plain(text)} `.includes(` ${plain(words)} `));
}

function textsIn(tree: Tree): readonly string[] {
  return typeof tree === 'string' ? [tree] : Object.values<Tree>(tree as TreeMap).flatMap(textsIn);
}

function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A title in one field and its edition in the next are read together. */
function* oldEditions(register: Register, text: Text, why: string): Generator<Observation> {
  const read = text.kind === 'agreement' ? text.source.data['readWith'] : undefined;
  if (!Array.isArray(read)) return;
  for (const [index, item] of read.entries()) {
    if (typeof item !== 'object' || typeof item.title !== 'string' || typeof item.edition !== 'string') continue;
    const { title, edition } = item;
    for (const hit of finderOf(register.law).hitsInText(`${title} ${edition}`)) {
      if (hit.entry.sort !== 'guidance' || hit.end <= title.length || !appliesTo(hit.entry, text, register.today))
        continue;
      const pointer = `/readWith/${index}/edition`;
      yield {
        ...words(hit.entry, `“${hit.text}”`, why),
        at: text.source.locate(pointer),
        ...(text.agreement === undefined ? {} : { agreement: text.agreement }),
        pointer,
      };
    }
  }
}

function words(
  entry: Superseded,
  named: string,
  why: string,
): Pick<Observation, 'severity' | 'actual' | 'expected' | 'why' | 'remedy' | 'source'> {
  const severity = entry.severity === 'none' ? 'note' : entry.severity;
  return {
    severity: entry.evidence === 'check' && severity === 'error' ? 'warning' : severity,
    actual: `${entry.fault} (${named})`,
    expected: `${entry.successor}${entry.since === undefined ? '' : ` (since ${dayInWords(entry.since)})`}`,
    why: entry.doubt === undefined ? why : `${why} In doubt: ${entry.doubt}`,
    remedy: REMEDIES[entry.sort],
    ...(entry.source.startsWith('General knowledge') ? {} : { source: entry.source }),
  };
}

const REMEDIES: Readonly<Record<Superseded['sort'], string>> = {
  law: 'Cite the law of today, and see whether the sentence is still true. If it speaks of the past, say so: “formerly”, “repealed”.',
  guidance:
    'Read the edition of today, put right what has changed, and cite it. If the sentence speaks of the past, say so: “replaced by”.',
  body: 'Name the body that does the work today, and see whether it has agreed. If the sentence speaks of the past, say so: “formerly”.',
  term: 'Use the term of today, and see whether the sentence means what the law asks for today.',
  address: 'Ask the body for its address of today, and write that.',
};

function dayInWords(since: string): string {
  const day = parseDate(since.length === 7 ? `${since}-01` : since);
  return day === undefined ? since : since.length === 7 ? longDate(day).replace(/^\S+ /, '') : longDate(day);
}

/** An edit where the new words can stand in place of the old as they are, at every place. */
function suggestion(source: Source, hits: readonly Hit[]): Pick<Observation, 'suggest'> {
  const changes = hits.map((hit) => change(source, hit));
  const [title] = changes.map((one) => one?.text);
  const edits = changes.flatMap((one) => one ?? []);
  return title === undefined || edits.length < hits.length ? {} : { suggest: [{ title: `Write “${title}”`, edits }] };
}

function change(source: Source, { entry, start, end }: Hit): Edit | undefined {
  const written = source.text.slice(start, end);
  if (entry.replace === undefined || /[*_~>[\]&]/.test(written)) return undefined;
  const [, stem = '', ending = ''] = /^([^[]*)(?:\[([^\]]*)\])?$/.exec(entry.replace) ?? [];
  const bare = written.replace(/[)\s]+$/, '');
  const text = `${stem}${ending !== '' && bare.endsWith(ending) ? ending : ''}`;
  const first = /^[A-Z]/.test(written) ? text.charAt(0).toUpperCase() : text.charAt(0);
  return { ...spanOf(source, start, end), text: `${first}${text.slice(1)}` };
}

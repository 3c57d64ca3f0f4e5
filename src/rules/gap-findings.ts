/**
 * Makes sentences of the gaps in the lawful basis of agreements: gaps of the
 * same sort become one, which names whom, what for and which data.
 */
import type { Gap } from '../register/coverage.ts';
import type { Entry } from '../register/entry.ts';
import { groups } from '../register/fold.ts';
import { kindInWords, listInWords } from '../register/gaps.ts';
import type { Body, Party } from '../register/party.ts';
import type { Register } from '../register/register.ts';
import type { Law } from '../law/law.ts';
import type { Observation } from './rule.ts';
import type { Found } from './told-gaps.ts';

/** The agreements that rules of law look at: those whose file can be relied on. */
export function agreementsOf(register: Register): readonly Entry[] {
  return register.entries.filter((entry) => entry.agreement.valid && entry.agreement.kind === 'agreement');
}

/** Where an entry of `lawful` stands. */
export function lawfulPointer(entry: string, ...parts: readonly string[]): string {
  return ['/lawful', entry, ...parts]
    .map((part, index) => (index === 0 ? part : part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
}

/**
 * A finding for each sort of gap of an agreement. `what` names it: "gap in the
 * lawful basis". In a draft, what is only missing is a note.
 */
export function* gapFindings(entry: Entry, law: Law, cells: readonly Found[], what: string): Generator<Observation> {
  const draft = entry.standing.status === 'draft';
  for (const alike of groups(cells, ({ gap }) => JSON.stringify([gap.kind, gap.text, gap.source]))) {
    const [first] = alike;
    if (first === undefined) continue;
    const pointer = pointerOf(entry, alike);
    const told = sentences(entry, law, alike);
    yield {
      at: entry.agreement.source.locate(pointer, 'key'),
      agreement: entry.id,
      pointer,
      actual: `${what} (${inOneSentence(told, first.gap.text)})`,
      expected: listInWords(
        [...new Set(told.slice(0, MOST).flatMap(({ gaps }) => gaps.map((gap) => gap.expected)))],
        'and',
      ),
      remedy: first.gap.remedy,
      source: first.gap.source,
      ...(draft && first.gap.kind === 'missing' ? { severity: 'note' as const } : {}),
    };
  }
}

/** The entry nearest to a gap; where there is none, the flow that makes the need. Of several the first by name, so that their order in the file does not matter. */
function pointerOf({ terms }: Entry, alike: readonly Found[]): string {
  const [near] = alike.flatMap(({ gap }) => gap.entry ?? []).sort();
  if (near !== undefined) return lawfulPointer(near);
  if (terms.lawful !== undefined) return '/lawful';
  return `/flows/${alike.flatMap(({ answer }) => answer.need.flows).sort()[0]}`;
}

/** So many groups of parties are named; nobody reads more. */
const MOST = 3;

/** `Council: no power for Article 6(1)(e), all purposes, “Names”; Police, “Protect”, all kinds of data`. */
function inOneSentence(told: readonly Sentence[], text: string): string {
  const parts = told
    .slice(0, MOST)
    .map(({ whom, scope }, index) => (index === 0 ? `${whom}: ${text}, ${scope}` : `${whom}, ${scope}`));
  return [...parts, ...(told.length > MOST ? [`and ${told.length - MOST} more`] : [])].join('; ');
}

interface Sentence {
  readonly whom: string;
  /** For which purposes and which data: "both purposes, all kinds of data". */
  readonly scope: string;
  readonly gaps: readonly Gap[];
}

const ALL = '*';

/** Parties that lack the same for the same purposes and data come in one sentence, and so do purposes with the same data. */
function sentences(entry: Entry, law: Law, alike: readonly Found[]): readonly Sentence[] {
  const byParty = groups(alike, ({ answer }) => answer.need.party.name);
  const tables = byParty.map((found) => ({ found, party: found[0]?.answer.need.party, table: tableOf(entry, found) }));
  return groups(tables, ({ table }) => JSON.stringify(table)).flatMap((same) => {
    const whom = listInWords(
      same.flatMap(({ found, party }) => (party === undefined ? [] : [nameOf(party, found, law)])),
    );
    const byData = groups(same[0]?.table ?? [], ([, data]) => data);
    return byData.map((rows) => {
      const purposes = new Set(rows.map(([purpose]) => purpose));
      const found = same.flatMap((one) => one.found.filter(({ answer }) => purposes.has(answer.need.purpose)));
      return {
        whom,
        scope: scopeOf(entry, [...purposes], rows[0]?.[1] ?? ALL, found),
        gaps: found.map(({ gap }) => gap),
      };
    });
  });
}

/** For each purpose the data that lack something: names, or everything that the party shares for it. */
function tableOf(entry: Entry, found: readonly Found[]): readonly (readonly [string, string])[] {
  return groups(found, ({ answer }) => answer.need.purpose).flatMap((rows) => {
    const need = rows[0]?.answer.need;
    if (need === undefined) return [];
    const lacking = new Set(rows.map(({ answer }) => answer.need.data));
    const shared = new Set(
      entry.coverage.answers.flatMap((answer) =>
        answer.kind !== 'not-needed' && answer.need.party === need.party && answer.need.purpose === need.purpose
          ? [answer.need.data]
          : [],
      ),
    );
    return [[need.purpose, shared.size > 1 && lacking.size === shared.size ? ALL : [...lacking].join(' ')] as const];
  });
}

/** A party's title; with the bodies concerned where that is some of them only. */
function nameOf(party: Party, found: readonly Found[], law: Law): string {
  const bodies = [...new Set(found.flatMap(({ gap }) => gap.bodies))];
  if (bodies.length >= party.bodies.length) return party.title;
  return `${party.title} (${listInWords(shortened(bodies.map((body) => bodyName(party, body, law))))})`;
}

function bodyName(party: Party, body: Body, law: Law): string {
  return party.shape === 'class' ? kindInWords({ law }, body.kind) : body.name;
}

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= 4 ? names : [...names.slice(0, 3), `${names.length - 3} others`];
}

function scopeOf(entry: Entry, purposes: readonly string[], data: string, found: readonly Found[]): string {
  return `${purposesInWords(entry, purposes)}, ${dataInWords(entry, data)}${halfInWords(entry, found)}`;
}

/** Which half of the flows, where some party has the other half too and lacks nothing there. */
function halfInWords(entry: Entry, found: readonly Found[]): string {
  const needs = found.map(({ answer }) => answer.need);
  const [half, ...more] = new Set(needs.map((need) => need.direction));
  const places = new Set(needs.map((need) => `${need.party.name} ${need.purpose} ${need.data}`));
  const other = entry.coverage.answers.some(
    ({ need }) => need.direction !== half && places.has(`${need.party.name} ${need.purpose} ${need.data}`),
  );
  if (more.length > 0 || !other) return '';
  return half === 'send' ? ', sending' : ', receiving';
}

const NUMBERS = ['no', 'one', 'both', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function purposesInWords(entry: Entry, names: readonly string[]): string {
  const all = entry.terms.purposes ?? {};
  const total = Object.keys(all).length;
  if (names.length < total || total < 2) return listInWords(names.map((name) => `“${all[name]?.title ?? name}”`));
  return total === 2 ? 'both purposes' : `all ${NUMBERS[total] ?? total} purposes`;
}

function dataInWords(entry: Entry, data: string): string {
  const all = entry.terms.data ?? {};
  const names = data.split(' ');
  const total = Object.keys(all).length;
  if (total > 1 && (data === ALL || names.length === total)) return 'all kinds of data';
  return listInWords((data === ALL ? Object.keys(all) : names).map((name) => `“${all[name]?.title ?? name}”`));
}

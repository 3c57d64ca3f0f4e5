/** Puts gaps in the lawful basis into words: whose they are, for which purposes and which data. */
import { groups } from '../base/groups.ts';
import type { Law } from '../law/law.ts';
import type { Entry } from '../register/entry.ts';
import { fewInWords, kindInWords, namedOf } from '../register/gaps.ts';
import type { Body, Party } from '../register/party.ts';
import type { Found } from './told-gaps.ts';

/** So many groups of parties are named; nobody reads more. */
const MOST = 3;

/** `Council: no power for Article 6(1)(e), all purposes, “Names”; Police, “Protect”, all kinds of data`. */
export function inOneSentence(told: readonly Sentence[]): string {
  const parts = told.slice(0, MOST).map(({ whom, text, scope }, index) => {
    const before = told[index - 1];
    if (text !== before?.text) return `${whom}: ${text}, ${scope}`;
    return whom === before.whom ? `and for ${scope}` : `${whom}, ${scope}`;
  });
  return [...parts, ...(told.length > MOST ? [`and ${told.length - MOST} more`] : [])].join('; ');
}

/** The parties that a sentence has no room for. */
export function partiesNotNamed(told: readonly Sentence[]): readonly Party[] {
  const named = told.slice(0, MOST).flatMap(({ parties }) => parties.slice(0, namedOf(parties.length)));
  return [...new Set(told.flatMap(({ parties }) => parties))].filter((party) => !named.includes(party));
}

/** What would meet each gap: where that differs, for which purposes it does, or for whom. */
export function expectedInWords(entry: Entry, told: readonly Sentence[]): string {
  const wanted = told.slice(0, MOST).flatMap(({ whom, found }) => found.map((one) => ({ whom, ...one })));
  const different = groups(wanted, ({ gap }) => gap.expected);
  if (different.length < 2) return wanted[0]?.gap.expected ?? '';
  const purposes = different.map((same) => [...new Set(same.map(({ answer }) => answer.need.purpose))]);
  const byPurpose = new Set(purposes.flat()).size === purposes.flat().length;
  const whose = new Set(wanted.map(({ whom }) => whom));
  const shared = new Set(wanted.map(({ gap }) => gap.shared?.expected));
  const [inCommon] = shared;
  // A list of what each kind of body needs is longer than anybody reads: what they share says it.
  if (!byPurpose && whose.size > 1 && shared.size === 1 && inCommon !== undefined) return inCommon;
  // Of parties that are named together nobody can say which need which.
  if (!byPurpose && whose.size === 1) return fewInWords(different.map(([one]) => one?.gap.expected ?? ''));
  return different
    .map((same, place) => {
      const whom = fewInWords([...new Set(same.map((one) => one.whom))]);
      return `${same[0]?.gap.expected} for ${byPurpose ? purposesInWords(entry, purposes[place] ?? []) : whom}`;
    })
    .join('; ');
}

/** What some parties lack for some purposes. */
export interface Sentence {
  readonly parties: readonly Party[];
  readonly whom: string;
  readonly text: string;
  /** For which purposes and which data: "both purposes, all kinds of data". */
  readonly scope: string;
  readonly found: readonly Found[];
}

const ALL = '*';

/**
 * Parties that lack the same for the same purposes and data come in one sentence,
 * and so do purposes with the same data. Where that makes more than anybody
 * reads, one sentence names them all, and counts the data.
 */
export function sentences(entry: Entry, law: Law, alike: readonly Found[]): readonly Sentence[] {
  const exact = exactSentences(entry, law, alike);
  if (exact.length <= MOST) return exact;
  const found = alike.map(({ answer, gap }) => ({ answer, gap: { ...gap, ...gap.shared, text: gap.text } }));
  const byParty = groups(alike, ({ answer }) => answer.need.party.name);
  const parties = byParty.flatMap(([one]) => one?.answer.need.party ?? []);
  const needs = alike.map(({ answer }) => answer.need);
  const purposes = purposesInWords(entry, [...new Set(needs.map(({ purpose }) => purpose))]);
  const data = new Set(needs.map((need) => need.data)).size;
  return [
    {
      parties,
      whom: fewInWords(byParty.flatMap((own) => own.slice(0, 1).map((one) => nameOf(one.answer.need.party, own, law)))),
      text: found[0]?.gap.text ?? '',
      scope: `${purposes}, ${NUMBERS[data] ?? data} ${data === 1 ? 'kind' : 'kinds'} of data${halfInWords(entry, found)}`,
      found,
    },
  ];
}

function exactSentences(entry: Entry, law: Law, alike: readonly Found[]): readonly Sentence[] {
  const byParty = groups(alike, ({ answer }) => answer.need.party.name);
  const tables = byParty.map((found) => ({ found, party: found[0]?.answer.need.party, table: tableOf(entry, found) }));
  return groups(tables, ({ table }) => JSON.stringify(table)).flatMap((same) => {
    const parties = same.flatMap(({ party }) => party ?? []);
    const whom = fewInWords(same.flatMap(({ found, party }) => (party === undefined ? [] : nameOf(party, found, law))));
    const byData = groups(same[0]?.table ?? [], ([, data]) => data);
    return byData.map((rows) => {
      const purposes = new Set(rows.map(([purpose]) => purpose));
      const found = same.flatMap((one) => one.found.filter(({ answer }) => purposes.has(answer.need.purpose)));
      return {
        parties,
        whom,
        text: found[0]?.gap.text ?? '',
        scope: scopeOf(entry, [...purposes], rows[0]?.[1] ?? ALL, found),
        found,
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
  const names = new Set(bodies.map((body) => bodyName(party, body, law)));
  return `${party.title} (${fewInWords([...names], 'and', 3)})`;
}

function bodyName(party: Party, body: Body, law: Law): string {
  return party.shape === 'class' ? kindInWords({ law }, body.kind) : body.name;
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

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function purposesInWords(entry: Entry, names: readonly string[]): string {
  const all = entry.terms.purposes ?? {};
  const total = Object.keys(all).length;
  if (names.length < total || total < 2) return fewInWords(names.map((name) => `“${all[name]?.title ?? name}”`));
  return total === 2 ? 'both purposes' : `all ${NUMBERS[total] ?? total} purposes`;
}

function dataInWords(entry: Entry, data: string): string {
  const all = entry.terms.data ?? {};
  const names = data.split(' ');
  const total = Object.keys(all).length;
  if (total > 1 && (data === ALL || names.length === total)) return 'all kinds of data';
  return fewInWords((data === ALL ? Object.keys(all) : names).map((name) => `“${all[name]?.title ?? name}”`));
}

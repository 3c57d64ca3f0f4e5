/** Tells what was found of files that somebody holds: as text, or as data. */
import pc from 'picocolors';
import { type IsoDate, longDate } from '../base/dates.ts';
import { MANIFEST_PATH, type Manifest, type ManifestAgreement } from '../base/manifest.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import type { Difference } from '../verify/compare.ts';
import { day } from '../verify/judge-state.ts';
import { isOld, OLD_AFTER } from '../verify/on-today.ts';
import type { Judgement } from '../verify/judge-file.ts';
import type { ReferenceJudged } from '../verify/judge-reference.ts';
import type { SealTold } from '../verify/judge-seals.ts';
import type { Known } from '../base/judge-hash.ts';

/** A file or a short reference, or a sentence that says why it could not be judged. */
export interface Told {
  /** As it was named. */
  readonly file: string;
  readonly judgement:
    | Judgement
    | ReferenceJudged
    | { readonly verdict: 'unchecked'; readonly reasons: readonly string[] };
}

export function tellVerdicts(
  told: readonly Told[],
  manifest: Manifest,
  today: IsoDate,
  json: boolean,
): (style: Style) => string {
  return json ? () => asJson(told, manifest, today) : (style) => asText(told, manifest, today, style);
}

/** What to say of the manifest itself: which day it tells of, and whether a newer one likely exists. */
function warningsOf(manifest: Manifest, today: IsoDate): readonly string[] {
  if (manifest.asAt > today)
    return [
      `That day is after ${longDate(today)}: either the day that this computer has is wrong, or somebody wrote another into the ${MANIFEST_PATH}. Fetch it from the register’s address, and verify again.`,
    ];
  return isOld(manifest, today)
    ? [
        `That day is more than ${OLD_AFTER} days before ${longDate(today)}. The register may have a newer ${MANIFEST_PATH}, by which agreements were changed, suspended or ended since: fetch it from the register’s address, and verify again.`,
      ]
    : [];
}

const VERDICTS: Readonly<Record<Judgement['verdict'], string>> = {
  current: 'Genuine and current',
  superseded: 'Genuine, but superseded',
  'not-in-force': 'Genuine, but not in force',
  'sealed-by-others': 'Genuine, but sealed by somebody else',
  altered: 'Altered',
  unknown: 'Unknown',
  unchecked: 'Could not be checked',
};

/** The same of a short reference: it stands on paper that may be genuine or not. */
const OF_WORDS: Readonly<Record<ReferenceJudged['verdict'], string>> = {
  current: 'Current',
  superseded: 'Superseded',
  'not-in-force': 'Not in force',
  unknown: 'Unknown',
  unchecked: 'Could not be checked',
};

function verdictInWords(judgement: Told['judgement']): string {
  return 'reference' in judgement ? OF_WORDS[judgement.verdict] : VERDICTS[judgement.verdict];
}

/** What to do with a file that is altered, after all that differs. */
const INSTEAD =
  'Do not rely on it: get the published file from the register’s own address, or ask whoever gave you this one why it differs.';

/** How many differences are told to people; data has them all. */
const MOST_TOLD = 20;
/** How many letters of a passage are told to people. */
const LONGEST = 300;

function asText(told: readonly Told[], manifest: Manifest, today: IsoDate, { colour, width }: Style): string {
  const paint = pc.createColors(colour);
  const tint = {
    current: paint.green,
    superseded: paint.yellow,
    'not-in-force': paint.yellow,
    'sealed-by-others': paint.yellow,
  } as const;
  const lines = (words: string, indent: number): readonly string[] =>
    wrap(visible(words), width - indent).map((line) => `${' '.repeat(indent)}${line}`);
  const parts = told.flatMap(({ file, judgement }) => {
    const { verdict } = judgement;
    const colourOf = Object.hasOwn(tint, verdict) ? tint[verdict as keyof typeof tint] : paint.red;
    const differences = 'differences' in judgement ? (judgement.differences ?? []) : undefined;
    return [
      `${colourOf(verdictInWords(judgement))}: ${visible(file)}`,
      ...reasonsOf(judgement).flatMap((reason) => lines(reason, 2)),
      ...(differences ?? []).slice(0, MOST_TOLD).flatMap((one) => differenceLines(one, lines)),
      ...((differences ?? []).length > MOST_TOLD
        ? lines(`And ${(differences ?? []).length - MOST_TOLD} more: --format json tells all.`, 2)
        : []),
      ...(verdict === 'altered' ? lines(INSTEAD, 2) : []),
      '',
    ];
  });
  const about = [`Checked against “${manifest.register}” as at ${day(manifest.asAt)}.`, ...warningsOf(manifest, today)];
  return `${[...parts, ...lines(about.join(' '), 0)].join('\n')}\n`;
}

function differenceLines(
  { where, was, is }: Difference,
  lines: (words: string, indent: number) => readonly string[],
): readonly string[] {
  const [before, after] = narrowed(was, is);
  return [
    ...lines(`${where === '' ? 'the whole' : where}:`, 2),
    ...(before === '' ? [] : lines(`the register has: ${cut(before)}`, 4)),
    ...(after === ''
      ? lines('the file lacks it', 4)
      : lines(`${before === '' ? 'put in' : 'the file has'}: ${cut(after)}`, 4)),
  ];
}

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
}

/** Two long passages without most of what they have in common at both ends. */
function narrowed(was: string, is: string): readonly [string, string] {
  if (was === '' || is === '' || was.length + is.length < LONGEST) return [was, is];
  const [a, b] = [was.split(' '), is.split(' ')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const part = (words: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - AROUND), Math.min(words.length, words.length - end + AROUND)];
    return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
  };
  return [part(a), part(b)];
}

/** How many words stand around what changed. */
const AROUND = 5;

function reasonsOf(judgement: Told['judgement']): readonly string[] {
  const known = 'known' in judgement ? judgement.known : undefined;
  const differences = 'differences' in judgement ? judgement.differences : undefined;
  const unjudged = 'unjudged' in judgement ? (judgement.unjudged ?? []) : [];
  return [
    ...(known === undefined || judgement.verdict === 'altered'
      ? []
      : 'reference' in judgement
        ? wordsInWords(known, judgement)
        : knownInWords(known)),
    ...judgement.reasons,
    ...('seals' in judgement ? (judgement.seals ?? []) : []).map(sealInWords),
    ...(differences === undefined
      ? []
      : [
          ...(differences.length === 0 ? [sameWords(unjudged)] : besideWords(unjudged)),
          ...(differences.length === 0
            ? []
            : [
                `It differs from the register’s file in ${differences.length} place${differences.length === 1 ? '' : 's'}:`,
              ]),
        ]),
  ];
}

/** Of a file with words that differ: the list of these, which follows, need not be all. */
function besideWords(unjudged: readonly string[]): readonly string[] {
  return unjudged.length === 0
    ? []
    : [
        `The words that differ need not be all. It also has things that this check cannot judge, and that are not as in the register’s file: ${places(unjudged)}. They may go with these words, or hide, strike out or cover others.`,
      ];
}

/** Of a file no word of which differs. */
function sameWords(unjudged: readonly string[]): string {
  if (unjudged.length === 0)
    return 'No word of it differs, and nothing else that this check compares. A program that only saves a file anew makes such a copy; whether one did cannot be seen.';
  return `No word that it has as text differs. But it has things that this check cannot judge, and that are not as in the register’s file: ${places(unjudged)}. Words can be hidden, struck out or laid over there, so do not take it for the published file; or a program only saved it anew.`;
}

function places(unjudged: readonly string[]): string {
  const more = unjudged.length > MOST_PLACES ? `; and ${unjudged.length - MOST_PLACES} more` : '';
  return `${unjudged.slice(0, MOST_PLACES).join('; ')}${more}`;
}

/** How many things that cannot be judged are told to people; data has them all. */
const MOST_PLACES = 4;

function sealInWords({ signer, stamp, own }: SealTold): string {
  const whose = own ? '' : ', of whom the register does not say that it seals for it';
  const when =
    stamp === undefined
      ? 'It has no time stamp.'
      : stamp.published
        ? `It was stamped with the time by ${stamp.by}: ${stamp.at}.`
        : `A time stamp in the name of ${stamp.by} says ${stamp.at}. The register does not tell of this copy, so the stamp shows nothing: anyone can make one in any name and with any day, and put it into a seal later.`;
  return `It bears a seal of ${signer.name} (certificate ${signer.certificate})${whose}. ${when}`;
}

function knownInWords(known: Known): readonly string[] {
  const { agreement, version, path } = known;
  if (agreement === undefined) {
    const until = 'until' in known && known.until !== null ? ` until ${day(known.until)}` : '';
    return [`It is ${path} of the register${until}.`];
  }
  return [
    `It is ${path} of the register: ${agreement.title} (${agreement.id}), version ${version}.`,
    ...stateInWords(known, agreement),
  ];
}

function wordsInWords(known: Known, { reference, documents }: ReferenceJudged): readonly string[] {
  const { agreement, version = '', path } = known;
  if (agreement === undefined) {
    const until = 'until' in known && known.until !== null ? ` until ${day(known.until)}` : '';
    return [
      `${reference} stands for words that the register published as version ${version} at ${path}${until}. It has them no longer.`,
    ];
  }
  return [
    `${reference} stands for the words of ${agreement.title} (${agreement.id}), version ${version}.`,
    ...stateInWords(known, agreement),
    ...(documents.length === 0 ? [] : [`The register has them as: ${documents.join(', ')}.`]),
  ];
}

function stateInWords(known: Known, agreement: ManifestAgreement): readonly string[] {
  if (known.verdict === 'not-in-force') {
    const { ends } = agreement;
    const last = known.status === 'ended' && typeof ends === 'string' ? `: its last day was ${day(ends)}` : '';
    return [`The agreement is ${STATUS[known.status] ?? known.status}${last}.`];
  }
  if (known.verdict === 'superseded') {
    if (known.because === 'newer-version')
      return [`Version ${known.by} took its place${known.on === null ? '' : ` on ${day(known.on)}`}.`];
    if (known.until === null)
      return [
        'Its seal shows that it is genuine. The register does not tell of this copy: it has another of the same words, or none.',
      ];
    return known.because === 'newer-copy'
      ? [
          `The register had it until ${day(known.until)}. The words that were agreed are the same today; what stands beside them has changed, such as reviews or who signed.`,
        ]
      : [`The register had it until ${day(known.until)}, and has it no longer.`];
  }
  return [
    ...(agreement.illustrative ? ['The agreement is illustrative: no body that it names has agreed to it.'] : []),
    ...(agreement.reviewState === 'overdue' ? [overdueInWords(agreement)] : []),
  ];
}

function overdueInWords({ reviewDue }: ManifestAgreement): string {
  return `The agreement is overdue for review${typeof reviewDue === 'string' ? `: it was due by ${day(reviewDue)}` : ''}.`;
}

const STATUS: Readonly<Record<string, string>> = { draft: 'a draft', suspended: 'suspended', ended: 'at an end' };

function asJson(told: readonly Told[], manifest: Manifest, today: IsoDate): string {
  const { register, asAt } = manifest;
  const files = told.map(({ file, judgement }) => {
    const known = 'known' in judgement ? judgement.known : undefined;
    const of = 'of' in judgement ? judgement.of : undefined;
    return {
      file,
      reference: 'reference' in judgement ? judgement.reference : null,
      verdict: judgement.verdict,
      sha256: 'sha256' in judgement ? judgement.sha256 : null,
      agreement: (known?.agreement ?? of?.agreement)?.id ?? null,
      version: known?.version ?? of?.version ?? null,
      status: known?.agreement?.status ?? null,
      path: known?.path ?? null,
      documents: 'documents' in judgement ? judgement.documents : [],
      supersededBy: known !== undefined && 'by' in known ? known.by : null,
      supersededOn: known !== undefined && 'on' in known ? known.on : null,
      until: known !== undefined && 'until' in known ? known.until : null,
      seals: 'seals' in judgement ? (judgement.seals ?? []) : [],
      reasons: reasonsOf(judgement),
      differences: 'differences' in judgement ? (judgement.differences ?? null) : null,
      unjudged: 'unjudged' in judgement ? (judgement.unjudged ?? []) : [],
    };
  });
  return `${JSON.stringify({ register, asAt, today, warnings: warningsOf(manifest, today), files }, null, 2)}\n`;
}

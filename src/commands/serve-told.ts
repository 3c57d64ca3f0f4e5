/** What the preview says beside a page: what is wrong with what the page shows, where on it, and what is wrong elsewhere. */
import { type Finding, sentence, sortFindings } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import { PATHS } from '../site/links.ts';
import { placeOf, type PlaceOnPage } from './serve-places.ts';
import type { Shown } from './serve-session.ts';

/** As the preview's script gets it; all of it is text. */
export interface Told {
  readonly state: Shown['state'];
  /** What is to be known of the page before what is wrong. */
  readonly notes: readonly string[];
  readonly here: readonly FindingTold[];
  /** Findings elsewhere: of each agreement or file how many. */
  readonly elsewhere: readonly { readonly title: string; readonly href: string | undefined; readonly count: string }[];
}

interface FindingTold {
  readonly severity: Finding['severity'];
  readonly says: string;
  readonly why: string;
  readonly remedy: string;
  readonly code: string;
  /** The file and the line. */
  readonly place: string;
  readonly mark: (PlaceOnPage & { readonly href: string }) | undefined;
}

/** So many others are named. */
const MOST = 30;

export function toldOf(shown: Shown, path: string): Told {
  const { findings, state } = shown;
  const subject = subjectOf(path);
  const own = sortFindings(findings.filter((finding) => subject !== undefined && fileOrAgreement(finding) === subject));
  const rest = findings.filter((finding) => fileOrAgreement(finding) !== subject);
  const elsewhere = groups(rest, fileOrAgreement).map((all) => elsewhereOf(shown, all));
  return {
    state,
    notes: notesOf(shown, subject),
    here: own.map((finding) => foundHere(finding, shown)),
    elsewhere: elsewhere.slice(0, MOST),
  };
}

/** What a page is about: `agreements/<id>`, or the file of a body or of guidance; nothing for pages on many things. */
function subjectOf(path: string): string | undefined {
  const [, folder, id = ''] = /^(?:[a-z]{2}\/)?(agreements|organisations|guidance)\/([^/]+)\//.exec(path) ?? [];
  if (folder === undefined) return undefined;
  return folder === 'agreements' ? `agreements/${id}` : `${folder}/${id}.${folder === 'guidance' ? 'md' : 'yaml'}`;
}

function fileOrAgreement({ at, agreement }: Finding): string {
  if (agreement !== undefined) return `agreements/${agreement}`;
  return /^agreements\/[^/]+/.exec(at.path)?.[0] ?? at.path;
}

function foundHere(finding: Finding, { register, preview, broken }: Shown): FindingTold {
  const { severity, why, remedy, code, at, agreement = '' } = finding;
  const entry = register.entries.find(({ id }) => id === agreement);
  // Of a text that is not the one on the page, the lines are others.
  const document = broken.has(agreement) ? undefined : preview?.document(agreement);
  const place = entry === undefined || document === undefined ? undefined : placeOf(finding, entry, document);
  return {
    severity,
    says: sentence(finding),
    why,
    remedy,
    code,
    place: `${at.path}, line ${at.start.line}`,
    mark: place === undefined ? undefined : { ...place, href: hrefOf(`${place.path}#${place.id}`) },
  };
}

function elsewhereOf({ register }: Shown, all: readonly Finding[]): Told['elsewhere'][number] {
  const [first] = all;
  const name = first === undefined ? '' : fileOrAgreement(first);
  const id = /^agreements\/(.*)$/.exec(name)?.[1];
  const entry = id === undefined ? undefined : register.entries.find((one) => one.id === id);
  const title: unknown = entry?.terms.title;
  return {
    title: typeof title === 'string' ? title : name,
    href: id === undefined ? undefined : hrefOf(PATHS.agreement(id)),
    count: countsOf(all),
  };
}

/** `2 errors, 1 warning` */
export function countsOf(all: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, n: all.filter((finding) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `${n} ${severity}${n === 1 ? '' : 's'}`)
    .join(', ');
}

function notesOf({ register, broken, earlier, fault }: Shown, subject: string | undefined): readonly string[] {
  const id = /^agreements\/(.*)$/.exec(subject ?? '')?.[1] ?? '';
  const entry = register.entries.find((one) => one.id === id);
  return [
    ...(fault === undefined ? [] : [`The pages could not be made anew: ${fault} They are as they were before.`]),
    ...(earlier.has(id)
      ? ['The file as it is now cannot be read as an agreement. This page shows the text as it last could.']
      : broken.has(id)
        ? ['The file cannot be read as an agreement yet, so there is no page of it.']
        : []),
    ...(entry?.unpublished === undefined || broken.has(id) ? [] : [UNPUBLISHED[entry.unpublished]]),
  ];
}

const UNPUBLISHED = {
  draft: 'This is a draft: build leaves it out of the register.',
  'not-marked': 'This agreement is not published: its field publish does not say so.',
  'not-signed': 'This agreement is not published before all have signed it.',
  invalid: 'This agreement is not published while it has errors.',
} as const;

function hrefOf(path: string): string {
  const [page = '', id] = path.split('#');
  return `/${page.split('/').map(encodeURIComponent).join('/')}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`;
}

/** Makes small agreements, organisations and entries for tests, against the tool's own law. */
import { readFileSync } from 'node:fs';
import { parseDate, type IsoDate } from '../../src/base/dates.ts';
import type { Agreement } from '../../src/agreement/agreement.ts';
import type { Organisation } from '../../src/agreement/register-files.ts';
import type { SchemaPart } from '../../src/agreement/schemas.ts';
import { shape } from '../../src/agreement/shape.ts';
import type {
  DataKind,
  Flow,
  Ground,
  Party as WrittenParty,
  Purpose,
  WrittenAgreement,
} from '../../src/agreement/written/agreement.ts';
import type { WrittenOrganisation } from '../../src/agreement/written/organisation.ts';
import type { Law } from '../../src/law/law.ts';
import { cover } from '../../src/register/cover.ts';
import type { Answer, Coverage } from '../../src/register/coverage.ts';
import type { Entry } from '../../src/register/entry.ts';
import { linkParties, type Organisations } from '../../src/register/party.ts';
import type { Register } from '../../src/register/register.ts';
import type { Status } from '../../src/register/status.ts';
import { readMarkdown } from '../../src/source/source.ts';
import { theLaw } from '../law/assets.ts';

/** The law as the tool reads it. */
export const LAW: Law = await theLaw();

export const DAY: IsoDate = day('2026-10-01');

export function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}

/** What an organisation's file says: its kind alone makes it a body in England. */
export type Facts =
  | string
  | (Omit<Partial<WrittenOrganisation>, 'nation'> & { readonly nation?: WrittenOrganisation['nation'] | 'unknown' });

/** Organisations by id, each from its kind or its facts. Without `nation` they are in England; `unknown` leaves it out. */
export function organisations(facts: Readonly<Record<string, Facts>>): Organisations {
  return new Map(
    Object.entries(facts).map(([id, said]) => {
      const { nation = 'england', ...rest } = typeof said === 'string' ? { kind: said } : said;
      const written = {
        name: title(id),
        kind: 'other',
        ...(nation === 'unknown' ? {} : { nation }),
        ...rest,
      } as WrittenOrganisation;
      // Nothing under test looks at where an organisation's file was read.
      return [id, { id, facts: written } as Organisation];
    }),
  );
}

function title(id: string): string {
  return (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');
}

/** A purpose about safeguarding children, outside law enforcement, but for what is said otherwise. */
export function purpose(said: Partial<Purpose> = {}): Purpose {
  return {
    title: 'Keep children safe',
    necessity: 'Each body sees a part',
    about: ['safeguarding-children'],
    lawEnforcement: 'no',
    ...said,
  };
}

/** Plain data, identifiable and not confidential, but for what is said otherwise. */
export function data(said: Partial<DataKind> = {}): DataKind {
  return {
    title: 'Names',
    items: ['Name'],
    subjects: ['child'],
    specialCategory: ['none'],
    criminalOffence: 'no',
    confidential: 'no',
    ...said,
  };
}

/** A flow of everything for everything, case by case. */
export function flow(said: Partial<Flow>): Flow {
  return { purposes: ['all'], data: ['all'], method: ['meeting'], frequency: 'case-by-case', ...said };
}

/** An entry of `lawful` for everything. */
export function ground(said: Partial<Ground>): Ground {
  return { purposes: ['all'], data: ['all'], ...said };
}

/** What a small agreement says of its own: all the rest is filled in. */
export interface Parts extends Partial<Omit<WrittenAgreement, 'parties' | 'purposes' | 'data' | 'flows' | 'lawful'>> {
  readonly parties?: Readonly<Record<string, WrittenParty>>;
  readonly purposes?: Readonly<Record<string, Purpose>>;
  readonly data?: Readonly<Record<string, DataKind>>;
  readonly flows?: Readonly<Record<string, Flow>>;
  readonly lawful?: Readonly<Record<string, Ground>>;
}

/** An agreement by which `alder` gives names to `beech` to keep children safe, but for what is said otherwise. */
export function terms(parts: Parts = {}): WrittenAgreement {
  return {
    title: 'Keeping children safe',
    summary: 'Two bodies tell each other what they know.',
    themes: ['children'],
    owner: { organisation: 'alder', role: 'Head of Safeguarding' },
    effective: DAY,
    parties: { alder: {}, beech: {} },
    purposes: { protect: purpose() },
    data: { names: data() },
    flows: { visit: flow({ from: ['alder'], to: ['beech'] }) },
    ...parts,
  };
}

/** The coverage of a small agreement. */
export function coverageOf(parts: Parts, bodies: Readonly<Record<string, Facts>>, on: IsoDate = DAY): Coverage {
  const written = terms(parts);
  return cover(written, linkParties(written, organisations(bodies), on), LAW, on);
}

/** The one answer for a party in a direction; more than one is an error of the test. */
export function answerFor({ answers }: Coverage, party: string, direction: 'send' | 'receive', kind?: string): Answer {
  const [found, ...others] = answers.filter(
    ({ need }) =>
      need.party.name === party && need.direction === direction && (kind === undefined || need.data === kind),
  );
  if (found === undefined || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} answers for ${party}, ${direction}`);
  return found;
}

/** What a need lacks, each as `kind: text`. */
export function gaps(answer: Answer): readonly string[] {
  return answer.gaps.map((gap) => `${gap.kind}: ${gap.text}`);
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schemas/agreement.schema.json', import.meta.url), 'utf8'),
) as SchemaPart;

/** An entry of the register made from front matter, read as the tool reads it. */
export async function entryOf(
  frontMatter: string,
  bodies: Readonly<Record<string, Facts>>,
  said: {
    readonly status?: Status;
    readonly id?: string;
    readonly on?: IsoDate;
    readonly valid?: boolean;
    readonly kind?: Agreement['kind'];
  } = {},
): Promise<Entry> {
  const { status = 'in-force', id = 'example', on = DAY, valid = true, kind = 'agreement' } = said;
  const path = `agreements/${id}/agreement.md`;
  const bytes = new TextEncoder().encode(`---\n${frontMatter}\n---\n`);
  const read = await readMarkdown(
    { list: async () => [], read: async () => bytes, size: async () => bytes.length },
    path,
  );
  if (read.value === undefined) throw new Error(read.findings.map((finding) => finding.actual).join('; '));
  const written = shape(read.value.data, SCHEMA, SCHEMA) as unknown as WrittenAgreement;
  const parties = linkParties(written, organisations(bodies), on);
  const agreement: Agreement = {
    id,
    kind,
    terms: written,
    body: read.value.body,
    source: read.value,
    attachments: [],
    valid,
  };
  const standing = {
    status,
    since: undefined,
    ends: undefined,
    lastReviewed: undefined,
    reviewDue: undefined,
    review: 'none' as const,
  };
  // Rules of law look at nothing else of an entry.
  return {
    id,
    agreement,
    terms: written,
    parties,
    standing,
    coverage: cover(written, parties, LAW, on),
    versions: [],
  } as unknown as Entry;
}

/** A register of some entries, with what rules of law look at. */
export function registerOf(entries: readonly Entry[], today: IsoDate = DAY): Register {
  return {
    settings: {},
    today,
    law: LAW,
    organisations: new Map(),
    entries,
    guidance: [],
    unreadable: [],
    findings: [],
  } as unknown as Register;
}

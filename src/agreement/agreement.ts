/** An agreement, framework or listing as one file gives it: its terms, its prose, its attachments. */
import type { Root } from 'mdast';
import type { Finding } from '../base/finding.ts';
import { isBackup } from '../base/leftovers.ts';
import { lastMade, onceFor } from '../base/memo.ts';
import { fileSpan } from '../base/position.ts';
import type { Files } from '../base/ports.ts';
import { readMarkdown, type Source } from '../source/source.ts';
import type { TreeMap } from '../source/yaml.ts';
import { backupFile } from './ignored-file.ts';
import { type Translation, WELSH_TEXT } from './register-files.ts';
import { schemaFindings } from './schema-findings.ts';
import type { Vocabulary } from './schema-words.ts';
import type { CompiledSchema } from './schemas.ts';
import { type Preparing, settledBy } from './settled.ts';
import { shape } from './shape.ts';
import type { WrittenAgreement } from './written/agreement.ts';

export interface Agreement {
  /** The folder's name. */
  readonly id: string;
  readonly kind: 'agreement' | 'framework' | 'listing';
  /** The front matter, shaped and valid but for what a draft may lack. */
  readonly terms: WrittenAgreement;
  readonly body: Root;
  readonly source: Source;
  /** Files of the folder that belong to what is signed, sorted by path within it. */
  readonly attachments: readonly Attachment[];
  /** Its Welsh text, if it has one that can be relied on; no part of what is signed. */
  readonly welsh?: Translation;
  /** Whether the file can be relied on: no errors of `yaml` or `schema`. */
  readonly valid: boolean;
}

export interface Attachment {
  /** Path within the agreement's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReadAgreement {
  /** `undefined` if the file could not be read as text with fields. */
  readonly agreement: Agreement | undefined;
  readonly findings: readonly Finding[];
}

/** Reads `folder/agreement.md` and what stands beside it. `vocabulary` says which names its fields may give, from what it holds. */
export async function readAgreement(
  files: Files,
  folder: string,
  id: string,
  schema: CompiledSchema,
  vocabulary?: (data: TreeMap) => Vocabulary,
): Promise<ReadAgreement> {
  const read = await readMarkdown(files, `${folder}/agreement.md`);
  const { value: source, findings } = read;
  if (source === undefined) return { agreement: undefined, findings: ofAgreement(id, findings) };
  const beside: Finding[] = [];
  const attachments = await readAttachments(files, folder, '', beside);
  const made = [
    ...[id, schema, vocabulary, read],
    ...attachments.flatMap(({ path, bytes }) => [path, bytes]),
    ...beside.map(({ code, at }) => `${code} ${at.path}`),
  ];
  return lastFrom(source)(made, () => {
    const terms = shape(source.data, schema.schema, schema.schema) as unknown;
    const errors = schema.validate(terms);
    const words = vocabulary?.(source.data);
    const all = [...findings, ...schemaFindings(errors, source, schema.schema, isDraft(terms), words), ...beside];
    // The cast holds where `valid` does; what reads an agreement asks for that first.
    const written = terms as WrittenAgreement;
    const agreement: Agreement = {
      id,
      kind: written.kind ?? 'agreement',
      terms: written,
      body: source.body,
      source,
      attachments,
      valid: !all.some((finding) => finding.severity === 'error'),
    };
    return { agreement, findings: ofAgreement(id, all) };
  });
}

/** A text that has not changed since the register was last read is the very same agreement. */
const lastFrom = onceFor((_source: Source) => lastMade<ReadAgreement>());

function ofAgreement(id: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, agreement: id }));
}

/**
 * Nothing has come into force, and nobody is asked to sign: the log says neither. A listing tells of what another register
 * has, and is never a draft.
 */
function isDraft(terms: unknown): boolean {
  const { kind, record, version } = terms as { kind?: unknown; record?: { log?: unknown } | null; version?: unknown };
  if (kind === 'listing') return false;
  const log: readonly unknown[] = Array.isArray(record?.log) ? record.log : [];
  const events = log.flatMap((event) => (isEvent(event) ? [event] : []));
  const about = events.filter((event) => event.version === undefined || event.version === version);
  return !events.some(({ event }) => event === 'in-force') && settledBy(about) !== 'settled';
}

/** Whether something in a log, which may have any form yet, has what tells how far the agreement has come. */
function isEvent(written: unknown): written is Preparing {
  const { date, event } = (written ?? {}) as Partial<Preparing>;
  return typeof date === 'string' && typeof event === 'string';
}

/** All files of the folder but the agreement itself, its Welsh text, the sign-off records, the kept versions and what an editor left. */
async function readAttachments(
  files: Files,
  folder: string,
  inner: string,
  findings: Finding[],
): Promise<readonly Attachment[]> {
  const found: Attachment[] = [];
  for (const entry of await files.list(inner === '' ? folder : `${folder}/${inner}`)) {
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (inner === '' && NOT_ATTACHED.has(entry.name)) continue;
    if (entry.kind === 'folder') found.push(...(await readAttachments(files, folder, path, findings)));
    if (entry.kind === 'other') findings.push(notAFile(`${folder}/${path}`));
    if (entry.kind !== 'file') continue;
    if (isBackup(entry.name)) {
      findings.push(backupFile(`${folder}/${path}`));
      continue;
    }
    if (((await files.size(`${folder}/${path}`)) ?? 0) > MAX_ATTACHMENT) {
      findings.push(attachmentTooLarge(`${folder}/${path}`));
      continue;
    }
    const bytes = await files.read(`${folder}/${path}`);
    if (bytes !== undefined) found.push({ path, bytes });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The largest attachment, in bytes. */
const MAX_ATTACHMENT = 50 * 1024 * 1024;

function attachmentTooLarge(path: string): Finding {
  return {
    code: 'text/too-large',
    severity: 'error',
    at: fileSpan(path),
    actual: 'attachment of more than 50 MB',
    expected: 'at most 50 MB',
    why: 'An attachment is part of what is signed, and partners download it whole.',
    remedy: 'Make it smaller, or keep it elsewhere and refer to it.',
  };
}

function notAFile(path: string): Finding {
  return {
    code: 'register/ignored-file',
    severity: 'warning',
    at: fileSpan(path),
    actual: 'link or device that is not read',
    expected: 'the file itself',
    why: 'What it points at is neither part of what is signed nor published, and nobody would notice.',
    remedy: 'Put the file itself in its place, or remove it.',
  };
}

const NOT_ATTACHED = new Set(['agreement.md', WELSH_TEXT, 'sign-off', 'versions']);

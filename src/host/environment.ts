/** What the program learns of the machine it runs on: hashing, the date, where its own files are. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hash } from '../base/ports.ts';

export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Today in the United Kingdom, `YYYY-MM-DD`; from `SOURCE_DATE_EPOCH` (seconds) if that is set, and nothing if that is no day of four digits' years. */
export function clockDate(epoch: string | undefined): string | undefined {
  const set = epoch !== undefined && epoch !== '';
  const moment = set ? new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN) : new Date();
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9998) return undefined;
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
}

/** Whether a server for builds says of itself that it is one, as most of them do. */
export function isBuildServer(env: NodeJS.ProcessEnv): boolean {
  return !['', 'false', '0'].includes(env['CI'] ?? '') || (env['TF_BUILD'] ?? '') !== '';
}

export interface Installation {
  /** The folder that holds `schemas/` and `templates/`. */
  readonly root: string;
  readonly version: string;
}

/** Finds the tool's own folder by its `package.json`. */
export function installation(): Installation {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (
        typeof manifest === 'object' &&
        manifest !== null &&
        'name' in manifest &&
        manifest.name === 'concordat' &&
        'version' in manifest
      )
        return { root: folder, version: String(manifest.version) };
    } catch {
      // No package.json here: look one folder up.
    }
    if (folder === dirname(folder))
      throw new Error('the installation of concordat is incomplete: its package.json was not found');
  }
}

/** What is said of files that are not read, since nobody would notice otherwise. */
import type { Finding } from '../base/finding.ts';
import { isBackup } from '../base/leftovers.ts';
import { fileSpan } from '../base/position.ts';

/** A file or folder of a form that is not read. `expected` says which forms are. */
export function ignoredFile(path: string, expected: string): Finding {
  return isBackup(path.replace(/^.*\//, '')) ? backupFile(path) : told(path, expected);
}

/** The copy that an editor left: no part of the register, and only untidy. */
export function backupFile(path: string): Finding {
  return {
    code: 'register/ignored-file',
    severity: 'note',
    at: fileSpan(path),
    actual: 'copy that an editor left',
    expected: 'the file alone',
    why: 'It is not read, signed or published. Whoever looks into the folder may take it for the text that holds.',
    remedy: 'Remove it.',
  };
}

/** What is not read of a folder of sign-off records. Nobody knows what it says, so nobody can say that all have signed. */
export function ignoredRecord(path: string, expected: string): Finding {
  const name = path.replace(/^.*\//, '');
  if (isBackup(name)) return backupFile(path);
  return {
    ...told(path, expected),
    severity: 'error',
    actual: 'file or folder among the sign-off records that is not read',
    why: 'It may hold a decision, and a refusal too. Until it can be read, nobody can say that everybody signed.',
    remedy: 'Rename it, if it is a record: its name ends with `.yaml`. Scans and minutes are kept elsewhere.',
  };
}

function told(path: string, expected: string): Finding {
  return {
    code: 'register/ignored-file',
    severity: 'warning',
    at: fileSpan(path),
    actual: 'file or folder that is not read',
    expected,
    why: 'What it says counts for nothing, and nobody would notice.',
    remedy: 'Rename it, or move it elsewhere.',
  };
}

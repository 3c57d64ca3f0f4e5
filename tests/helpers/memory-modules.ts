/** The modules of a register that lives in memory, run from their text. */
import type { RuleModules } from '../../src/base/ports.ts';
import { type Contents, textOf } from './check-files.ts';

export function memoryModules(contents: Contents): RuleModules {
  return { load: (path) => import(`data:text/javascript,${encodeURIComponent(textOf(contents, path))}`) };
}

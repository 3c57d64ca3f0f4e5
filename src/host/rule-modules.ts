/** Runs modules that a register brings along: the only place where code of a register runs. */
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleModules } from '../base/ports.ts';

/** Loads modules that lie beneath a folder, links followed. */
export function ruleModules(root: string): RuleModules {
  return {
    async load(path) {
      const [base, full] = await Promise.all([realpath(root), realpath(join(root, path))]);
      if (!full.startsWith(base + sep)) throw new Error('it lies outside of the repository');
      return import(pathToFileURL(full).href);
    },
  };
}

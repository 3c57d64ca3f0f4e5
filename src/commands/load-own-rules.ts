/** Finds and loads the modules with rules that a register brings along, if they may run. */
import type { Span } from '../base/position.ts';
import type { Files, RuleModules } from '../base/ports.ts';
import type { Register } from '../register/register.ts';
import { type OwnModule, type OwnRules, ownRules } from '../rules/own-rules.ts';

const NONE: OwnRules = { rules: [], findings: [] };

/** The register's own rules, which have run; none where there is no port to load them by. */
export async function loadOwnRules(
  files: Files,
  modules: RuleModules | undefined,
  register: Register,
): Promise<OwnRules> {
  const { settings, settingsSource } = register;
  if (modules === undefined || settingsSource === undefined) return NONE;
  const named = (settings.ownRules ?? []).map((pattern, index) => ({
    pattern,
    at: settingsSource.locate(`/ownRules/${index}`),
  }));
  const loaded = await Promise.all(named.map(({ pattern, at }) => loadAll(files, modules, pattern, at)));
  return ownRules(loaded.flat(), register);
}

async function loadAll(files: Files, modules: RuleModules, pattern: string, at: Span): Promise<readonly OwnModule[]> {
  const paths = await pathsOf(files, pattern);
  if (paths.length === 0) return [{ path: pattern, at, exported: undefined, failure: 'there is no such file' }];
  return Promise.all(
    paths.map(async (path): Promise<OwnModule> => {
      try {
        return { path, at, exported: (await modules.load(path))['default'] };
      } catch (error) {
        return { path, at, exported: undefined, failure: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

/** The files that a name stands for: itself, or with a star those of its folder that end with `.mjs`, by name. */
async function pathsOf(files: Files, pattern: string): Promise<readonly string[]> {
  const folder = pattern.slice(0, pattern.lastIndexOf('/'));
  const entries = (await files.list(folder)).filter(({ kind, name }) => kind === 'file' && name.endsWith('.mjs'));
  return entries
    .map(({ name }) => `${folder}/${name}`)
    .filter((path) => pattern.endsWith('/*.mjs') || path === pattern);
}

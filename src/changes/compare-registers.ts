/** Compares two states of a register: its agreements, its bodies, its guidance, its settings. */
import type { Guidance, Organisation } from '../agreement/register-files.ts';
import type { Register } from '../register/register.ts';
import { proseSections } from '../register/compare/prose-sections.ts';
import type { Source } from '../source/source.ts';
import { compareAgreements, type Telling } from './compare-agreements.ts';
import type { ChangeSet, Fault, FileTold } from './change-set.ts';
import type { Part } from './part-of.ts';
import type { ReadState } from './read-state.ts';
import type { FileChange } from './tree.ts';
import { compareWritten } from './written.ts';

/** What changed from one state to the other, given which files did. */
export function compareRegisters(
  before: ReadState,
  after: ReadState,
  changed: ReadonlyMap<string, FileChange>,
  part: Part,
  telling: Telling,
): ChangeSet {
  const agreements = compareAgreements(before, after, part, changed, telling);
  const paths = new Set([...changed.keys(), ...agreements.map(({ path }) => path)]);
  const files = part.whole ? toldFiles(before.register, after.register, changed) : [];
  const told = new Set(files.map(({ path }) => path));
  const others = [...changed]
    .filter(([path]) => part.whole && !told.has(path) && !isTold(path, part))
    .map(([path, change]) => ({ path, change }));
  return {
    from: before.side,
    to: after.side,
    agreements,
    files,
    others,
    faults: [...faultsOf('from', before, paths), ...faultsOf('to', after, paths)],
  };
}

/** Errors of form in files that were compared; whatever else is wrong is for `check` to say. */
function faultsOf(side: Fault['side'], { findings }: ReadState, paths: ReadonlySet<string>): readonly Fault[] {
  return findings
    .filter(({ severity, at }) => severity === 'error' && paths.has(at.path))
    .map((finding) => ({ side, finding }));
}

/** What an agreement's own changes tell: its text and the files that are attached to it. */
function isTold(path: string, { told }: Part): boolean {
  const [, id = '', rest = ''] = /^agreements\/([^/]+)\/(.*)$/.exec(path) ?? [];
  return told.has(id) && !/^(versions|sign-off)\//.test(rest);
}

function toldFiles(before: Register, after: Register, changed: ReadonlyMap<string, FileChange>): readonly FileTold[] {
  const bodies = (id: string): readonly (Organisation | undefined)[] => [
    before.organisations.get(id),
    after.organisations.get(id),
  ];
  const pages = (id: string): readonly (Guidance | undefined)[] =>
    [before, after].map(({ guidance }) => guidance.find((page) => page.id === id));
  const told = [...changed].flatMap(([path, change]): readonly FileTold[] => {
    const [, folder, id = ''] = /^(organisations|guidance)\/([^/]+)\.(?:yaml|md)$/.exec(path) ?? [];
    if (folder === 'organisations') {
      const [was, is] = bodies(id);
      return toldFile('organisation', path, change, (is ?? was)?.facts.name, was?.source, is?.source);
    }
    if (folder === 'guidance') {
      const [was, is] = pages(id);
      return toldFile('guidance', path, change, (is ?? was)?.facts.title, was?.source, is?.source);
    }
    return path === 'concordat.yaml'
      ? toldFile('settings', path, change, 'Settings', before.settingsSource, after.settingsSource)
      : [];
  });
  return ORDER.flatMap((of) => told.filter((file) => file.of === of));
}

const ORDER: readonly FileTold['of'][] = ['organisation', 'guidance', 'settings'];

/** A file that changed; nothing where what can be read of it says the same. */
function toldFile(
  of: FileTold['of'],
  path: string,
  change: FileChange,
  title: string | undefined,
  before: Source | undefined,
  after: Source | undefined,
): readonly FileTold[] {
  // Without a form that can be relied on it is listed, and its faults are told.
  if (
    title === undefined ||
    (change !== 'added' && before === undefined) ||
    (change !== 'removed' && after === undefined)
  )
    return [];
  const says = change === 'changed' ? compareWritten(before?.data ?? {}, after?.data ?? {}) : [];
  const [was, is] = [proseOf(before), proseOf(after)];
  const prose = change === 'changed' && was !== is ? { before: was, after: is } : undefined;
  return change === 'changed' && says.length === 0 && prose === undefined
    ? []
    : [{ of, path, title, change, says, prose }];
}

function proseOf(source: Source | undefined): string {
  if (source === undefined) return '';
  return proseSections(source.body)
    .flatMap(({ title, text }) => [title, text])
    .filter((text) => text !== '')
    .join('\n\n');
}

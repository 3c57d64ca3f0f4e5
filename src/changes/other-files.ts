/** The files that changed and that no story tells, in lines. */
import { groups } from '../base/groups.ts';
import type { ChangeSet } from './change-set.ts';

/** A file with what became of it, or a folder of which all came or went: `agreements/a/versions/1.0/` and `13 files added`. */
export interface OtherLine {
  readonly path: string;
  readonly what: string;
}

/** Files in the order of their paths. The files of a version that is kept come and go together, and are told as one. */
export function otherLines({ others }: Pick<ChangeSet, 'others'>): readonly OtherLine[] {
  return groups(others, ({ path, change }) =>
    change === 'changed' ? path : `${change} ${KEPT.exec(path)?.[0] ?? path}`,
  ).flatMap((all): readonly OtherLine[] => {
    const [first] = all;
    const folder = first === undefined ? undefined : KEPT.exec(first.path)?.[0];
    return folder === undefined || all.length === 1
      ? all.map(({ path, change }) => ({ path, what: change }))
      : [{ path: folder, what: `${all.length} files ${first?.change}` }];
  });
}

/** Where a version is kept. */
const KEPT = /^agreements\/[^/]+\/versions\/[^/]+\//;

/** What the register says of the words that a short reference stands for. It tells nothing of a file: that takes its hash. */
import { judgeBefore, judgeWords, type Known, type Told } from './judge-hash.ts';
import { documentAt } from './manifest.ts';
import type { Hash } from './ports.ts';
import { shortReference } from './short-reference.ts';

/** Every reference that somebody may hold a copy with: present texts, versions that are kept, and what earlier states had. */
export function judgeReferences(told: Told, hash: Hash): ReadonlyMap<string, Known> {
  const { agreements, before } = told;
  const found = new Map<string, Known>();
  // What a later line knows of the same words counts for more.
  for (const earlier of before) {
    const id = documentAt(earlier.path)?.id;
    if (id !== undefined) found.set(shortReference({ ...earlier, id }, hash), judgeBefore(earlier, told));
  }
  for (const agreement of agreements)
    for (const text of [...agreement.versions, agreement])
      found.set(shortReference({ ...text, id: agreement.id }, hash), judgeWords(agreement, text));
  return found;
}

/** Puts sentences into the texts of a register that are relied on: into their prose, and into fields that people read. */
import { type Base, bodyOf, frontOf, withFront, type Written } from './base.ts';
import type { Mutant } from './mutant.ts';
import { withSentences } from './sentences.ts';

/** Defects of every text that is a draft or in force, each with one of the sentences; none of those that have ended. */
export function* withSayings(
  base: Base,
  sentences: readonly string[],
  suits: (front: Written) => boolean = () => true,
): Generator<Mutant> {
  for (const id of base.ids) {
    const front = frontOf(base, id);
    if (front['kind'] === 'listing' || hasEnded(front) || !suits(front)) continue;
    if (hasProse(base, id)) yield* withSentences(base, id, sentences);
    for (const [index, sentence] of sentences.entries()) {
      const path = FIELDS.filter((field) => typeof at(front, field) === 'string')[index % 2];
      if (path === undefined) continue;
      yield {
        name: `${id}, in ${path.join('/')}: ${sentence}`,
        contents: withFront(base, id, (document) =>
          document.setIn(path, `${asSentence(String(at(front, path)))}\n${sentence}\n`),
        ),
      };
    }
  }
}

/** A text that another sentence can follow. */
function asSentence(text: string): string {
  return text.trim().replace(/[^.!?]$/, '$&.');
}

/** Whether an agreement has a paragraph to put a sentence into. */
export function hasProse(base: Base, id: string): boolean {
  return /^[A-Z].{40}/m.test(bodyOf(base, id));
}

/** Whether the register shows the whole text, or will. */
export function isPublished(front: Written): boolean {
  return front['publish'] === 'yes' || front['publish'] === 'when-all-signed';
}

const FIELDS: readonly (readonly string[])[] = [['summary'], ['rights', 'privacyInformation'], ['breach', 'ledBy']];

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** Whether an agreement has ended, so that its words count no more. */
export function hasEnded(front: Readonly<Record<string, unknown>>): boolean {
  const log = at(front, ['record', 'log']);
  const ended = Array.isArray(log) && log.some(({ event }) => event === 'ended' || event === 'withdrawn');
  return ended || String(front['ends'] ?? '9999') < '2026-11-21';
}

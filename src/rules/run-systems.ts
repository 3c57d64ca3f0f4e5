/** Which systems a processor runs: told by the words in which its terms and the systems are described. */
import { escaped } from '../base/pattern.ts';
import type { Processing, WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Entry } from '../register/entry.ts';
import { selectNames } from '../register/party.ts';

/** In a draft, some of it may still be missing. */
type System = Partial<NonNullable<WrittenAgreement['systems']>[string]>;

/** A system, by its name in the agreement. */
interface RunSystem {
  readonly name: string;
  readonly system: System;
  /** The kinds of personal data that flow through it. */
  readonly data: readonly string[];
}

/**
 * The systems that an entry of `processing` is for: one that goes by its name,
 * one that its subject or nature names in the words of the title, or one that
 * says itself who runs it.
 */
export function systemsRunBy(
  { terms, parties }: Entry,
  name: string,
  processing: Partial<Processing>,
): readonly RunSystem[] {
  const task = ` ${plain(`${processing.subject ?? ''} ${processing.nature ?? ''}`).join(' ')} `;
  const processor = parties.get(processing.processor ?? '')?.title;
  const flows = Object.values(terms.flows ?? {});
  const kinds = terms.data ?? {};
  return Object.entries(terms.systems ?? {}).flatMap(([key, system]: readonly [string, System]) => {
    const title = plain(system.title ?? '');
    const runs =
      key === name ||
      (title.length > 1 && task.includes(` ${title.join(' ')} `)) ||
      (processor !== undefined &&
        new RegExp(`\\b(?:run|hosted|operated) by ${escaped(processor)}`).test(system.use ?? ''));
    if (!runs) return [];
    const through = flows.filter((flow) => flow.system?.includes(key) === true);
    const data = selectNames(
      through.flatMap((flow) => flow.data ?? []),
      Object.keys(kinds),
    ).filter((kind) => !/^(?:anonymous|aggregated)$/.test(kinds[kind]?.identifiability ?? ''));
    return [{ name: key, system, data }];
  });
}

/** The words that tell a system apart, in small letters and the singular. */
function plain(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:the|a|an|of|for|and|its|their|shared)$/.test(word))
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
}

/**
 * What the page “Check a copy” looks into: the verdict on each file that somebody may hold, by its SHA-256, and on the words
 * that each short reference stands for. It is a script and no data, since a page that was opened from a file may load scripts
 * beside it and nothing else.
 */
import { judgeHash, type Known } from '../base/judge-hash.ts';
import { judgeReferences } from '../base/judge-reference.ts';
import { besideAt, documentAt, type Manifest } from '../base/manifest.ts';
import type { Hash, OutputFile } from '../base/ports.ts';
import { PATHS } from '../site/links.ts';

/** The list, as `src/browser/verify.ts` reads it: what is offered for download, which is documents of agreements, present and earlier, what stands beside them, and files of data. */
export function checkList(
  { agreements, files, before }: Pick<Manifest, 'agreements' | 'files' | 'before'>,
  hash: Hash,
): OutputFile {
  const held = files.filter(({ path }) => isOffered(path));
  const told = { agreements, files: held, before };
  const entries = [...held, ...before].flatMap(({ sha256 }): readonly (readonly [string, object])[] => {
    const known = judgeHash(sha256, told);
    return known === undefined ? [] : [[sha256, entryOf(known)]];
  });
  const references = [...judgeReferences(told, hash)].map(([reference, known]) => [reference, entryOf(known)] as const);
  const text = `${asScript('concordatFiles', entries)}${asScript('concordatReferences', references)}`;
  return { path: PATHS.checkList, bytes: new TextEncoder().encode(text) };
}

/** Lines, so that the list can be read and searched too. */
function asScript(name: string, entries: readonly (readonly [string, object])[]): string {
  const lines = [...new Map(entries)].sort().map(([key, entry]) => `"${key}":${JSON.stringify(entry)}`);
  return `globalThis.${name} = {\n${lines.join(',\n')}\n};\n`;
}

function isOffered(path: string): boolean {
  return documentAt(path) !== undefined || besideAt(path) !== undefined || DATA.test(path);
}

/** Files of data and of keys that stand beside the home page, and those of bodies to which people subscribe. */
const DATA =
  /^(?:[a-z-]+\.(?:json|csv|jsonld|xml|ics)|(?:allowed_signers|revoked_keys)\.txt|organisations\/[a-z0-9-]+\/[a-z]+\.(?:xml|ics))$/;

function isBeside({ verdict, path }: Known): boolean {
  return verdict === 'current' && besideAt(path) !== undefined;
}

function entryOf(known: Known): object {
  const { path, agreement, version = '' } = known;
  return {
    say: known.verdict === 'superseded' ? known.because : isBeside(known) ? 'beside' : known.verdict,
    path,
    ...(agreement === undefined ? {} : { agreement: agreement.id, title: agreement.title, version }),
    ...('status' in known ? { status: known.status } : {}),
    ...('by' in known ? { by: known.by, on: known.on ?? '' } : {}),
    ...('until' in known ? { until: known.until ?? '' } : {}),
  };
}

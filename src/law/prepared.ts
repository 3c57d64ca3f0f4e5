/**
 * The tool's law as it was parsed when the tool was built: to read so much YAML
 * anew would take a good part of every start. What was prepared counts only for
 * a file that still has the very same text, so that whoever corrects the law is
 * heard at once.
 */
import { parseOnce } from '../base/parse-once.ts';
import type { Files } from '../base/ports.ts';
import { parseLawFile } from './data.ts';

/** Where the build of the tool puts it. */
export const PREPARED = 'dist/tool/assets/law.json';

/** By the path of a law file, the text that was parsed and what it says. */
type Prepared = Readonly<Record<string, { readonly text: string; readonly data: unknown }>>;

/** One of the tool's own law files as data. Throws if there is none, or if it is not YAML. */
export async function readToolLaw(assets: Files, path: string): Promise<unknown> {
  const [bytes, prepared] = await Promise.all([assets.read(path), assets.read(PREPARED)]);
  const known = prepared === undefined ? undefined : parsePrepared(PREPARED, prepared)[path];
  return known !== undefined && known.text === new TextDecoder().decode(bytes) ? known.data : parseLawFile(bytes, path);
}

const parsePrepared = parseOnce((_path, bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Prepared);

/**
 * The sentences in which changes are told, in English. They stand in the catalogue of the site, so that `diff`, a pack and
 * a page say the same of a change; only pages say it in Welsh too.
 */
import { cataloguePath, type Messages, messagesOf, readCatalogue } from '../base/messages.ts';
import type { Files } from '../base/ports.ts';

/** Messages under `change` of the catalogue. */
export type Sentences = Pick<Messages, 't'>;

/** The tool's own catalogue. Throws if it is missing or broken. */
export async function loadSentences(assets: Files): Promise<Sentences> {
  const path = `templates/${cataloguePath('en')}`;
  const bytes = await assets.read(path);
  if (bytes === undefined) throw new Error(`${path} is missing from the installation`);
  return messagesOf(readCatalogue('en', new TextDecoder().decode(bytes)));
}

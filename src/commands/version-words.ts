/** What is kept of the words of a version: the text, what is attached, and the bodies that it was resolved with. */
import type { Files, OutputFile } from '../base/ports.ts';
import { WELSH_TEXT } from '../agreement/register-files.ts';
import type { Entry } from '../register/entry.ts';
import { executionOf } from '../register/execution.ts';
import { isBesideWords } from '../register/release.ts';

/** The files of the words, by their paths within the folder of the version; or a sentence that says why they cannot be kept. */
export async function wordsOf(files: Files, entry: Entry): Promise<readonly OutputFile[] | string> {
  const { id, agreement } = entry;
  const beside = agreement.attachments.find(({ path }) => isBesideWords(path));
  if (beside !== undefined)
    return `${beside.path} is attached under a name that a kept version has for something else. Move it, which makes a new version.`;
  const texts = await Promise.all(
    ['agreement.md', WELSH_TEXT].map((name) => fileOf(files, `agreements/${id}/${name}`, name)),
  );
  const bodies = await Promise.all(
    bodiesOf(entry).map((body) => fileOf(files, `organisations/${body}.yaml`, `organisations/${body}.yaml`)),
  );
  return [...texts, ...agreement.attachments, ...bodies].flatMap((file) => file ?? []);
}

async function fileOf(files: Files, from: string, path: string): Promise<OutputFile | undefined> {
  const bytes = await files.read(from);
  return bytes === undefined ? undefined : { path, bytes };
}

/** The files of every body, group and class that the text names or stands for, sorted. */
function bodiesOf({ terms, parties, signing }: Entry): readonly string[] {
  const ids = [...parties.values()].flatMap(({ organisation, bodies }) => [
    ...(organisation === undefined ? [] : [organisation.id]),
    ...bodies.flatMap((body) => body.organisation?.id ?? []),
  ]);
  const { by = [] } = executionOf(terms);
  const signed = signing.decisions.map(({ organisation }) => organisation);
  return [...new Set([...ids, terms.owner.organisation, ...by, ...signed])].sort();
}

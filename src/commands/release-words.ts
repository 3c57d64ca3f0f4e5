/** What is kept of the words of a version: the text, what is attached, the bodies that it was resolved with; and what says so. */
import type { OutputFile, SealSigner } from '../base/ports.ts';
import { WELSH_TEXT } from '../agreement/register-files.ts';
import type { WrittenRelease } from '../agreement/written/release.ts';
import { readEdition } from '../law/data.ts';
import type { Entry } from '../register/entry.ts';
import { executionOf } from '../register/execution.ts';
import type { Register } from '../register/register.ts';
import { isBesideWords, RELEASE_FILE } from '../register/release.ts';
import { asYaml, documentOf } from '../source/write-yaml.ts';
import type { World } from './command.ts';

/** The files of the words, by their paths within the folder of the version; or a sentence that says why they cannot be kept. */
export async function wordsOf(world: World, entry: Entry): Promise<readonly OutputFile[] | string> {
  const { id, agreement } = entry;
  const beside = agreement.attachments.find(({ path }) => isBesideWords(path));
  if (beside !== undefined)
    return `${beside.path} is attached under a name that a kept version has for something else. Move it, which makes a new version.`;
  const texts = await Promise.all(
    ['agreement.md', WELSH_TEXT].map((name) => fileOf(world, `agreements/${id}/${name}`, name)),
  );
  const bodies = await Promise.all(
    bodiesOf(entry).map((body) => fileOf(world, `organisations/${body}.yaml`, `organisations/${body}.yaml`)),
  );
  return [...texts, ...agreement.attachments, ...bodies].flatMap((file) => file ?? []);
}

async function fileOf({ files }: World, from: string, path: string): Promise<OutputFile | undefined> {
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

/** `release.yaml`: what was released, when, from what, with the hash of every file. */
export async function releaseFile(
  world: World,
  register: Register,
  entry: Entry,
  files: readonly OutputFile[],
  { browser, sealedBy }: { readonly browser: string | undefined; readonly sealedBy: SealSigner | undefined },
): Promise<OutputFile> {
  const { id, terms, digest, framework } = entry;
  const { title, publisher, baseUrl, contact, look } = register.settings;
  const law = await readEdition(world.assets, 'schemas/law');
  const decisions = await Promise.all(
    entry.signing.decisions
      .filter(({ version, stands }) => version === terms.version && stands !== 'declined')
      .flatMap(({ party, organisation, records }) => records.map(({ source }) => ({ party, organisation, source })))
      .map(async ({ party, organisation, source }) => ({
        organisation,
        ...(party === organisation ? {} : { as: party }),
        record: source.path.replace(/^.*\//, ''),
        sha256: world.hash((await world.files.read(source.path)) ?? new Uint8Array()),
      })),
  );
  const facts: WrittenRelease = {
    agreement: id,
    version: terms.version ?? '',
    digest,
    released: world.today,
    ...(terms.effective === undefined ? {} : { effective: terms.effective }),
    madeWith: {
      tool: `${world.tool.name} ${world.tool.version}`,
      ...(browser === undefined ? {} : { browser }),
      ...(law === undefined ? {} : { law: law.edition }),
    },
    ...(sealedBy === undefined ? {} : { sealedBy }),
    ...(terms.edition === undefined ? {} : { edition: terms.edition }),
    ...(framework === undefined
      ? {}
      : {
          framework: {
            agreement: framework.id,
            version: framework.terms.version ?? '',
            digest: framework.digest,
          },
        }),
    settings: {
      title,
      publisher,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(contact === undefined ? {} : { contact }),
      ...(look === undefined ? {} : { look }),
    },
    signedBy: decisions,
    files: files.map(({ path, bytes }) => ({ path, size: String(bytes.length), sha256: world.hash(bytes) })),
  };
  return { path: RELEASE_FILE, bytes: new TextEncoder().encode(asYaml(documentOf({ ...facts }))) };
}

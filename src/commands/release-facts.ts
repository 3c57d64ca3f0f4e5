/** The file that says what was released. */
import type { OutputFile, SealSigner } from '../base/ports.ts';
import type { WrittenRelease } from '../agreement/written/release.ts';
import { readEdition } from '../law/data.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { RELEASE_FILE } from '../register/release.ts';
import { asYaml, documentOf } from '../source/write-yaml.ts';
import type { World } from './command.ts';

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
      .filter(
        ({ version, carried, stands }) => (carried ?? { version }).version === terms.version && stands !== 'declined',
      )
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

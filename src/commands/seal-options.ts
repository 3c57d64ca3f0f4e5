/** What commands that seal PDFs have in common: their options, and what they say of it. */
import type { Sealer, SealSigner } from '../base/ports.ts';
import type { Seals } from '../build/seal-files.ts';
import type { Command, Invocation, World } from './command.ts';

export const SEAL_OPTIONS: Command['options'] = [
  { flags: '--seal', description: 'seal the PDFs of what is in force, with a key from a file or the environment' },
  {
    flags: '--seal-key <file>',
    description: 'seal: the key and its certificate, as PEM or PKCS#12 (default: in CONCORDAT_SEAL_KEY)',
  },
  { flags: '--time-server <url>', description: 'seal: who stamps seals with the time (RFC 3161)' },
];

/** The key to seal with, or a sentence that says why there is none; nothing where no seal is asked for. */
export async function sealerOf(world: World, { options }: Invocation): Promise<Sealer | string | undefined> {
  const { sealKey, timeServer } = options;
  const [keyFile, server] = [sealKey, timeServer].map((one) => (typeof one === 'string' ? one : undefined));
  if (options['seal'] !== true)
    return keyFile === undefined && server === undefined
      ? undefined
      : '--seal-key and --time-server say how to seal. Add --seal, so that it is done.';
  if (server !== undefined && !/^https?:\/\/[^\s]+$/.test(server))
    return `--time-server: ${server} is no address of a server, as in https://time.example/.`;
  return world.openSealer({ keyFile, timeServer: server });
}

export function sealsInWords({ sealed, unstamped, unsealed }: Seals, signer: SealSigner): readonly string[] {
  const files = (count: number): string => `${count} ${count === 1 ? 'PDF' : 'PDFs'}`;
  return [
    `Sealed ${files(sealed)} with the key of ${signer.name}, whose certificate holds until ${signer.until}.`,
    ...(unstamped === 0
      ? []
      : [
          `${files(unstamped)} of them have no time stamp: the time server was not reached, or gave none that is good.`,
        ]),
    ...unsealed.map(({ id, because }) => `${id} was not sealed: it is ${because}.`),
  ];
}

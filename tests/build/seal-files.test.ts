/** `build --seal`: what is sealed and what is not, and what it takes. */
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Sealer } from '../../src/base/ports.ts';
import { type ToSeal, sealing } from '../../src/build/seal-files.ts';
import { build } from '../../src/commands/build.ts';
import { checkSeal } from '../../src/host/check-seal.ts';
import { sealerFrom } from '../../src/host/seal.ts';
import { readRevisions } from '../../src/verify/pdf-revisions.ts';
import { MERESHIRE } from '../helpers/check-files.ts';
import { readExample } from '../helpers/example.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { DAY, DOCUMENTS } from '../helpers/published-folder.ts';
import { sealerWith, testCertificate } from '../helpers/seal-key.ts';

const key = await testCertificate('Register (test key, proves nothing)');
const register = await readExample('examples/mereshire');
const PDF = DOCUMENTS['pdf'] ?? new Uint8Array();

function toSeal(id: string, standing: object = {}) {
  const entry = register.entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`the example has no ${id}`);
  return {
    file: { path: `${id}.pdf`, bytes: PDF },
    entry: { ...entry, standing: { ...entry.standing, ...standing } },
    date: DAY,
  };
}

const isSealed = (bytes: Uint8Array): boolean => {
  const revisions = readRevisions(bytes);
  return typeof revisions === 'object' && revisions.seals.length > 0 && revisions.faults.length === 0;
};

/** Side by side, as a build seals them. */
async function sealAll(all: readonly ToSeal[], sealer: Sealer) {
  const { seal, seals } = sealing(sealer);
  const files = await Promise.all(all.map(seal));
  return { files, ...seals() };
}

describe('the PDFs of a build', () => {
  it('are sealed if the agreement is in force, and told if they are not', async () => {
    const charter = toSeal('mereshire-charter');
    expect(charter.entry.standing).toMatchObject({ status: 'in-force', review: 'in-date' });
    const all = [
      charter,
      toSeal('mereshire-exploitation', { review: 'overdue' }),
      toSeal('mereshire-housing-options', { status: 'suspended' }),
      toSeal('mereshire-missing-children', { status: 'draft' }),
      toSeal('mereshire-shore-road-flood'),
    ];
    const sealed = await sealAll(all, await sealerWith(key.pem));
    expect(sealed.files.map(({ path, bytes }) => [path, isSealed(bytes)])).toEqual(
      all.map(({ file }) => [file.path, file.path === 'mereshire-charter.pdf']),
    );
    expect(sealed).toMatchObject({
      sealed: 1,
      unstamped: 0,
      unsealed: [
        { id: 'mereshire-exploitation', because: 'overdue for review' },
        { id: 'mereshire-housing-options', because: 'not in force' },
        { id: 'mereshire-missing-children', because: 'not in force' },
        { id: 'mereshire-shore-road-flood', because: 'illustrative' },
      ],
    });
  });

  it.each([
    ['is not reached', undefined],
    ['answers with an error', { status: 500, body: '' }],
    ['answers with a page', { status: 200, body: '<p>Welcome</p>' }],
    ['answers with bytes', { status: 200, body: Buffer.from('30030201000000', 'hex') }],
  ])('have a good seal and a stated lack of a stamp where the time server %s', async (_what, answer) => {
    const server = createServer((_request, response) => response.writeHead(answer?.status ?? 200).end(answer?.body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    if (answer === undefined) server.close();
    const { files, unstamped } = await sealAll(
      [toSeal('mereshire-charter')],
      await sealerWith(key.pem, `http://127.0.0.1:${port}/`),
    );
    server.close();
    expect(unstamped).toBe(1);
    const revisions = readRevisions(files[0]?.bytes ?? new Uint8Array());
    const [seal] = typeof revisions === 'string' ? [] : revisions.seals;
    expect(await checkSeal(seal?.signed() ?? new Uint8Array(), seal?.der ?? new Uint8Array())).toMatchObject({
      kind: 'good',
      stamp: undefined,
    });
  });

  it.each([
    [{ seal: true }, 'There is no key to seal with'],
    [{ seal: true, sealKey: '/nowhere/key.pem' }, 'cannot be read'],
    [{ sealKey: 'key.pem' }, 'Add --seal'],
    [{ seal: true, timeServer: 'file:///etc/passwd' }, 'no address of a server'],
  ] as const)('are not made if it cannot be done as it was asked for: %j', async (options, said) => {
    const world = memoryWorld(MERESHIRE, { openSealer: sealerFrom({}) });
    const { exit, messages } = await build.run(world, { ids: [], options });
    expect(exit).toBe(2);
    expect(messages?.join('\n')).toContain(said);
  });

  it('are refused by a sealer that makes more than there is room for', async () => {
    const sealer: Sealer = { ...(await sealerWith(key.pem)), room: 100 };
    await expect(sealAll([toSeal('mereshire-charter')], sealer)).rejects.toThrow('larger than its place');
  });
});

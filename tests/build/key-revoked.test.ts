/** A key that is revoked: what it signed counts no longer, and the agreement keeps its page, which says so. */
import { describe, expect, it } from 'vitest';
import { publishable } from '../../src/build/publishable.ts';
import { sealing } from '../../src/build/seal-files.ts';
import { sign } from '../../src/commands/sign.ts';
import { signingData } from '../../src/site/data/signing-data.ts';
import { publication } from '../../src/register/link.ts';
import { published } from '../../src/site/published.ts';
import { signingTag } from '../../src/site/signing-state.ts';
import { signingView } from '../../src/site/signing-view.ts';
import { type Contents, checkFiles, filesIn, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { TODAY } from '../helpers/example.ts';

const ID = 'mereshire-exploitation';
const POLICE = 'organisations/mereshire-police.yaml';
const SIGNED: Contents = Object.fromEntries(
  Object.entries(filesIn('examples/mereshire')).filter(
    ([path]) => !path.startsWith('agreements/') || /^agreements\/mereshire-(charter|exploitation)\//.test(path),
  ),
);

/** The example once the police have revoked their key on a day, and more that was changed. */
function revoked(on: string, more: Contents = {}): Contents {
  const police = textOf(SIGNED, POLICE).replace(
    /( {2}- key: ssh-ed25519 [^\n]*\n {4}from: [^\n]*\n)/,
    `$1    revoked: ${on}\n`,
  );
  return { ...SIGNED, [POLICE]: police, ...more };
}

async function built(contents: Contents) {
  const read = await registerOf(memoryFiles(contents));
  // Not those of related agreements, which are left out here.
  const findings = (await checkFiles(contents)).filter(({ code }) => code.startsWith('sign-off/'));
  const register = publishable(read, findings, 'without-drafts');
  const site = published({ ...siteContext(), register });
  const told = findings.filter(({ agreement }) => agreement === ID);
  const held = register.entries.flatMap(({ id, unpublished, signing }) =>
    id === ID ? [unpublished, signing.state] : [],
  );
  return { site, told, held, entry: site.entry(ID) };
}

const { site, entry, told } = await built(revoked('2026-11-20'));
if (entry === undefined) throw new Error('the agreement has no page');

describe('an agreement in force that was signed with a key that was revoked since', () => {
  it('keeps its page, which says that the key was revoked, who has not signed so, and what it had signed', () => {
    expect(signingTag(site, entry)?.text).toBe('Key revoked');
    const view = JSON.stringify(signingView(site, entry));
    expect(view).toContain(
      'Each of those who have to has a record of signing version 2.1. A key with which that was done was revoked, and nothing counts that it signed. Not signed by: Mereshire Police.',
    );
    expect(view).toContain(
      'A record of 15 September 2026 says that it signed version 2.1. It counts for nothing: the key was revoked on 20 November 2026.',
    );
    expect(signingData(site, entry)).toMatchObject({
      state: 'key-revoked',
      missing: [{ organisation: 'mereshire-police', why: 'key-revoked' }],
    });
    expect(told.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
      'sign-off/does-not-count error',
      'sign-off/in-force-unsigned error',
    ]);
    expect(told.map(({ actual }) => actual).join()).toContain(
      'version 2.1, in force and no longer signed by Mereshire Police, whose key was revoked',
    );
  });

  it('is told of by `sign`, and not sealed', async () => {
    const { answer } = await sign.run(memoryWorld(revoked('2026-11-20')), { ids: [ID], options: { format: 'text' } });
    const text = (answer?.({ colour: false, width: 200 }) ?? '').replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Mereshire Police: a record of 15 September 2026 says that it signed version 2.1. It counts for nothing: the key was revoked on 20 November 2026.',
    );
    const sealer = { signer: { name: '', certificate: '', until: TODAY }, seal: () => Promise.reject(new Error()) };
    const { seal, seals } = sealing(sealer as never);
    const file = { path: 'a.pdf', bytes: new Uint8Array() };
    expect(await seal({ file, entry: { ...entry, illustrative: false }, date: TODAY })).toBe(file);
    expect(seals().unsealed).toEqual([{ id: ID, because: 'signed with a key that was revoked' }]);
  });

  it('stays published where it waited for all to sign', () => {
    const terms = { ...entry.terms, publish: 'when-all-signed' as const };
    expect(publication(terms, entry.standing, entry.signing.state).unpublished).toBeUndefined();
    expect(publication(terms, entry.standing, 'void').unpublished).toBe('not-signed');
  });
});

describe('a key that was revoked', () => {
  it('takes no agreement off the register by a day that lies before what it signed', async () => {
    expect((await built(revoked('2026-02-01'))).held).toEqual([undefined, 'key-revoked']);
  });

  it('does not publish what somebody else has not signed either', async () => {
    const contents = revoked('2026-11-20');
    const { [`agreements/${ID}/sign-off/mereshire-icb-2.1.yaml`]: _taken, ...less } = contents;
    expect((await built(less)).held).toEqual(['invalid', 'void']);
  });
});

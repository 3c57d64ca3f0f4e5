/** What a stranger needs to check a signature: published whole, good by what is published alone, and nowhere that is withheld. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSshSignature } from '../../src/host/ssh-signature.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Decision } from '../../src/register/signing.ts';
import type { Register } from '../../src/register/register.ts';
import { dataFiles } from '../../src/site/data/data-files.ts';
import { registerJson } from '../../src/site/data/register-json.ts';
import { signingData } from '../../src/site/data/signing-data.ts';
import { signatureData } from '../../src/site/data/signers.ts';
import { PATHS } from '../../src/site/links.ts';
import { published } from '../../src/site/published.ts';
import { signingView } from '../../src/site/signing-view.ts';
import { openSite } from '../../src/site/site.ts';
import { readExample } from '../helpers/example.ts';
import { elements } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { sshSignature, testKey } from '../helpers/ssh-sign.ts';

const ID = 'mereshire-exploitation';
const NAMESPACE = 'sign-off@concordat';
const register = await readExample('examples/mereshire');
const folder = mkdtempSync(join(tmpdir(), 'concordat-signatures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const context = siteContext();

/** What the site of a register has for whoever checks signatures, by path. */
function filesOf(of: Register = register): ReadonlyMap<string, string> {
  return new Map(signatureData(published({ ...context, register: of })).map(({ path, content }) => [path, content]));
}

function having(change: (entry: Entry) => Entry): Register {
  return { ...register, entries: register.entries.map((entry) => (entry.id === ID ? change(entry) : entry)) };
}

/** What the page of the agreement says of who signed. */
function told(of: Register): string {
  const site = published({ ...context, register: of });
  const entry = site.entry(ID);
  return JSON.stringify(entry && signingView(site, entry));
}

/** What the data say of it. */
function data(of: Register): string {
  const site = published({ ...context, register: of });
  const entry = site.entry(ID);
  return JSON.stringify(entry && signingData(site, entry));
}

const site = openSite({ ...context, register, data: 'when-asked' });
const page = (language = ''): string => String(site.file(`${language}${PATHS.agreement(ID)}`)?.content);
const words = (html: string): string =>
  (elements(html).find(({ name }) => name === 'body')?.text ?? '').replaceAll(/\s+/g, ' ');
const textAt = (files: ReadonlyMap<string, string>, path: string): string => files.get(path) ?? '';
const files = filesOf();
const statements = [...files.keys()].filter((path) => path.endsWith('.json'));

describe('the signatures that the pages of the example tell of', () => {
  it('are published with what was signed and the keys, under names made of ids', () => {
    expect([...files.keys()]).toEqual([
      'allowed_signers.txt',
      'revoked_keys.txt',
      ...[
        'mereshire-housing-options/sign-off/mereshire-council-1.1',
        `${ID}/sign-off/mere-valley-trust-2.1`,
        `${ID}/sign-off/mere-valley-trust-2.1-2`,
        `${ID}/sign-off/mereshire-police-2.1`,
      ].flatMap((name) => [`agreements/${name}.json`, `agreements/${name}.sig`]),
    ]);
  });

  it('are good by the published files alone, over the digest that the page gives', () => {
    for (const path of statements) {
      const statement = textAt(files, path);
      const said = JSON.parse(statement).predicate;
      const [, key = ''] =
        new RegExp(`^${said.organisation} .* (\\S+ \\S+)$`, 'm').exec(textAt(files, 'allowed_signers.txt')) ?? [];
      const signature = textAt(files, path.replace(/json$/, 'sig'));
      const check = (message: string) =>
        keysOf(said.organisation).map((one) =>
          checkSshSignature({ message: new TextEncoder().encode(message), signature, namespace: NAMESPACE, key: one }),
        );
      expect(key).not.toBe('');
      expect(check(statement), path).toContain('good');
      expect(check(statement.replace('agreed', 'declined')), path).not.toContain('good');
      const entry = register.entries.find(({ id }) => id === said.agreement);
      expect(`sha256:${JSON.parse(statement).subject[0].digest.sha256}`).toBe(entry?.digest);
    }
  });

  it('stand in the data by their paths, and on the page as downloads with form and size', () => {
    const all = JSON.parse(registerJson(published({ ...context, register })));
    expect([all.allowedSigners, all.revokedKeys]).toEqual(['allowed_signers.txt', 'revoked_keys.txt']);
    const records = all.agreements.flatMap(({ signing }: { signing: { decisions: { records: object[] }[] } | null }) =>
      (signing?.decisions ?? []).flatMap(({ records }) => records ?? []),
    );
    const named = records.flatMap(({ statement, signature }: Record<string, string | null>) => [statement, signature]);
    expect(named.filter((path: string | null) => path !== null).sort()).toEqual(
      [...files.keys()].filter((path) => path.startsWith('agreements/')).sort(),
    );
    const shown = page();
    expect(words(shown)).toContain('mereshire-police-2.1.json (what was signed; JSON, 1 kB)');
    expect(words(shown)).toContain('mereshire-police-2.1.sig (the signature; SSH, 1 kB)');
    expect(words(shown)).toContain(
      `${commandOf(statements.find((one) => /police-2/.test(one)) ?? '', '20260915')} For`,
    );
    expect(shown).toContain('href="sign-off/mereshire-police-2.1.sig"');
    expect(words(page('cy/'))).toContain('mereshire-police-2.1.json (yr hyn a lofnodwyd; JSON, 1 kB)');
  });

  it('are written with the data, and can be asked for one by one', () => {
    const made = dataFiles(published({ ...context, register })).map(({ path }) => path);
    for (const [path, content] of files) {
      expect(site.file(path)?.content).toBe(content);
      expect(made).toContain(path);
    }
  });
});

/** The command of the page, for the files of a statement. */
function commandOf(path: string, day: string): string {
  const name = path.replace(/^.*\/|\.json$/g, '');
  const body = JSON.parse(textAt(files, path)).predicate.organisation;
  return `ssh-keygen -Y verify -f allowed_signers.txt -r revoked_keys.txt -I ${body} -n ${NAMESPACE} -Overify-time=${day} -s ${name}.sig < ${name}.json`;
}

/** The keys of a body in the published list. */
function keysOf(organisation: string, of = files): readonly string[] {
  return textAt(of, 'allowed_signers.txt')
    .split('\n')
    .filter((line) => line.startsWith(`${organisation} `))
    .map((line) => line.split(' ').slice(-2).join(' '));
}

const NONE = spawnSync('ssh-keygen', ['-?']).error !== undefined;

/** Types a command as the page gives it, in a folder with these files. */
function type(
  command: string,
  given: Readonly<Record<string, string>>,
): { readonly good: boolean; readonly said: string } {
  for (const [name, text] of Object.entries(given)) writeFileSync(join(folder, name), text);
  const [typed = '', input = ''] = command.split(' < ');
  const [program = '', ...parts] = typed.split(' ');
  const { status, stdout } = spawnSync(program, parts, {
    cwd: folder,
    input: readFileSync(join(folder, input)),
    encoding: 'utf8',
  });
  return { good: status === 0, said: stdout };
}

describe.skipIf(NONE)('ssh-keygen', () => {
  const bare = new Map([...files].map(([path, text]) => [path.replace(/^.*\//, ''), text]));
  const all = (of: ReadonlyMap<string, string>) => Object.fromEntries(of);
  const dayOf = (path: string): string => JSON.parse(textAt(files, path)).predicate.date.replaceAll('-', '');

  it.each(statements)('says that %s is good, by the command of the page', (path) => {
    const names = Object.fromEntries(
      [path, path.replace(/json$/, 'sig')].map((one) => [one.replace(/^.*\//, ''), textAt(files, one)]),
    );
    const given = { ...all(new Map([...bare].filter(([name]) => name.endsWith('.txt')))), ...names };
    expect(type(commandOf(path, dayOf(path)), given)).toMatchObject({
      good: true,
      said: expect.stringMatching(/^Good "sign-off@concordat" signature for /),
    });
    const [name = ''] = Object.keys(names);
    const bytes = textAt(files, path);
    const changed = { ...given, [name]: bytes.replace('"agreed"', '"agreeD"') };
    expect(changed[name]).not.toBe(bytes);
    expect(type(commandOf(path, dayOf(path)), changed).good).toBe(false);
  });

  it('refuses a key on a day on which it might not sign, for another body, and once it was revoked', () => {
    const path = statements.find((one) => one.endsWith('mereshire-council-1.1.json')) ?? '';
    const given = all(bare);
    expect(type(commandOf(path, '20271231'), given).good).toBe(true);
    expect(type(commandOf(path, '20280101'), given).good).toBe(false);
    expect(type(commandOf(path, '20251231'), given).good).toBe(false);
    expect(type(commandOf(path, dayOf(path)).replace('-I mereshire-council', '-I mereshire-police'), given).good).toBe(
      false,
    );
    const council = sshSignature(testKey('mereshire-council-stolen'), textAt(files, path), NAMESPACE);
    const stolen = { ...given, 'mereshire-council-1.1.sig': council };
    expect(type(commandOf(path, '20251001'), stolen).good).toBe(false);
    const [key = ''] = keysOf('mereshire-council');
    const revoked = { ...given, 'revoked_keys.txt': `${textAt(files, 'revoked_keys.txt')}${key}\n` };
    expect(type(commandOf(path, dayOf(path)), revoked).good).toBe(false);
  });
});

describe('the keys', () => {
  it('are those of bodies that signed, each with its days, and none with what somebody wrote beside it', () => {
    const allowed = textAt(files, 'allowed_signers.txt');
    expect(allowed).toMatch(
      /^mereshire-council namespaces="sign-off@concordat",valid-after="20260101",valid-before="20271231235959" ssh-ed25519 \S+$/m,
    );
    expect(allowed.match(/^[a-z-]+(?= )/gm)).toEqual([
      'mere-valley-trust',
      'mere-valley-trust',
      'mereshire-council',
      'mereshire-police',
    ]);
    const stolen = testKey('mereshire-council-stolen').line.split(' ').slice(0, 2).join(' ');
    expect(allowed).not.toContain(stolen);
    expect(textAt(files, 'revoked_keys.txt')).toContain(`# mereshire-council, since 2025-11-30\n${stolen}\n`);
  });

  it('that stand in the files of two bodies are told of neither, and what is no key is told of nobody', () => {
    const police = register.organisations.get('mereshire-police');
    const council = register.organisations.get('mereshire-council');
    if (police === undefined || council === undefined) throw new Error('the example has both');
    const [shared] = police.facts.keys ?? [];
    const keys = [
      ...(council.facts.keys ?? []),
      ...(shared === undefined ? [] : [{ ...shared, key: `${shared.key} other words` }]),
      { key: 'ssh-ed25519 AAAA"\nmereshire-police ssh-ed25519 AAAA', from: '2026-01-01' },
    ];
    const organisations = new Map(register.organisations).set('mereshire-council', {
      ...council,
      facts: { ...council.facts, keys },
    });
    const allowed = textAt(filesOf({ ...register, organisations }), 'allowed_signers.txt');
    expect(allowed).not.toMatch(/^mereshire-police/m);
    expect(allowed.match(/^mereshire-council/gm)).toHaveLength(1);
    expect(allowed).not.toContain('AAAA"');
  });
});

describe('what is not published', () => {
  const withheld =
    (...sections: readonly string[]) =>
    (entry: Entry): Entry => ({ ...entry, withheld: { sections, because: 'It would warn people' } });
  const own = (of: Register): readonly string[] =>
    [...filesOf(of).keys()].filter((path) => path.startsWith(`agreements/${ID}/`));

  it.each([
    ['the parties', withheld('parties'), '"hidden":true'],
    ['the record', withheld('record'), 'So no signature is published either, and none can be checked here.'],
    ['document control', withheld('document-control'), 'So no signature is published either'],
    ['the section on signing', withheld('signing'), 'since part of what it says is withheld.'],
    [
      'all but a summary',
      (entry: Entry): Entry => ({ ...entry, show: 'summary' }),
      'So no signature is published either',
    ],
  ])('has no signature in it, where that is %s, and the page says why', (_what, change, why) => {
    const hidden = having(change);
    expect(own(hidden)).toEqual([]);
    expect(told(hidden)).toContain(why);
    expect(told(hidden)).not.toContain('sign-off/');
    expect(data(hidden)).not.toContain('sign-off/');
  });

  it('is what was signed of a draft, or of an agreement that is not published', () => {
    const draft = having((entry) => ({ ...entry, standing: { ...entry.standing, status: 'draft' } }));
    expect(own(draft)).toEqual([]);
    expect(told(draft)).toContain('What was signed is not published before the agreement is in force.');
    expect(own(having((entry) => ({ ...entry, unpublished: 'not-marked' })))).toEqual([]);
  });

  it('is a statement about a version of which more is withheld than of the present one, or that is not published', () => {
    const about = (change: (entry: Entry) => Entry) =>
      having((entry) => ({
        ...entry,
        versions: [{ version: '2.1', effective: undefined, entry: change(entry), files: [], release: undefined }],
        terms: { ...entry.terms, version: '2.2' },
      }));
    expect(own(about((entry) => entry))).not.toEqual([]);
    expect(own(about(withheld('record')))).toEqual([]);
    expect(own(about((entry) => ({ ...entry, unpublished: 'invalid' })))).toEqual([]);
  });

  it('is an assessment that a statement names, where the section on it is withheld', () => {
    const withOne = <T extends Decision>(all: readonly T[]): T[] =>
      all.map((one) => ({
        ...one,
        records: one.records.map((record) => ({ ...record, facts: { ...record.facts, assessment: 'DPIA 12' } })),
      }));
    const named = (entry: Entry): Entry => ({
      ...entry,
      signing: {
        ...entry.signing,
        decisions: withOne(entry.signing.decisions),
        bound: withOne(entry.signing.bound),
      },
    });
    expect(own(having(named))).not.toEqual([]);
    expect(own(having((entry) => withheld('governance')(named(entry))))).toEqual([]);
    expect(own(having(withheld('governance')))).not.toEqual([]);
  });

  it('is any key, where no signature is', () => {
    const nobody = { ...register, entries: register.entries.map((entry) => withheld('record')(entry)) };
    expect([...filesOf(nobody)]).toEqual([]);
    const all = JSON.parse(registerJson(published({ ...context, register: nobody })));
    expect([all.allowedSigners, all.revokedKeys]).toEqual([null, null]);
  });
});

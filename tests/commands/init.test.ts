/** `init`: answers become the repository of a register that passes `check` and holds nothing but text of what people said. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Asked, Asker, OutputFile } from '../../src/base/ports.ts';
import type { Outcome, World } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { init } from '../../src/commands/init.ts';
import { toolSource } from '../../src/drafting/register/tool-source.ts';
import { checkFiles, type Contents } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { workflowFaults } from '../helpers/workflow-faults.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const RUNS = process.env['PROOF'] === undefined ? 8 : 300;
const COMMIT = '0123456789012345678901234567890123456789';

interface Told extends Outcome {
  /** The files that were written, by path. */
  readonly written: Readonly<Record<string, string>>;
  readonly text: string;
}

interface Around {
  readonly there?: Contents;
  readonly ids?: readonly string[];
  readonly asker?: Asker;
  readonly origin?: string;
  readonly answers?: string;
}

async function run(options: Record<string, string | true>, around: Around = {}): Promise<Told> {
  const { there = {}, ids = ['register'], asker, origin, answers } = around;
  const written: Record<string, string> = {};
  const said: Partial<World> = {
    elsewhere: (folder) => memoryFiles(folder === 'answers' ? { 'a.yaml': answers ?? '' } : there),
    origin: async () => origin,
    editorIn: () => ({
      rewrite: () => {
        throw new Error('nothing is ever rewritten');
      },
      async create(files: readonly OutputFile[]) {
        for (const { path, bytes } of files) {
          if (path in there) throw new Error(`${path} is there already`);
          written[path] = new TextDecoder().decode(bytes);
        }
      },
    }),
    ...(asker === undefined ? {} : { asker }),
  };
  const outcome = await init.run(memoryWorld({}, said), {
    ids,
    options: answers === undefined ? options : { answers: 'answers/a.yaml', ...options },
  });
  return { ...outcome, written, text: outcome.answer?.({ colour: false, width: 80 }) ?? '' };
}

const OURS = { publisher: 'Overmere Council', kind: 'county-council', nation: 'england' } as const;

describe('a new register', () => {
  it.each([
    ['with nothing answered', {}],
    ['of a council', { ...OURS, contact: 'sharing@overmere.example', team: '@overmere/ig' }],
    ['in Wales, in both languages', { ...OURS, nation: 'wales', welshTitle: 'Cytundebau rhannu gwybodaeth' }],
    ['with every pack', { ...OURS, packs: 'ico; weisf; police; nhs; wales', languages: 'en; cy' }],
    ['of a police force in Scotland', { ...OURS, kind: 'police', nation: 'scotland' }],
    ['whose files everybody can read', { ...OURS, source: 'public' }],
    ['with headings of its own', { ...OURS, themes: 'Élan; 2026; Safe & sound' }],
    ['with no site for everyone', { ...OURS, site: 'no' }],
  ])('%s passes check with nothing to say', async (_name, options) => {
    const { exit, messages, written } = await run({ yes: true, ...options });
    expect([exit, messages]).toEqual([0, undefined]);
    expect(await checkFiles(written)).toEqual([]);
    expect(Object.values(written).filter((text) => /<<\w/.test(text))).toEqual([]);
  });

  it('says in the README how what the clock starts is switched on again, by the names of the workflows', async () => {
    const { written } = await run({ yes: true });
    const readme = (written['README.md'] ?? '').replaceAll(/\s+/g, ' ');
    const [, said = ''] = /nothing happens for sixty days(.*?)- On a computer/.exec(readme) ?? [];
    const byClock = Object.entries(written)
      .filter(([path]) => path.startsWith('.github/workflows/'))
      .map(([, text]) => parse(text) as { readonly name: string; readonly on: object })
      .filter(({ on }) => 'schedule' in on);
    expect(byClock).toHaveLength(2);
    for (const { name } of byClock) expect(said).toContain(`*${name}*`);
    expect(said).toContain('**Enable workflow**');
  });

  it('has what it was told, as data and as text', async () => {
    const { written, text } = await run({
      ...OURS,
      title: 'Sharing in Overmere',
      contact: 'sharing@overmere.example',
      address: 'https://sharing.overmere.example',
      repository: 'https://github.com/overmere/register',
      team: 'overmere/ig',
      packs: 'ico; weisf',
      themes: 'Flood; Fire',
      tool: `overmere/concordat@${COMMIT}`,
    });
    expect(parse(written['concordat.yaml'] ?? '', { schema: 'failsafe' })).toEqual({
      title: 'Sharing in Overmere',
      publisher: 'overmere-council',
      baseUrl: 'https://sharing.overmere.example/',
      repository: 'https://github.com/overmere/register',
      contact: 'sharing@overmere.example',
      languages: 'en',
      source: 'private',
      themes: { flood: 'Flood', fire: 'Fire' },
      review: { notice: '3 months', packs: ['ico', 'weisf'] },
      github: { everything: 'overmere/ig' },
      'sign-off': { required: 'controllers', acceptedBy: ['Data Protection Officer'] },
    });
    expect(written['organisations/overmere-council.yaml']).toBe(
      'name: Overmere Council\nkind: county-council\nnation: england\n',
    );
    expect(JSON.parse(written['package.json'] ?? '').dependencies).toEqual({
      concordat: `github:overmere/concordat#${COMMIT}`,
    });
    expect(written['.github/CODEOWNERS']).toContain('\n* @overmere/ig\n');
    expect(written['README.md']).toMatch(/^# Sharing in Overmere\n/);
    expect(written['README.md']).toContain('Write to <sharing@overmere.example>.');
    expect(written['README.md']).toContain(
      `https://github.com/overmere/concordat/blob/${COMMIT}/docs/agreement-format.md`,
    );
    expect(text).toContain('git remote add origin https://github.com/overmere/register');
    expect(text).not.toContain('Still yours');
  });

  it('says of everything that was left for later that it is open, and where it goes', async () => {
    const { text, written } = await run({ yes: true });
    for (const field of ['`publisher`', '`contact`', '`baseUrl`', '`repository`', '`github`'])
      expect(text).toContain(field);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('.github/CODEOWNERS names nobody');
    for (const field of ['baseUrl', 'repository', 'contact', 'github'])
      expect(written['concordat.yaml']).toMatch(new RegExp(`^# ${field}: still open\\.`, 'm'));
  });

  it('lists in its README every form that it writes, by its own name, and says where concordat is', async () => {
    const { written } = await run({ yes: true });
    const readme = written['README.md'] ?? '';
    const forms = Object.entries(written).filter(([path]) => /ISSUE_TEMPLATE\/(?!config)/.test(path));
    expect(forms).toHaveLength(5);
    for (const [, text] of forms) expect(readme).toContain(`\n- ${/^name: (.+)$/m.exec(text)?.[1]}\n`);
    expect(readme).toContain('`node_modules/concordat/`');
    expect(readme).toContain('`npm pack`');
  });

  it('takes the tool from where it came, and never by a bare name that anybody may take', async () => {
    const spec = async (around: Around): Promise<string> =>
      JSON.parse((await run({ yes: true }, around)).written['package.json'] ?? '').dependencies.concordat;
    expect(await spec({ origin: `github:o/concordat#${COMMIT}` })).toBe(`github:o/concordat#${COMMIT}`);
    expect(await spec({})).toBe('file:concordat-0.tgz');
    expect((await run({ yes: true })).text).toContain('Where concordat comes from');
  });

  it('has a script for every command but the one that started it', async () => {
    const { scripts } = JSON.parse((await run({ yes: true })).written['package.json'] ?? '') as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(Object.keys(scripts).sort()).toEqual(
      Object.keys(COMMANDS)
        .filter((name) => name !== 'init')
        .sort(),
    );
    for (const [name, words] of Object.entries(scripts)) expect(words).toBe(`concordat ${name}`);
  });

  it('has the site published, or not', async () => {
    const has = async (site: string): Promise<boolean> =>
      '.github/workflows/publish.yml' in (await run({ yes: true, site })).written;
    expect([await has('yes'), await has('no')]).toEqual([true, false]);
  });

  it.each([
    [
      'call those of the tool where it is on GitHub',
      `github:o/concordat#${COMMIT}`,
      /^ {4}uses: o\/concordat\/.*register-check\.yml@/m,
    ],
    ['stand alone where it is not', '1.2.0', /uses: \.\/node_modules\/concordat\/\.github\/actions\/check$/m],
  ])('has workflows that are right: they %s', async (_how, tool, form) => {
    const { written } = await run({ yes: true, site: 'yes', tool });
    const workflows = Object.entries(written).filter(([path]) => path.startsWith('.github/workflows'));
    expect(workflows.map(([path]) => path.replace(/.*\//, '')).sort()).toEqual([
      'check.yml',
      'comment.yml',
      'due.yml',
      'publish.yml',
    ]);
    for (const [path, text] of workflows) expect(await workflowFaults(text, path)).toEqual([]);
    expect(written['.github/workflows/check.yml']).toMatch(form);
  });

  it('calls the workflows of the tool in ten lines', async () => {
    const { written } = await run({ yes: true, tool: `github:o/concordat#${COMMIT}` });
    const lines = (written['.github/workflows/check.yml'] ?? '').split('\n').filter((line) => /^[^#]/.test(line));
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  it('gives called workflows the rights that those need, and no more', async () => {
    const { written } = await run({ yes: true, tool: `overmere/concordat@${COMMIT}` });
    for (const [path, text] of Object.entries(written).filter(([name]) => name.startsWith('.github/workflows/'))) {
      const { permissions, jobs } = parse(text) as Workflow;
      const called = /^overmere\/concordat\/(.*\.yml)@/.exec(Object.values(jobs)[0]?.uses ?? '')?.[1] ?? '';
      const needs = Object.values((parse(readFileSync(called, 'utf8')) as Workflow).jobs);
      expect([path, permissions]).toEqual([path, Object.assign({}, ...needs.map((one) => one.permissions ?? {}))]);
    }
  });

  it('has Welsh texts only where it is in Welsh', async () => {
    const has = async (languages: string): Promise<boolean> =>
      'agreements/children-found-safe/agreement.cy.md' in (await run({ yes: true, languages })).written;
    expect([await has('en; cy'), await has('en')]).toEqual([true, false]);
  });
});

describe('what people answer', () => {
  const SAYS = [
    '- *[x](javascript:alert(1))* # <<today>>',
    '\u0024{{ secrets.TOKEN }}',
    '`rm -rf` && "quoted": {a: b}',
    '@everyone #1 | ~ > ! & %',
    '../../etc/passwd',
    'constructor',
    'Cyngor Sir Ŵ',
    '---',
  ];

  it('is text wherever it goes, and nothing else', async () => {
    const usual = (await run({ yes: true })).written;
    const words = fc.oneof(fc.constantFrom(...SAYS), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(words, words, words, async (publisher, title, theme) => {
        const told = await run({ ...OURS, publisher, title, themes: theme.replaceAll(';', ',') });
        if (told.exit === 2) {
          expect(told.written).toEqual({});
          return;
        }
        const { written } = told;
        const settings = parse(written['concordat.yaml'] ?? '', { schema: 'failsafe' });
        const same = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
        if (same(title) !== '') expect(settings.title).toBe(same(title));
        expect(Object.keys(JSON.parse(written['package.json'] ?? ''))).toHaveLength(6);
        for (const path of Object.keys(written)) expect(path).toMatch(/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/);
        const [heading] = markdown.parse(written['README.md'] ?? '').children;
        expect(heading?.type).toBe('heading');
        for (const { type } of heading?.type === 'heading' ? heading.children : [])
          expect(['text', 'inlineCode']).toContain(type);
        // Nothing that anybody typed reaches what GitHub runs.
        for (const [path, text] of Object.entries(written))
          if (path.startsWith('.github/')) expect(text).toBe(usual[path]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is refused with the option that gives it, and nothing is written', async () => {
    const {
      exit,
      messages = [],
      written,
    } = await run({
      publisher: 'Overmere Council',
      contact: 'nobody',
      address: 'overmere',
      team: 'a b',
      source: 'maybe',
      tool: '../concordat',
    });
    expect([exit, written]).toEqual([2, {}]);
    for (const option of ['--kind', '--nation', '--contact', '--address', '--team', '--source', '--tool'])
      expect(messages.join('\n')).toContain(`  ${option}: `);
  });

  it('can stand in a file', async () => {
    const answers = 'publisher: Overmere Council\nkind: council\nnation: england\nthemes: [Flood]\n';
    const { written } = await run({}, { answers });
    expect(written['concordat.yaml']).toContain('flood: Flood');
    const { messages = [] } = await run({}, { answers: answers.replace('council\nnation', 'counsil\nnation') });
    expect(messages.join('\n')).toMatch(/answers\/a\.yaml:2:7 \(--kind\) .*Did you mean council\?/);
  });

  it('is asked for at a terminal, one thing at a time, and can be stopped', async () => {
    const asked: Asked[] = [];
    const says = (answers: Readonly<Record<string, string>>): Asker => ({
      tell() {},
      async ask(question) {
        asked.push(question);
        const answer = answers[question.name];
        return answer === 'stop' ? undefined : (answer ?? question.usual ?? '');
      },
    });
    const { written } = await run(
      {},
      { asker: says({ publisher: 'Overmere Council', kind: 'council', nation: 'wales' }) },
    );
    expect(parse(written['concordat.yaml'] ?? '').languages).toEqual(['en', 'cy']);
    expect(asked.map(({ name }) => name)).toContain('welsh-title');
    expect(asked.every(({ message, help }) => message !== '' && help !== '')).toBe(true);
    const stopped = await run({}, { asker: says({ title: 'stop' }) });
    expect([stopped.exit, stopped.messages, stopped.written]).toEqual([2, ['Stopped. Nothing was written.'], {}]);
  });

  it('is waited for nowhere', async () => {
    const { exit, messages = [], written } = await run({});
    expect([exit, written]).toEqual([2, {}]);
    expect(messages.join('\n')).toContain('--yes');
  });
});

describe('a folder that is not empty', () => {
  it('loses nothing: what is in the way is named', async () => {
    const there = { 'README.md': 'Ours', LICENSE: 'Ours' };
    const { exit, messages = [], written } = await run({ yes: true }, { there });
    expect([exit, written]).toEqual([2, {}]);
    expect(messages).toContain('  README.md');
    expect(messages.join('\n')).not.toContain('LICENSE');
  });

  it('keeps its files if it is told to, and gets the others', async () => {
    const there = { 'README.md': 'Ours', 'package.json': '{}' };
    const { exit, written, text } = await run({ yes: true, keep: true }, { there });
    expect([exit, 'README.md' in written, 'concordat.yaml' in written]).toEqual([0, false, true]);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Kept as they were: README.md, package.json.');
    expect(text).toContain('"file:concordat-0.tgz" under');
  });

  it('that holds a register gets none, whatever is said', async () => {
    const {
      exit,
      messages = [],
      written,
    } = await run({ yes: true, keep: true }, { there: { 'concordat.yaml': 'title: Ours\n' } });
    expect([exit, written]).toEqual([2, {}]);
    expect(messages.join('')).toContain('There is a register already in register');
  });

  it('is one: two cannot be named', async () => {
    expect((await run({ yes: true }, { ids: ['a', 'b'] })).exit).toBe(2);
  });
});

describe('a place of the tool', () => {
  it.each([
    ['github:o/concordat#v1.0.0', 'github:o/concordat#v1.0.0', 'o/concordat v1.0.0'],
    ['o/concordat@1.0.0-rc.1', 'github:o/concordat#1.0.0-rc.1', 'o/concordat 1.0.0-rc.1'],
    [`https://github.com/o/concordat.git#${COMMIT}`, `github:o/concordat#${COMMIT}`, `o/concordat ${COMMIT}`],
    ['1.2.0', '1.2.0', undefined],
    ['file:concordat-1.2.0.tgz', 'file:concordat-1.2.0.tgz', undefined],
    ['https://files.example.gov.uk/concordat-1.2.0.tgz', 'https://files.example.gov.uk/concordat-1.2.0.tgz', undefined],
  ])('%s is understood', (text, spec, github) => {
    const source = toolSource(text);
    expect(source?.spec).toBe(spec);
    expect(source?.github && `${source.github.repository} ${source.github.revision}`).toBe(github);
  });

  it.each([
    '',
    'latest',
    '^1.0.0',
    '*',
    'o/concordat',
    '../concordat',
    'file:../../x.tgz',
    'http://x.example/a.tgz',
    'git+ssh://x/y',
    "o/c#a'b",
    'o/c#a..b',
    'o/c#a b',
    'npm:evil@1.0.0',
    'github:o/concordat#main',
    'o/concordat@v1',
    'o/concordat@v1.0.0/x',
    'o/concordat@release/1.0.0',
    `github:o/concordat#${COMMIT.slice(1)}`,
  ])('%j is not', (text) => {
    expect(toolSource(text)).toBeUndefined();
  });

  it.each([
    ['main', '“main” is no commit.'],
    [COMMIT.slice(0, 7), '“0123456” looks like part of the number of a commit'],
  ])('that can move is refused with the way to one that does not: %s', async (revision, why) => {
    const { exit, messages = [], written } = await run({ yes: true, tool: `github:o/concordat#${revision}` });
    expect([exit, written]).toEqual([2, {}]);
    expect(messages.join('\n')).toContain(`--tool: ${why}`);
    expect(messages.join('\n')).toContain('https://github.com/o/concordat/commits');
  });

  it('that is a tag is taken, and it is said that a tag can be moved', async () => {
    const said = async (tool: string): Promise<string> =>
      (await run({ ...OURS, contact: 'a@b.example', tool })).text.replaceAll(/\s+/g, ' ');
    expect(await said('o/concordat@v1.0.0')).toContain(
      'taken from the tag v1.0.0, and whoever keeps o/concordat can move a tag',
    );
    expect(await said(`o/concordat@${COMMIT}`)).not.toContain('tag');
  });
});

describe('the forms for issues', () => {
  it('are as GitHub reads them', async () => {
    const { written } = await run({ yes: true });
    const forms = Object.entries(written).filter(([path]) => /ISSUE_TEMPLATE\/(?!config)/.test(path));
    expect(forms.map(([path]) => path.replace(/.*\//, ''))).toEqual([
      'add-partner.yml',
      'partner-decision.yml',
      'request-agreement.yml',
      'review-completed.yml',
      'withdraw.yml',
    ]);
    for (const [, text] of forms) {
      const form = parse(text) as Form;
      expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
      const fields = form.body.filter(({ type }) => type !== 'markdown');
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
      for (const { type, id, attributes } of fields) {
        expect(['input', 'textarea', 'dropdown']).toContain(type);
        expect(id).toMatch(/^[a-z-]+$/);
        expect(attributes.label).toMatch(/\?$/);
        if (type === 'dropdown') expect(attributes.options?.length).toBeGreaterThan(1);
      }
    }
  });

  it('ask for all that a review needs to count', async () => {
    const { written } = await run({ yes: true });
    const form = parse(written['.github/ISSUE_TEMPLATE/review-completed.yml'] ?? '') as Form;
    const needed = form.body.filter(({ validations }) => validations?.required === true).map(({ id }) => id);
    expect(needed).toEqual(['agreement', 'date', 'role', 'outcome', 'purpose', 'scope', 'benefits', 'security']);
  });

  it('ask for all that a record of sign-off says', async () => {
    const { written } = await run({ yes: true });
    const form = parse(written['.github/ISSUE_TEMPLATE/partner-decision.yml'] ?? '') as Form;
    const asked = form.body.flatMap(({ id }) => id ?? []);
    const { properties } = JSON.parse(readFileSync('schemas/sign-off.schema.json', 'utf8')) as { properties: object };
    // A signature, and the name of a commit, stand under evidence here, and the group that a body takes part in beside its name.
    const fields = Object.keys(properties).filter((name) => !['as', 'signature', 'commit'].includes(name));
    expect(asked.filter((id) => id !== 'agreement').sort()).toEqual(fields.sort());
  });
});

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly uses?: string; readonly permissions?: object }>>;
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly options?: readonly string[] };
    readonly validations?: { readonly required: boolean };
  }[];
}

describe('the page for a team that never used git', () => {
  const page = readFileSync('docs/github.md', 'utf8');

  it('has the commands that the answer ends with, in their order', async () => {
    const { text } = await run(
      {
        yes: true,
        publisher: 'Mereshire Council',
        kind: 'county-council',
        nation: 'england',
        repository: 'https://github.com/mereshire/register',
      },
      { ids: ['our-register'] },
    );
    const told = /What comes next:\n((?: {2}.+\n)+)/.exec(text)?.[1]?.replaceAll(/^ {2}/gm, '') ?? '';
    expect(told).toContain('git push');
    const shown = /```\n( {3}cd our-register[\s\S]*?) {3}```/.exec(page)?.[1]?.replaceAll(/^ {3}/gm, '');
    expect(shown?.replace('<the address of the repository>', 'https://github.com/mereshire/register')).toBe(told);
  });

  it('names buttons and forms that the README names too', async () => {
    const { written } = await run({
      yes: true,
      publisher: 'Mereshire Council',
      kind: 'county-council',
      nation: 'england',
    });
    const readme = (written['README.md'] ?? '').replaceAll(/\s+/g, ' ');
    const [, table = ''] =
      /\*\*From then on you use the browser\.\*\*([\s\S]*?)\*\*Call your colleague/.exec(page) ?? [];
    const named = [...table.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, name = '']) => name.replace('…', ''));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !readme.includes(name))).toEqual([]);
  });
});

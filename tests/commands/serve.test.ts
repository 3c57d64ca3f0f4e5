/** `serve`: what a browser is answered while files are written, with no disk, no network and no browser. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Answer, PreviewHost } from '../../src/base/ports.ts';
import type { Outcome } from '../../src/commands/command.ts';
import { serve } from '../../src/commands/serve.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { type Contents, filesIn, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { plainGraphs } from '../helpers/plain-layout.ts';

const SMALL = filesIn('tests/fixtures/small-register');
const ID = 'children-found-safe';
const PATH = `agreements/${ID}/agreement.md`;
const TEXT = textOf(SMALL, PATH);
const PAGE = `agreements/${ID}/`;
const WHOLE = `agreements/${ID}/text/`;

interface Preview {
  readonly said: string[];
  readonly told: string[];
  get(path: string): Promise<Answer>;
  page(path: string): Promise<string>;
  findings(path: string): Promise<{
    readonly state: string;
    readonly notes: readonly string[];
    readonly here: readonly {
      readonly code: string;
      readonly says: string;
      readonly mark?: { readonly id: string; readonly after: number };
    }[];
    readonly elsewhere: readonly { readonly title: string; readonly count: string }[];
  }>;
  /** Saves files, or removes what is `undefined`, and waits for the pages. */
  save(changes: Readonly<Record<string, string | undefined>>): Promise<void>;
  checked(): Promise<void>;
  end(): Promise<Outcome>;
}

async function previewOf(contents: Contents = SMALL, options: Record<string, string> = {}): Promise<Preview> {
  const current: Record<string, string | Uint8Array> = { ...contents };
  const [said, told]: [string[], string[]] = [[], []];
  let answer = (_path: string): Promise<Answer> => Promise.reject(new Error('nothing is served'));
  let changed = (_paths: readonly string[]): void => {};
  let stop = (): void => {};
  const host: PreviewHost = {
    serve: async (port, answers) => {
      answer = answers;
      return { address: `http://localhost:${port}/`, tell: (event) => told.push(event), stop: async () => {} };
    },
    watch: async (_names, tell) => {
      changed = tell;
      return { stop: async () => {} };
    },
    pause: () => new Promise((go) => setImmediate(go)),
    tell: (words) => said.push(words),
    untilStopped: () =>
      new Promise((stopped) => {
        stop = stopped;
      }),
  };
  const fonts = loadFonts();
  const world = memoryWorld(
    {},
    {
      files: {
        list: (folder) => memoryFiles(current).list(folder),
        read: (path) => memoryFiles(current).read(path),
        size: (path) => memoryFiles(current).size(path),
      },
      preview: host,
      graphs: plainGraphs,
      fonts: () => fonts,
      printer: () => ({
        print: () => Promise.reject(new Error('there is no browser')),
        describe: async () => '',
        close: async () => {},
      }),
    },
  );
  const outcome = serve.run(world, { ids: [], options });
  await vi.waitFor(() => expect(said.join()).toContain('Ctrl-C ends it'), WAIT);
  onTestFinished(() => stop());
  const text = ({ body }: Answer): string => new TextDecoder().decode(body);
  return {
    said,
    told,
    get: (path) => answer(path),
    page: async (path) => text(await answer(path)),
    findings: async (path) => JSON.parse(text(await answer(`_concordat/findings/${path}`))),
    async save(changes) {
      told.length = 0;
      for (const [path, content] of Object.entries(changes))
        if (content === undefined) delete current[path];
        else current[path] = content;
      changed(Object.keys(changes));
      await vi.waitFor(() => expect(told).toContain('changed'), WAIT);
    },
    checked: () => vi.waitFor(() => expect(told).toContain('checked'), WAIT),
    end() {
      stop();
      return outcome;
    },
  };
}

const WAIT = { timeout: 10_000, interval: 5 };

describe('a register that is written', () => {
  it('is shown, and follows what is saved', async () => {
    const preview = await previewOf();
    expect(await preview.page('agreements/')).toContain('Children found safe in Mereshire');
    expect(await preview.page(WHOLE)).not.toContain('on the very day');
    await preview.save({ [PATH]: TEXT.replace('on the day on which', 'on the very day on which') });
    expect(await preview.page(WHOLE)).toContain('on the very day');
    expect(await preview.page(`${PAGE}${ID}.md`)).toContain('on the very day');
    const { exit, messages } = await preview.end();
    expect([exit, messages]).toEqual([0, ['Ended. Nothing was written.']]);
  });

  it('shows drafts, and says that they are', async () => {
    const preview = await previewOf();
    await preview.save({ [PATH]: TEXT.replace('event: in-force', 'event: drafting') });
    expect((await preview.get(PAGE)).status).toBe(200);
    expect((await preview.findings(PAGE)).notes.join()).toContain('This is a draft');
  });

  it('has what is wrong beside the words that it is about, and counts what is wrong elsewhere', async () => {
    const preview = await previewOf();
    await preview.save({
      [PATH]: TEXT.replace('The police send', 'Under the Data Protection Act 1998 the police send'),
    });
    await preview.checked();
    const { here, elsewhere, state } = await preview.findings(WHOLE);
    expect(state).toBe('checked');
    const found = here.find(({ code }) => code === 'text/superseded-law');
    const html = await preview.page(WHOLE);
    const anchor = html.indexOf(`id="${found?.mark?.id}"`);
    expect(anchor).toBeGreaterThan(0);
    // The element with the id, and then as many as it says.
    expect([found?.mark?.after, html.slice(anchor).indexOf('1998')]).toEqual([1, expect.any(Number)]);
    expect(here.find(({ code }) => code === 'law/dpia-missing')?.mark).toBeDefined();
    expect(elsewhere).toContainEqual({ title: 'organisations/harbour-youth.yaml', count: '1 warning' });
    expect(preview.said.at(-1)).toMatch(/^Checked: \d+ errors?, \d/);
  });

  it('is checked as it was saved last, however quickly', async () => {
    const preview = await previewOf();
    const wrong = TEXT.replace('The police send', 'Under the Data Protection Act 1998 the police send');
    await preview.save({ [PATH]: wrong });
    await preview.save({ [PATH]: TEXT });
    await preview.checked();
    expect((await preview.findings(WHOLE)).here.map(({ code }) => code)).not.toContain('text/superseded-law');
  });
});

describe('what is broken for a while', () => {
  it.each([
    ['half a file', TEXT.slice(0, 400)],
    ['YAML that cannot be read', TEXT.replace('parties:', 'parties: [')],
    ['a field that is missing', TEXT.replace('summary:', 'summry:')],
    ['nothing at all', ''],
  ])('keeps the last good page: %s', async (_what, text) => {
    const preview = await previewOf();
    await preview.save({ [PATH]: text });
    expect(await preview.page(PAGE)).toContain('Children found safe in Mereshire');
    expect(await preview.page('agreements/')).toContain('Children found safe in Mereshire');
    await preview.checked();
    const { notes, here } = await preview.findings(PAGE);
    expect(notes.join()).toContain('shows the text as it last could');
    expect(here.length).toBeGreaterThan(0);
    await preview.save({ [PATH]: TEXT.replace('Children found safe in Mereshire', 'Children who came home') });
    expect(await preview.page(PAGE)).toContain('Children who came home');
    expect((await preview.findings(PAGE)).notes).toEqual([]);
  });

  it('has a page of its findings where there was never a good one', async () => {
    const preview = await previewOf({ ...SMALL, [PATH]: TEXT.replace('summary:', 'summry:') });
    const { status, headers } = await preview.get(PAGE);
    expect([status, headers['content-security-policy']]).toEqual([404, expect.stringContaining("script-src 'self'")]);
    const html = await preview.page(PAGE);
    expect(html).toContain('This page cannot be made yet');
    expect(html).toContain('summry');
  });

  it('goes with its folder, and comes back with it', async () => {
    const preview = await previewOf();
    await preview.save({ [PATH]: undefined });
    expect((await preview.get(PAGE)).status).toBe(404);
    await preview.save({ [PATH]: TEXT });
    expect((await preview.get(PAGE)).status).toBe(200);
  });

  it('may be what all pages stand on', async () => {
    const preview = await previewOf();
    const settings = textOf(SMALL, 'concordat.yaml');
    const title = /^title: (.*)$/m.exec(settings)?.[1] ?? '';
    await preview.save({ 'concordat.yaml': 'title: [' });
    expect(await preview.page('')).toContain(title);
    await preview.save({ 'concordat.yaml': settings.replace(title, 'Another title') });
    expect(await preview.page('')).toContain('Another title');
    await preview.save({ 'templates/site/agreement.hbs': '{{#if' });
    const { status } = await preview.get(PAGE);
    expect([status, await preview.page(PAGE)]).toEqual([500, expect.stringContaining('cannot be made yet')]);
    await preview.save({ 'templates/site/agreement.hbs': undefined });
    expect((await preview.get(PAGE)).status).toBe(200);
  });

  it('is told where a page cannot be printed, and nothing else stops', async () => {
    const preview = await previewOf();
    const { status } = await preview.get(`${PAGE}${ID}.pdf`);
    expect([status, await preview.page(`${PAGE}${ID}.pdf`)]).toEqual([
      500,
      expect.stringContaining('there is no browser'),
    ]);
    expect((await preview.get(PAGE)).status).toBe(200);
  });
});

describe('a page of the preview', () => {
  it('has its script and its look, under the policy of the page, and else what a build writes', async () => {
    const preview = await previewOf();
    const { headers } = await preview.get('');
    const html = await preview.page('');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; connect-src 'self'; frame-ancestors 'none'",
    );
    expect(html.match(/_concordat\/[^"]*/g)).toEqual(['_concordat/preview.js', '_concordat/preview.css']);
    expect(html).toContain(`data-page="${headers['x-concordat-page']}"`);
    expect((await preview.get('_concordat/preview.js')).type).toContain('javascript');
    expect((await preview.get('assets/site.css')).type).toContain('css');
    expect((await preview.get('assets/preview.js')).status).toBe(404);
    expect((await preview.get('_concordat/../concordat.yaml')).status).toBe(404);
  });

  it('gives what somebody wrote as text', async () => {
    const preview = await previewOf();
    await preview.save({ [PATH]: TEXT.replace('summary:', '"<img src=x onerror=alert(1)>":') });
    await preview.checked();
    const { type } = await preview.get(`_concordat/findings/${PAGE}`);
    expect(type).toContain('application/json');
    const other = await previewOf({ ...SMALL, [PATH]: TEXT.replace('summary:', '"<img src=x onerror=alert(1)>":') });
    expect(await other.page(PAGE)).not.toContain('<img');
  });
});

describe('it does not start', () => {
  it.each<[readonly string[], Record<string, string>, RegExp]>([
    [[ID], {}, /name no agreement/],
    [[], { port: 'x' }, /no port/],
    [[], { port: '70000' }, /no port/],
  ])('with %j %j', async (ids, options, why) => {
    const { exit, messages } = await serve.run(memoryWorld(SMALL), { ids, options });
    expect([exit, messages?.join()]).toEqual([2, expect.stringMatching(why)]);
  });

  it('where there is no register', async () => {
    expect((await serve.run(memoryWorld({}), { ids: [], options: {} })).exit).toBe(2);
  });
});

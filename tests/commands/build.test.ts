/** `build`: what reaches the site, and what is held back and why. No page is printed here. */
import { describe, expect, it } from 'vitest';
import { build } from '../../src/commands/build.ts';
import { sha256 } from '../../src/host/environment.ts';
import { type Contents, filesIn, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { commandBuild } from '../helpers/command-build.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const HOME_SAFETY = 'agreements/mereshire-fire-home-safety/agreement.md';
const EXPLOITATION = 'agreements/mereshire-exploitation/agreement.md';
const QUESTIONS = 'guidance/three-questions.md';

/** The files and the outcome of a build of the register that is made up, with some files changed. */
function built(changes: Contents, ...ids: readonly string[]) {
  return builtAs('html', changes, ...ids);
}

function builtAs(formats: string, changes: Contents, ...ids: readonly string[]) {
  return commandBuild({ ...MERESHIRE, ...changes }, { formats, ids });
}

function changed(path: string, from: string, to: string): Contents {
  const text = textOf(MERESHIRE, path);
  if (!text.includes(from)) throw new Error(`the example has no ${from}`);
  return { [path]: text.replace(from, () => to) };
}

describe('a guidance page with an error', () => {
  const broken = { [QUESTIONS]: textOf(MERESHIRE, QUESTIONS).replace(/^kind: .*$/m, 'kind: rumour') };

  it('is not published, and neither is what prints it, and the run says so', async () => {
    const { outcome, paths } = await built(broken);
    expect(outcome.exit).toBe(1);
    expect(paths).not.toContain('guidance/three-questions/index.html');
    expect(paths).toContain('guidance/sharing-in-an-emergency/index.html');
    expect(paths).not.toContain('agreements/mereshire-exploitation/index.html');
    expect(paths).not.toContain('agreements/mereshire-exploitation/files/referral-form.csv');
    expect(paths).toContain('agreements/mereshire-fire-home-safety/index.html');
    const said = outcome.messages?.find((message) => message.startsWith(QUESTIONS)) ?? '';
    expect(said).toMatch(/^\S+ has an error and is not published, and neither is what shows it: mereshire-charter, /);
    expect(said).toContain('mereshire-exploitation');
  });

  it('ends a build of an agreement that prints it with 1, and of another as ever', async () => {
    expect((await built(broken, 'mereshire-exploitation')).outcome.exit).toBe(1);
    expect((await built(broken, 'mereshire-fire-home-safety')).outcome.exit).not.toBe(1);
  });
});

it('a key that was revoked keeps no page from being published, since the page says so itself', async () => {
  const signed = filesIn('examples/mereshire');
  const police = textOf(signed, 'organisations/mereshire-police.yaml');
  const revoked = police.replace(/^( {4}from: [^\n]*\n)/m, '$1    revoked: 2026-11-20\n');
  expect(revoked).not.toBe(police);
  const { outcome, text } = await built({ ...signed, 'organisations/mereshire-police.yaml': revoked });
  expect(outcome.report?.summary.errors).toBeGreaterThan(0);
  expect(outcome.exit).toBe(0);
  expect(text('agreements/mereshire-exploitation/index.html')).toContain('Key revoked');
});

describe('a page that cannot be printed', () => {
  it('is named, and the site is written without it', async () => {
    const { outcome, paths, text } = await builtAs('pdf,json', {}, 'mereshire-shore-road-flood');
    const folder = 'agreements/mereshire-shore-road-flood';
    expect(outcome.exit).toBe(2);
    expect(outcome.messages?.filter((words) => words.includes('was not made'))).toContainEqual(
      expect.stringMatching(
        /^“.*: PDF” was not made and is missing from the site\. This page defeats every browser\.$/,
      ),
    );
    expect(paths).toContain(`${folder}/mereshire-shore-road-flood.json`);
    expect(paths.filter((path) => path.endsWith('.pdf'))).toEqual([]);
    expect(paths.at(-1)).toBe('manifest.json');
    expect(text(`${folder}/index.html`)).toContain('mereshire-shore-road-flood.json"');
    expect(text(`${folder}/index.html`)).not.toContain('.pdf"');
  });
});

describe('a file beside an agreement', () => {
  it('is on the site, is linked with kind and size, and stands in the manifest and the document', async () => {
    const { outcome, paths, text } = await built({
      'agreements/mereshire-exploitation/forms/Ffurflen Môn (1).txt': 'Enw:',
      'agreements/mereshire-exploitation/versions/2.0/old-form.txt': 'Name:',
    });
    expect(outcome.exit).not.toBe(1);
    const folder = 'agreements/mereshire-exploitation';
    expect(paths).toContain(`${folder}/files/referral-form.csv`);
    expect(paths).toContain(`${folder}/files/forms/Ffurflen Môn (1).txt`);
    expect(paths).toContain(`${folder}/v/2.0/files/old-form.txt`);
    const page = text(`${folder}/index.html`);
    expect(page).toMatch(/<a href="files\/referral-form\.csv">referral-form\.csv \(CSV, 1 kB\)<\/a>/);
    expect(page).toContain('href="files/forms/Ffurflen%20M%C3%B4n%20(1).txt"');
    const hash = sha256(new TextEncoder().encode('Enw:'));
    const whole = paths.filter((path) => path.startsWith(`${folder}/text/`) && path.endsWith('.html')).map(text);
    expect(whole.join('')).toContain(hash);
    expect(text(`${folder}/v/2.0/index.html`)).toContain('href="files/old-form.txt"');
    const manifest = JSON.parse(text('manifest.json')) as { readonly files: readonly { readonly path: string }[] };
    expect(manifest.files).toContainEqual({
      path: `${folder}/files/forms/Ffurflen Môn (1).txt`,
      size: 4,
      sha256: hash,
    });
    // That a listing names.
    expect(paths).toContain('agreements/mereshire-fire-home-safety/files/visits.txt');
    expect(text('agreements/mereshire-fire-home-safety/index.html')).toMatch(
      /<dt[^>]*>File<\/dt>\s*<dd[^>]*>[\s\S]{0,60}<a href="files\/visits\.txt">visits\.txt \(text, 1 kB\)<\/a>/,
    );
  });

  it('never reaches the site if a browser could run it, or its name or content is odd; one that a listing names and that is not there is a finding at that line', async () => {
    const files = {
      'page.html': '<script>alert(1)</script>',
      'map.svg': '<svg onload="alert(1)"/>',
      'tool.js': 'alert(1)',
      'leaflet.pdf': '<script>alert(1)</script>',
      'a#b.txt': 'Text',
    };
    const folder = 'agreements/mereshire-exploitation';
    const { outcome, paths } = await built({
      ...changed(HOME_SAFETY, 'file: visits.txt', 'file: nothere.txt'),
      ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content])),
    });
    const found = outcome.report?.findings.filter(({ code }) => code === 'publish/attached-file') ?? [];
    expect(found.map(({ at }) => at.path).sort()).toEqual(
      Object.keys(files)
        .map((name) => `${folder}/${name}`)
        .sort(),
    );
    expect(paths.filter((path) => Object.keys(files).some((name) => path.endsWith(`/${name}`)))).toEqual([]);
    expect(outcome.exit).toBe(1);
    const [finding] = outcome.report?.findings.filter(({ code }) => code === 'register/unknown-name') ?? [];
    expect(finding).toMatchObject({ severity: 'error', pointer: '/listed/file', at: { path: HOME_SAFETY } });
    expect(paths).not.toContain('agreements/mereshire-fire-home-safety/index.html');
  });

  it('is not on the site where the agreement is not published, only a summary is, or files are withheld', async () => {
    const withheld =
      'publish:\n  show: yes\n  withheld: [attachments]\n  because: The form is for practitioners.\nbinding:';
    const ids = ['mereshire-port', 'mereshire-money-recovery', 'mereshire-exploitation'];
    expect(textOf(MERESHIRE, 'agreements/mereshire-port/agreement.md')).toContain('\npublish: no\n');
    expect(textOf(MERESHIRE, 'agreements/mereshire-money-recovery/agreement.md')).toContain('\n  show: summary\n');
    const { outcome, paths, text } = await built({
      ...Object.fromEntries(ids.map((id) => [`agreements/${id}/referral-form.csv`, 'Name,Day\n'])),
      ...changed(EXPLOITATION, 'publish: yes\nbinding:', withheld),
    });
    expect(outcome.exit).not.toBe(1);
    for (const id of ids) {
      expect(paths.filter((path) => path.startsWith(`agreements/${id}/files/`))).toEqual([]);
      expect(text(`agreements/${id}/index.html`)).not.toContain('referral-form');
    }
    expect(ids.map((id) => paths.includes(`agreements/${id}/index.html`))).toEqual([false, true, true]);
  });
});

describe('the number of pages that are printed at once', () => {
  it.each(['0', 'two', '-1', '1.5', '100'])('is not %s', async (jobs) => {
    const outcome = await build.run(memoryWorld(MERESHIRE), { ids: [], options: { jobs } });
    expect(outcome).toEqual({ exit: 2, messages: [`--jobs ${jobs} is no number from 1 to 99.`] });
  });
});

/** How a theme is read: whose comes first, what is wrong with one, and what would put it right. */
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { readTheme, type Theme } from '../../src/agreement/theme.ts';
import type { Read } from '../../src/source/source.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { assets, schemas } from '../helpers/schemas.ts';

const PATH = 'templates/themes/own/theme.yaml';
const OWN = new TextDecoder().decode(await assets.read('templates/themes/plain/theme.yaml'));
const PICTURE = encode({ width: 60, height: 20, data: new Uint8Array(60 * 20 * 4).fill(90), channels: 4 });

function read(files: Readonly<Record<string, string | Uint8Array>>, look?: string): Promise<Read<Theme>> {
  return readTheme({ files: memoryFiles(files), assets, schemas }, { settings: { look } });
}

/** The theme with one line of it changed. */
function changed(from: string | RegExp, to: string): string {
  const text = OWN.replace(from, to);
  if (text === OWN) throw new Error('nothing was changed');
  return text;
}

async function found(text: string): Promise<readonly Finding[]> {
  const { value, findings } = await read({ [PATH]: text }, 'own');
  expect(value === undefined).toBe(findings.length > 0);
  return findings;
}

describe('the look of a register', () => {
  it.each(['plain', 'council', 'police'])('may be %s, which has no fault', async (look) => {
    const { value, findings } = await read({}, look);
    expect(findings).toEqual([]);
    expect(value?.name).toBe(look);
  });

  it('is plain where none is named', async () => {
    expect((await read({})).value?.name).toBe('plain');
  });

  it('is the register’s own where it has one of that name', async () => {
    const own = OWN.replaceAll('#12436d', '#4B0082');
    const { value } = await read({ 'templates/themes/council/theme.yaml': own }, 'council');
    expect(value?.colours).toMatchObject({ accent: '#4b0082', link: '#4b0082' });
  });

  it('has to be there', async () => {
    const { value, findings } = await read({ [PATH]: OWN }, 'councl');
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'register/unknown-look', at: { path: 'concordat.yaml' } }]);
    expect(findings[0]?.expected).toContain('`own`');
    expect(findings[0]?.remedy).toContain('`council`');
  });
});

describe('a fault of form', () => {
  it.each([
    ['a colour without quotes', /accent: '(#\w+)'/, 'accent: $1', 'schema/wrong-form', '/colours/accent'],
    ['a colour by its name', /accent: .*/, 'accent: teal', 'schema/wrong-form', '/colours/accent'],
    ['code for a colour', /accent: .*/, "accent: 'red;} *{display:none'", 'schema/wrong-form', '/colours/accent'],
    ['a face that is not carried', 'Source Sans 3', 'Comic Sans', 'schema/unknown-word', '/fonts/pdf'],
    ['lines that touch', 'line: 1.45', 'line: 0.9', 'schema/wrong-form', '/spacing/line'],
    ['a colour too many', /accent: /, 'glow: "#123456"\n  accent: ', 'schema/unknown-field', '/colours/glow'],
    ['a colour too few', /\n {2}muted: .*/, '', 'schema/missing-field', '/colours'],
    [
      'a logo elsewhere',
      /$/,
      'logo: { file: ../x.png, alternative: x, height: 9 mm }',
      'schema/wrong-form',
      '/logo/file',
    ],
    [
      'a logo that says nothing',
      /$/,
      "logo: { file: x.png, alternative: ' ', height: 9 mm }",
      'schema/wrong-form',
      '/logo/alternative',
    ],
    ['no YAML', /$/, '\t}', 'yaml/tab', undefined],
  ] as const)('is told: %s', async (_what, from, to, code, pointer) => {
    const findings = await found(changed(from, to));
    expect(findings[0]).toMatchObject({ code, at: { path: PATH }, ...(pointer === undefined ? {} : { pointer }) });
  });
});

describe('colours that are too much alike', () => {
  it.each([
    ['text', '#777777'],
    ['accent', '#00aaff'],
    ['muted', '#9aa0a6'],
    ['link', '#ff6600'],
    ['line', '#b1b4b6'],
    ['accentTint', '#8fa3b5'],
    ['warningTint', '#a07000'],
  ])('are told: %s', async (role, colour) => {
    const text = changed(new RegExp(`${role}: .*`), `${role}: '${colour}'`);
    const [finding, ...others] = await found(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'publish/contrast', severity: 'error', pointer: `/colours/${role}` });
    // Both colours are named, or one and the paper.
    expect(finding?.actual).toContain(colour);
    expect(finding?.actual).toMatch(/\(#\w+\) and (white paper|its ground `\w+` \(#\w+\))/);
    const edit = finding?.suggest?.[0]?.edits[0];
    const lines = text.split('\n');
    const line = lines[(edit?.start.line ?? 0) - 1] ?? '';
    lines[(edit?.start.line ?? 0) - 1] =
      line.slice(0, (edit?.start.column ?? 0) - 1) + edit?.text + line.slice((edit?.end.column ?? 0) - 1);
    expect(await found(lines.join('\n'))).toEqual([]);
  });
});

describe('a logo', () => {
  const LOGO = `${OWN}logo:\n  file: logo.png\n  alternative: Mereshire County Council\n  height: 14 mm\n`;
  const withLogo = (picture: Uint8Array): Promise<Read<Theme>> =>
    read({ [PATH]: LOGO, 'templates/themes/own/logo.png': picture }, 'own');

  it('is read with its size on paper', async () => {
    const { value } = await withLogo(PICTURE);
    expect(value?.logo).toMatchObject({ alternative: 'Mereshire County Council', width: 42, height: 14 });
  });

  it('is never so wide that it is no longer small', async () => {
    const wide = encode({ width: 1000, height: 20, data: new Uint8Array(1000 * 20), channels: 1 });
    expect((await withLogo(wide)).value?.logo).toMatchObject({ width: 80, height: 1.6 });
  });

  it.each([
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>')],
    ['half a picture', PICTURE.slice(0, PICTURE.length / 2)],
    ['a picture with a damaged part', PICTURE.map((byte, index) => (index === 45 ? byte ^ 255 : byte))],
    [
      'a picture whose checksum is another',
      PICTURE.map((byte, index) => (index === PICTURE.length - 14 ? byte ^ 255 : byte)),
    ],
    ['a picture of 16 million dots a side', PICTURE.map((byte, index) => (index === 16 ? 1 : byte))],
    ['too many bytes', new Uint8Array(200_001)],
    ['nothing', new Uint8Array()],
  ])('is not %s', async (_what, picture) => {
    const { value, findings } = await withLogo(picture);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'publish/logo', at: { path: PATH } }]);
  });

  it('has to be there', async () => {
    expect((await read({ [PATH]: LOGO }, 'own')).findings).toMatchObject([{ code: 'publish/logo' }]);
  });
});

/**
 * The look of documents and pages: one file for every format. The register
 * names it in its settings (`look`); a theme of its own comes before one of the
 * tool of that name, as with single templates.
 */
import type { Finding } from '../base/finding.ts';
import { nearest } from '../base/nearest.ts';
import { fileSpan } from '../base/position.ts';
import type { Files } from '../base/ports.ts';
import type { Read, Source } from '../source/source.ts';
import { type Logo, readLogo } from './logo.ts';
import { readThemeFile } from './register-files.ts';
import type { Schemas } from './schemas.ts';
import { type Colours, contrastFindings } from './theme-contrast.ts';
import type { WrittenTheme } from './written/theme.ts';

/** What every format takes its looks from. */
export interface Theme {
  readonly name: string;
  readonly fonts: WrittenTheme['fonts'];
  readonly colours: Colours;
  /** The height of a line as a multiple of the size of its letters. */
  readonly line: number;
  /** The room after a paragraph, in millimetres. */
  readonly paragraph: number;
  readonly logo: Logo | undefined;
}

/** Where themes are, in the tool and in a register. */
export const THEMES = 'templates/themes';

/** The look of a register that names none. */
const STANDARD = 'plain';

export interface ThemeContext {
  /** The register's repository. */
  readonly files: Files;
  /** The tool's own files. */
  readonly assets: Files;
  readonly schemas: Schemas;
}

/** What of a register's settings the reading of its theme needs. */
interface Named {
  readonly settings: { readonly look?: string | undefined };
  readonly settingsSource?: Source | undefined;
}

/** The theme that the settings name, with what is wrong with it. A theme with an error has no value. */
export async function readTheme(context: ThemeContext, { settings, settingsSource }: Named): Promise<Read<Theme>> {
  const name = settings.look ?? STANDARD;
  const folder = `${THEMES}/${name}`;
  const path = `${folder}/theme.yaml`;
  const from = (await context.files.size(path)) === undefined ? context.assets : context.files;
  if ((await from.size(path)) === undefined)
    return { value: undefined, findings: [unknownLook(name, await themesOf(context), settingsSource)] };
  const file = await readThemeFile(from, path, context.schemas);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { facts, source } = file.value;
  // The schema has seen that each is `#` and six digits.
  const colours = lowered(facts.colours) as Colours;
  const logo = facts.logo === undefined ? undefined : await readLogo(from, folder, facts.logo, source);
  const findings = [...file.findings, ...contrastFindings(colours, source), ...(logo?.findings ?? [])];
  if (findings.some(({ severity }) => severity === 'error')) return { value: undefined, findings };
  const { fonts, spacing } = facts;
  const [line, paragraph] = [Number(spacing.line), Number.parseFloat(spacing.paragraph)];
  return { value: { name, fonts, colours, line, paragraph, logo: logo?.value }, findings };
}

function lowered(colours: WrittenTheme['colours']): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([role, colour]) => [role, String(colour).toLowerCase()]));
}

/** Names of the themes that there are, the tool's and the register's. */
async function themesOf({ files, assets }: ThemeContext): Promise<readonly string[]> {
  const entries = [...(await assets.list(THEMES)), ...(await files.list(THEMES))];
  return [...new Set(entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name))].sort();
}

function unknownLook(name: string, known: readonly string[], settings: Source | undefined): Finding {
  const at = settings?.locate('/look') ?? fileSpan('concordat.yaml');
  const [near] = nearest(name, known);
  return {
    code: 'register/unknown-look',
    severity: 'error',
    at,
    pointer: '/look',
    actual: `look \`${name}\``,
    expected: `one that is there: ${known.map((one) => `\`${one}\``).join(', ')}`,
    why: 'Documents would not look as the publisher means them to.',
    remedy:
      near === undefined
        ? `Name one that is there, or add \`${THEMES}/${name}/theme.yaml\`.`
        : `Write \`${near}\`, if that is meant.`,
    ...(near === undefined
      ? {}
      : {
          suggest: [
            { title: `Write \`${near}\``, edits: [{ path: at.path, start: at.start, end: at.end, text: near }] },
          ],
        }),
  };
}

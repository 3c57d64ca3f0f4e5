/** Registers with other settings. */
import { type Document, parseDocument } from 'yaml';
import { type Contents, textOf } from '../helpers/check-files.ts';
import type { Base } from './base.ts';

const PATH = 'concordat.yaml';

/** The register with its settings changed. */
export function withSettings({ contents }: Pick<Base, 'contents'>, change: (settings: Document) => void): Contents {
  const settings = parseDocument(textOf(contents, PATH), { schema: 'failsafe' });
  change(settings);
  return { ...contents, [PATH]: settings.toString({ lineWidth: 0 }) };
}

/** The register with these policy packs and no others. */
export function withPacks(base: Pick<Base, 'contents'>, ...packs: readonly string[]): Contents {
  return withSettings(base, (settings) => settings.setIn(['review', 'packs'], [...packs]));
}

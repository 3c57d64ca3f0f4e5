/** Composes what a build makes documents of, and finds what only their words tell. */
import type { Finding } from '../base/finding.ts';
import type { Files, Fonts, Hash } from '../base/ports.ts';
import { readClauses } from '../agreement/editions.ts';
import type { SchemaPart } from '../agreement/schemas.ts';
import type { Theme } from '../agreement/theme.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import type { Templates } from '../site/page.ts';
import { type Composed, composeEntry, documentsOf } from './composed.ts';
import { missingGlyphs } from './glyphs.ts';
import { publishable } from './publishable.ts';
import { loadTemplates } from './templates.ts';
import { withoutUnpublishedNames } from '../documents/unpublished-names.ts';

export interface ComposeAllContext {
  readonly files: Files;
  readonly assets: Files;
  readonly schema: SchemaPart;
  readonly theme: Theme;
  readonly hash: Hash;
  readonly fonts: Fonts;
  readonly drafts: 'with-drafts' | 'without-drafts';
}

export interface ComposedRegister {
  readonly templates: Templates;
  /** The register as it is published: what has an error, or a letter that no font draws, is held back. */
  readonly published: Register;
  /** What is published in full, each with the versions before it. */
  readonly shown: readonly Composed[];
  /** Characters that no font draws. */
  readonly glyphs: readonly Finding[];
}

/** Composes all that may be published of a register on its day (`registerOnDay`), or of that what `chosen` leaves of it. `findings` are those of the check. */
export async function composeAll(
  register: Register,
  findings: readonly Finding[],
  context: ComposeAllContext,
  chosen: (entries: readonly Entry[]) => readonly Entry[] = (entries) => entries,
): Promise<ComposedRegister> {
  const { schema, hash, theme } = context;
  const templates = await loadTemplates(context.assets, context.files);
  const clause = await readClauses(context.assets, register.editions);
  const valid = publishable(register, findings, context.drafts);
  const named = withoutUnpublishedNames(valid);
  const undrawn = (one: Composed): readonly Finding[] => {
    const found = documentsOf(one).flatMap((document) => missingGlyphs(one.entry, document, context.fonts));
    return [...new Map(found.map((finding) => [finding.actual, finding])).values()];
  };
  const glyphs: Finding[] = [];
  const composed = chosen(named.entries.filter(hasDocument)).flatMap((entry) => {
    const made = composeEntry(entry, { register: named, schema, hash, clause, theme });
    // The papers of an agreement follow its document, with which they have much in common.
    glyphs.push(...made.flatMap(undrawn));
    return made;
  });
  const published = publishable(valid, glyphs, context.drafts);
  const open = new Set(published.entries.filter((one) => one.unpublished === undefined).map(({ id }) => id));
  return { templates, published, shown: composed.filter(({ entry }) => open.has(entry.id)), glyphs };
}

function hasDocument({ unpublished, agreement, show }: Entry): boolean {
  return unpublished === undefined && agreement.kind !== 'listing' && show === 'all';
}

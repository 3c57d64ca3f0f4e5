/** The forms in which `diff` answers. */
import type { Hash } from '../base/ports.ts';
import type { Style } from '../base/report.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { tellJson } from '../changes/tell-json.ts';
import { tellHtml } from '../changes/tell-html.ts';
import { tellMarkdown } from '../changes/tell-markdown.ts';
import { tellText } from '../changes/tell-text.ts';

/** What an answer is made with, beside the changes. */
export interface Telling {
  readonly style: Style;
  readonly tool: { readonly name: string; readonly version: string };
  readonly today: string;
  readonly hash: Hash;
}

export const FORMS: Readonly<
  Record<string, { readonly use: string; readonly tell: (changes: ChangeSet, telling: Telling) => string }>
> = {
  text: { use: 'for people', tell: (changes, { style }) => tellText(changes, style) },
  json: { use: 'for programs', tell: tellJson },
  markdown: { use: 'for a comment or a page', tell: tellMarkdown },
  html: { use: 'a page of its own, with every word that changed marked', tell: tellHtml },
};

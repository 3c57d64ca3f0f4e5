/** Text of people as Markdown, which makes nothing of it. */
import { oneLine } from './one-line.ts';

/**
 * Text that Markdown shows as it is, but for words between backticks, which
 * stay code. Nothing in it becomes a link, a heading, HTML, or a name that is
 * called (`@name`) or an issue that is pointed at (`#1`).
 */
export function escapeMarkdown(words: string): string {
  const parts = oneLine(words).split('`');
  // Backticks come in pairs; one without a partner is no mark.
  const paired = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const code = index % 2 === 1 && (paired || index < parts.length - 1);
      if (code) return part === '' ? '' : `\`${part}\``;
      return `${!paired && index === parts.length - 1 ? '\\`' : ''}${escapeText(part)}`;
    })
    .join('');
}

/** The same for text at the start of a line or of a point of a list. */
export function escapeMarkdownBlock(words: string): string {
  return startSafe(escapeMarkdown(words));
}

/** Takes its meaning from what would make a heading, a list or a rule of a line. */
export function startSafe(words: string): string {
  return words.replace(/^(\s*)([#+=-]|\d{1,9}(?=[.)]))/, (_all, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

function escapeText(words: string): string {
  return (
    words
      .replaceAll(/[\\*_[\]<>|~&$]|#(?=\d)|:(?=[\w+-]+:)|(?<=\bGH)-(?=\d)/gi, '\\$&')
      // As code they call nobody and lead nowhere.
      .replaceAll(/@|\bwww\.|\b(?:https?|ftp|mailto|xmpp):/gi, '`$&`')
  );
}

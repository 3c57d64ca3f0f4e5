/** The theme for the style sheet of what is printed, as custom properties: `print.css` says what each is for. */
import type { Theme } from '../agreement/theme.ts';

/** A rule for `:root`. Its values come from the schema's forms: colours, numbers. */
export function themeStyles({ colours, line, paragraph }: Theme): string {
  const properties = {
    text: colours.text,
    accent: colours.accent,
    'accent-tint': colours.accentTint,
    line: colours.line,
    muted: colours.muted,
    'warning-tint': colours.warningTint,
    link: colours.link,
    'line-height': String(line),
    paragraph: `${paragraph}mm`,
  };
  return `:root { ${Object.entries(properties)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')} }`;
}

/** The theme for the style sheet of the site: the custom properties that it draws with. */
import type { Theme } from '../agreement/theme.ts';
import { mixed } from '../base/contrast.ts';

/** A rule that stands after the compiled styles, whose own colours are for where it is missing. */
export function siteThemeStyles({ colours }: Theme): string {
  const properties = {
    'govuk-brand-colour': colours.accent,
    'govuk-text-colour': colours.text,
    'govuk-secondary-text-colour': colours.muted,
    'govuk-border-colour': colours.line,
    'govuk-link-colour': colours.link,
    'govuk-link-hover-colour': mixed(colours.link, '#000000', 40),
    'site-panel': colours.accentTint,
    'site-warning': colours.warningTint,
  };
  return `:root{${Object.entries(properties)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}\n`;
}

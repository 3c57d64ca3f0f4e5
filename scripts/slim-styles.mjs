/**
 * Takes out of a style sheet what no page of the register needs. The Design
 * System's own rules are made to be copied whole: each sets the typeface anew,
 * gives each colour a second time, and has variants that no template uses. A
 * reader with little bandwidth waits for all of it before anything shows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { parse } from 'postcss';

const root = new URL('../', import.meta.url);

/** What names classes: the templates of pages, and the code that makes parts of them. */
const NAMES_CLASSES = ['templates/site', 'src/site', 'src/documents', 'src/browser', 'src/commands'];

/**
 * The style sheet, smaller, and drawn the same: rules for classes that nothing
 * names are left out; the typeface is set for the page, and again only for what
 * does not inherit it; a property that the page itself sets needs no second
 * value. `page` is the style sheet that every page has. Throws on a style sheet
 * that is broken.
 */
export function slim(css, page = css) {
  const { whole, begun } = namedClasses();
  const isUsed = (selector) =>
    [...selector.replaceAll(/:not\([^()]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].every(
      ([, name]) => whole.has(name) || begun.some((start) => name.startsWith(start)),
    );
  const set = new Set([...page.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const asked = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const sheet = parse(css);
  sheet.walkRules((rule) => {
    const selectors = rule.selectors.filter(isUsed);
    if (selectors.length === 0) return rule.remove();
    rule.selectors = selectors;
    const inherits = selectors.every((selector) => !OWN_TYPEFACE.test(selector));
    rule.each((declaration) => {
      if (inherits && TYPEFACE.test(`${declaration.prop}:${declaration.value}`)) declaration.remove();
      else if (declaration.prop?.startsWith('--govuk') && !asked.has(declaration.prop)) declaration.remove();
      else if (declaration.type === 'decl')
        declaration.value = declaration.value.replaceAll(/var\((--[\w-]+),[^()]*\)/g, (whole, name) =>
          set.has(name) ? `var(${name})` : whole,
        );
    });
  });
  return transformSync(sheet.toString(), { loader: 'css', minify: true }).code;
}

/** The page, from which the typeface is inherited, and what does not inherit it. */
const OWN_TYPEFACE = /__body|button|input|select|textarea|svg|code|pre\b/;

const TYPEFACE = /^(?:font-family:arial,helvetica,sans-serif|-(?:webkit|moz-osx)-font-smoothing:.*)$/;

/** Words that may be classes, and the beginnings of those that are put together. */
function namedClasses() {
  const text = NAMES_CLASSES.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true })
      .filter((path) => /\.(?:hbs|ts)$/.test(path))
      .map((path) => readFileSync(fileURLToPath(new URL(`${folder}/${path}`, root)), 'utf8')),
  ).join('\n');
  return {
    whole: new Set(text.match(/[a-z][\w-]*/gi)),
    begun: [...text.matchAll(/\b((?:govuk|site|doc)-[\w-]*)(?=\$\{|\{\{[^#/])/g)].map(([, start]) => start),
  };
}

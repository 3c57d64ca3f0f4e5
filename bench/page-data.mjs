/** The pages of a built site as data for a template: what stands around the content in fields, the content as HTML. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything that `bench/eleventy/site/pages.njk` needs to make the same pages. */
export function pageData(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.html'));
  const pages = paths.sort().map((path) => pageOf(path, readFileSync(join(folder, path), 'utf8')));
  return { ...commonTo(readFileSync(join(folder, 'about/index.html'), 'utf8')), pages };
}

function pageOf(path, html) {
  const root = '../'.repeat(path.split('/').length - 1);
  const [, head] = between(html, '<head>', '</head>');
  const navigation = links(between(html, '<nav class="site-navigation"', '</nav>')[1]);
  const [, trail] = between(html, '<ol class="govuk-breadcrumbs__list">', '</ol>');
  return {
    path,
    root,
    title: plain(between(head, '<title>', '</title>')[1]),
    description: attribute(head, 'name="description" content'),
    policy: attribute(head, 'Content-Security-Policy" content'),
    links: [...head.matchAll(/<link ([^>]*)>/g)].map(([, all]) =>
      Object.fromEntries([...all.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, plain(value)])),
    ),
    scripts: [...head.matchAll(/<script src="([^"]*)"/g)].map(([, src]) => src.slice(root.length)),
    under: fromRoot(path, navigation.find(({ current }) => current === 'true')?.href ?? ''),
    trail: links(trail).map(({ href, text }) => ({ href: fromRoot(path, href), text })),
    main: between(html, '<main class="govuk-main-wrapper" id="Page-main">', '</main>')[1],
    address: plain(between(html, '<p class="site-printed">', '</p>')[1]),
    // The last day on which a page is right is its own.
    older: /<p class="govuk-inset-text site-older".*<\/p>/.exec(html)[0],
    twin: /<link rel="alternate" type="application\/json" href="([^"]*)"/.exec(head)?.[1],
  };
}

/** What all pages have in common, from one of them, which lies one folder deep. */
function commonTo(html) {
  const text = (from, to) => plain(between(html, from, to)[1]);
  const footer = html.slice(html.indexOf('<footer'));
  const banner = /<p class="site-banner"><strong[^>]*>(.*?)<\/strong> <span>(.*?)<\/span>/.exec(html);
  const [notice = '', published = ''] = footer.split(/<nav [\s\S]*<\/nav>/);
  return {
    publisher: text('<p class="site-header__publisher">', '</p>'),
    title: links(between(html, '<p class="site-header__register">', '</p>')[1])[0].text,
    words: {
      skip: /class="govuk-skip-link">(.*?)</.exec(html)[1],
      navigation: attribute(html, 'class="site-navigation" aria-label'),
      breadcrumb: attribute(html, 'class="govuk-breadcrumbs" aria-label'),
      asAt: text('<p class="site-as-at">', '</p>'),
    },
    navigation: links(between(html, '<nav class="site-navigation"', '</nav>')[1]).map(bare),
    banner: banner === null ? null : { tag: plain(banner[1]), text: plain(banner[2]) },
    notice: notice.slice(notice.indexOf('<p class="site-footer__notice">')),
    footer: [...footer.matchAll(/<nav aria-label="(.*?)">([\s\S]*?)<\/nav>/g)].map(([, name, list]) => ({
      name: plain(name),
      items: links(list).map((item) => ({ ...bare(item), twin: item.href === 'index.json' })),
    })),
    published: published.slice(0, published.indexOf('</div>')),
  };
}

const bare = ({ href, text }) => ({ href: href.replace('../', '').replace(/^index\.html$/, 'about/index.html'), text });

function fromRoot(path, href) {
  return join(dirname(path), href).replaceAll('\\', '/');
}

function links(html) {
  return [...html.matchAll(/<a (?:class="[^"]*" )?href="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g)].map(
    ([, href, rest, text]) => ({
      href,
      text: plain(text),
      current: /aria-current="(\w+)"/.exec(rest)?.[1],
    }),
  );
}

function between(text, from, to) {
  const start = text.indexOf(from);
  if (start < 0) return [-1, ''];
  return [start, text.slice(start + from.length, text.indexOf(to, start + from.length))];
}

const attribute = (html, name) => plain(new RegExp(`${name}="([^"]*)"`).exec(html)?.[1] ?? '');

const plain = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x60;', '`')
    .replaceAll('&amp;', '&');

/**
 * What a template of the site must not do. Handlebars escapes what it writes
 * into text and into quoted attributes; these are the places where that does
 * not help.
 */

const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'srcset',
  'action',
  'formaction',
  'cite',
  'poster',
  'data',
  'ping',
  'background',
  'xlink:href',
  'manifest',
]);
const MARK = /\uE000(\d+)\uE001/g;
/** Blocks that may stand between attributes: what is inside them is looked at as if it were always there. */
const BLOCK = /^\{\{~?\s*(#(if|unless|with)\b|\/(if|unless|with)\b|else\b)/;

/** The faults of a template, each as a sentence. */
export function templateFaults(source: string): readonly string[] {
  const faults: string[] = [];
  if (/\{\{\{|\{\{~?\s*&/.test(source)) faults.push('An expression is written without being escaped.');
  if (/\{\{~?#?>\s*\(/.test(source)) faults.push('The name of a partial is worked out.');
  const expressions: string[] = [];
  const text = source
    .replaceAll(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g, '')
    .replaceAll(/\{\{\{?[\s\S]*?\}\}\}?/g, (expression) => `\uE000${expressions.push(expression) - 1}\uE001`);
  for (const comment of text.matchAll(/<!--[\s\S]*?-->/g))
    if (comment[0].includes('\uE000')) faults.push('An expression stands in an HTML comment.');
  const markup = text.replaceAll(/<!--[\s\S]*?-->/g, '');
  for (const [, index] of markup.matchAll(/<\/?[a-z0-9]*\uE000(\d+)/gi))
    if (!BLOCK.test(expressions[Number(index)] ?? '')) faults.push('An expression stands in the name of an element.');
  // A script may be a file of the site, and nothing else: what stands inside it would run.
  const scripts = [...markup.matchAll(/<script\b[^>]*>(?!<\/script>)|<script\b(?![^>]*\ssrc=)[^>]*>/gi)];
  if (scripts.length > 0) faults.push('There is an element script.');
  for (const [tag] of markup.matchAll(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi))
    faults.push(...tagFaults(tag, expressions));
  return faults;
}

function tagFaults(tag: string, expressions: readonly string[]): readonly string[] {
  const faults: string[] = [];
  const element = /^<([a-z0-9-]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (element === 'style') faults.push('There is an element style.');
  let rest = tag
    .slice(element.length + 1, -1)
    .replaceAll(/"[^"]*"|'[^']*'|\uE000(\d+)\uE001/g, (piece, index: string | undefined) =>
      index !== undefined && BLOCK.test(expressions[Number(index)] ?? '') ? ' ' : piece,
    );
  rest = rest.replaceAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g, (_whole, name: string, value: string) => {
    faults.push(...attributeFaults(name.toLowerCase(), value, expressions));
    return '';
  });
  for (const [, index] of rest.matchAll(MARK)) {
    faults.push(`The expression ${expressions[Number(index)] ?? ''} stands among the attributes.`);
  }
  return faults;
}

function attributeFaults(name: string, value: string, expressions: readonly string[]): readonly string[] {
  const inside = [...value.matchAll(MARK)].map(([, index]) => expressions[Number(index)] ?? '');
  const faults: string[] = [];
  if (!/^["']/.test(value)) faults.push(`The attribute ${name} is not quoted.`);
  if (name.startsWith('on')) faults.push(`There is an attribute ${name}.`);
  if (name === 'style') faults.push('There is an attribute style.');
  if (name.includes('\uE000')) faults.push('An expression stands in the name of an attribute.');
  if (inside.some((expression) => /^\{\{~?#?>/.test(expression)))
    faults.push(`A partial stands in the attribute ${name}.`);
  if (URL_ATTRIBUTES.has(name)) {
    const literal = value.slice(1, -1);
    const one =
      inside.length === 1 &&
      literal.replaceAll(MARK, '') === '' &&
      /^\{\{(?:link [\w.]+|other (?:[\w.]+|"cy") [\w.]+)\}\}$/.test(inside[0] ?? '');
    if (inside.length > 0 && !one) faults.push(`The address in ${name} is not made by the helper "link".`);
    if (inside.length === 0 && literal !== 'data:,' && !literal.startsWith('#'))
      faults.push(`The address in ${name} is fixed.`);
  }
  return faults;
}

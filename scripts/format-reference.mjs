/** Writes `docs/agreement-format.md`, the reference of the format, from the schemas and the words of the law data. */

const INTRO = `# The format of a register's files

<!-- Made from schemas/*.schema.json and schemas/law/ by \`npm run generate\`. Change those, not this file. -->

This is the reference: every field of every kind of file, with what it means. [Writing an agreement](writing-agreements.md)
shows how the fields work together.

- Every value is read as it is typed: \`2.10\`, \`no\` and \`007\` stay what they are.
- *one or a list*: a list of one may be written without its hyphen or brackets.
- *framework*: what an agreement leaves out of the section is the framework's. What it writes is laid over it field by field:
  \`review\` with \`by\` alone keeps the framework's \`every\`. A list is taken whole, and \`none\` drops a field.
- **required** means that \`check\` finds an error without it. In a draft it is a note.
`;

const FILES = {
  agreement: 'agreements/<id>/agreement.md',
  translation: 'agreements/<id>/agreement.cy.md',
  'sign-off': 'agreements/<id>/sign-off/<name>.yaml',
  release: 'agreements/<id>/versions/<version>/release.yaml',
  organisation: 'organisations/<id>.yaml',
  guidance: 'guidance/<id>.md',
  concordat: 'concordat.yaml',
  theme: 'templates/themes/<name>/theme.yaml',
};

const ABOUTS = `## What a purpose is about

The words for \`about\` of a purpose. Choose those that fit best: they say which conditions of Schedule 1 to the Data Protection
Act 2018 can serve the purpose.
`;

const PROSE = `## Prose

What stands beneath the front matter is Markdown: CommonMark with the tables, footnotes and struck-out words of GitHub. HTML and
pictures are shown as text. One thing is added, since Markdown has no form for it: words in another language.

| what you write | what it is |
| --- | --- |
| \`:lang[Llywodraeth Cymru]{cy}\` | words within a sentence or a heading that are in Welsh |
| \`:::lang{cy}\`, and \`:::\` on a line of its own below | everything between the two lines is in Welsh |

Between the curly brackets stands one tag of BCP 47, with a script or a country if it matters: \`cy\`, \`pl\`, \`pa-Guru\`. A passage
within another has more colons outside. This is the form known as generic directives; there are no others, and a colon before any
other word is a colon.
`;

const KINDS = `## Kinds of body

The words for \`kind\` of an organisation, and for \`kindsOfBody\` of a class. A file may also say \`group\` or \`class\`.
`;

/** The whole reference, from the schemas by kind of file and the words that the law data knows. */
export function formatReference(schemas, { abouts, kinds }) {
  const files = Object.entries(FILES).map(([kind, path]) => fileReference(schemas[kind], path));
  return [INTRO, ...files, PROSE, wordReference(ABOUTS, abouts), wordReference(KINDS, kinds)].join('\n');
}

/** A table of words, in the order of the alphabet. */
function wordReference(intro, words) {
  const lines = Object.entries(words)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, { title }]) => `| \`${word}\` | ${cell(title)} |`);
  return `${[intro, '| word | what it means |', '| --- | --- |', ...lines].join('\n')}\n`;
}

function fileReference(root, path) {
  const required = new Set(root.required ?? []);
  const sometimes = new Map();
  for (const rule of root.allOf ?? []) {
    for (const [name, also] of requiredBy(rule.then))
      sometimes.set(name, [...(sometimes.get(name) ?? []), [condition(rule.if), ...also].join(' or ')]);
  }
  const needOf = (path) => (sometimes.has(path) ? `**required** ${sometimes.get(path).join(', and ')}` : '');
  const lines = [`## ${root.title}: \`${path}\``, '', root.description, ''];
  lines.push('| field | what it is | value | |', '| --- | --- | --- | --- |');
  for (const [name, part] of Object.entries(root.properties)) {
    const need = required.has(name) ? '**required**' : needOf(name);
    lines.push(...rows(root, name, part, need, needOf));
  }
  return `${[...lines, ...choices(root)].join('\n')}\n`;
}

/** What the words mean that some fields choose from; fields with the same words stand together. */
function choices(root) {
  const fields = new Map();
  for (const [name, part] of Object.entries(root.properties)) {
    for (const [field, words] of chosen(root, name, part)) {
      const known = JSON.stringify(words);
      fields.set(known, [...(fields.get(known) ?? []), field]);
    }
  }
  if (fields.size === 0) return [];
  const lines = [...fields].flatMap(([known, names]) =>
    JSON.parse(known).map(
      ([word, means]) => `| ${names.map((name) => `\`${name}\``).join(', ')} | \`${word}\` | ${cell(means)} |`,
    ),
  );
  return ['', 'The words to choose from:', '', '| field | word | what it means |', '| --- | --- | --- |', ...lines];
}

/** Each field at or beneath a field that has words to choose from, with what they mean. */
function chosen(root, name, written) {
  const part = resolve(root, written);
  const list = part.if ? resolve(root, part.else) : part;
  const words = (list.enumDescriptions ?? []).flatMap((means, index) =>
    typeof list.enum[index] === 'string' ? [[list.enum[index], means]] : [],
  );
  const inner = innerOf(root, part);
  const beneath = Object.entries(inner?.part.properties ?? {}).flatMap(([key, child]) =>
    chosen(root, `${name}${inner.suffix}.${key}`, child),
  );
  const entries = part.additionalProperties ? resolve(root, part.additionalProperties) : undefined;
  const named = entries?.enumDescriptions ? chosen(root, `${name}.<name>`, entries) : [];
  return [...(words.length > 0 ? [[name, words]] : []), ...named, ...beneath];
}

/** The paths of the fields that a rule asks for, beneath maps of named entries too, each with what else they depend on. */
function requiredBy(then) {
  const within = Object.entries(then?.properties ?? {}).flatMap(([name, { additionalProperties: entry }]) => [
    ...(entry?.required ?? []).map((field) => [`${name}.<name>.${field}`, []]),
    ...(entry?.then?.required ?? []).map((field) => [`${name}.<name>.${field}`, [insteadOf(entry.if)]]),
  ]);
  return [...(then?.required ?? []).map((field) => [field, []]), ...within];
}

/** "there is `between`" */
function insteadOf({ not }) {
  return `there is ${not.required.map((field) => `\`${field}\``).join(' or ')}`;
}

/** The row of a field, and those of the fields beneath it. */
function rows(root, name, written, need, needOf = () => '') {
  const part = resolve(root, written);
  const inherited = part['x-inherited'] || written['x-inherited'] ? ' framework' : '';
  const needed = part['x-needed'] || written['x-needed'] ? '**required** here or in the framework' : need;
  const own = `| \`${name}\` | ${cell(written.description ?? part.description ?? '')} | ${cell(wordsFor(root, part))} | ${needed}${needed === need ? inherited : ''} |`;
  const inner = innerOf(root, part);
  if (inner === undefined) return [own];
  const required = new Set(inner.part.required ?? []);
  const prefix = `${name}${inner.suffix}.`;
  const beneath = Object.entries(inner.part.properties ?? {}).flatMap(([key, child]) =>
    rows(root, `${prefix}${key}`, child, required.has(key) ? '**required**' : needOf(`${prefix}${key}`), needOf),
  );
  return [own, ...beneath];
}

/** The map that a value holds, if it holds one: itself, its items, or its named entries. */
function innerOf(root, part) {
  if (part.properties) return { part, suffix: '' };
  if (part.if?.type === 'object') return innerOf(root, resolve(root, part.then));
  const named = part.additionalProperties ? resolve(root, part.additionalProperties) : undefined;
  if (named) {
    const map = named.if?.type === 'object' ? resolve(root, named.then) : named;
    return map.properties ? { part: map, suffix: '.<name>' } : undefined;
  }
  const items = part.type === 'array' && part.items ? resolve(root, part.items) : undefined;
  return items?.properties ? { part: items, suffix: '[]' } : undefined;
}

function wordsFor(root, part) {
  if (part.enum)
    return part.enum
      .filter((word) => typeof word === 'string')
      .map((word) => `\`${word}\``)
      .join(', ');
  if (part.if?.type === 'array') return `${wordsFor(root, resolve(root, part.else))}; one or a list`;
  if (part.if?.type === 'object')
    return part['x-short-for'] ? 'text, or fields' : `${wordsFor(root, resolve(root, part.else))}, or fields`;
  if (part.type === 'array') return 'list';
  if (part.properties) return 'fields';
  if (part.additionalProperties) return `names, each with ${wordsFor(root, resolve(root, part.additionalProperties))}`;
  const formats = {
    'calendar-date': 'day',
    'calendar-date-or-month': 'day or month',
    period: 'period',
    'period-or-indefinitely': 'period, or `indefinitely`',
    'web-address': 'web address',
    mailbox: 'e-mail address',
    colour: 'colour',
  };
  if (part.format) return formats[part.format];
  if (part.pattern === '^[a-z0-9]+(-[a-z0-9]+)*$') return 'name';
  return part.maxLength !== undefined && part.maxLength <= 300 && part.maxLength > 20
    ? 'words'
    : part.pattern
      ? 'number or code'
      : 'text';
}

function condition(rule) {
  const kind = rule.properties?.kind?.const ?? rule.not?.properties?.kind?.enum;
  if (Array.isArray(kind)) return `unless \`kind\` is ${kind.map((word) => `\`${word}\``).join(' or ')}`;
  if (rule.properties?.kind?.not)
    return `unless \`kind\` is ${rule.properties.kind.not.enum.map((word) => `\`${word}\``).join(' or ')}`;
  return `if \`kind\` is \`${kind}\``;
}

function resolve(root, part = {}) {
  if (part.$ref === undefined) return part;
  const { $ref, ...own } = part;
  return { ...resolve(root, root.$defs[$ref.replace('#/$defs/', '')]), ...own };
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

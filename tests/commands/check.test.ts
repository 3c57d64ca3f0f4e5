/** Bad input: what is found, exactly where, and that nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import type { Position } from '../../src/base/position.ts';
import type { Files } from '../../src/base/ports.ts';
import { inspect } from '../../src/commands/inspect.ts';
import type { World } from '../../src/commands/command.ts';
import { sha256 } from '../../src/host/environment.ts';
import { RULES } from '../../src/rules/index.ts';
import { checkFiles, type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { assets, TODAY } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const PROOF = process.env['PROOF'] === '1';
const PATH = 'agreements/mereshire-exploitation/agreement.md';
const GOOD = textOf(MERESHIRE, PATH);
/** What the good text needs around it: whole registers would take too long to read hundreds of times. */
const SMALL: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(
    ([path]) =>
      !path.startsWith('agreements/') ||
      path.startsWith('agreements/mereshire-charter/') ||
      path.startsWith('agreements/mereshire-exploitation/'),
  ),
);

/** Findings of one file, each as `code line:column-line:column`. */
async function found(content: string | Uint8Array, path = PATH, rules = RULES): Promise<readonly string[]> {
  const findings = await checkFiles({ ...MERESHIRE, [path]: content }, TODAY, rules);
  return findings.filter((finding) => finding.at.path === path).map(place);
}

function place({ code, at: { start, end } }: Finding): string {
  return `${code} ${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** The good text with something else in place of one stretch of it. */
function changed(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`the example has no ${from}`);
  return GOOD.replace(from, () => to);
}

/** Line and column from 1, in code points, of a stretch of a text. */
function at(text: string, words: string): string {
  const offset = text.indexOf(words);
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
}

function span(text: string, words: string): string {
  const start = at(text, words);
  const [line = '', column = ''] = start.split(':');
  return `${start}-${line}:${Number(column) + [...words].length}`;
}

describe('the example register', () => {
  it('has nothing to put right but what it shows on purpose', async () => {
    const findings = await checkFiles(MERESHIRE);
    expect(
      findings.filter((finding) => finding.severity !== 'note').map((finding) => `${finding.severity} ${finding.code}`),
    ).toEqual([]);
  });

  it('is found the same by the command', async () => {
    const world = {
      files: memoryFiles(MERESHIRE),
      assets,
      hash: sha256,
      today: TODAY,
    } as unknown as World;
    const inspected = await inspect(world);
    expect(inspected.findings.map(place).sort()).toEqual((await checkFiles(MERESHIRE)).map(place).sort());
  });
});

describe('text that cannot be read', () => {
  it('names the first byte that is not UTF-8', async () => {
    const bytes = new TextEncoder().encode('---\ntitle: é');
    expect(await found(new Uint8Array([...bytes, 0xe9, 0x20, ...new TextEncoder().encode('x\n---\n')]))).toEqual([
      'text/not-utf-8 2:9-2:9',
    ]);
  });

  it('counts astral characters as one column', async () => {
    const bytes = new TextEncoder().encode('---\ntitle: 😀😀');
    expect(await found(new Uint8Array([...bytes, 0xff]))).toEqual(['text/not-utf-8 2:10-2:10']);
  });

  it.each([
    ['a file with no front matter', '# Title\n', 'yaml/no-front-matter 1:1-1:1'],
    ['an empty file', '', 'yaml/no-front-matter 1:1-1:1'],
    ['front matter that never ends', '---\ntitle: A\n', 'yaml/no-front-matter 1:1-1:1'],
    ['front matter with nothing in it', '---\n---\nProse.\n', 'yaml/empty 2:1-2:1'],
    ['front matter with comments alone', '---\n# later\n---\n', 'yaml/empty 2:1-2:1'],
    ['a tab', '---\ntitle: A\nowner:\n\trole: B\n---\n', 'yaml/tab 4:1-4:2'],
    ['a list at the top', '---\n- a\n- b\n---\n', 'yaml/not-a-map 2:1-3:4'],
    ['a sentence at the top', '---\njust words\n---\n', 'yaml/not-a-map 2:1-2:11'],
    ['a colon in bare text', '---\ntitle: Children: a plan\n---\n', 'yaml/colon 2:16-2:17'],
    ['a line with no colon', '---\ntitle: A\nsummary\n---\n', 'yaml/missing-colon 3:1-3:8'],
    ['a bracket with no partner', '---\nthemes: [a, b\nsummary: C\n---\n', 'yaml/missing-mark 3:1-3:2'],
    ['a quotation mark with no partner', '---\ntitle: "A\n---\n', 'yaml/missing-mark 2:8-2:9'],
    ['a reserved mark', '---\ntitle: @home\n---\n', 'yaml/reserved-mark 2:8-2:9'],
    ['a name that is used twice', '---\ntitle: A\nsummary: B\ntitle: C\n---\n', 'yaml/duplicate-key 4:1-4:6'],
    ['an alias', '---\ntitle: *other\n---\n', 'yaml/alias 2:8-2:14'],
    ['an anchor', '---\ntitle: &mark A\n---\n', 'yaml/anchor 2:8-2:13'],
    ['a tag', '---\ntitle: !thing A\n---\n', 'yaml/tag 2:8-2:14'],
    ['a tag of YAML', '---\ntitle: !!binary QQ==\n---\n', 'yaml/tag 2:8-2:16'],
    ['a list as a name', '---\n? [a, b]\n: c\n---\n', 'yaml/odd-key 2:3-2:9'],
    ['a merge key', '---\ntitle: A\n<<: B\n---\n', 'yaml/forbidden-key 3:1-3:3'],
    ['a name that programs misread', '---\n__proto__:\n  title: A\n---\n', 'yaml/forbidden-key 2:1-2:10'],
    [
      'a name that programs misread, deep down',
      '---\nparties:\n  constructor:\n    lead: yes\n---\n',
      'yaml/forbidden-key 3:3-3:14',
    ],
    ['brackets without end', `---\ntitle: ${'['.repeat(20_000)}\n---\n`, 'yaml/too-deep 2:104-2:105'],
    ['hyphens without end', `---\ntitle:\n  ${'- '.repeat(20_000)}a\n---\n`, 'yaml/too-deep 3:51-3:52'],
    ['question marks without end', `---\n${'? '.repeat(20_000)}a\n---\n`, 'yaml/too-deep 2:49-2:50'],
    [
      'levels without end',
      `---\n${Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')} b\n---\n`,
      'yaml/too-deep 27:26-61:64',
    ],
    ['characters that turn the text around', '---\ntitle: A\u202eB\n---\n', 'text/hidden-character 2:9-2:10'],
    ['a character of no width in the prose', '---\ntitle: A\n---\nFor\u200bbidden\n', 'text/hidden-character 4:4-4:5'],
    ['a null byte', '---\ntitle: A\u0000\n---\n', 'text/hidden-character 2:9-2:10'],
    ['spaces without end', `---\ntitle: A\n---\nWords${' '.repeat(400_000)}x\n`, 'text/long-gap 4:6-4:400006'],
    ['tabs without end', `---\ntitle: "A${'\\t'.repeat(100_000)}x"\n---\n`, 'text/long-gap 2:8-2:200012'],
    ['quotations without end', `---\ntitle: A\n---\n${'>'.repeat(20_000)} a\n`, 'text/too-tangled 4:25-4:25'],
    ['lists without end', `---\ntitle: A\n---\n${'- '.repeat(20_000)}a\n`, 'text/too-tangled 4:49-4:49'],
    ['stars without end', `---\ntitle: A\n---\n${'*'.repeat(20_000)}a\n`, 'text/too-tangled 4:2001-4:2001'],
    ['square brackets without end', `---\ntitle: A\n---\n\n${'['.repeat(20_000)}\n`, 'text/too-tangled 5:2001-5:2001'],
    ['short lines without end', `---\ntitle: A\n---\n${'a\n'.repeat(20_000)}`, 'text/too-tangled 1004:1-1004:1'],
    ['paragraphs without end', `---\ntitle: A\n---\n${'a\n\n'.repeat(20_000)}`, 'text/too-tangled 10004:1-10004:1'],
    ['points without end', `---\ntitle: A\n---\n${'- +\n\n'.repeat(3_000)}`, 'text/too-tangled 2004:1-2004:1'],
  ])('%s', async (_what, text, expected) => {
    // What is missing from so short a file is another matter.
    // That no rule says anything of what cannot be read, `npm run proof` asks of each.
    expect((await found(text, PATH, PROOF ? RULES : [])).filter((each) => !each.startsWith('schema/'))).toEqual([
      expected,
    ]);
  });

  it('several documents in one file', async () => {
    expect(await found('name: A\n---\nname: B\n', 'organisations/mereshire-council.yaml')).toEqual([
      'yaml/several-documents 2:1-2:4',
    ]);
  });

  it('an empty file of fields', async () => {
    expect(await found('', 'organisations/mereshire-council.yaml')).toEqual(['yaml/empty 1:1-1:1']);
  });

  it('references that would grow without limit', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `b${level}: &b${level} [${level === 0 ? 'lol, lol' : `*b${level - 1}, *b${level - 1}`}]`,
    );
    const findings = (await found(`---\n${levels.join('\n')}\n---\n`)).filter((each) => each.startsWith('yaml/'));
    expect(findings[0]).toBe('yaml/anchor 2:5-2:8');
    expect(findings).toContain('yaml/alias 3:10-3:13');
  });

  it('a file of 50 MB is not read', async () => {
    const files = memoryFiles(MERESHIRE);
    const huge: Files = {
      ...files,
      size: async (path) => (path === PATH ? 50 * 1024 * 1024 : files.size(path)),
      read: async (path) => {
        if (path === PATH) throw new Error('it was read');
        return files.read(path);
      },
    };
    const findings = await checkFiles(huge);
    expect(findings.filter((finding) => finding.at.path === PATH).map(place)).toEqual(['text/too-large 1:1-1:1']);
  });

  it('front matter of 300 kB', async () => {
    expect(await found(`---\ntitle: |\n${'  A line of words.\n'.repeat(17_000)}---\n`)).toEqual([
      'text/too-large 1:1-1:1',
    ]);
  });

  it('40,000 fields on one line', async () => {
    const start = performance.now();
    const findings = await found(
      `---\ntitle: {${Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join(', ')}}\n---\n`,
    );
    expect(findings[0]).toMatch(/^schema\//);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('a folder with no agreement in it', async () => {
    const { [PATH]: _, ...others } = MERESHIRE;
    expect((await checkFiles(others)).filter((finding) => finding.at.path === PATH).map(place)).toEqual([
      'text/missing-file 1:1-1:1',
    ]);
  });

  it('names of folders and files that are no names', async () => {
    const findings = await checkFiles({
      ...MERESHIRE,
      'agreements/Mere Shire/agreement.md': GOOD,
      'organisations/\u001b[2J.yaml': 'name: A\n',
    });
    const bad = findings.filter((finding) => finding.code === 'register/bad-name');
    expect(bad.map((finding) => finding.actual)).toEqual(['folder called `Mere Shire`', 'file called `?[2J.yaml`']);
  });

  it.each(['con', 'nul', 'aux', 'com1'])('a name that Windows keeps for a device: %s', async (name) => {
    const findings = await checkFiles({
      [`agreements/${name}/agreement.md`]: GOOD,
      [`organisations/${name}.yaml`]: 'name: A\n',
      [`organisations/${name}-on-sea.yaml`]: 'name: A\n',
    });
    const bad = findings.filter((finding) => finding.code === 'register/bad-name');
    expect(bad.map(({ at, expected }) => [at.path, expected])).toEqual([
      [`agreements/${name}/agreement.md`, 'a name that Windows does not keep for a device'],
      [`organisations/${name}.yaml`, 'a name that Windows does not keep for a device'],
    ]);
  });
});

describe('text that can be read and does not fit', () => {
  it('a day that does not exist', async () => {
    const text = changed('effective: 2026-10-01', 'effective: 2026-02-31');
    expect(await found(text)).toEqual([`schema/wrong-form ${span(text, '2026-02-31')}`]);
  });

  it('a field that is not known, with the one that is meant', async () => {
    const text = changed('binding: no', 'bindng: no');
    const findings = (await checkFiles({ ...MERESHIRE, [PATH]: text })).filter((finding) => finding.at.path === PATH);
    expect(findings.map((finding) => finding.code)).toEqual(['schema/unknown-field']);
    const unknown = findings.find((finding) => finding.code === 'schema/unknown-field');
    expect(unknown && place(unknown)).toBe(`schema/unknown-field ${span(text, 'bindng')}`);
    expect(unknown?.suggest?.[0]?.edits).toEqual([
      { path: PATH, ...(unknown?.at && { start: unknown.at.start, end: unknown.at.end }), text: 'binding' },
    ]);
  });

  it('fields where one word is meant', async () => {
    const text = changed('binding: no', 'binding:\n  a: b');
    expect(await found(text)).toEqual([
      `schema/unknown-word ${at(text, 'a: b')}-${at(text, 'a: b').replace(/\d+$/, '7')}`,
    ]);
  });

  it('equal fields in a list of words', async () => {
    const text = changed('themes: [safer-community]', 'themes:\n  - a: b\n  - a: b');
    expect((await found(text)).map((each) => each.split(' ')[0])).toContain('schema/wrong-kind');
  });

  it('every missing field, not just the first, in one sentence', async () => {
    const text = '---\ntitle: A\n---\n';
    const [missing, ...more] = (await checkFiles({ ...MERESHIRE, [PATH]: text })).filter(
      ({ at, code }) => at.path === PATH && code === 'schema/missing-field',
    );
    expect(more).toEqual([]);
    for (const field of ['summary', 'owner', 'parties', 'purposes', 'data', 'flows', 'lawful', 'record'])
      expect([field, missing?.remedy]).toEqual([field, expect.stringContaining(`\`${field}:\``)]);
    expect(missing?.expected).toContain('`owner`: who keeps it up to date');
  });

  it('a single name points at the name, as one of a list does', async () => {
    const single = changed('data: [identity, concern]', 'data: identiy');
    expect(await found(single)).toEqual([`register/unknown-name ${span(single, 'identiy')}`]);
    const listed = changed('data: [identity, concern]', 'data: [identity, concer]');
    expect(await found(listed)).toEqual([
      `register/unknown-name ${at(listed, 'concer]')}-${at(listed, 'concer]').replace(/\d+$/, (column) => String(Number(column) + 6))}`,
    ]);
  });

  it('a name that means nothing, with the one that is meant', async () => {
    const text = changed('    to: mereshire-council', '    to: mereshire-councl');
    const [finding] = (await checkFiles({ ...MERESHIRE, [PATH]: text })).filter(
      (each) => each.code === 'register/unknown-name',
    );
    expect(finding?.suggest?.[0]?.edits[0]?.text).toBe('mereshire-council');
    expect(finding && place(finding)).toBe(`register/unknown-name ${span(text, 'mereshire-councl')}`);
  });

  it('no follow-up findings about a file that has findings of its own', async () => {
    const findings = await checkFiles({
      ...MERESHIRE,
      'organisations/mereshire-police.yaml': 'name: A\nkind: police\nnation: mars\n',
    });
    expect(
      findings.filter((finding) => finding.severity === 'error' && !finding.code.startsWith('law/')).map(place),
    ).toEqual(['schema/unknown-word 3:9-3:13']);
  });
});

describe('any text', () => {
  /** `npm run proof` tries thousands. The seed is the same, so that each run tries what the one before did. */
  const RUNS = PROOF ? 5_000 : 60;
  const lines = GOOD.split('\n');
  const NASTY = [
    '',
    ' ',
    '\t',
    ':',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '&a',
    '*a',
    '!t ',
    '---',
    '...',
    '"',
    "'",
    '#',
    '%',
    '@',
    '`',
    '\\',
    ',',
    '~',
    '\r\n',
    '\u0000',
    '\u202e',
    '😀',
    'é',
    'null',
    'yes',
    '2026-02-31',
    '<b>',
    '![x](y)',
    '[x](javascript:a)',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '9'.repeat(400),
    'all',
    'none',
    'everyone',
  ];

  const edit = fc.record({
    line: fc.nat(lines.length - 1),
    column: fc.nat(60),
    take: fc.nat(8),
    put: fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 8 })),
    move: fc.nat(lines.length - 1),
    kind: fc.constantFrom('put', 'put', 'put', 'swap', 'drop', 'double', 'indent', 'outdent'),
  });

  function mutate(
    edits: readonly { line: number; column: number; take: number; put: string; move: number; kind: string }[],
  ): string {
    const text = [...lines];
    for (const { line, column, take, put, move, kind } of edits) {
      const old = text[line] ?? '';
      if (kind === 'put') text[line] = old.slice(0, column) + put + old.slice(column + take);
      else if (kind === 'swap') [text[line], text[move]] = [text[move] ?? '', old];
      else if (kind === 'drop') text.splice(line, 1 + take);
      else if (kind === 'double') text.splice(move, 0, ...text.slice(line, line + take));
      else if (kind === 'indent') text[line] = `  ${old}`;
      else text[line] = old.replace(/^ {2}/, '');
    }
    return text.join('\n');
  }

  async function holds(path: string, content: string): Promise<void> {
    const contents: Contents = { ...SMALL, [path]: content };
    for (const finding of await checkFiles(contents)) {
      for (const { path: at, start, end } of [finding.at, ...(finding.related ?? []).map((other) => other.at)]) {
        const shown = (contents[at] === undefined ? '' : textOf(contents, at)).normalize('NFC').split(/\r\n|\r|\n/);
        const inside = ({ line, column }: Position): boolean =>
          line >= 1 && line <= shown.length && column >= 1 && column <= [...(shown[line - 1] ?? '')].length + 1;
        expect(inside(start) && inside(end), `${finding.code} ${at} ${JSON.stringify([start, end])}`).toBe(true);
        expect(start.line < end.line || (start.line === end.line && start.column <= end.column), finding.code).toBe(
          true,
        );
      }
      expect(finding.actual + finding.expected, finding.code).not.toMatch(/undefined|\[object|null\b(?!`)/);
    }
  }

  it('made from a good agreement never throws, and every finding stands inside its file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => holds(PATH, mutate(edits))),
      { numRuns: RUNS, seed: 20261121, interruptAfterTimeLimit: 1_800_000 },
    );
  }, 1_900_000);

  it('of any sort never throws, wherever it stands', async () => {
    const paths = [
      PATH,
      'concordat.yaml',
      'organisations/mereshire-council.yaml',
      'guidance/three-questions.md',
      'agreements/mereshire-charter/agreement.md',
      'agreements/mereshire-exploitation/versions/2.0/agreement.md',
    ];
    const fields = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(...NASTY),
        fc.string({ maxLength: 12 }),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('map'),
      ),
      map: fc.dictionary(
        fc.constantFrom(
          'title',
          'kind',
          'parties',
          'data',
          'record',
          'log',
          'version',
          'flows',
          'lawful',
          'purposes',
          'members',
          'publish',
          'x',
        ),
        tie('value'),
        { maxKeys: 6 },
      ),
    })).map;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fields, fc.string({ maxLength: 60 }), async (path, value, prose) => {
        const text = JSON.stringify(value, undefined, 1);
        await holds(path, path.endsWith('.yaml') ? text : `---\n${text}\n---\n${prose}`);
      }),
      {
        numRuns: RUNS,
        seed: 20261121,
        interruptAfterTimeLimit: 1_800_000,
        // A draft may have a record without a log, and a log can be anything.
        examples: [{}, { log: {} }].map((record) => [PATH, { record }, ''] as [string, object, string]),
      },
    );
  }, 1_900_000);
});

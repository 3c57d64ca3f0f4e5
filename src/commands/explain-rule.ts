/** The pages of `docs/rules/` on a terminal: every rule in a line, or one with its reasons and examples. */
import pc from 'picocolors';
import type { Files } from '../base/ports.ts';
import type { Style } from '../base/report.ts';
import { wrap } from '../base/wrap.ts';

/** A rule's page, part by part. */
export interface RuleText {
  /** `law/missing-ground` */
  readonly code: string;
  /** What it asks for, in a line. */
  readonly summary: string;
  readonly parts: readonly { readonly title: string; readonly text: string }[];
}

const FOLDER = 'docs/rules';

/** Every rule's page, in the order of their codes. */
export async function readRules(assets: Files): Promise<readonly RuleText[]> {
  const groups = (await assets.list(FOLDER)).filter((entry) => entry.kind === 'folder');
  const pages = groups.map(async (group) => {
    const names = (await assets.list(`${FOLDER}/${group.name}`)).filter(({ name }) => name.endsWith('.md'));
    return Promise.all(
      names.map(async ({ name }) => {
        const bytes = await assets.read(`${FOLDER}/${group.name}/${name}`);
        return ruleText(`${group.name}/${name.slice(0, -'.md'.length)}`, new TextDecoder().decode(bytes));
      }),
    );
  });
  return (await Promise.all(pages)).flat();
}

function ruleText(code: string, page: string): RuleText {
  const [top = '', ...sections] = page.split(/^## /m);
  return {
    code,
    summary: top.replace(/^# .*\n/, '').trim(),
    parts: sections.map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return { title, text: lines.join('\n').trim() };
    }),
  };
}

/** Every code with what it asks for, group by group. */
export function listRules(rules: readonly RuleText[], format: 'text' | 'json'): (style: Style) => string {
  if (format === 'json')
    return () => `${JSON.stringify({ rules: rules.map(({ code, summary }) => ({ code, summary })) }, null, 2)}\n`;
  return ({ colour, width }) => {
    const paint = pc.createColors(colour);
    const groups = [...new Set(rules.map(({ code }) => groupOf(code)))];
    const lines = groups.flatMap((group) => [
      paint.bold(`${group}  ${paint.dim(GROUPS[group] ?? '')}`.trimEnd()),
      ...rules
        .filter(({ code }) => groupOf(code) === group)
        .flatMap(({ code, summary }) => [
          `  ${paint.cyan(code)}`,
          ...wrap(summary, width - 6).map((line) => `      ${line}`),
        ]),
      '',
    ]);
    return `${lines.join('\n')}\n${rules.length} rules. More on one: concordat explain <rule>\n`;
  };
}

function groupOf(code: string): string {
  return code.slice(0, code.indexOf('/'));
}

const GROUPS: Readonly<Record<string, string>> = {
  law: 'the law behind the sharing',
  publish: 'what the public sees',
  register: 'the register and its links',
  review: 'reviews',
  schema: 'the form of fields',
  'sign-off': 'signing',
  text: 'prose, and what is out of date',
  yaml: 'the way in which fields are typed',
};

/** One rule: what it asks for, why, what to do, and its examples. */
export function explainRule(rule: RuleText, format: 'text' | 'json'): (style: Style) => string {
  if (format === 'json') return () => `${JSON.stringify(asData(rule), null, 2)}\n`;
  return ({ colour, width }) => {
    const paint = pc.createColors(colour);
    const body = rule.parts.flatMap(({ title, text }) => [
      '',
      paint.bold(title),
      ...partLines(text, width, title === 'Not right' ? paint.red : title === 'Right' ? paint.green : (line) => line),
    ]);
    return `${[paint.bold(paint.cyan(rule.code)), ...wrap(rule.summary, width), ...body].join('\n')}\n`;
  };
}

function asData({ code, summary, parts }: RuleText): object {
  const part = (wanted: string): string | undefined => parts.find(({ title }) => title === wanted)?.text;
  const [why, source] = (part('Why') ?? '').split(/\n+Source: /);
  return {
    code,
    summary,
    why,
    ...(source === undefined ? {} : { source: source.replace(/\.$/, '') }),
    remedy: part('How to put it right'),
    bad: part('Not right'),
    good: part('Right'),
  };
}

/** Paragraphs wrap; examples keep their lines, without the marks around them. */
function partLines(text: string, width: number, tint: (line: string) => string): readonly string[] {
  const pieces = text.split(/^(```[^\n]*\n[\s\S]*?^```)$/m);
  const blocks = pieces.flatMap((piece) => {
    if (piece.startsWith('```'))
      return [
        piece
          .split('\n')
          .slice(1, -1)
          .map((line) => tint(`    ${line}`)),
      ];
    return piece
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => wrap(paragraph.trim(), width - 2).map((line) => `  ${line}`));
  });
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** What changed, agreement by agreement, and what follows for who signed. */
import { escapeMarkdown, escapeMarkdownBlock } from '../base/escape-markdown.ts';
import type { Block } from './blocks.ts';
import type { CheckReport, ToldChange } from './report.ts';

export function changeBlocks({ changes, files }: CheckReport): readonly Block[] {
  return [
    ...changes.map((one) => ({ title: undefined, text: changeBlock(one) })),
    ...files
      .filter(({ says }) => says.length > 0)
      .map(({ title, says }) => ({
        title: undefined,
        text: [`**${escapeMarkdown(title)}**`, '', ...says.map((words) => `- ${escapeMarkdownBlock(words)}`)].join(
          '\n',
        ),
      })),
  ];
}

function changeBlock(one: ToldChange): string {
  const { title, id, says, about, recorded, follows } = one;
  const points = [
    ...about,
    ...says.map(({ words, material }) => (material && one.change === 'changed' ? `${words} (material)` : words)),
    ...recorded,
  ];
  const shown = points.slice(0, MOST_POINTS);
  return [
    `**${escapeMarkdown(title)}** (\`${id}\`): ${verdict(one)}. ${follows.map(escapeMarkdown).join(' ')}`.trim(),
    '',
    ...shown.map((words) => `- ${escapeMarkdownBlock(words)}`),
    ...(points.length > shown.length ? [`- and ${points.length - shown.length} more`] : []),
  ]
    .join('\n')
    .trim();
}

/** How much of one agreement a comment tells. */
const MOST_POINTS = 40;

function verdict({ change, weight, judged }: ToldChange): string {
  if (!judged) return 'could not be judged';
  if (change === 'added') return 'new';
  if (change === 'removed') return 'removed';
  if (weight === 'none') return 'text unchanged';
  return weight === 'material' ? 'material changes' : 'editorial changes';
}

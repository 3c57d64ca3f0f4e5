/** Changes as Markdown, for a comment on a pull request or a page. Whatever an agreement says, it stays text. */
import { sentence } from '../base/finding.ts';
import { escapeMarkdown, escapeMarkdownBlock, startSafe } from '../base/escape-markdown.ts';
import { oneLine } from '../base/one-line.ts';
import type { Run } from '../register/compare/word-by-word.ts';
import type { AgreementChange, ChangeSet, FileTold } from './change-set.ts';
import {
  FAULTS,
  fileStory,
  fileTitle,
  type MarkedText,
  partsOf,
  skippedInWords,
  textsOf,
  textsOfFile,
} from './told.ts';
import { otherLines } from './other-files.ts';
import { followsInWords, headingOf, placeOf, sideInWords, summaryOf, verdictOf } from './verdict.ts';

export function tellMarkdown(changes: ChangeSet): string {
  const { from, to, agreements, files, others, faults } = changes;
  const blocks = [
    `## ${headingOf(changes)}`,
    `**${escapeMarkdown(summaryOf(changes))}** Compared: ${escapeMarkdown(sideInWords(from))} with ${escapeMarkdown(sideInWords(to))}.`,
    ...agreements.flatMap(agreementBlocks),
    ...files.flatMap(fileBlocks),
    ...(others.length === 0
      ? []
      : ['### Other files', list(otherLines(changes).map(({ path, what }) => `${escapeMarkdown(path)}: ${what}`))]),
    ...(faults.length === 0
      ? []
      : [
          '### Faults of form',
          FAULTS,
          list(
            faults.map(
              (fault) => `${escapeMarkdown(placeOf(fault, changes))}: ${escapeMarkdown(sentence(fault.finding))}`,
            ),
          ),
        ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function agreementBlocks(one: AgreementChange): readonly string[] {
  const texts = textsOf(one);
  return [
    `### ${escapeMarkdownBlock(one.title)} (${code(one.id)})`,
    ...(one.was === undefined ? [] : [`Its folder was renamed from ${code(one.was)} to ${code(one.id)}.`]),
    [`**${verdictOf(one)}.**`, ...followsInWords(one).map(escapeMarkdown)].join(' '),
    ...(one.about.length === 0 ? [] : [list(one.about.map(escapeMarkdownBlock))]),
    ...partsOf(one).flatMap(({ title, groups }) => [
      `#### ${title}`,
      ...groups.flatMap((group) => [
        `**${group.title}**`,
        list(group.changes.map(({ says }) => escapeMarkdownBlock(says))),
      ]),
    ]),
    ...wordByWordBlocks(texts),
    ...(one.recorded.length === 0
      ? []
      : ['#### Recorded beside the text', list(one.recorded.map(escapeMarkdownBlock))]),
  ];
}

function fileBlocks(one: FileTold): readonly string[] {
  return [
    `### ${escapeMarkdown(fileTitle(one))}`,
    ...fileStory(one),
    ...(one.says.length === 0 ? [] : [list(one.says.map(escapeMarkdownBlock))]),
    ...wordByWordBlocks(textsOfFile(one)),
  ];
}

/** Folded away, since it is long: the sentences say what matters. */
function wordByWordBlocks(texts: readonly MarkedText[]): readonly string[] {
  if (texts.length === 0) return [];
  return [
    '<details>\n<summary>Word by word</summary>',
    'New words are **bold**; words that are gone are ~~struck through~~.',
    ...texts.flatMap(({ title, paragraphs }) => [
      `**${escapeMarkdown(title)}**`,
      ...paragraphs.map((one) =>
        one.runs === undefined ? skippedInWords(one.skipped) : `> ${startSafe(one.runs.map(mark).join(''))}`,
      ),
    ]),
    '</details>',
  ];
}

/** Marks hold only beside words, so spaces at the ends of a run stand outside them. */
function mark({ kind, text }: Run): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const shown = escapeMarkdown(words.replaceAll('`', '’'));
  const [start, end] = [before === '' ? '' : ' ', after === '' ? '' : ' '];
  if (words === '') return start;
  const sign = { same: '', added: '**', removed: '~~' }[kind];
  // An empty comment keeps marks apart that would read as one, and lets a mark end within a word.
  return sign === '' ? `${start}${shown}${end}` : `${start}${EDGE}${sign}${shown}${sign}${EDGE}${end}`;
}

const EDGE = '<!---->';

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A name as code: there nothing else has a meaning, and nobody is called. */
function code(name: string): string {
  return `\`${oneLine(name).replaceAll('`', '')}\``;
}

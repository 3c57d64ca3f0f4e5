/** Changes for a person at a terminal. */
import pc from 'picocolors';
import { sentence } from '../base/finding.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import type { AgreementChange, ChangeSet, FileTold } from './change-set.ts';
import { fileStory, fileTitle, type MarkedText, partsOf, skippedInWords, textsOf, textsOfFile } from './told.ts';
import { otherLines } from './other-files.ts';
import { followsInWords, headingOf, isGrave, sideInWords, summaryOf, verdictOf } from './verdict.ts';

export function tellText(changes: ChangeSet, { colour, width, folder = '' }: Style): string {
  const { from, to, agreements, files, others, faults } = changes;
  const paint = pc.createColors(colour);
  const lines = (words: string, indent: number, first = ''): readonly string[] =>
    wrap(visible(words), width - indent - first.length).map(
      (line, index) => `${' '.repeat(indent)}${index === 0 ? first : ' '.repeat(first.length)}${line}`,
    );
  const bold = (all: readonly string[]): readonly string[] => all.map((line) => paint.bold(line));
  const dim = (all: readonly string[]): readonly string[] => all.map((line) => paint.dim(line));
  const text = ({ title, paragraphs }: MarkedText): readonly string[] => [
    ...lines(`${title}, word by word:`, 4),
    ...paragraphs.flatMap((one) =>
      one.runs === undefined
        ? dim(lines(skippedInWords(one.skipped), 6))
        : lines(
            // Without colour, and for who hears it, the marks are signs.
            one.runs
              .map((run) =>
                run.kind === 'added'
                  ? around(run.text, '{+', '+}')
                  : run.kind === 'removed'
                    ? around(run.text, '[-', '-]')
                    : run.text,
              )
              .join(''),
            6,
          ).map((line) =>
            line
              .replaceAll(/\{\+.*?(?:\+\}|$)/g, (mark) => paint.green(mark))
              .replaceAll(/\[-.*?(?:-\]|$)/g, (mark) => paint.red(mark)),
          ),
    ),
  ];
  const agreement = (one: AgreementChange): readonly string[] => {
    const verdict = verdictOf(one);
    const tint = isGrave(verdict) ? paint.yellow : paint.cyan;
    const texts = textsOf(one);
    return [
      '',
      ...bold(lines(`${one.title} (${one.id})`, 0)),
      ...(one.was === undefined ? [] : lines(`Its folder was renamed from ${one.was} to ${one.id}.`, 2)),
      `  ${tint(paint.bold(`${verdict}.`))}`,
      ...followsInWords(one).flatMap((words) => lines(words, 2)),
      ...one.about.flatMap((words) => lines(words, 2)),
      ...partsOf(one).flatMap(({ title, groups }) => [
        '',
        ...bold(lines(title, 2)),
        ...groups.flatMap((group) => [
          ...lines(group.title, 4),
          ...group.changes.flatMap(({ says }) => lines(says, 6, '- ')),
        ]),
      ]),
      ...(texts.length === 0 ? [] : ['', ...texts.flatMap(text)]),
      ...(one.recorded.length === 0
        ? []
        : ['', ...bold(lines('Recorded beside the text', 2)), ...one.recorded.flatMap((says) => lines(says, 6, '- '))]),
    ];
  };
  const file = (one: FileTold): readonly string[] => [
    '',
    ...bold(lines(`${fileTitle(one)} (${folder}${one.path})`, 0)),
    ...fileStory(one).flatMap((words) => lines(words, 2)),
    ...one.says.flatMap((says) => lines(says, 6, '- ')),
    ...textsOfFile(one).flatMap(text),
  ];
  const parts = [
    ...lines(`${headingOf(changes)} from ${sideInWords(from)} to ${sideInWords(to)}`, 0),
    ...agreements.flatMap(agreement),
    ...files.flatMap(file),
    ...(others.length === 0
      ? []
      : [
          '',
          ...bold(lines('Other files', 0)),
          ...otherLines(changes).flatMap(({ path, what }) => lines(`${folder}${path}: ${what}`, 2)),
        ]),
    ...(faults.length === 0
      ? []
      : [
          '',
          ...bold(lines('Faults of form: what they touch may have changed in more ways than are told here', 0)),
          ...faults.flatMap(({ side, finding }) =>
            lines(
              `${folder}${finding.at.path}:${finding.at.start.line}:${finding.at.start.column} in ${side === 'from' ? from.name : to.name}: ${sentence(finding)}`,
              2,
            ),
          ),
        ]),
    '',
    ...bold(lines(summaryOf(changes), 0)),
    ...(agreements.some((one) => textsOf(one).length > 0)
      ? lines('As a page with every word marked: concordat diff … --format html > changes.html', 0)
      : []),
  ];
  return `${parts.join('\n')}\n`;
}

/** Spaces at the ends of a mark stand outside it. */
function around(text: string, open: string, close: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? text : `${before}${open}${words}${close}${after}`;
}

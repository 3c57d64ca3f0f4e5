/** Changes as one page that stands alone: nothing is loaded, nothing runs, and every word that came or went is marked. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { sentence } from '../base/finding.ts';
import type { Hash } from '../base/ports.ts';
import { visible } from '../base/visible.ts';
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
import { lonePage } from './lone-page.ts';
import { otherLines } from './other-files.ts';
import { followsInWords, headingOf, isGrave, placeOf, sideInWords, summaryOf, verdictOf } from './verdict.ts';

export function tellHtml(changes: ChangeSet, { hash }: { readonly hash: Hash }): string {
  const { from, to, agreements, files, others, faults } = changes;
  const marked = agreements.some((one) => textsOf(one).length > 0) || files.some(({ prose }) => prose !== undefined);
  return lonePage(`${headingOf(changes)} from ${visible(from.name)} to ${visible(to.name)}`, hash, [
    h('h1', headingOf(changes)),
    paragraph(`From ${sideInWords(from)} to ${sideInWords(to)}.`),
    h('p', { className: ['summary'] }, visible(summaryOf(changes))),
    ...(agreements.length > 1 ? [contents(agreements)] : []),
    ...(marked ? [paragraph('New words are underlined. Words that are gone are struck through.')] : []),
    ...agreements.map(agreementSection),
    ...files.map(fileSection),
    ...(others.length === 0
      ? []
      : [
          h('section', [h('h2', 'Other files'), list(otherLines(changes).map(({ path, what }) => `${path}: ${what}`))]),
        ]),
    ...(faults.length === 0
      ? []
      : [
          h('section', [
            h('h2', 'Faults of form'),
            paragraph(FAULTS),
            list(faults.map((fault) => `${placeOf(fault, changes)}: ${sentence(fault.finding)}`)),
          ]),
        ]),
  ]);
}

function contents(agreements: readonly AgreementChange[]): ElementContent {
  return h('nav', { ariaLabel: 'Agreements' }, [
    h(
      'ul',
      agreements.map((one) =>
        h('li', [h('a', { href: `#${anchor(one)}` }, visible(one.title)), `: ${verdictOf(one)}`]),
      ),
    ),
  ]);
}

function anchor({ id }: AgreementChange): string {
  return `agreement-${encodeURIComponent(id)}`;
}

function agreementSection(one: AgreementChange): ElementContent {
  const verdict = verdictOf(one);
  return h('section', { id: anchor(one) }, [
    h('h2', { dir: 'auto' }, visible(one.title)),
    h('p', { className: ['id'] }, visible(one.was === undefined ? one.id : `${one.id}, before that ${one.was}`)),
    h('div', { className: ['verdict', ...(isGrave(verdict) ? ['grave'] : [])] }, [
      h('p', [h('strong', `${verdict}.`)]),
      ...followsInWords(one).map(paragraph),
    ]),
    ...one.about.map(paragraph),
    ...partsOf(one).flatMap(({ title, groups }) => [
      h('h3', title),
      ...groups.flatMap((group) => [h('h4', group.title), list(group.changes.map(({ says }) => says))]),
    ]),
    ...wordByWordSection(textsOf(one)),
    ...(one.recorded.length === 0 ? [] : [h('h3', 'Recorded beside the text'), list(one.recorded)]),
  ]);
}

function fileSection(one: FileTold): ElementContent {
  return h('section', [
    h('h2', { dir: 'auto' }, visible(fileTitle(one))),
    h('p', { className: ['id'] }, visible(one.path)),
    ...fileStory(one).map(paragraph),
    ...(one.says.length === 0 ? [] : [list(one.says)]),
    ...wordByWordSection(textsOfFile(one)),
  ]);
}

function wordByWordSection(texts: readonly MarkedText[]): readonly ElementContent[] {
  if (texts.length === 0) return [];
  return [
    h('h3', 'Word by word'),
    ...texts.flatMap(({ title, paragraphs }) => [
      h('h4', visible(title)),
      h(
        'div',
        { className: ['words'] },
        paragraphs.map((one) =>
          one.runs === undefined
            ? h('p', { className: ['skipped'] }, skippedInWords(one.skipped))
            : h('p', { dir: 'auto' }, one.runs.map(run)),
        ),
      ),
    ]),
  ];
}

/** Screen readers pass over the marks of `ins` and `del`: words say the same. */
function run({ kind, text }: Run): ElementContent {
  const shown = visible(text);
  if (kind === 'same') return { type: 'text', value: shown };
  const [start, end] =
    kind === 'added' ? ['Inserted: ', ' (end of what was inserted)'] : ['Deleted: ', ' (end of what was deleted)'];
  return h(kind === 'added' ? 'ins' : 'del', [
    h('span', { className: ['heard'] }, start),
    shown,
    h('span', { className: ['heard'] }, end),
  ]);
}

function paragraph(words: string): ElementContent {
  return h('p', { dir: 'auto' }, visible(words));
}

function list(items: readonly string[]): ElementContent {
  return h(
    'ul',
    items.map((item) => h('li', { dir: 'auto' }, visible(item))),
  );
}

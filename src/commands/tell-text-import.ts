/** What is told of an agreement that was brought in: where its text went, how sure its values are, what to look at. */
import { type Finding, sentence } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import { oneLine } from '../base/one-line.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import type { Confidence, Find } from '../exchange/draft/finds.ts';
import type { Instead, Placed } from '../exchange/draft/read-parts.ts';
import { UNPLACED } from '../exchange/draft/write-text-draft.ts';
import type { ImportedText } from '../exchange/import-text.ts';
import { counted } from './import-questions.ts';

export interface ToldText {
  /** The file's path as the person wrote it. */
  readonly shown: string;
  readonly imported: ImportedText;
  /** The draft. */
  readonly path: string;
  /** What check finds in it. */
  readonly findings: readonly Finding[];
  /** Whether nothing was written because that was asked for. */
  readonly dry: boolean;
}

export function tellText(told: ToldText, json: boolean): (style: Style) => string {
  return json ? () => asJson(told) : (style) => asText(told, style);
}

function asJson({ shown, imported, path, findings, dry }: ToldText): string {
  const { id, copyOf, values, headings, unplaced, open, remarks } = imported;
  const data = {
    file: shown,
    agreement: id,
    path,
    written: !dry,
    copyOf: copyOf ?? null,
    values: values.map(({ path: steps, value, confidence, place, words, doubt }) => ({
      field: steps.join('.'),
      value,
      confidence,
      place,
      words: words ?? null,
      doubt: doubt ?? null,
    })),
    headings: headings.map(({ line, section, instead, confidence }) => ({
      place: line.paragraph.place,
      heading: line.words,
      number: line.number,
      section: section ?? null,
      instead: instead ?? null,
      confidence: confidence ?? null,
    })),
    unplaced: unplaced.map(({ what, place }) => ({ what, place })),
    open,
    remarks,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      line: finding.at.start.line,
      message: sentence(finding),
      remedy: finding.remedy,
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** So many lines of one sort are told; who wants all of them asks for JSON. */
const MOST = 30;

/** Old names and terms; and old time limits and fees, which deny people what the law of today gives them. */
const OLD = /^text\/superseded-|^law\/rights-denied$/;

function asText({ shown, imported, path, findings, dry }: ToldText, { width }: Style): string {
  const { copyOf, values, headings, unplaced, open, remarks, id } = imported;
  const lines: string[] = [];
  const say = (words: string, indent = 0): void => {
    lines.push(...wrap(visible(words), width - indent).map((line) => `${' '.repeat(indent)}${line}`));
  };
  const list = (title: string, all: readonly string[]): void => {
    if (all.length === 0) return;
    lines.push('', title);
    for (const one of all.slice(0, MOST)) {
      const [first = '', ...rest] = wrap(visible(oneLine(one)), width - 4);
      lines.push(`  - ${first}`, ...rest.map((line) => `    ${line}`));
    }
    if (all.length > MOST) say(`and ${all.length - MOST} more; --format json has all`, 2);
  };
  say(`${dry ? `This is a trial: nothing was written. ${shown} would become` : `${shown} became`} a draft: ${path}`);
  if (copyOf !== undefined)
    say(
      `The file is a copy of ${copyOf.agreement}, version ${copyOf.version}, that concordat made. The agreement.md that it was made from says more, and is better to have.`,
    );
  const of = (confidence: Confidence): readonly Find[] => values.filter((one) => one.confidence === confidence);
  lines.push('');
  say(
    `Values found: ${of('certain').length} certain, ${of('likely').length} likely, ${counted(of('guess').length, 'guess', 'guesses')}. Each has a comment in the draft that says where it stood.`,
  );
  list('Guesses, to look at first', of('guess').map(valueWords));
  list(
    'Out of date, or less than people are due, to look at first too',
    findings
      .filter(({ code, severity }) => OLD.test(code) && severity !== 'error')
      .map((finding) => `line ${finding.at.start.line}: ${sentence(finding)} ${finding.remedy}`),
  );
  list('Likely values', of('likely').map(valueWords));
  list(
    'Where its text stands, by its headings',
    headings.map((one) => `${one.line.words} (${one.line.paragraph.place}): ${whereTo(one)}`),
  );
  list(
    `What has no place yet: it stands at the end of the draft, under “${UNPLACED}”`,
    groups(unplaced, ({ what }) => what).map((alike) => {
      const places = alike.map(({ place }) => place).filter((place) => place !== '');
      return `${alike[0]?.what}${places.length === 0 ? '' : ` (${places.slice(0, 4).join('; ')}${places.length > 4 ? `; and ${places.length - 4} more` : ''})`}`;
    }),
  );
  list(
    'To look at',
    remarks.map(({ place, text }) => (place === '' ? text : `${text} (${place})`)),
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  list(
    'What check finds wrong in it, most of it in the old words',
    errors.map((finding) => `line ${finding.at.start.line}: ${sentence(finding)} ${finding.remedy}`),
  );
  if (open.length > 0) {
    lines.push('');
    say(`Still open: ${open.join(', ')}. The draft has a comment at each of them that says what belongs there.`);
  }
  lines.push('');
  say(
    'It is a draft: it stands in no public register, and nobody has agreed to it. Look through its comments, put what has no place where it belongs, and see what it still needs:',
  );
  lines.push(`  concordat check ${id}`);
  return `${lines.join('\n')}\n`;
}

function whereTo({ line, section = '', instead, confidence }: Placed): string {
  if (instead !== undefined) return INSTEAD[instead];
  if (confidence !== undefined) return `${section} (${confidence})`;
  return section.endsWith(line.words) ? 'under its own heading' : `within ${section}`;
}

const INSTEAD: Readonly<Record<Instead, string>> = {
  fields: 'all of it became fields',
  unplaced: `not in its text, but under “${UNPLACED}”`,
  contents: 'left out, since its lines say the headings again',
  nothing: 'left out, since it has no text of its own',
};

function valueWords({ path, value, place, doubt }: Find): string {
  const said =
    typeof value === 'string'
      ? value
      : Array.isArray(value)
        ? value.join(', ')
        : Object.values(value).flat().map(String).join('; ');
  const short = said.length > 70 ? `${said.slice(0, 69)}…` : said;
  // Items of lists have numbers, which say nothing to people.
  const field = path.filter((step) => !/^\d+$/.test(step)).join('.');
  return `${field}${short === '' ? '' : `: ${short}`} (${place})${doubt === undefined ? '' : `. ${doubt}.`}`;
}

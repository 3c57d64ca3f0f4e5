/** An entry of the law data in words: what it says, where that comes from, and how sure it is. */
import pc from 'picocolors';
import { longDate, parseDate } from '../base/dates.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import type { Fields } from '../law/data.ts';
import { nameOf } from '../law/diff.ts';
import { findPower } from '../law/powers.ts';
import type { Register } from '../register/register.ts';
import type { LawEdition } from './law-data.ts';

export interface LawText {
  readonly section: string;
  readonly id: string;
  readonly fields: Fields;
  /** The register's file that it comes from, if it is not the tool's. */
  readonly laidOverBy?: string;
}

/** The entry that a name means: `powers/children-act-2004-s11`, an id that one section has, or a citation. */
export function findLaw(
  name: string,
  { entries }: LawEdition,
  { law, lawOverrides = [] }: Register,
): LawText | undefined {
  const power = findPower(law, name)?.id;
  const found = Object.entries(entries).flatMap(([section, all]) =>
    Object.entries(all).flatMap(([id, fields]) =>
      name === `${section}/${id}` || name === id || (section === 'powers' && id === power)
        ? [{ section, id, fields }]
        : [],
    ),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const over = lawOverrides.find(({ section, id }) => section === only.section && id === only.id);
  return { ...only, ...(over === undefined ? {} : { laidOverBy: over.path }) };
}

/** How sure an entry is, with the day that goes with it. */
const EVIDENCE: Readonly<Record<string, (day: string) => string>> = {
  verified: (day) => `It was compared with its source on ${day}.`,
  knowledge: (day) => `It was written from general knowledge of the law on ${day}, and not compared with the text.`,
  check: (day) => `It is to be confirmed, and was last looked at on ${day}.`,
};

/** Names of fields in the law data, as people say them. */
const LABELS: Readonly<Record<string, string>> = {
  kind: 'What it is',
  alsoCited: 'Also cited as',
  direction: 'Which half of a flow it speaks to',
  reaches: 'Who can rely on it',
  reachesSome: 'Who can rely on it in part',
  recipients: 'Who can receive under it',
  about: 'What the purpose can be about',
  extent: 'Where it is law',
  cautions: 'Take care',
  onRequest: 'Only on request',
  supersededBy: 'Replaced by',
  from: 'From',
  until: 'Until',
  url: 'Text',
};

/** Fields that stand in words of their own. */
const TOLD = new Set(['title', 'citation', 'source', 'lastVerified', 'evidence', 'doubt', 'gives']);

export function explainLaw(text: LawText, format: 'text' | 'json'): (style: Style) => string {
  const { section, id, fields, laidOverBy } = text;
  if (format === 'json') return () => `${JSON.stringify(text, null, 2)}\n`;
  return ({ colour, width }) => {
    const paint = pc.createColors(colour);
    const value = (name: string): string => visible(String(fields[name] ?? ''));
    const day = parseDate(value('lastVerified'));
    const said = Object.entries(fields).flatMap(([name, one]) =>
      TOLD.has(name) ? [] : [`${LABELS[name] ?? name}: ${visible(inWords(one))}`],
    );
    const lines = [
      ...wrap(`${visible(nameOf(id, fields))} (${section}/${id})`, width).map(paint.bold),
      ...wrap(value('gives') === '' ? value('title') : value('gives'), width),
      '',
      ...said.flatMap((words) => wrap(words, width - 2).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`)),
      '',
      ...wrap(
        `Source: ${value('source').replace(/\.$/, '')}. ${EVIDENCE[value('evidence')]?.(day === undefined ? value('lastVerified') : longDate(day)) ?? ''}`,
        width,
      ),
      ...(fields['doubt'] === undefined ? [] : wrap(`In doubt: ${value('doubt')}`, width)),
      ...(laidOverBy === undefined ? [] : wrap(`This register lays it over the tool’s own, in ${laidOverBy}.`, width)),
    ];
    return `${lines.join('\n')}\n`;
  };
}

/** Words in a row, sentences one after the other. */
function inWords(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const sentences = value.some((one) => String(one).endsWith('.'));
  return value.join(sentences ? ' ' : ', ');
}

/** A section of the front matter as a list of facts, under the labels that the edition has for its fields. */
import { resolve, type SchemaPart } from '../../agreement/schemas.ts';
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import { cell, emphasis, paragraph } from '../build-blocks.ts';
import type { Law } from '../../law/law.ts';
import type { Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import type { BlockContext, BuildBlock } from './context.ts';

/** `{{block "facts" "breach"}}` */
export const facts: BuildBlock = (context, section) => {
  const name = section as keyof WrittenAgreement;
  const written = context.entry.terms[name];
  if (typeof written !== 'object' || Array.isArray(written)) return [];
  const part = resolve(context.schema.properties?.[name] ?? {}, context.schema);
  const properties = part.properties ?? resolve(part.then ?? {}, context.schema).properties ?? {};
  const items = Object.entries(properties).flatMap(([key, property]) => {
    if (STANDS_ELSEWHERE[name]?.includes(key)) return [];
    const said = written as { readonly [key: string]: unknown };
    // A bare “no” would only repeat, and less well, what the outcome says of why there is none.
    if (key === 'done' && said['done'] === 'no' && said['outcome'] !== undefined) return [];
    const value = said[key];
    const shown = shownValue(context, key, value, resolve(property, context.schema));
    return shown.length === 0 ? [] : [{ term: context.words.t(`label.${name}.${key}`), value: shown }];
  });
  return items.length === 0 ? [] : [...origin(context, name), { type: 'facts', items }];
};

/** What the template shows in a section of its own. */
const STANDS_ELSEWHERE: { readonly [section: string]: readonly string[] | undefined } = {
  rights: ['freedomOfInformation'],
};

/** `{{block "points" "aims"}}`: a list of sentences. */
export const points: BuildBlock = (context, section) => {
  const name = section as keyof WrittenAgreement;
  const written = context.entry.terms[name];
  const texts =
    typeof written === 'string'
      ? [written]
      : Array.isArray(written)
        ? written.filter((item) => typeof item === 'string')
        : [];
  return [...(texts.length === 0 ? [] : origin(context, name)), ...cell(texts)];
};

/** Says whose terms they are, where they are not the agreement's own. */
export function origin({ entry, words }: BlockContext, section: string): Cell {
  const from = entry.origins.get(section);
  if (entry.framework === undefined || from === undefined || from === 'own') return [];
  const { title, version = '' } = entry.framework.terms;
  const framework = words.t('framework.version', { title, version });
  return [
    paragraph(
      emphasis(
        from === 'framework' ? words.t('framework.terms', { framework }) : words.t('framework.rest', { framework }),
      ),
    ),
  ];
}

/** Words of the format that stand for parties, in a field that takes a sentence too. */
const WHOM: ReadonlySet<string> = new Set(['everyone', 'all', 'lead', 'each-party']);

function shownValue({ entry, register, words }: BlockContext, key: string, value: unknown, property: SchemaPart): Cell {
  const said =
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  if (key === 'contactPoint' || key === 'by')
    return cell(
      said.map(
        (word) =>
          entry.parties.get(word)?.title ?? (isName(word, property) || WHOM.has(word) ? words.word(word) : word),
      ),
    );
  if (key === 'reasons') return cell(said.map((word) => reason(word, register.law, words)));
  return cell(said.map((word) => (isName(word, property) ? words.word(word) : words.date(word))));
}

/** A reason for or against an assessment: the title that the law data gives a sign of risk; a name of the author's in words; a sentence as it is. */
function reason(word: string, law: Law, words: Wording): string {
  const title = law.riskSigns.get(word)?.title;
  if (title !== undefined) return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(word) ? words.word(word) : word;
}

/** Whether a value is a name or a word of the format, to be put in words; the author's own words stand as they are. */
function isName(word: string, property: SchemaPart): boolean {
  const named = property.pattern !== undefined || property.then?.items?.$ref === '#/$defs/name';
  return property.enum !== undefined || (named && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word));
}

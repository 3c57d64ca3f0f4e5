/** What the one-page papers say of an agreement: who shares what, about whom, for what, and within which limits. */
import type { Purpose } from '../../agreement/written/agreement.ts';
import { endsOf } from '../../register/ends.ts';
import type { Party } from '../../register/party.ts';
import { bullets, label, paragraph, strong } from '../build-blocks.ts';
import type { Block } from '../document.ts';
import type { NamedBlock } from '../template.ts';
import { methodsOf } from './fields.ts';
import { folded, LITTLE, listed, most, notPublished, type ShortContext } from './fold.ts';
import { check, contacts, current, rights } from './short-contacts.ts';
import { retention } from './short-retention.ts';
import { isWithheld } from '../../register/withheld.ts';

/** The named blocks that a template of a short paper may ask for. */
export function shortBlocks(context: ShortContext): Readonly<Record<string, NamedBlock>> {
  return Object.fromEntries(Object.entries(SHORT).map(([name, build]) => [name, () => build(context)]));
}

const SHORT: Readonly<Record<string, (context: ShortContext) => readonly Block[]>> = {
  check,
  current,
  'short-conditions': conditions,
  'short-contacts': contacts,
  'short-data': data,
  'short-limits': limits,
  'short-methods': methods,
  'short-parties': parties,
  'short-people': people,
  'short-purposes': purposes,
  'short-reasons': reasons,
  'short-retention': retention,
  'short-rights': rights,
  'short-sensitive': sensitive,
};

function parties(context: ShortContext): readonly Block[] {
  const { entry, room, words } = context;
  if (isWithheld(entry, 'parties')) return [notPublished(context)];
  const all = [...entry.parties.values()].filter(({ role }) => role === 'controller' || role === 'source');
  const sorted = [...all].sort((a, b) => Number(b.lead) - Number(a.lead));
  const names = sorted.map((party) => [party.title, ...within(party, context)].join(' '));
  const limited = room >= LITTLE && sorted.some((party) => limitsOf(party, { ...context, room: 0 }).length > 0);
  return [
    ...listed(folded(names, most(context, 40, 32, 26, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4), context), context),
    ...(limited ? [paragraph(words.t('short.joining'))] : []),
  ];
}

/** How many bodies a group has, and within which limit a body takes part. */
function within(party: Party, context: ShortContext): readonly string[] {
  const said = [...oneWay(party, context), ...limitsOf(party, context)];
  return said.length === 0 ? [] : [`(${said.join('; ')})`];
}

/** Who only gives may not be told, and who only receives is not asked: this is said however little room there is. */
function oneWay({ name }: Party, { entry, words: { t } }: ShortContext): readonly string[] {
  if (isWithheld(entry, 'flows')) return [];
  const flows = Object.values(entry.terms.flows ?? {});
  const takesPart = (end: 'from' | 'to'): boolean =>
    flows.some((flow) => endsOf(flow, entry.parties)[end].parties.some((party) => party.name === name));
  const [gives, receives] = [takesPart('from'), takesPart('to')];
  return gives === receives ? [] : [t(gives ? 'short.gives-only' : 'short.receives-only')];
}

function limitsOf({ shape, bodies, written }: Party, { room, words: { t } }: ShortContext): readonly string[] {
  if (room >= LITTLE) return [];
  const condition = written.condition?.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  return [
    ...(shape === 'group' ? [t('short.bodies', { n: bodies.length })] : []),
    ...(shape === 'class' && written.joining !== 'adopted' ? [t('short.class')] : []),
    ...(shape === 'body' && written.joining === 'open' ? [t('short.open')] : []),
    ...(condition === undefined ? [] : room < 3 && condition.length < 90 ? [condition] : [t('short.within-limits')]),
  ];
}

function purposes(context: ShortContext): readonly Block[] {
  const { entry } = context;
  if (isWithheld(entry, 'purposes')) return [notPublished(context)];
  return listed(
    folded(
      mainPurposes(context).map(({ title }) => title),
      most(context, 12, 11, 10, 9, 9, 8, 8, 7, 6, 6, 5, 4, 3),
      context,
    ),
    context,
  );
}

/** With many purposes, those that are parts of others are left to the agreement. */
function mainPurposes(context: ShortContext): readonly Purpose[] {
  const all = Object.values(context.entry.terms.purposes ?? {});
  const main = all.filter(({ partOf }) => partOf === undefined);
  return all.length > most(context, 8, 8, 7, 7, 6, 6, 5) && main.length > 1 ? main : all;
}

function reasons(context: ShortContext): readonly Block[] {
  if (isWithheld(context.entry, 'purposes')) return [notPublished(context)];
  const all = mainPurposes(context);
  if (context.room > 1 || all.length > 4) return purposes(context);
  return [bullets(all.map(({ title, necessity }) => [paragraph(strong(`${title}: `), necessity ?? '')]))];
}

function data(context: ShortContext): readonly Block[] {
  const { entry } = context;
  if (isWithheld(entry, 'data')) return [notPublished(context)];
  const titles = Object.values(entry.terms.data ?? {}).map(({ title }) => title);
  return listed(folded(titles, most(context, 24, 22, 20, 18, 16, 14, 12, 11, 10, 8, 7, 6, 5), context), context);
}

function people(context: ShortContext): readonly Block[] {
  const { entry } = context;
  if (isWithheld(entry, 'data', 'subjects')) return [];
  const titles = Object.values(entry.terms.subjects ?? {}).map(({ title }) => title);
  if (titles.length === 0) return [];
  return [
    paragraph(
      label(context.words.t('short.about-people')),
      `${folded(titles, most(context, 10, 9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3), context).join('; ')}.`,
    ),
  ];
}

function sensitive({ entry, words }: ShortContext): readonly Block[] {
  if (isWithheld(entry, 'data')) return [];
  const kinds = Object.values(entry.terms.data ?? {});
  const special = new Set(
    kinds.flatMap(({ specialCategory }) => (specialCategory ?? []).filter((word) => word !== 'none')),
  );
  const said = [
    ...[...special].map((word) => words.word(word).toLowerCase()),
    ...(kinds.some(({ criminalOffence }) => criminalOffence === 'yes') ? [words.t('short.crime')] : []),
  ];
  return said.length === 0 ? [] : [paragraph(words.t('short.sensitive', { kinds: words.list(said) }))];
}

function methods(context: ShortContext): readonly Block[] {
  const { entry } = context;
  if (isWithheld(entry, 'security', 'methods', 'flows')) return [notPublished(context)];
  return listed(
    folded(methodsOf(entry, context.words), most(context, 10, 9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 3), context),
    context,
  );
}

/** How far a kind may be shared at all. */
function conditions(context: ShortContext): readonly Block[] {
  const kinds = isWithheld(context.entry, 'data') ? [] : Object.values(context.entry.terms.data ?? {});
  const limited = kinds.flatMap(({ title, condition }) =>
    condition === undefined ? [] : [`${title}: ${condition.trim().replace(/\.$/, '')}`],
  );
  const few = most(context, 6, 5, 4, 4, 3, 3, 2, 2, 0);
  if (limited.length === 0) return [];
  return few === 0
    ? [paragraph(context.words.t('short.conditions-many'))]
    : [paragraph(context.words.t('short.conditions')), bullets(folded(limited, few, context))];
}

/** What belongs to other arrangements. */
function limits(context: ShortContext): readonly Block[] {
  const { entry } = context;
  const areas = isWithheld(entry, 'related') ? [] : (entry.terms.related ?? []);
  const outside = areas.flatMap(({ relation, area }) =>
    relation === 'out-of-scope' && area !== undefined ? [area] : [],
  );
  const some = most(context, 8, 7, 6, 5, 4, 4, 3, 3, 2, 2, 1, 0);
  return outside.length === 0 || some === 0
    ? []
    : [paragraph(label(context.words.t('short.other-arrangements')), `${folded(outside, some, context).join('; ')}.`)];
}

/** The law that an agreement cites: what each provision gives, and to whom. */
import { findPower, namedPowers } from '../../law/powers.ts';
import { longDate } from '../../base/dates.ts';
import type { Law, Power } from '../../law/law.ts';
import { reaches } from '../../law/reach.ts';
import { type Party, selectParties } from '../../register/party.ts';
import { isWithheld } from '../../register/withheld.ts';
import { callout, cell, label, paragraph, table } from '../build-blocks.ts';
import type { Cell } from '../document.ts';
import type { Wording } from '../wording.ts';
import { namesOf } from './party-names.ts';
import type { BlockContext, BuildBlock } from './context.ts';

/** `{{block "legislation"}}`: the powers relied on, then law cited for context. */
export const legislation: BuildBlock = (context) => {
  const { entry, register, id, words } = context;
  const { t } = words;
  const laws = reliedOn(context);
  const written = (entry.terms.legislation ?? []).map((law) => ({ law, power: findPower(register.law, law.cite) }));
  const same = (cite: string, power: Power | undefined): ((one: (typeof written)[number]) => boolean) => {
    return (one) => (power === undefined ? one.law.cite === cite : one.power === power);
  };
  // What is relied on has its row in the first table, with what the agreement says of it; the second is for the rest.
  const relied = laws.map(({ cite, power, who }) => {
    const law = written.find(same(cite, power))?.law;
    const kind = power === undefined || power.kind === 'none' ? [] : [paragraph(`${words.word(power.kind)}.`)];
    const given = [...cell(law?.gives ?? power?.gives), ...cautions(power, law?.caution, words)];
    return [[...citation(cite, power), ...kind], given, cell(who)];
  });
  const cited = written
    .filter((one) => !laws.some(({ cite, power }) => same(cite, power)(one)))
    .map(({ law, power }) => [
      citation(law.cite, power),
      cell(law.gives ?? power?.gives),
      cautions(power, law.caution, words),
    ]);
  const powers = table(
    id('table powers'),
    t('legislation.relied'),
    [
      [t('legislation.provision'), 23],
      [t('legislation.gives'), 47],
      [t('legislation.who'), 30],
    ],
    relied,
  );
  const others = table(
    id('table legislation'),
    t('legislation.cited'),
    [
      [t('legislation.provision'), 23],
      [t('legislation.means'), 47],
      [t('legislation.watch'), 30],
    ],
    cited,
  );
  const unread = [...laws, ...written].flatMap(({ power }) =>
    power === undefined || power.evidence === 'verified' ? [] : [power.citation],
  );
  return [
    ...[powers, others].filter((one) => one.rows.length > 0),
    ...(unread.length === 0
      ? []
      : [callout('note', t('legislation.unread', { laws: words.list([...new Set(unread)].sort()) }))]),
  ];
};

interface Relied {
  readonly cite: string;
  readonly power: Power | undefined;
  readonly who: readonly string[];
}

/** What the parties rely on, once each, however it is cited; nothing where the lawful basis is withheld. */
function reliedOn(context: BlockContext): readonly Relied[] {
  const { entry, register } = context;
  if (isWithheld(entry, 'lawful')) return [];
  const users = new Map<string, Relied & { readonly who: string[] }>();
  for (const ground of Object.values(entry.terms.lawful ?? {})) {
    for (const { citation: cite, power } of (ground.powers ?? []).flatMap((one) => namedPowers(register.law, one))) {
      const who =
        ground.parties === undefined
          ? unnamed(power, context)
          : relying(selectParties(ground.parties, entry.parties), power, context);
      if (who === '') continue;
      const name = power?.citation ?? cite;
      const known = users.get(name) ?? { cite, power, who: [] };
      if (!known.who.includes(who)) known.who.push(who);
      users.set(name, known);
    }
  }
  return [...users].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relied]) => relied);
}

/** So many parties are named where an entry names none. */
const FEW = 4;

/** Where an entry names nobody: the few parties that the law reaches, else that it is for those whom it does. */
function unnamed(power: Power | undefined, context: BlockContext): string {
  const all = selectParties(undefined, context.entry.parties);
  const open = all.filter((party) => power === undefined || openTo(party, power, context).length > 0);
  return open.length <= FEW && open.length < all.length
    ? relying(open, power, context)
    : context.words.t('legislation.everybody');
}

/** The bodies of a party that the law data does not rule out. */
function openTo({ bodies }: Party, power: Power, { register }: BlockContext): Party['bodies'] {
  return bodies.filter(({ kind, nation }) => reaches(register.law, power, kind, nation) !== 'no');
}

/** Of the parties named, those that the law data does not rule out; of a group or class, which of its bodies. */
function relying(parties: readonly Party[], power: Power | undefined, context: BlockContext): string {
  const { entry, register, words } = context;
  const open = parties.map((party) => ({
    party,
    bodies: power === undefined ? party.bodies : openTo(party, power, context),
  }));
  if (open.every(({ party, bodies }) => bodies.length === party.bodies.length))
    return namesOf(
      parties.map(({ name }) => name),
      entry.parties,
      words,
    );
  const named = open.flatMap(({ party, bodies }) => {
    if (bodies.length === 0) return [];
    if (bodies.length === party.bodies.length) return [party.title];
    const some = bodies.map(({ name, kind }) => (party.shape === 'class' ? pluralOf(register.law, kind, words) : name));
    return [words.t('legislation.of-these', { party: party.title, bodies: words.list(some) })];
  });
  return words.list(named);
}

function pluralOf({ kinds }: Law, kind: string | undefined, words: Wording): string {
  return (kind === undefined ? undefined : kinds.get(kind)?.plural) ?? words.word(kind ?? 'unknown');
}

function citation(cite: string, power: Power | undefined): Cell {
  const name = power?.citation ?? cite;
  return [
    {
      type: 'paragraph',
      children:
        power?.url === undefined
          ? [{ type: 'text', value: name }]
          : [{ type: 'link', href: power.url, children: [{ type: 'text', value: name }] }],
    },
  ];
}

/**
 * What to watch for, said to the reader: what the agreement says of it, word for word, or what the law data says. What
 * that tells a drafter, such as what to cite instead, is left out.
 */
function cautions(power: Power | undefined, own: string | undefined, { t }: Wording): Cell {
  const told = own === undefined ? (power?.cautions ?? []).map(forReaders) : [own];
  const doubts =
    power?.doubt === undefined
      ? []
      : [t('legislation.doubt', { date: longDate(power.lastVerified), doubt: power.doubt })];
  const cautions = [...told, ...doubts].filter((caution) => caution !== '');
  return cautions.map((caution) => paragraph(label(t('legislation.take-care')), caution));
}

function forReaders(caution: string): string {
  return caution
    .split(/(?<=\.) /)
    .filter((sentence) => !/^(?:Cite|See|Check|Confirm)\b/.test(sentence))
    .join(' ');
}

/**
 * Who gives what to whom, in plain words: each flow with its ends by name. The full agreement draws them and gives parties
 * by number, since it has to name all of them.
 */
import type { Flow } from '../agreement/written/agreement.ts';
import { type End, endsOf } from '../register/ends.ts';
import type { Entry } from '../register/entry.ts';
import { givenIn } from '../register/held-by.ts';
import { humanise, type Party } from '../register/party.ts';
import { fewBodies, fewOf } from './few-names.ts';
import { hidden, plain, type PlainAnswer, type PlainPoint } from './plain-answer.ts';
import { isShown, type Published, titleIn } from './published.ts';

/** So many flows are read one by one; of more, which an agreement gives in its own order, the first few stand for all. */
const MOST = { all: 8, some: 6 };

/** `picture` leads to all flows, drawn and in words: on their own page, or where that cannot be, in the full agreement. A listing says of nobody that they give or receive. */
export function toWhom(site: Published, entry: Entry, picture: string | undefined): PlainAnswer {
  const { t } = site;
  const question = t('plain.flows');
  const flows = Object.entries(entry.terms.flows ?? {});
  const empty = { question, sentences: [], points: [], after: [] };
  if (entry.agreement.kind !== 'agreement') return empty;
  if (!isShown(entry, 'flows') || !isShown(entry, 'parties') || !isShown(entry, 'data'))
    return hidden(site, question, entry, ['flows', 'parties', 'data']);
  if (flows.length === 0) return empty;
  const told = flows.length > MOST.all ? flows.slice(0, MOST.some) : flows;
  const more = flows.length - told.length;
  return {
    question,
    sentences: [],
    points: [
      ...told.map(([name, flow]) => pointOf(site, entry, name, flow)),
      ...(picture === undefined
        ? []
        : [
            {
              name: plain(more === 0 ? t('plain.flows-all') : t('plain.flows-more', { n: more })),
              text: '',
              links: [{ text: t('plain.flows-picture'), href: picture }],
            },
          ]),
    ],
    after: picture === undefined && more > 0 ? [t('plain.flows-left', { n: more })] : [],
  };
}

function pointOf(site: Published, entry: Entry, name: string, flow: Flow): PlainPoint {
  const { t } = site;
  const { from, to, both } = endsOf(flow, entry.parties);
  const ends = both
    ? [t('plain.flow-between', { names: namesOf(site, flow.between, from, []) })]
    : [
        ...(flow.from === undefined
          ? []
          : [t('plain.flow-from', { names: namesOf(site, flow.from, from, to.parties) })]),
        ...(flow.to === undefined ? [] : [t('plain.flow-to', { names: namesOf(site, flow.to, to, from.parties) })]),
      ];
  return {
    name: plain(flow.title ?? humanise(name)),
    text: '',
    links: [],
    list: [...ends, ...kindsOf(site, entry, flow)].map(plain),
  };
}

/** Those at one end. A body has its own name, and where a service of it gives to another, those of its services. */
function namesOf(
  site: Published,
  written: readonly string[] | undefined,
  { parties, selector }: End,
  there: readonly Party[],
): string {
  const { t } = site;
  if (written?.includes('everyone') === true || written?.includes('all') === true)
    return t(selector === written ? 'plain.flow-everyone' : 'plain.flow-all-others');
  const ofOne = ({ name, organisation }: Party): boolean =>
    organisation !== undefined &&
    there.some((other) => other.name !== name && other.organisation?.id === organisation.id);
  const names = parties.map((party) => (ofOne(party) ? party.title : (party.organisation?.facts.name ?? party.title)));
  return fewOf(site, [...new Set(names)]);
}

/** The kinds that pass: those that all of the senders give, and apart from them those that only some hold. */
function kindsOf(site: Published, entry: Entry, flow: Flow): readonly string[] {
  const { t } = site;
  const { terms } = entry;
  const { byAll, bySome } = givenIn(entry, flow);
  const titles = (names: readonly string[]): readonly string[] => names.map((name) => titleIn(terms.data, name));
  const everything = byAll.length > 1 && byAll.length === Object.keys(terms.data ?? {}).length;
  return [
    ...(byAll.length === 0
      ? []
      : [t('plain.flow-what', { kinds: everything ? t('plain.flow-all-kinds') : fewOf(site, titles(byAll)) })]),
    // None of these is left out: a reader would think that all of them give it.
    ...bySome.map(({ holders, kinds }) =>
      t('plain.flow-held', { names: fewBodies(site, holders), kinds: site.list(titles(kinds)) }),
    ),
  ];
}

/** By legal power: the duties and powers that agreements rely on, as the law data knows them. */
import { inForce } from '../../law/in-force.ts';
import type { Power } from '../../law/law.ts';
import { namedPowers } from '../../law/powers.ts';
import { selectNames } from '../../register/party.ts';
import { bodiesUnder } from '../law-index.ts';
import type { MaybeLink } from '../links.ts';
import { namedLink } from '../links.ts';
import { NATIONS } from '../organisation-view.ts';
import { isShown, type Published, saysLaw } from '../published.ts';
import { sentence } from '../words.ts';
import { type AboutValue, because, type Facet, type HasValue, slug } from './facet.ts';

export const powers: Facet = {
  folder: 'powers',
  title: 'facet.powers.title',
  one: 'facet.powers.one',
  lead: 'facet.powers.lead',
  column: 'facet.powers.column',
  unstated: 'facet.powers.unstated',
  values(site, entry) {
    if (!saysLaw(entry)) return [];
    const purposes = isShown(entry, 'purposes') ? (entry.terms.purposes ?? {}) : {};
    const found = new Map<string, { readonly title: string; readonly note: string; readonly why: Set<string> }>();
    for (const ground of Object.values(entry.terms.lawful ?? {}))
      for (const { citation, power } of (ground.powers ?? []).flatMap((cited) => namedPowers(site.law, cited))) {
        const id = power?.id ?? slug(citation);
        const value = found.get(id) ?? { title: power?.citation ?? citation, note: power?.title ?? '', why: new Set() };
        for (const name of selectNames(ground.purposes, Object.keys(purposes)))
          value.why.add(purposes[name]?.title ?? '');
        found.set(id, value);
      }
    return [...found].map(
      ([id, { title, note, why }]): HasValue => ({
        id,
        title,
        ...(note === '' ? {} : { note }),
        why: because([...why].filter((text) => text !== '')),
      }),
    );
  },
  about(site, { id, title }) {
    const power = site.law.powers.get(id);
    return power === undefined
      ? { paragraphs: [site.t('facet.powers.unknown', { citation: title })] }
      : { ...known(site, power), ...bodiesOf(site, id) };
  },
};

/** So many bodies stand on the page of a law. */
const MOST_BODIES = 30;

function bodiesOf(site: Published, id: string): Pick<AboutValue, 'links'> {
  const { t } = site;
  const bodies = bodiesUnder(site, id);
  const more = bodies.length - MOST_BODIES;
  if (bodies.length === 0) return {};
  const links = bodies.slice(0, MOST_BODIES).map(({ to }) => to);
  return {
    links: [
      {
        title: 'facet.powers.bodies',
        links: more > 0 ? [...links, ...text(t('plain.others', { n: more }))] : links,
      },
    ],
  };
}

function known(site: Published, power: Power): AboutValue {
  const { law, today, t } = site;
  const from = power.from === undefined ? '' : site.date(power.from);
  const until = power.until === undefined ? '' : site.date(power.until);
  const after = power.supersededBy === undefined ? undefined : law.powers.get(power.supersededBy);
  const facts: AboutValue['facts'] = [
    { term: t('facet.powers.about'), values: text(power.title) },
    {
      term: t('facet.powers.kind'),
      values: text(power.kind === 'none' ? t('facet.powers.no-ground') : site.wording().word(power.kind)),
    },
    {
      term: t('facet.powers.extent'),
      values: text(power.extent.map((nation) => t(NATIONS[nation])).join(', ')),
    },
    { term: t('facet.powers.from'), values: text(from) },
    { term: t('facet.powers.until'), values: text(until) },
    { term: t('facet.powers.after'), values: text(after?.citation ?? '') },
    {
      term: t('facet.powers.text'),
      values: power.url === undefined ? [] : [namedLink(power.citation, power.url)],
    },
    {
      term: t('facet.powers.checked'),
      values: text(checkedWords(site, power)),
    },
  ];
  const state = inForce(power, today);
  return {
    lead: power.gives,
    facts: facts.filter(({ values }) => values.length > 0),
    cautions: [
      ...(state === 'yes' ? [] : [t('facet.powers.not-in-force', { state: state.replace('-', '') })]),
      ...(power.cautions ?? []).map((caution) => sentence(caution)),
      ...(power.doubt === undefined ? [] : [t('common.doubt', { doubt: power.doubt })]),
    ],
  };
}

/** A page of a day cannot give a later one: what was checked after it is told without its day. */
function checkedWords({ t, date, today }: Published, { evidence, lastVerified }: Power): string {
  return lastVerified > today
    ? t('common.evidence-undated', { evidence })
    : t('common.evidence', { evidence, date: date(lastVerified) });
}

function text(value: string): readonly MaybeLink[] {
  return value === '' ? [] : [{ text: value, href: undefined }];
}

/**
 * "Who shares information about someone like me?": by the situations that
 * agreements name for the people concerned, and by kinds of people in their own
 * words. A kind of person says what it goes by (concordat.yaml, `people`), so
 * that no agreement has to name it.
 */
import { onceFor } from '../../base/memo.ts';
import type { Entry } from '../../register/entry.ts';
import { humanise } from '../../register/party.ts';
import { askUnder } from '../plain-contacts.ts';
import { at, isShown, type Published } from '../published.ts';
import {
  type AboutValue,
  because,
  type Facet,
  type FacetValue,
  type HasValue,
  type Listing,
  type Why,
} from './facet.ts';
import { type KindOfPerson, STANDARD_PEOPLE } from './standard-people.ts';

export const people: Facet = {
  folder: 'people',
  title: 'facet.people.title',
  one: 'facet.people.one',
  lead: 'facet.people.lead',
  column: 'facet.people.column',
  onlyUsed: true,
  known: (site) => [
    ...situationsOf(site),
    ...[...kindsOf(site)].map(([id, { title }]) => ({ id, title, group: site.t('facet.people.kinds') })),
  ],
  values(site, entry) {
    const terms = shownTerms(entry);
    const situations = [...new Set(terms.subjects.flatMap(([, subject]) => subject.situations ?? []))].map(
      (id): HasValue => ({
        id,
        title: at(site.settings.situations, id) ?? humanise(id),
        group: site.t('facet.people.situations'),
        why: whoseWhy(site, terms, (subject) => subject.situations?.includes(id) === true),
      }),
    );
    const kinds = [...kindsOf(site)].flatMap(([id, kind]): readonly HasValue[] => {
      const why = whyLike(site, terms, kind, entry);
      return why.length === 0 ? [] : [{ id, title: kind.title, why }];
    });
    return [...situations, ...kinds];
  },
  about: (site, _value, agreements) => ({
    paragraphs: [site.t('facet.people.about')],
    ask: whomToAsk(site, agreements),
  }),
};

/** Whom to ask under each agreement, so that nobody has to find out which body stands for which. */
function whomToAsk(site: Published, { current }: Listing): NonNullable<AboutValue['ask']> {
  return {
    under: current.slice(0, MOST_AGREEMENTS).map(({ entry }) => askUnder(site, entry)),
    more: Math.max(0, current.length - MOST_AGREEMENTS),
  };
}

/** So many agreements say on one page whom to ask. */
const MOST_AGREEMENTS = 20;

/** The kinds of people of a register, or those of the standard list. A situation of the same name is not told twice. */
const kindsOf = onceFor((site: Published): ReadonlyMap<string, KindOfPerson> => {
  const own = site.settings.people;
  const standard = STANDARD_PEOPLE.map(
    ([id, { title, ...finds }]) => [id, { ...finds, title: site.t(title) }] as const,
  );
  const situations = new Set(Object.keys(site.settings.situations ?? {}));
  return new Map((own === undefined ? standard : Object.entries(own)).filter(([id]) => !situations.has(id)));
});

function situationsOf({ settings, t }: Published): readonly FacetValue[] {
  return Object.entries(settings.situations ?? {}).map(([id, title]) => ({
    id,
    title: String(title),
    group: t('facet.people.situations'),
  }));
}

type Subjects = NonNullable<Entry['terms']['subjects']>;
type Purposes = NonNullable<Entry['terms']['purposes']>;

/** What the public may see of whose information is shared, and what for. */
interface Shown {
  readonly subjects: readonly (readonly [string, Subjects[string]])[];
  readonly purposes: readonly Purposes[string][];
}

function shownTerms(entry: Entry): Shown {
  return {
    subjects: isShown(entry, 'subjects') ? Object.entries(entry.terms.subjects ?? {}) : [],
    purposes: isShown(entry, 'purposes') ? Object.values(entry.terms.purposes ?? {}) : [],
  };
}

/** Why someone of a kind may be concerned; nothing if nothing says so. */
function whyLike(site: Published, terms: Shown, kind: KindOfPerson, entry: Entry): readonly Why[] {
  const whose = whoseWhy(
    site,
    terms,
    (subject, name) =>
      kind.subjects?.includes(name) === true ||
      (subject.status !== undefined && kind.status?.includes(subject.status) === true) ||
      subject.situations?.some((situation) => kind.situations?.includes(situation)) === true,
  );
  const what = terms.purposes.filter((purpose) => purpose.about?.some((about) => kind.about?.includes(about)));
  const themes = entry.terms.themes.filter((theme) => kind.themes?.includes(theme));
  return [
    ...whose,
    ...because([
      ...(what.length === 0
        ? []
        : [site.t('facet.people.what-for', { purposes: what.map(({ title }) => title).join('; ') })]),
      ...(whose.length + what.length > 0 ? [] : themes).map((id) =>
        site.t('facet.people.theme', { theme: at(site.settings.themes, id) ?? humanise(id) }),
      ),
    ]),
  ];
}

function whoseWhy(
  site: Published,
  { subjects }: Shown,
  fits: (subject: Subjects[string], name: string) => boolean,
): readonly Why[] {
  const titles = subjects.filter(([name, subject]) => fits(subject, name)).map(([, { title }]) => title);
  return because(titles.length === 0 ? [] : [site.t('facet.people.whose', { people: titles.join('; ') })]);
}

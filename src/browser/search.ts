/**
 * Brings the form of the search page to life. It loads the index beside it,
 * keeps what is asked for in the address, and says how much was found. It
 * writes text alone: nothing that the index holds becomes markup.
 */
(() => {
  /** What Pagefind's module does, as far as it is used. */
  interface Pagefind {
    init(): Promise<void>;
    search(words: string | null, options: object): Promise<Found>;
  }
  interface Result {
    readonly id: string;
    readonly score: number;
    data(): Promise<Shown>;
  }
  interface Found {
    readonly results: readonly Result[];
  }
  interface Shown {
    readonly raw_url?: string;
    readonly url: string;
    readonly excerpt: string;
    readonly meta: Readonly<Record<string, string>>;
  }

  const STEP = 20;
  const search = document.getElementById('Search');
  const without = document.getElementById('Search-without');
  const form = search?.querySelector('form');
  // A browser gives a page that was opened from a file nothing to search in.
  if (!search || !without || !form || !location.protocol.startsWith('http')) return;

  const get = <T extends HTMLElement>(name: string): T => document.getElementById(`Search-${name}`) as T;
  const words = JSON.parse(search.dataset['words'] ?? '{}') as {
    readonly found: Readonly<Record<string, string>>;
    /** Pairs of beginnings that forms of one word have: those of Welsh, or none. */
    readonly mutations: readonly (readonly [from: string, to: string])[];
    readonly [name: string]: unknown;
  };
  const say = (name: string): string => String(words[name]);
  const index = new URL(search.dataset['index'] ?? '', location.href);
  // The index names pages from the root of the site, in which it lies two folders deep.
  const root = new URL('../../', index);
  const [input, list, more, chips, count] = [
    get<HTMLInputElement>('q'),
    get('list'),
    get<HTMLButtonElement>('more'),
    get('chips'),
    get('count'),
  ];
  let pagefind: Promise<Pagefind> | undefined;
  let turn = 0;
  let found: Found['results'] = [];
  let shown = 0;

  const element = (name: string, className = '', text = '', language = ''): HTMLElement => {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    if (language !== '') made.lang = language;
    made.textContent = text;
    return made;
  };

  /** Everything that can be chosen to narrow the results, boxes and lists alike. */
  const choices = (): readonly {
    readonly name: string;
    readonly text: string;
    readonly language: string;
    clear(): void;
  }[] => [
    ...[...form.querySelectorAll<HTMLInputElement>('[type=checkbox]:checked')].map((box) => ({
      name: `${box.name}=${box.value}`,
      text: box.labels?.[0]?.textContent ?? box.value,
      language: box.labels?.[0]?.lang ?? '',
      clear: () => {
        box.checked = false;
      },
    })),
    ...[...form.querySelectorAll('select')]
      .filter(({ value }) => value !== '')
      .map((select) => ({
        name: `${select.name}=${select.value}`,
        text: select.selectedOptions[0]?.text ?? select.value,
        language: select.selectedOptions[0]?.lang ?? '',
        clear: () => {
          select.value = '';
        },
      })),
  ];

  const asked = (): URLSearchParams => {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value.trim() !== '') params.append(name, value.trim());
    return params;
  };

  /** Fills the form from the address. What the form does not know is left out. */
  const restore = (): void => {
    const params = new URLSearchParams(location.search);
    input.value = params.get('q') ?? '';
    for (const box of form.querySelectorAll<HTMLInputElement>('[type=checkbox]'))
      box.checked = params.getAll(box.name).includes(box.value);
    for (const select of form.querySelectorAll('select')) {
      select.value = params.get(select.name) ?? '';
      if (select.selectedIndex === -1) select.value = '';
    }
  };

  const load = (): Promise<Pagefind> => {
    pagefind ??= import(index.href).then(async (module: Pagefind) => {
      await module.init();
      return module;
    });
    return pagefind;
  };

  const run = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const params = asked();
    showChips();
    const filters: Record<string, { any: string[] }> = {};
    for (const name of new Set(params.keys())) if (name !== 'q') filters[name] = { any: params.getAll(name) };
    try {
      const module = await load();
      const answer = params.has('q')
        ? await answersTo(module, telling(params.get('q') ?? ''), { filters })
        : (await module.search(null, { filters, sort: { order: 'asc' } })).results;
      // Whoever asked again meanwhile wants the newer answer.
      if (mine !== turn) return;
      found = answer;
      shown = 0;
      list.replaceChildren();
      await showMore(mine);
      count.textContent = sayCount(found.length);
      search.dataset['answered'] = location.search;
    } catch {
      search.hidden = true;
      without.hidden = false;
    }
  };

  /** A question without the words that every question has, such as “who” and “my”: each word that is left has to be there. */
  const telling = (question: string): readonly string[] => {
    const small = new Set(say('small').split(' '));
    const all = question
      .split(/\s+/)
      .map((word) => word.replace(/[?!.,;:]+$/, '').replace(/['’](?:s|n|r|i|u|w|m|ch|th)$/i, ''))
      .filter((word) => word !== '');
    const kept = all.filter((word) => !small.has(word.toLowerCase()));
    return kept.length === 0 ? all : kept;
  };

  /**
   * What holds all the words. Where words mutate, a form of each is enough: Pagefind knows no “or”, so that each
   * form is a search of its own. A form that nobody typed has to be a whole word.
   */
  const answersTo = async (module: Pagefind, asked: readonly string[], options: object): Promise<Found['results']> => {
    if (words.mutations.length === 0) return (await module.search(asked.join(' '), options)).results;
    const each = await Promise.all(
      asked.map(async (word) => {
        const forms = formsOf(word.toLowerCase()).map((form) => `"${form}"`);
        const found = await Promise.all([word, ...forms].map((one) => module.search(one, options)));
        const best = new Map<string, Result>();
        for (const result of found.flatMap(({ results }) => results))
          if (result.score > (best.get(result.id)?.score ?? -1)) best.set(result.id, result);
        return best;
      }),
    );
    const [first = new Map<string, Result>()] = each;
    const rank = ({ id }: Result): number => each.reduce((sum, found) => sum + (found.get(id)?.score ?? 0), 0);
    return [...first.values()]
      .filter(({ id }) => each.every((found) => found.has(id)))
      .sort((one, other) => rank(other) - rank(one));
  };

  const formsOf = (word: string): readonly string[] =>
    words.mutations.filter(([from]) => word.startsWith(from)).map(([from, to]) => to + word.slice(from.length));

  const sayCount = (n: number): string => {
    if (n === 0) return say('none');
    const form = new Intl.PluralRules(document.documentElement.lang).select(n);
    return (words.found[form] ?? '').replace(/\d+/, n.toLocaleString('en-GB'));
  };

  const showMore = async (mine: number): Promise<HTMLElement | undefined> => {
    const next = await Promise.all(found.slice(shown, shown + STEP).map((result) => result.data()));
    if (mine !== turn) return undefined;
    const items = next.map(item);
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
    document.dispatchEvent(new Event('concordat-shown'));
    return items[0];
  };

  const item = ({ url, raw_url, excerpt, meta }: Shown): HTMLElement => {
    const said = (name: string): string => meta[name] ?? '';
    const made = document.createElement('li');
    const title = element('h3');
    const link = document.createElement('a');
    link.href = new URL(raw_url ?? url, root).href;
    link.textContent = said('title');
    if (said('wordsIn') !== '') link.lang = said('wordsIn');
    title.append(link);
    const state = element('p', 'site-tags');
    state.append(element('strong', `govuk-tag ${said('statusColour')}`, said('status')), ' ');
    if (said('review') !== '')
      state.append(element('strong', `govuk-tag ${said('reviewColour')}`, said('review')), ' ');
    if (said('due') !== '') {
      const due = element('time', 'site-date', said('dueText'));
      due.setAttribute('datetime', said('due'));
      due.dataset['due'] = said('due');
      state.append(due);
    }
    made.append(title, state, element('p', '', said('summary'), said('wordsIn')));
    // What was found may be the summary itself, which stands there already.
    if (excerpt.includes('<mark>') && !said('summary').includes(bare(excerpt).slice(0, 30)))
      made.append(marked(excerpt));
    const lead = element('p', 'site-use', `${say('lead')} `);
    lead.append(element('span', '', said('lead'), said('namesIn')));
    made.append(lead);
    return made;
  };

  /** A piece of the words that were found, with those that were asked for marked. */
  const marked = (excerpt: string): HTMLElement => {
    const made = element('p', 'site-excerpt');
    made.append(
      '… ',
      ...excerpt
        .split(/<\/?mark>/)
        .map((part, number) => (number % 2 === 1 ? element('mark', '', plain(part)) : plain(part))),
      ' …',
    );
    return made;
  };

  const bare = (excerpt: string): string => plain(excerpt.replaceAll(/<\/?mark>/g, ''));

  const plain = (text: string): string =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

  const showChips = (): void => {
    const chosen = choices();
    chips.hidden = chosen.length === 0;
    chips.querySelector('ul')?.replaceChildren(
      ...chosen.map((choice, number) => {
        const made = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'site-chip';
        button.append(
          element('span', 'govuk-visually-hidden', `${say('remove')} `),
          element('span', '', choice.text, choice.language),
        );
        button.addEventListener('click', () => {
          choice.clear();
          void ask();
          // The button is gone: the next one takes its place, or the heading of the results.
          const left = chips.querySelectorAll<HTMLElement>('.site-chip');
          (left[Math.min(number, left.length - 1)] ?? get('results')).focus();
        });
        made.append(button);
        return made;
      }),
    );
  };

  /** Asks, and keeps what was asked in the address. */
  const ask = (): Promise<void> => {
    const params = asked().toString();
    const address = params === '' ? location.pathname : `?${params}`;
    if (params !== location.search.slice(1)) history.pushState(null, '', address);
    return run();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== input) void ask();
  });
  get('clear').addEventListener('click', () => {
    for (const choice of choices()) choice.clear();
    void ask();
    get('results').focus();
  });
  more.addEventListener('click', () => {
    void showMore(turn).then((first) => first?.querySelector('a')?.focus());
  });
  window.addEventListener('popstate', () => {
    restore();
    void run();
  });

  if (matchMedia('(max-width: 48rem)').matches) get<HTMLDetailsElement>('filters').open = false;
  restore();
  search.hidden = false;
  without.hidden = true;
  count.textContent = say('searching');
  void run();
})();

/**
 * Runs in pages that `serve` shows, and in no page that is published. It follows what is saved: a page that changed is
 * loaded anew, and what is wrong stands in a panel and beside the words that it is about. All that it shows is text.
 */
(() => {
  interface Mark {
    readonly path: string;
    readonly id: string;
    readonly after: number;
    readonly row?: string;
    readonly href: string;
  }
  interface Found {
    readonly severity: 'error' | 'warning' | 'note';
    readonly says: string;
    readonly why: string;
    readonly remedy: string;
    readonly code: string;
    readonly place: string;
    readonly mark?: Mark;
  }
  interface Told {
    readonly state: 'checking' | 'checked';
    readonly notes: readonly string[];
    readonly here: readonly Found[];
    readonly elsewhere: readonly { readonly title: string; readonly href?: string; readonly count: string }[];
  }

  const page = document.currentScript?.dataset['page'] ?? '';
  const path = decodeURIComponent(location.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
  const HIDDEN = 'concordat-preview-hidden';
  const SEVERITIES = ['error', 'warning', 'note'] as const;
  const NAMES = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className: string,
    ...content: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    made.append(...content);
    return made;
  };
  const link = (href: string, words: string): HTMLAnchorElement => {
    const made = make('a', '', words);
    made.href = href;
    return made;
  };

  // The panel stands last on the page, so that who listens comes to it after the text; its button is always on the screen.
  const panel = make('section', 'preview-panel');
  panel.id = 'preview-panel';
  panel.setAttribute('aria-labelledby', 'preview-heading');
  const heading = make('h2', 'preview-heading', 'Preview');
  heading.id = 'preview-heading';
  heading.tabIndex = -1;
  const status = make('p', 'preview-status');
  status.setAttribute('role', 'status');
  const body = make('div', 'preview-body');
  const close = make('button', 'preview-button', 'Hide');
  close.type = 'button';
  panel.append(make('div', 'preview-top', heading, close), status, body);
  const open = make('button', 'preview-button preview-open', 'Preview');
  open.type = 'button';
  open.setAttribute('aria-controls', panel.id);
  const show = (shown: boolean): void => {
    panel.hidden = !shown;
    open.hidden = shown;
    open.setAttribute('aria-expanded', String(shown));
  };
  /** What a person chose holds on the next page too. */
  const choose = (shown: boolean): void => {
    show(shown);
    (shown ? heading : open).focus();
    try {
      sessionStorage.setItem(HIDDEN, shown ? 'no' : 'yes');
    } catch {
      // Where nothing can be kept, it is shown again on the next page.
    }
  };
  open.addEventListener('click', () => choose(true));
  close.addEventListener('click', () => choose(false));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose(false);
  });
  document.body.append(make('div', 'preview', open, panel));
  let kept = '';
  try {
    kept = sessionStorage.getItem(HIDDEN) ?? '';
  } catch {
    kept = '';
  }
  show(kept === 'no' || (kept === '' && innerWidth > 640));

  const count = (found: readonly Found[]): string =>
    SEVERITIES.map((severity) => [severity, found.filter((one) => one.severity === severity).length] as const)
      .filter(([, number]) => number > 0)
      .map(([severity, number]) => `${number} ${severity}${number === 1 ? '' : 's'}`)
      .join(', ');

  const says = (one: Found): HTMLElement =>
    make('p', 'preview-says', make('strong', '', `${NAMES[one.severity]}: `), one.says);
  const inShort = (one: Found, where: Node | string): HTMLElement =>
    make('div', `preview-finding preview-${one.severity}`, says(one), make('p', 'preview-place', where));
  const inFull = (one: Found, where: Node | string): HTMLElement => {
    const made = inShort(one, where);
    made.lastElementChild?.before(make('p', '', `${one.why} ${one.remedy}`));
    return made;
  };

  /** The element of a place on this page: in a table the row that is meant. */
  const elementOf = ({ id, after, row }: Mark): Element | undefined => {
    let found: Element | null = document.getElementById(id);
    for (let left = after; left > 0 && found !== null; left -= 1) found = found.nextElementSibling ?? found;
    const rows = row === undefined ? [] : [...(found?.querySelectorAll('tbody th') ?? [])];
    return rows.find((head) => head.textContent?.trim().startsWith(row ?? '')) ?? found ?? undefined;
  };

  /** The words of a finding beside those that it is about. */
  const markBeside = (one: Found, index: number): string | undefined => {
    const { mark } = one;
    const target = mark === undefined || mark.path !== path ? undefined : elementOf(mark);
    if (target === undefined) return undefined;
    const note = inFull(one, one.place);
    note.classList.add('preview-mark');
    note.setAttribute('role', 'note');
    note.id = `preview-mark-${index + 1}`;
    note.tabIndex = -1;
    target.classList.add('preview-marked', `preview-marked-${one.severity}`);
    // What is in a cell stays in it; a note between rows would be no row.
    if (target.tagName === 'TH') target.append(note);
    else target.after(note);
    return `#${note.id}`;
  };

  const tell = ({ state, notes, here, elsewhere }: Told): void => {
    for (const old of document.querySelectorAll('.preview-mark')) old.remove();
    for (const old of document.querySelectorAll('.preview-marked'))
      old.classList.remove('preview-marked', ...SEVERITIES.map((severity) => `preview-marked-${severity}`));
    const counted = count(here);
    const summary =
      state === 'checking' ? 'Checking…' : counted === '' ? 'Nothing to put right here.' : `Here: ${counted}.`;
    // Said aloud only where it says something else than before.
    if (status.textContent !== summary) status.textContent = summary;
    open.textContent = counted === '' ? 'Preview' : `Preview: ${counted}`;
    // Notes come below those that stand at the same place already.
    const places = here.map(() => undefined as string | undefined);
    for (let index = here.length - 1; index >= 0; index -= 1) {
      const one = here[index];
      if (one !== undefined) places[index] = markBeside(one, index);
    }
    body.replaceChildren(
      ...notes.map((note) => make('p', 'preview-note', note)),
      ...here.map((one, index) => {
        const href = places[index];
        // What stands beside its words on this page is not told twice in full.
        if (href !== undefined) return inShort(one, link(href, 'Go to its place on this page'));
        return one.mark === undefined
          ? inFull(one, one.place)
          : inFull(one, make('span', '', link(one.mark.href, 'Go to its place in the text'), `, or to ${one.place}`));
      }),
      ...(elsewhere.length === 0
        ? []
        : [
            make('h3', 'preview-elsewhere', 'Elsewhere in the register'),
            make(
              'ul',
              '',
              ...elsewhere.map(({ title, href, count: many }) =>
                make('li', '', href === undefined ? title : link(href, title), `: ${many}`),
              ),
            ),
          ]),
    );
  };

  const ask = async (): Promise<void> => {
    try {
      const response = await fetch(`/_concordat/findings/${path.split('/').map(encodeURIComponent).join('/')}`);
      tell((await response.json()) as Told);
    } catch {
      status.textContent =
        'The preview has ended, or cannot be reached. Start concordat serve again; this page then follows by itself.';
    }
  };

  /** Loads the page anew where it changed; the browser keeps the place on it. */
  const follow = async (): Promise<void> => {
    try {
      const response = await fetch(location.pathname, { method: 'HEAD' });
      const now = response.headers.get('x-concordat-page');
      if (now !== null && now !== page) location.reload();
      else await ask();
    } catch {
      await ask();
    }
  };

  // A browser keeps few connections to one computer: only a page that is seen listens.
  let events: EventSource | undefined;
  const listen = (): void => {
    events?.close();
    events = undefined;
    if (document.hidden) return;
    events = new EventSource('/_concordat/events');
    events.addEventListener('changed', () => void follow());
    events.addEventListener('checked', () => void follow());
    let lost = false;
    events.addEventListener('error', () => {
      if (!lost) void ask();
      lost = true;
    });
    events.addEventListener('open', () => {
      // Something may have been saved while nobody listened.
      void follow();
      lost = false;
    });
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();

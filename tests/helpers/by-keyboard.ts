/** Whether a page can be used by keyboard alone: where Tab goes, whether that is seen, and what keys do there. */
import type { Page } from 'puppeteer';

/** Everything that is wrong with a page that was just opened, one line each. It is left with what the keys did. */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(IN_PAGE);
  const expected = (await page.evaluate('keys.expected()')) as readonly string[];
  return [
    ...(await goesRound(page, expected)),
    ...(await skips(page)),
    ...(await skipsPictures(page)),
    ...(await goesBack(page, expected)),
    ...(await works(page)),
  ];
}

/** Tab goes to everything that can be used, in the order in which it is read, and out of the page again. */
async function goesRound(page: Page, expected: readonly string[]): Promise<readonly string[]> {
  const reached: string[] = [];
  const faults: string[] = [];
  for (let press = 0; press < expected.length + SPARE; press += 1) {
    await page.keyboard.press('Tab');
    const at = await stop(page);
    if (at === undefined) break;
    if (!at.scroller) reached.push(at.name);
    faults.push(...at.faults.map((fault) => `${at.name} ${fault}`));
  }
  const missed = expected.filter((name) => !reached.includes(name));
  if (missed.length > 0) return [...faults, `Tab does not reach ${missed.slice(0, 3).join(', ')}`];
  const wrong = reached.findIndex((name, index) => name !== expected[index]);
  return wrong < 0
    ? faults
    : [...faults, `Tab goes to ${reached[wrong]} where ${expected[wrong] ?? 'the end'} is next`];
}

/** After the last stop Tab begins anew. The first stop leads past the navigation: what is next after it lies in the page's own content. */
async function skips(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab');
  const first = await page.evaluate('keys.focused(".govuk-skip-link")');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate('keys.focused("main *")');
  return [
    ...(first === true ? [] : ['the first stop is not the skip link']),
    ...(inside === true ? [] : ['the skip link does not lead to the content']),
  ];
}

/** Before each picture with links in it is one that leads past all of them. */
async function skipsPictures(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const count = (await page.evaluate('keys.pictures().length')) as number;
  for (let index = 0; index < count; index += 1) {
    const before = await page.evaluate(`keys.toSkip(${index})`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    if (before !== true || (await page.evaluate(`keys.isPast(${index})`)) !== true)
      faults.push(`nothing before picture ${index + 1} leads past it`);
  }
  return faults;
}

/** Shift and Tab go back: as far as tells that nothing holds the focus. */
async function goesBack(page: Page, expected: readonly string[]): Promise<readonly string[]> {
  await page.evaluate('keys.toLast()');
  for (const name of expected.slice(-6, -1).reverse()) {
    let at: Stop | undefined;
    do {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      at = await stop(page);
    } while (at?.scroller === true);
    if (at?.name !== name) return [`Shift and Tab do not lead back to ${name}`];
  }
  return [];
}

/** What can be opened opens and closes, and tables sort, by Enter and by Space. */
async function works(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [selector, state] of [
    ['summary', 'parentElement.open'],
    ['th button', 'closest("th").ariaSort'],
  ] as const) {
    const count = (await page.evaluate(`keys.stops(${JSON.stringify(selector)}).length`)) as number;
    for (let index = 0; index < count; index += 1) {
      const element = `keys.stops(${JSON.stringify(selector)})[${index}]`;
      await page.evaluate(`${element}.focus()`);
      for (const key of ['Enter', 'Space'] as const) {
        const before = await page.evaluate(`String(${element}.${state})`);
        await page.keyboard.press(key);
        if ((await page.evaluate(`String(${element}.${state})`)) === before)
          faults.push(`${key} does nothing on ${String(await page.evaluate(`keys.name(${element})`))}`);
        if (selector === 'th button' && (await page.evaluate(`keys.sorted(${element})`)) !== true)
          faults.push(`${key} does not sort by ${String(await page.evaluate(`keys.name(${element})`))}`);
      }
    }
  }
  return faults;
}

/** Regions that scroll take the focus too, and an endless round has to end. */
const SPARE = 50;

interface Stop {
  readonly name: string;
  readonly scroller: boolean;
  readonly faults: readonly string[];
}

/** Where the focus is, unless it is nowhere on the page. */
async function stop(page: Page): Promise<Stop | undefined> {
  return ((await page.evaluate('keys.at()')) as Stop | null) ?? undefined;
}

/** Runs in the page. How something looks without the focus is noted before anything has it. */
const IN_PAGE = `globalThis.keys = (() => {
  const USED = 'a[href], area[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex], [contenteditable=true], iframe, audio[controls], video[controls]';
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const stops = (selector) => [...document.querySelectorAll(USED)].filter((one) => one.tabIndex >= 0 && shown(one) && one.matches(selector));
  const numbers = new Map();
  const name = (one) => {
    if (!numbers.has(one)) numbers.set(one, numbers.size + 1);
    return one.localName + ' “' + (one.textContent || one.id).trim().replace(/\\s+/g, ' ').slice(0, 40) + '” (' + numbers.get(one) + ')';
  };
  const SEEN = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderBottomColor', 'borderBottomWidth'];
  const look = (one) => [[one], [one, '::before'], [one, '::after'], ...[...(one.labels ?? [])].flatMap((label) => [[label], [label, '::before']])]
    .map(([part, pseudo]) => { const style = getComputedStyle(part, pseudo); return SEEN.map((each) => style[each]).join(); }).join('; ');
  const plain = new Map([...document.querySelectorAll(USED)].map((one) => [one, look(one)]));
  const hidden = (one) => {
    const boxes = [one, ...(one.labels ?? [])].flatMap((part) => [...part.getClientRects()]);
    return !boxes.some(({ left, right, top, bottom }) => {
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight || right - left < 1) return false;
      const on = document.elementFromPoint(x, y);
      return on !== null && (one.contains(on) || on.contains(one) && on !== document.body && on !== document.documentElement || [...(one.labels ?? [])].some((label) => label.contains(on)));
    });
  };
  return {
    stops,
    name,
    focused: (selector) => document.activeElement.matches(selector) && shown(document.activeElement) && !hidden(document.activeElement),
    expected: () => stops('*').map(name),
    pictures: () => [...document.querySelectorAll('main section:has(> svg a)')],
    toSkip: (index) => {
      const all = stops('*');
      const before = all[all.findIndex((one) => keys.pictures()[index].contains(one)) - 1];
      before?.focus();
      return before?.matches('.govuk-skip-link') === true && !hidden(before);
    },
    isPast: (index) => {
      const picture = keys.pictures()[index];
      const at = document.activeElement;
      return at !== document.body && !picture.contains(at) && (picture.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    },
    toLast: () => stops('*').at(-1).focus(),
    sorted: (button) => {
      const head = button.closest('th');
      const rows = [...head.closest('table').tBodies[0].rows].map((row) => row.cells[head.cellIndex]);
      const compare = head.dataset.sort === 'number'
        ? (a, b) => Number(a.dataset.rank) - Number(b.dataset.rank)
        : (a, b) => a.textContent.localeCompare(b.textContent, document.documentElement.lang);
      const way = { ascending: 1, descending: -1 }[head.ariaSort];
      return rows.length > 1 && rows.every((row, index) => index === 0 || way * compare(rows[index - 1], row) <= 0);
    },
    at: () => {
      const one = document.activeElement;
      if (one === null || one === document.body || one === document.documentElement) return null;
      const scroller = !one.matches(USED) && (one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight);
      const faults = [];
      if (!scroller && one.tabIndex > 0) faults.push('has an order of its own');
      if (!scroller && look(one) === plain.get(one)) faults.push('looks the same with the focus');
      if (hidden(one)) faults.push('has the focus where it cannot be seen');
      return { name: name(one), scroller, faults };
    },
  };
})()`;

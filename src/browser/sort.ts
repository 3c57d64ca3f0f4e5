/**
 * Runs in pages with a table that sorts: makes buttons of the heads of its
 * columns. `aria-sort` says how the table stands, and a status line says what
 * was done. Without it the table stands in the order that the page gives it.
 */
(() => {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sorted]')) {
    const { sorted = '', ascending = '', descending = '' } = table.dataset;
    const body = table.tBodies[0];
    const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
    if (body === undefined) continue;
    const rows = [...body.rows];
    const status = document.createElement('p');
    status.className = 'govuk-visually-hidden';
    status.setAttribute('role', 'status');
    table.before(status);
    table.classList.add('site-table--sorts');

    /** The rows of equal worth stay as the page has them. */
    const sort = (column: number, head: HTMLElement, name: string): void => {
      const numbers = head.dataset['sort'] === 'number';
      const before = head.getAttribute('aria-sort');
      // The largest number is what readers look for first.
      const order =
        before === 'none'
          ? numbers
            ? 'descending'
            : 'ascending'
          : before === 'ascending'
            ? 'descending'
            : 'ascending';
      const worth = (row: HTMLTableRowElement): HTMLTableCellElement | undefined => row.cells[column];
      const language = document.documentElement.lang;
      const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement): number =>
        numbers
          ? Number(worth(a)?.dataset['rank']) - Number(worth(b)?.dataset['rank'])
          : (worth(a)?.textContent ?? '').localeCompare(worth(b)?.textContent ?? '', language);
      const way = order === 'ascending' ? 1 : -1;
      body.append(...[...rows].sort((a, b) => way * compare(a, b)));
      for (const other of heads) if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', order);
      status.textContent = sorted
        .replace('{column}', name)
        .replace('{order}', order === 'ascending' ? ascending : descending);
    };

    for (const [column, head] of heads.entries()) {
      if (head.dataset['sort'] === undefined) continue;
      const name = head.textContent ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(column, head, name));
      head.append(button);
    }
  }
})();

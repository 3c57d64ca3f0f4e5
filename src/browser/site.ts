/**
 * Runs in every page of the register. A page does not know that time goes by:
 * this says so once the last day has passed on which the page was right
 * (`data-until`), and beside each day that it gave to come (`data-due`). The words are the page's own. Without it a page says all that
 * it knew; nothing else depends on it.
 */
(() => {
  const older = document.getElementById('Page-older');
  if (older === null) return;
  const { asAt = '', passed = '', until } = older.dataset;
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  if (until !== undefined && until < today) older.hidden = false;
  const mark = (): void => {
    for (const day of document.querySelectorAll<HTMLElement>('[data-due]')) {
      const { due = '' } = day.dataset;
      delete day.dataset['due'];
      // What had passed already when the page was made, it says itself.
      if (due < asAt || due >= today) continue;
      older.hidden = false;
      const said = document.createElement('strong');
      said.className = 'site-passed';
      said.textContent = passed;
      day.after(' ', said);
    }
  };
  mark();
  // The search page shows more as it goes.
  document.addEventListener('concordat-shown', mark);
})();

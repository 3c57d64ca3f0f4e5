/** Names of files that systems and programs leave in folders unasked, and that nobody means to share. */

/** What people seldom see and never wrote: files that begin with a dot, the lock files of Word, the lists that systems keep of a folder. */
export function isLeftover(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || KEPT_BY_SYSTEMS.has(name.toLowerCase());
}

/** An earlier state of a file that an editor put beside it, such as `agreement.md~`. */
export function isBackup(name: string): boolean {
  return /(?:~|\.(?:bak|orig|swp|tmp))$|^#.*#$/i.test(name);
}

const KEPT_BY_SYSTEMS = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r', '__macosx']);

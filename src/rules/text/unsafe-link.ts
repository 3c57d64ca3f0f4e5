/** A link in the prose that nobody should follow. */
import { prose } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const unsafeLink: Rule = {
  code: 'text/unsafe-link',
  severity: 'error',
  summary: 'A link in prose leads to a web page, a mailbox or a section of the document.',
  why: 'Other addresses can run programs, open files on the reader’s machine, or lead nowhere once the document is a PDF. They are shown without the link.',
  *check(register) {
    for (const { node, where } of prose(register)) {
      if ((node.type !== 'link' && node.type !== 'definition') || isSafe(node.url)) continue;
      yield {
        ...where,
        actual: `link to \`${node.url.length > 60 ? `${node.url.slice(0, 60)}…` : node.url}\``,
        expected: 'an address that begins with https://, http://, mailto: or #',
        remedy: 'Write the whole address of the page, `#` and the section’s name, or the words alone.',
      };
    }
  },
};

function isSafe(address: string): boolean {
  if (address.startsWith('#')) return /^#[\p{L}\p{N}_-]+$/u.test(address);
  return /^(https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(address) && URL.canParse(address);
}

/** A file beside an agreement that cannot be published with it. */
import { type AttachedFault, attachedEndings, attachedFiles } from '../../agreement/attached-files.ts';
import { fileSpan } from '../../base/position.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Rule } from '../rule.ts';

export const attachedFile: Rule = {
  code: 'publish/attached-file',
  severity: 'error',
  summary: 'Every file beside an agreement can be published with it.',
  why: 'Every file in the folder is part of what parties sign. A file that the public cannot see would bind them unseen, and one that a browser runs could speak in the name of the register.',
  *check(register) {
    for (const entry of register.entries.filter(isShown)) {
      for (const { path, fault } of attachedFiles(entry.agreement.attachments)) {
        if (fault === undefined) continue;
        yield { at: fileSpan(`agreements/${entry.id}/${path}`), agreement: entry.id, ...WORDS[fault] };
      }
    }
  },
};

/** Whether the register shows the whole text with its files, now or once it is signed. */
function isShown({ agreement, withheld }: Entry): boolean {
  if (!agreement.valid || withheld?.sections.includes('attachments') === true) return false;
  const { publish } = agreement.terms;
  const show = typeof publish === 'object' ? publish.show : publish;
  return show === 'yes' || show === 'when-all-signed' || agreement.kind === 'listing';
}

const ELSEWHERE =
  'If it is no part of the agreement, move it out of the folder: the digest changes with it, since the digest covers every file there.';

const WORDS: Readonly<
  Record<AttachedFault, { readonly actual: string; readonly expected: string; readonly remedy: string }>
> = {
  kind: {
    actual: 'file of a kind that the register does not publish',
    expected: `a file whose name ends in ${listInWords(
      attachedEndings().map((ending) => `.${ending}`),
      'or',
    )}`,
    remedy: `Save it as a PDF or another of these kinds. ${ELSEWHERE}`,
  },
  content: {
    actual: 'content of another kind than the name says',
    expected: 'a file that begins as files with its ending do',
    remedy: `Open it and save it again in the kind that its name says. ${ELSEWHERE}`,
  },
  name: {
    actual: 'name that is not safe in an address',
    expected: 'a name of letters, digits, spaces, full stops, brackets and hyphens, of 99 characters at most',
    remedy: `Rename the file or its folder. ${ELSEWHERE}`,
  },
  'same-name': {
    actual: 'name that another file has, but for capitals',
    expected: 'a name of its own',
    remedy: `Rename one of the two: many systems take them for one file. ${ELSEWHERE}`,
  },
};

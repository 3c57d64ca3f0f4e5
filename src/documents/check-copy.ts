/** The short reference on a document, and the code for cameras that leads to what the register says of it. */
import type { Entry } from '../register/entry.ts';
import { isToBePublished } from '../register/link.ts';
import { isDraft } from '../register/pending.ts';
import type { Register } from '../register/register.ts';
import { webAddress } from '../register/web-address.ts';
import { paragraph } from './build-blocks.ts';
import type { Block, Facts, Inline, Properties, QrCode } from './document.ts';
import type { Wording } from './wording.ts';

type Check = Pick<Properties, 'reference' | 'lookUp' | 'notYet'>;

/**
 * The reference of an agreement, and the page of the register that looks it up. None where the register has no address, and
 * where the page will never know it: of a draft, whose words change, and of what is not published.
 */
export function checkOf(
  entry: Pick<Entry, 'reference' | 'terms' | 'standing' | 'pending' | 'unpublished'>,
  register: Pick<Register, 'settings'>,
): Check {
  const { reference, pending, unpublished } = entry;
  const known = !isDraft(entry) && isToBePublished(entry);
  return {
    reference,
    lookUp: (known ? webAddress(register, 'verify/') : undefined) ?? '',
    ...(pending === undefined && unpublished !== 'not-signed' ? {} : { notYet: true }),
  };
}

/** The row of a table of facts that has the reference, the code, and in words where to look it up. */
export function checkFact(check: Check, words: Wording): Facts['items'][number] {
  const { reference, notYet } = check;
  const where = words.t(notYet ? 'check.not-yet' : 'check.look-up');
  return {
    term: words.t('check.reference'),
    value: [...codeOf(check, words), paragraph(reference), ...whereTo(check, where)],
  };
}

/** The same for a page without such a table: the code, and one line of words. */
export function checkLine(check: Check, words: Wording): readonly Block[] {
  const { reference, notYet } = check;
  const alone = words.t('check.line-alone', { reference });
  if (check.lookUp === '') return [paragraph(alone)];
  return notYet
    ? whereTo(check, `${alone}. ${words.t('check.not-yet')}`)
    : [...codeOf(check, words), ...whereTo(check, words.t('check.line', { reference }))];
}

/** The code comes before the words, which stand beside it where there is room. Nobody should follow one before the page knows it. */
function codeOf(check: Check, { t }: Wording): readonly QrCode[] {
  if (check.lookUp === '' || check.notYet) return [];
  const address = addressOf(check);
  return [{ type: 'qr-code', address, alternative: t('check.alternative', { address }) }];
}

/** The words with the address, which can be typed in too. */
function whereTo(check: Check, words: string): readonly Block[] {
  const { lookUp } = check;
  if (lookUp === '') return [];
  const link: Inline = { type: 'link', href: addressOf(check), children: [{ type: 'text', value: lookUp }] };
  return [paragraph(`${words} `, link)];
}

/** The reference stands behind the sign that browsers keep to themselves: whoever serves the page does not learn which copy was looked up. */
function addressOf({ reference, lookUp }: Check): string {
  return `${lookUp}#${reference}`;
}

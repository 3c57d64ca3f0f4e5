/** The short reference on a document, and the code for cameras that leads to what the register says of it. */
import type { Register } from '../register/register.ts';
import { webAddress } from '../register/web-address.ts';
import { paragraph } from './build-blocks.ts';
import type { Block, Facts, Inline, Properties, QrCode } from './document.ts';
import type { Wording } from './wording.ts';

type Check = Pick<Properties, 'reference' | 'lookUp'>;

/** The page of the register that looks references up; empty where the register has no address. */
export function lookUpAt(register: Pick<Register, 'settings'>): string {
  return webAddress(register, 'verify/') ?? '';
}

/** The row of a table of facts that has the reference, the code, and in words where to look it up. */
export function checkFact(check: Check, words: Wording): Facts['items'][number] {
  const { reference } = check;
  return {
    term: words.t('check.reference'),
    value: [...codeOf(check, words), paragraph(reference), ...whereTo(check, words.t('check.look-up'))],
  };
}

/** The same for a page without such a table: the code, and one line of words. */
export function checkLine(check: Check, words: Wording): readonly Block[] {
  const { reference } = check;
  return check.lookUp === ''
    ? [paragraph(words.t('check.line-alone', { reference }))]
    : [...codeOf(check, words), ...whereTo(check, words.t('check.line', { reference }))];
}

/** The code comes before the words, which stand beside it where there is room. */
function codeOf(check: Check, { t }: Wording): readonly QrCode[] {
  if (check.lookUp === '') return [];
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

/** Which sentences let information go by an unsafe way, and which forbid it or speak of something else. */
import { describe, expect, it } from 'vitest';
import { runRules } from '../../../src/rules/run.ts';
import { unsafeWay } from '../../../src/rules/text/unsafe-way.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';

const PORT = 'agreements/mereshire-port/agreement.md';
const SMALL: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(([path]) => !path.startsWith('agreements/') || path === PORT),
);

async function found(prose: string): Promise<readonly string[]> {
  const text = textOf(MERESHIRE, PORT).replace(
    /^(---\n[\s\S]*?\n---\n)[\s\S]*$/,
    (_all, front) => `${front}${prose}\n`,
  );
  const register = await registerOf(memoryFiles({ ...SMALL, [PORT]: text }));
  return runRules([unsafeWay], register)
    .filter(({ code }) => code === 'text/unsafe-way')
    .map(({ actual }) => /“(.*)”/.exec(actual)?.[1] ?? actual);
}

describe('a sentence that lets it go', () => {
  it.each([
    ['Information may be sent by fax.', ['fax']],
    ['Referrals are faxed to the ward.', ['faxed']],
    ['Where the portal is down, fax the form or use unencrypted email.', ['fax']],
    ['Reports can be shared by ordinary e-mail.', ['ordinary e-mail']],
    ['Urgent cases are sent by e-mail that is not encrypted.', ['e-mail that is not encrypted']],
    ['The team uses a WhatsApp group for updates.', ['WhatsApp']],
    ['Extracts are copied to an unencrypted USB stick.', ['unencrypted USB stick']],
    ['The files are sent on a memory stick.', ['on a memory stick']],
    ['Copies are put on a USB stick and posted.', ['on a USB stick']],
    ['The files go by post in plain envelopes.', ['post in plain envelopes']],
    ['The list is sent by ordinary post.', ['ordinary post']],
    ['Staff may forward it to a personal email account.', ['to a personal email account']],
    ['The following are used:\n\n- secure e-mail is used first\n- fax is used at night', ['fax']],
  ])('%s', async (text, words) => {
    expect(await found(text)).toEqual(words);
  });
});

describe('a sentence that forbids it, or speaks of something else', () => {
  it.each([
    'Information must not be sent by fax.',
    'Fax is never used.',
    'Nobody uses WhatsApp for cases.',
    'Do not use personal email accounts, WhatsApp or an unencrypted USB stick.',
    'Personal data is sent by secure e-mail instead of fax.',
    'The fax machines were withdrawn in 2020.',
    'Unencrypted e-mail is unsafe and is not used.',
    'Staff avoid open e-mail.',
    'The files are sent on a memory stick that is encrypted.',
    'The files are sent on a memory stick. It is encrypted with a key that is sent apart.',
    'Staff report a USB stick that they find.',
    'Letters go by tracked post in plain envelopes.',
    'The letter is sent by special delivery, and never by ordinary post.',
    'The court sends its orders by post.',
    'A lost unencrypted laptop is reported as a breach.',
    'Encrypted e-mail is used. USB sticks are encrypted.',
    'Parents give their personal email address.',
    'Staff must not use:\n\n- fax to send forms\n- WhatsApp to share names',
    '## What is not used\n\nFax to send forms.',
    'The open e-mail of the head is read out.',
    'Messages that the suspect sent on Facebook are not passed on.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

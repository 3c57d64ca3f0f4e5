/** What in published texts is about a person, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/run.ts';
import { personalEmail } from '../../src/rules/publish/personal-email.ts';
import { personalName } from '../../src/rules/publish/personal-name.ts';
import { phoneNumber } from '../../src/rules/publish/phone-number.ts';
import { sensitive } from '../../src/rules/publish/sensitive.ts';
import { personNamesIn } from '../../src/base/person-names.ts';
import { placeholder } from '../../src/rules/text/placeholder.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const RULES = [personalEmail, personalName, phoneNumber, placeholder, sensitive];
const PORT = 'agreements/mereshire-port/agreement.md';
const SMALL: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(([path]) => !path.startsWith('agreements/') || path === PORT),
);

/** What stands in brackets in each finding on an agreement with these sentences in its prose. */
async function found(prose: string, publish = 'yes', more: Contents = {}): Promise<readonly string[]> {
  const text = textOf(MERESHIRE, PORT)
    .replace(/^classification: .*$/m, 'classification: OFFICIAL')
    .replace(/^publish: .*$/m, () => `publish: ${publish}`)
    .replace(/^(---\n[\s\S]*?\n---\n)[\s\S]*$/, (_all, front) => `${front}${prose}\n`);
  const register = await registerOf(memoryFiles({ ...SMALL, [PORT]: text, ...more }));
  const codes = RULES.map(({ code }) => code);
  return runRules(RULES, register)
    .filter(({ code }) => codes.includes(code))
    .map(({ actual }) => /\([“`]?(.*?)[”`]?\)(?: in a text that is published)?$/.exec(actual)?.[1] ?? actual);
}

describe('a published text', () => {
  it.each([
    ['Mrs Example-Smith and Professor Jane Example met.', ['Example-Smith', 'Jane Example']],
    ['**Signed:** Jane Example, for the council.', ['Jane Example']],
    ['Ask Jane Example, Head of Safeguarding.', ['Jane Example']],
    ['## How it ends\n\nTo be confirmed.\n\nFrom XX/XX/2026 on.', ['To be confirmed', 'XX/XX/2026']],
    ['| Role | Who |\n| --- | --- |\n| Caldicott Guardian | Jane Example |', ['Jane Example']],
    ['Ask Jane\nExample (Data Protection Officer).', ['Jane Example']],
    ["They came from Dr Gray's Hospital, Mr Justice and the Miss School list.", []],
    ['Signed: Director of Public Health. Contact: Harbour Youth. Name: Job Title.', []],
    ["The Safeguarding Lead: Alder Hey, Marie Curie or Barnardo's. Clare's Law and the Stephen Lawrence Inquiry.", []],
    ['The lead, James Paget University Hospital, and the Chair, Victoria Road.', []],
    ['Dr Example Report is cited; PC World sells computers; DS Team.', []],
    ['A nurse, a doctor and a PC met Mere Valley Trust.', []],
    [
      'Write to jane.example@mereshire.example or J.Example@mereshire.example.',
      ['jane.example@mereshire.example', 'J.Example@mereshire.example'],
    ],
    ['Write to dpo@mereshire.example, mash.referrals@mereshire.example or data.protection@mereshire.example.', []],
    ['Write to mere.valley@mere-valley.example, h.youth@harbour-youth.example or x@mereshire.example.', []],
    ['Ring 101, 111, 999, 0800 123 456, 0300 123 4567, 116 123 or 01632 960001.', []],
    ['The NHS number 0770 090 0123 45 and the case 07700-900-123-4 are no telephone numbers.', []],
    ['Ring 07700 900 123, or her home number 01632 960 001.', ['07700 900 123', '01632 960 001']],
    ['It is TBA, and [insert date] or [name].', ['TBA', '[insert date]', '[name]']],
    [
      'Read [the name](https://a.example) and [date][a]. What is to be confirmed stays open.\n\n[a]: https://a.example',
      [],
    ],
    ['- [x] Done\n- [ ] Add a name', []],
    ['The point of contact is Jane Example.', ['Jane Example']],
    ['Contact: J. Example', ['J. Example']],
    ['Contact: J Example, or Signed: P Q Example', ['J Example', 'P Q Example']],
    ['Dr A. N. Example and Prof. A.N. Example met.', ['A. N. Example', 'A.N. Example']],
    ['It is chaired by P. Example, and J. Example (Caldicott Guardian) is there.', ['P. Example', 'J. Example']],
    [
      'Contact Jane\nExample, write to Peter A. Example or ask Susan Example.',
      ['Jane Example', 'Peter A. Example', 'Susan Example'],
    ],
    ["The contact is St. Mary's Hospital. Contact Victoria Road Surgery or ask Marie Curie.", []],
    ['Write to James Paget University Hospital. Contact: N. Ireland Office. Contact: S. Yorkshire Police.', []],
    ['Annex A. Terms apply. See R. v. Example and Part B. Definitions. Ask for Jane’s Law leaflets.', []],
    ['Contact: A Social Worker. Name: A. Council. The lead is Mere Valley Trust.', []],
    ['OFFICIAL-SENSITIVE', ['marking “OFFICIAL-SENSITIVE” in a text that is published']],
    ['**Official – Sensitive: personal**', ['marking “Official – Sensitive” in a text that is published']],
    ['Protective marking: OFFICIAL SENSITIVE', ['marking “OFFICIAL SENSITIVE” in a text that is published']],
    ['This protocol is marked OFFICIAL-SENSITIVE.', ['marking “OFFICIAL-SENSITIVE” in a text that is published']],
    [
      '| Classification | OFFICIAL-SENSITIVE |\n| --- | --- |\n| Owner | The council |',
      ['marking “OFFICIAL-SENSITIVE” in a text that is published'],
    ],
    ['Mark each e-mail OFFICIAL-SENSITIVE. Records that are OFFICIAL-SENSITIVE stay locked away.', []],
    [
      '- OFFICIAL\n- OFFICIAL-SENSITIVE\n\n| Records | Marking |\n| --- | --- |\n| Case files | OFFICIAL-SENSITIVE |',
      [],
    ],
  ])('%s', async (prose, expected) => {
    expect(await found(prose)).toEqual(expected);
  });

  it('is one that the public sees', async () => {
    const prose = 'Dr Example, jane.example@mereshire.example, 07700 900123.';
    expect(await found(prose, 'no')).toEqual([]);
    expect(await found(prose, 'when-all-signed')).toHaveLength(3);
    expect(await found(prose, '\n  show: summary\n  because: It is long.')).toEqual([]);
    expect(
      await found(
        `## Steps\n\n${prose}\n\n## Ends\n\nMs Example.`,
        '\n  show: yes\n  withheld: [steps]\n  because: So.',
      ),
    ).toEqual(['Example']);
  });

  it('can be the file of a body, or a page of guidance', async () => {
    const more = {
      'organisations/mere-homes.yaml': textOf(MERESHIRE, 'organisations/mere-homes.yaml').replace(
        /dataProtectionOfficer: .*/,
        'dataProtectionOfficer: jane.example@mere-homes.example',
      ),
    };
    expect(await found('Nothing.', 'no', more)).toEqual(['jane.example@mere-homes.example']);
  });
});

describe('names', () => {
  it('are not those of bodies that are known', () => {
    const names = (isBody: boolean): number => personNamesIn('Contact: Example House Friends', () => isBody).length;
    expect([names(true), personNamesIn('Signed: Jane Example', () => true).length]).toEqual([0, 0]);
  });
});

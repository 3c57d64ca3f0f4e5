/** What a document says of who signed: in document control, from the sign-off records. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { renderMarkdown } from '../../src/documents/markdown.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { composeContext } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { EDITORIAL, nextVersion } from '../helpers/next-version.ts';
import { signed } from '../helpers/signed-register.ts';
import { SMALL_ID, SMALL_REGISTER } from '../helpers/small-register.ts';

const ID = 'mereshire-exploitation';

/** The document of the agreement in a register that keeps records from its first day on. */
async function documentWith(records: readonly object[], change = (text: string): string => text): Promise<string> {
  const contents: Contents = {
    ...MERESHIRE,
    'concordat.yaml': textOf(MERESHIRE, 'concordat.yaml').replace('since: 2026-12-01', 'since: 2026-10-01'),
    [`agreements/${ID}/agreement.md`]: change(textOf(MERESHIRE, `agreements/${ID}/agreement.md`)),
  };
  const read = async (more: Contents) => {
    const register = await registerOf(memoryFiles({ ...contents, ...more }));
    const entry = register.entries.find(({ id }) => id === ID);
    if (entry === undefined) throw new Error('the agreement is gone');
    return { register, entry };
  };
  const { entry: before } = await read({});
  const files = records.map((record, index): [string, string] => [
    `agreements/${ID}/sign-off/record-${index}.yaml`,
    stringify({ version: '2.1', digest: before.digest, date: '2026-09-20', ...record }),
  ]);
  const { register, entry } = await read(Object.fromEntries(files));
  const document = composeAgreement(entry, composeContext(register));
  return `${document.running.notice}\n${new TextDecoder().decode(renderMarkdown(document))}`;
}

const POLICE = { organisation: 'mereshire-police', role: 'Assistant Chief Constable', decision: 'agreed' };

describe('document control', () => {
  it('says who decided what in which role with which proof, and who has not', async () => {
    const text = await documentWith([
      { ...POLICE, method: 'minute', evidence: 'Item 7' },
      {
        organisation: 'harbour-youth',
        role: 'Chair of trustees',
        decision: 'agreed-with-conditions',
        conditions: ['Train the staff first'],
        method: 'wet-ink',
        evidence: `sha256:${'a'.repeat(64)}`,
      },
    ]);
    expect(text.split('\n')[0]).toContain('Not signed by: Mereshire Council, ');
    const table = text.slice(text.indexOf('Sign-off')).split('\n').slice(0, 12).join('\n');
    expect(table).toContain('Mereshire Police');
    expect(table).toContain('Assistant Chief Constable, on 20 September 2026: a minute (Item 7)');
    expect(table).toMatch(/Bound by version[\s\S]*Version 2\.1[\s\S]*2\.1, from 1 October 2026/);
    expect(table).toContain('Train the staff first');
    expect(table).toMatch(/a signed sheet \(sha256:a{64}\)/);
    expect(table).toContain('Not signed');
  });

  it('says by what a body is bound that declined, and what one that left states', async () => {
    const text = await documentWith([{ ...POLICE, decision: 'declined', method: 'minute', evidence: 'Item 7' }]);
    expect(text).toMatch(/\| Declined[^|]*Version 2\.1[^|]*\| None/);
    expect(text).toContain('Of the information that it held: What it held was returned to the council');
  });

  it('says that an earlier version was signed, and carries over', async () => {
    const contents = nextVersion(await signed(SMALL_REGISTER), '1.3', '2026-06-01', EDITORIAL);
    const register = await registerOf(memoryFiles(contents));
    const entry = register.entries.find(({ id }) => id === SMALL_ID);
    const document = entry && composeAgreement(entry, composeContext(register));
    const text = document && new TextDecoder().decode(renderMarkdown(document));
    expect(text).toMatch(
      /Agreed[^|]*Version 1\.2[^|]*Carried over to version 1\.3: only editorial changes since[^|]*\| 1\.3, from 1 June 2026/,
    );
  });

  it('says nothing of it where no record is there and none is asked for', async () => {
    const text = await documentWith([], (whole) => whole.replace('effective: 2026-10-01', 'effective: 2026-09-01'));
    expect(text).not.toMatch(/Not signed|Sign-off/);
  });

  it('names nobody where the parties are withheld', async () => {
    const text = await documentWith([{ ...POLICE, method: 'minute', evidence: 'Item 7' }], (whole) =>
      whole.replace(/^publish: yes$/m, 'publish:\n  show: yes\n  withheld: parties\n  because: It would warn people'),
    );
    expect(text.split('\n')[0]).toContain('Not signed by 4 of those who have to.');
    expect(text).not.toContain('Assistant Chief Constable, on 20 September');
  });
});

/** What is not for everyone, where everyone can read the files. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { publicSource } from '../../src/rules/publish/public-source.ts';
import { checkFiles, type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';

async function told(source: 'public' | 'private', contents: Contents = MERESHIRE): Promise<readonly string[]> {
  const settings = parseDocument(textOf(contents, 'concordat.yaml'));
  settings.set('source', source);
  const found = await checkFiles({ ...contents, 'concordat.yaml': settings.toString() }, undefined, [publicSource]);
  return found
    .filter(({ code }) => code === 'publish/public-source')
    .map(({ agreement, actual }) => `${agreement}: ${actual.replace(' in a repository that everyone can read', '')}`);
}

describe('a repository that everyone can read', () => {
  it('is told of each agreement that is not for everyone, and why', async () => {
    expect(await told('public')).toEqual([
      'mereshire-leaving-hospital: agreement that is not published before all have signed',
      'mereshire-money-recovery: agreement that is published as a summary alone',
      'mereshire-port: agreement that is OFFICIAL-SENSITIVE and not published',
      'mereshire-school-attendance: draft',
    ]);
    expect(await told('private')).toEqual([]);
  });

  it('is told of a section that is withheld', async () => {
    const path = 'agreements/mereshire-exploitation/agreement.md';
    const text = textOf(MERESHIRE, path).replace(
      'publish: yes',
      'publish:\n  show: yes\n  withheld: security\n  because: It tells how to get in',
    );
    expect(await told('public', { ...MERESHIRE, [path]: text })).toContain(
      'mereshire-exploitation: agreement that is published without a section',
    );
  });
});

/** Where a newer edition is told of, and what is advised to whom. */
import { expect, it } from 'vitest';
import { certainMend } from '../../../src/base/finding.ts';
import { newerEdition } from '../../../src/rules/register/newer-edition.ts';
import { checkFiles, type Contents, filesIn, textOf } from '../../helpers/check-files.ts';
import { editionCalled } from '../../helpers/laid-editions.ts';

const REGISTER: Contents = filesIn('examples/mereshire');
const LATER: Contents = { ...REGISTER, ...editionCalled('2026.9'), ...editionCalled('2026.10') };
const DRAFT = 'agreements/mereshire-school-attendance/agreement.md';
const CHARTER = 'agreements/mereshire-charter/agreement.md';

const told = async (contents: Contents) => {
  const found = await checkFiles(contents, undefined, [newerEdition]);
  return found.filter(({ code }) => code === newerEdition.code);
};
const toldOf = async (contents: Contents, id: string) =>
  (await told(contents)).filter(({ agreement }) => agreement === id)[0];

it('is not told while there is one edition, or of one that there is not', async () => {
  expect(await told(REGISTER)).toEqual([]);
  const unknown = textOf(LATER, DRAFT).replace('edition: 2026.1', 'edition: 2027.1');
  expect(await toldOf({ ...LATER, [DRAFT]: unknown }, 'mereshire-school-attendance')).toBeUndefined();
});

it('is told of each agreement that has not ended, by number and not by letter, and of no listing', async () => {
  const found = await told(LATER);
  expect(found.map(({ agreement }) => agreement)).toEqual([
    'mereshire-charter',
    'mereshire-exploitation',
    'mereshire-housing-options',
    'mereshire-leaving-hospital',
    'mereshire-money-recovery',
    'mereshire-port',
    'mereshire-school-attendance',
  ]);
  expect(new Set(found.map(({ actual }) => actual))).toEqual(
    new Set(['edition `2026.1`, after which `2026.10` was released']),
  );
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['note']));
});

it('lets a draft take it with one edit, which nobody makes unasked', async () => {
  const finding = await toldOf(LATER, 'mereshire-school-attendance');
  expect(finding?.suggest?.map(({ title, edits }) => [title, edits.map(({ text }) => text)])).toEqual([
    ['Write `2026.10`', ['2026.10']],
  ]);
  expect(finding === undefined ? undefined : certainMend(finding)).toBeUndefined();
  expect(finding?.remedy).toContain('`concordat diff mereshire-school-attendance --edition 2026.10`');
});

it('leaves what is in force as it is, and names the way of its next version', async () => {
  const finding = await toldOf(LATER, 'mereshire-charter');
  expect(finding?.suggest).toBeUndefined();
  expect(finding?.remedy).toMatch(
    /^Nothing is wrong, and nothing has to be done: .*`concordat amend mereshire-charter`/,
  );
});

it('asks a draft that somebody decided on to keep its words', async () => {
  const version = /^version: (\S+)$/m.exec(textOf(LATER, DRAFT))?.[1] ?? '';
  const record = Object.entries(REGISTER).find(([path]) => /mereshire-charter\/sign-off\/[^/]+\.yaml$/.test(path));
  const signed = new TextDecoder().decode(record?.[1] as Uint8Array).replace(/^version: .*$/m, `version: ${version}`);
  const contents = { ...LATER, 'agreements/mereshire-school-attendance/sign-off/one.yaml': signed };
  expect((await toldOf(contents, 'mereshire-school-attendance'))?.suggest).toBeUndefined();
});

it('lets a version that was begun and not signed take it, until its first day has come', async () => {
  const text = textOf(LATER, CHARTER);
  const next = (day: string): Contents => ({
    ...LATER,
    [CHARTER]: text.replace(/^version: .*$/m, 'version: 9.0').replace(/^effective: .*$/m, `effective: ${day}`),
  });
  expect((await toldOf(next('2027-04-01'), 'mereshire-charter'))?.suggest).toHaveLength(1);
  expect((await toldOf(next('2026-11-01'), 'mereshire-charter'))?.suggest).toBeUndefined();
});

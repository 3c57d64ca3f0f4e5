/** `build` as people run it again, where nothing changed since. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isBuildServer } from '../../src/host/environment.ts';
import { ON_TIME, smallRegister } from '../helpers/program.ts';

const { folder, run, remove } = smallRegister();
afterAll(remove);

const SITE = join(folder, 'site');
const words = ['build', ...ON_TIME, '--formats', 'html', '--out', SITE];
const own = { XDG_CACHE_HOME: join(folder, 'cache'), CI: '', TF_BUILD: '' };
const number = (): number => statSync(SITE).ino;

describe('concordat build, where nothing changed', () => {
  it('writes nothing and tells the same; on a server for builds it builds', async () => {
    const first = await run.with(own)(...words);
    const site = number();
    expect(first.stderr).toContain('Wrote ');
    const again = await run.with(own)(...words);
    expect(again.stderr).toContain('Nothing changed since the last build: ');
    expect([again.status, again.stdout]).toEqual([first.status, first.stdout]);
    expect(number()).toBe(site);
    const json = await run.with(own)(...words, '--format', 'json');
    expect(json.stderr).toContain('Nothing changed');
    expect(JSON.parse(json.stdout)).toHaveProperty('summary');
    expect((await run.with({ ...own, CI: 'true' })(...words)).stderr).toContain('Wrote ');
    expect(number()).not.toBe(site);
  });
});

describe('a server for builds', () => {
  it('is one that says so of itself', () => {
    const servers = [{ CI: 'true' }, { CI: '1' }, { TF_BUILD: 'True' }];
    const others = [{}, { CI: '' }, { CI: 'false' }, { CI: '0' }, { TF_BUILD: '' }];
    expect([...servers, ...others].filter(isBuildServer)).toEqual(servers);
  });
});

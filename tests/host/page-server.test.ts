/** The server of a preview: who is answered, and who is not. */
import { request } from 'node:http';
import { createServer } from 'node:net';
import { onTestFinished, describe, expect, it } from 'vitest';
import { NoPortError, ownNames, startPageServer } from '../../src/host/page-server.ts';
import type { PageServer } from '../../src/base/ports.ts';

const PORT = 44_280;

interface Said {
  readonly status: number;
  readonly text: string;
}

async function started(): Promise<{ server: PageServer; port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = await startPageServer(PORT, async (path) => {
    asked.push(path);
    if (path === 'fault') throw new Error('something broke');
    return {
      status: 200,
      type: 'text/plain',
      headers: { 'x-own': 'yes' },
      body: new TextEncoder().encode(`at ${path}`),
    };
  });
  onTestFinished(() => server.stop());
  return { server, port: Number(new URL(server.address).port), asked };
}

/** The path goes out as it is written: `fetch` would tidy it up. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET', host = '127.0.0.1') {
  return new Promise<Said>((done, failed) => {
    const asking = request({ host, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => {
        text += part.toString();
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, text }));
    });
    asking.on('error', failed);
    asking.end();
  });
}

describe('a preview is served', () => {
  it('to this computer under its own names, with the paths that were asked for', async () => {
    const { port, asked, server } = await started();
    expect(server.address).toBe(`http://localhost:${port}/`);
    for (const name of ['localhost', '127.0.0.1', '[::1]'])
      expect((await ask(port, '/a%20b/?x=..', { host: `${name}:${port}` })).text).toBe('at a b/');
    expect(asked).toEqual(['a b/', 'a b/', 'a b/']);
    expect(await ask(port, '/a', {}, 'HEAD')).toEqual({ status: 200, text: '' });
  });

  it('under its names in any case, and without a port where that is the port of every page', async () => {
    const { port } = await started();
    expect((await ask(port, '/a', { host: `LOCALHOST:${port}` })).status).toBe(200);
    expect(ownNames(80)).toEqual(expect.arrayContaining(['localhost', 'localhost:80', '[::1]', '127.0.0.1']));
    expect(ownNames(8080)).not.toContain('localhost');
  });

  it('to nobody who was led here by a name of their own', async () => {
    const { port, asked } = await started();
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      `localhost.evil.example:${port}`,
      '127.0.0.1:1',
    ])
      expect((await ask(port, '/', { host })).status).toBe(421);
    expect(asked).toEqual([]);
  });

  it('to no page from elsewhere, but to a person who follows a link', async () => {
    const { port, asked } = await started();
    const from = (headers: Record<string, string>) => ask(port, '/', headers).then(({ status }) => status);
    expect(await from({ origin: 'https://evil.example' })).toBe(403);
    expect(await from({ origin: `http://localhost:${port + 1}` })).toBe(403);
    expect(
      await from({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }),
    ).toBe(403);
    expect(
      await from({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }),
    ).toBe(403);
    expect(asked).toEqual([]);
    expect(
      await from({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
    ).toBe(200);
    expect(await from({ origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('with no way up, however it is written, and with nothing to write to', async () => {
    const { port, asked } = await started();
    for (const path of [
      '/../etc/passwd',
      '/%2e%2e/etc/passwd',
      '/a/..%2f..%2fetc',
      '/a\\..\\b',
      '/%00',
      '/%ff',
      '/a%0ab',
    ])
      expect([path, (await ask(port, path)).status]).toEqual([path, 400]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(port, '/', {}, method)).status).toBe(405);
    expect(asked).toEqual([]);
  });

  it('at the next port where one is taken, and goes on where a page cannot be made', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(PORT, '127.0.0.1', ready));
    onTestFinished(() => void other.close());
    const { port } = await started();
    expect(port).toBe(PORT + 1);
    expect(await ask(port, '/fault')).toEqual({ status: 500, text: 'The page could not be made: something broke\n' });
    expect((await ask(port, '/a')).status).toBe(200);
  });

  it('at no port that there is not, and says which were tried', async () => {
    const other = createServer();
    await new Promise<void>((ready) => other.listen(65_535, '127.0.0.1', ready));
    onTestFinished(() => void other.close());
    await expect(startPageServer(65_535, () => Promise.reject(new Error('not asked')))).rejects.toThrow(
      'The port 65535 of this computer is in use. Name another',
    );
    expect(new NoPortError(65_530).message).toContain('The ports 65530 to 65535 of this computer');
    expect(new NoPortError(80).message).toContain('kept for its administrators');
  });

  it('and tells whoever listens', async () => {
    const { port, server } = await started();
    const response = await fetch(`http://127.0.0.1:${port}/_concordat/events`);
    const reader = response.body?.getReader();
    const heard = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
    expect(await heard()).toContain('retry');
    server.tell('changed');
    expect(await heard()).toBe('event: changed\ndata: 1\n\n');
    await server.stop();
    await expect(ask(port, '/')).rejects.toThrow();
  });
});

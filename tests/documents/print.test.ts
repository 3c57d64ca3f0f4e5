/** The page that the printer gets: what stands in its margins is text, and nothing may be loaded. */
import { describe, expect, it } from 'vitest';
import { printPage } from '../../src/documents/print.ts';
import { SAMPLE } from '../helpers/sample-document.ts';

describe('the page for the printer', () => {
  it('lets nothing be loaded', () => {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(printPage(SAMPLE, '', ''))?.[1];
    expect(policy?.replaceAll('&#x27;', "'")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
    );
  });

  it('writes every sign of a running head that could end a string by its number', () => {
    const title = 'A" } body { } </style><script>x</script> \\ \n a1 é';
    const page = printPage({ ...SAMPLE, running: { ...SAMPLE.running, title } }, '', '');
    const written = /@top-left \{ content: "([^"]*)";/.exec(page)?.[1] ?? '';
    expect(written).not.toMatch(/[<>{}\n]/);
    const read = written.replaceAll(/\\([0-9a-f]+) /g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(read).toBe(title);
    expect(page).not.toContain('<script>');
  });
});

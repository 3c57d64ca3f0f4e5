/** A page that tries every way out that we know of, and a server that counts what gets through. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Canary {
  /** Every way out but a font. */
  readonly html: string;
  /** A font from elsewhere, which alone makes a page unprintable. */
  readonly fontHtml: string;
  /** A page that sends its reader on to a file. */
  readonly fileHtml: string;
  /** What is in the file that no page may read. */
  readonly secret: string;
  /** The addresses that were asked for so far. */
  readonly hits: readonly string[];
  close(): Promise<void>;
}

export async function startCanary(): Promise<Canary> {
  const folder = await mkdtemp(join(tmpdir(), 'concordat-canary-'));
  const secret = 'xylophone-quokka-4711';
  const file = join(folder, 'secret.txt');
  await writeFile(file, secret);
  await writeFile(
    join(folder, 'secret.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="20"><text y="15" id="t">${secret}</text></svg>`,
  );
  await writeFile(join(folder, 'secret.css'), `body::after { content: "${secret}" }`);
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    if (request.url === '/redirect') response.writeHead(302, { location: '/redirected' });
    response.end('');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has a port
  return {
    html: page(`http://127.0.0.1:${port}`, `file://${folder}`),
    fontHtml: `<!doctype html><title>Font</title><style>@font-face { font-family: Away; src: url("http://127.0.0.1:${port}/font-face") } body { font-family: Away }</style><p>Words`,
    fileHtml: `<!doctype html><title>File</title><meta http-equiv="refresh" content="0;url=file://${file}"><p>Words`,
    secret,
    hits,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/** No content security policy on purpose: it is the page's own wall, and the printer's must stand without it. */
function page(web: string, disk: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Canary</title>
<meta http-equiv="refresh" content="0;url=${web}/meta-refresh">
<link rel="stylesheet" href="${web}/link-stylesheet">
<link rel="prefetch" href="${web}/prefetch">
<link rel="preload" as="image" href="${web}/preload">
<link rel="preconnect" href="${web}/preconnect">
<link rel="icon" href="${web}/icon">
<link rel="manifest" href="${web}/manifest">
<link rel="modulepreload" href="${web}/modulepreload">
<link rel="stylesheet" href="${disk}/secret.css">
<style>@import url("${web}/css-import"); @import url("${disk}/secret.css");
@page { @top-left { content: url("${web}/margin-box") } }
body { background: url("${web}/css-url") }
p::before { content: url("${web}/css-content") } li { list-style-image: url("${web}/list-style") }
h1 { mask-image: url("${web}/mask"); cursor: url("${web}/cursor"), auto; border-image: url("${web}/border") 1 }</style>
<script>fetch("${web}/script-fetch"); navigator.sendBeacon("${web}/beacon"); new WebSocket("${web.replace('http', 'ws')}/socket"); document.write("scripted-words");</script>
<script src="${web}/script-src"></script><script type="module">import "${web}/script-import"</script>
</head><body onload="fetch('${web}/onload')"><h1>Still here</h1><p>Words</p><ul><li>Item</ul>
<img src="${web}/img" onerror="fetch('${web}/onerror')" alt=""><img srcset="${web}/srcset 1x" alt=""><img src="${disk}/secret.svg" alt="">
<img src="${web}/redirect" alt="">
<picture><source srcset="${web}/source"><img src="${web}/picture" alt=""></picture>
<iframe src="${web}/iframe"></iframe><iframe srcdoc="<img src='${web}/srcdoc'>"></iframe><iframe src="${disk}/secret.txt"></iframe>
<iframe src="data:text/html,<img src='${web}/data-frame'>"></iframe>
<object data="${web}/object"></object><object data="${disk}/secret.txt"></object><embed src="${web}/embed"><embed src="${disk}/secret.svg">
<video src="${web}/video" poster="${web}/poster" autoplay></video><audio src="${web}/audio" autoplay></audio><track src="${web}/track">
<svg><image href="${web}/svg-image"/><use href="${web}/svg-use#x"/><use href="${disk}/secret.svg#t"/><filter id="f"><feImage href="${web}/svg-filter"/></filter><rect width="5" height="5" filter="url(#f)"/></svg>
<img alt="" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='${web}/nested-svg' width='9' height='9'/></svg>">
<input type="image" src="${web}/input" alt=""><table background="${web}/table"><tr><td>Cell</table>
<form action="${web}/form"><button autofocus>Send</button></form><a href="${web}/link" ping="${web}/ping">A link</a>
<p>The end</p></body></html>`;
}

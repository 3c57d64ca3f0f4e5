/** Dresses what a build would write for the preview: its script and its look are added, and nothing else of a page changes. */
import type { Answer, Hash } from '../base/ports.ts';

/** Where the preview's own files lie: no page of a register can have that path. */
export const OWN = '_concordat/';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

/** A file that is no page. */
export function fileAnswer(path: string, body: Uint8Array): Answer {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return { status: 200, type: TYPES[ending] ?? 'application/octet-stream', headers: {}, body };
}

/** A page with the preview's script. `hash` names what the page says, so that a browser can tell whether it changed. */
export function pageAnswer(status: Answer['status'], html: string, hash: Hash): Answer {
  const name = hash(ENCODER.encode(html));
  const [, written = ''] = POLICY.exec(html) ?? [];
  const own = `<script src="/${OWN}preview.js" data-page="${name}" defer></script><link rel="stylesheet" href="/${OWN}preview.css">`;
  const dressed = html.replace(POLICY, '').replace('</head>', () => `${own}</head>`);
  return {
    status,
    type: TYPES['html'] ?? '',
    // A page cannot loosen its own policy: the preview sends it as a header, with what its script takes.
    headers: { 'content-security-policy': policyOf(written), 'x-concordat-page': name },
    body: ENCODER.encode(dressed),
  };
}

const ENCODER = new TextEncoder();
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i;

/** The policy of the page, where the preview's own files may be loaded and asked besides. */
function policyOf(written: string): string {
  const parts = new Map(
    written
      .replaceAll('&#x27;', "'")
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const)
      .filter(([name]) => name !== ''),
  );
  for (const name of ['script-src', 'style-src', 'connect-src']) {
    // What is for pages that are opened from a folder is for no page that is served.
    const before = (parts.get(name) ?? []).filter((source) => source !== 'file:');
    parts.set(name, before.includes("'self'") ? before : ["'self'", ...before]);
  }
  parts.set('frame-ancestors', ["'none'"]);
  return [...parts].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

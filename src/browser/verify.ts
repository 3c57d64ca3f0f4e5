/**
 * Checks files that somebody chooses or drops on the page “Check a copy”: works out the SHA-256 of each and looks it up in the
 * list that the page loads beside this. So with a short reference that somebody types in, or that the address of the page ends
 * with. The files are read here and go nowhere, and what is said is text, never markup.
 */
(() => {
  interface Listed {
    /** What is said of it: the name of one of the page's own sentences. */
    readonly say: string;
    readonly path: string;
    readonly agreement?: string;
    readonly title?: string;
    readonly version?: string;
    readonly status?: string;
    readonly by?: string;
    readonly on?: string;
    readonly until?: string;
  }

  const check = document.getElementById('Check');
  const input = document.getElementById('Check-file') as HTMLInputElement | null;
  const answer = document.getElementById('Check-answer');
  const { concordatFiles: listed, concordatReferences: references } = globalThis as {
    concordatFiles?: Readonly<Record<string, Listed>>;
    concordatReferences?: Readonly<Record<string, Listed>>;
  };
  // Without the list there is nothing to look into, and the page says how to check by hand.
  if (!check || !input || !answer || listed === undefined) return;
  const words = JSON.parse(check.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;

  /** No file of a register is larger. */
  const MOST_BYTES = 64 * 2 ** 20;

  const day = (iso: string): string => {
    const date = new Date(`${iso}T00:00:00Z`);
    const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(document.documentElement.lang, parts);
  };

  const say = (name: string, values: Readonly<Record<string, string | undefined>> = {}): string =>
    (words[name] ?? name).replace(/\{(\w+)\}/g, (_whole, value: string) => values[value] ?? '');

  /** The sentence on a file of the list, or with `reference-` before its name, on words. */
  const told = (found: Listed, kind = ''): string => {
    const { say: verdict, status = '', on = '', until = '' } = found;
    const name =
      verdict === 'current' && found.agreement === undefined
        ? 'data'
        : verdict === 'newer-version' && on !== ''
          ? 'newer-version-on'
          : verdict;
    return say(`${kind}${name}`, {
      path: found.path,
      title: found.title,
      version: found.version,
      by: found.by,
      status: words[status] ?? status,
      on: day(on),
      until: day(until),
    });
  };

  const paragraph = (text: string, className = ''): HTMLParagraphElement => {
    const made = document.createElement('p');
    made.textContent = text;
    made.className = className;
    return made;
  };

  /** The name is own to the list: `constructor` is no hash that it knows. */
  const find = (sha256: string): Listed | undefined => (Object.hasOwn(listed, sha256) ? listed[sha256] : undefined);

  const look = async (file: File): Promise<readonly HTMLElement[]> => {
    if (file.size > MOST_BYTES) return [paragraph(file.name), paragraph(say('too-large'), 'site-check__no')];
    // It can be gone, or be a folder.
    const content = await file.arrayBuffer().catch(() => undefined);
    if (content === undefined) return [paragraph(file.name), paragraph(say('unreadable'), 'site-check__no')];
    const sha256 = hashOf(new Uint8Array(content));
    const found = find(sha256);
    const name = paragraph(say('file', { name: file.name, sha256 }), 'site-use');
    if (found === undefined) return ofUnknown(new Uint8Array(content), name);
    const verdict = paragraph(told(found), isNow(found) ? 'site-check__yes' : 'site-check__old');
    return [verdict, name, ...pageOf(found)];
  };

  const isNow = ({ say: verdict }: Listed): boolean => verdict === 'current' || verdict === 'beside';

  /** More may be known of a file than that it is none of the list: it begins with one, is a list itself, or says that it is of an agreement. */
  const ofUnknown = async (bytes: Uint8Array, name: HTMLElement): Promise<readonly HTMLElement[]> => {
    const begins = beginsWith(bytes);
    if (begins !== undefined)
      return [paragraph(say('begins', { path: begins.path }), 'site-check__no'), name, ...pageOf(begins)];
    const isManifest = lettersOf(bytes.subarray(0, 64)).startsWith(MANIFEST);
    const said = isManifest ? undefined : await saidBy(bytes).catch(() => undefined);
    if (said !== undefined)
      return [
        paragraph(
          say(isSealed(bytes) ? 'sealed' : 'altered', { title: said.title, version: said.version }),
          'site-check__no',
        ),
        name,
        ...pageOf(said),
      ];
    return [paragraph(say(isManifest ? 'manifest' : 'unknown'), 'site-check__no'), name];
  };

  /** A seal can show that a file is genuine which the list does not have, and nothing here can check one. */
  const isSealed = (bytes: Uint8Array): boolean => {
    const text = new TextDecoder('latin1').decode(bytes);
    return text.slice(0, 1024).includes('%PDF-') && text.includes('/ByteRange');
  };

  const MANIFEST = '{\n  "form": "concordat-manifest/';

  /** A PDF can be added to behind its end, as by a seal; so many ends of it are looked at. */
  const MOST_ENDS = 8;

  /** What the file was before something was added to it, if the list has that. */
  const beginsWith = (bytes: Uint8Array): Listed | undefined => {
    if (!lettersOf(bytes.subarray(0, 1024)).includes('%PDF-')) return undefined;
    const ends: number[] = [];
    const mark = [...'%%EOF'].map((letter) => letter.charCodeAt(0));
    for (let at = bytes.indexOf(0x25); at !== -1 && ends.length < 3 * MOST_ENDS; at = bytes.indexOf(0x25, at + 1)) {
      if (!mark.every((letter, index) => bytes[at + index] === letter)) continue;
      const end = at + mark.length;
      // The line break behind it may belong to it or not.
      const lines =
        bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : bytes[end] === 0x0a || bytes[end] === 0x0d ? 1 : 0;
      for (let more = lines; more >= 0; more -= 1) if (end + more < bytes.length) ends.push(end + more);
    }
    for (const end of ends) {
      const found = find(hashOf(bytes.subarray(0, end)));
      if (found !== undefined) return found;
    }
    return undefined;
  };

  /**
   * The text of the register of which a file says that it is, as the command reads it; nothing where the register has no such
   * version, or of a signature sheet, which is never published. Anyone can write it, and it makes nothing genuine.
   */
  const saidBy = async (bytes: Uint8Array): Promise<Listed | undefined> => {
    const text = new TextDecoder('latin1').decode(bytes);
    const of = (agreement: unknown, version: unknown): Listed | undefined =>
      agreement === undefined
        ? undefined
        : Object.values(references ?? {}).find((one) => one.agreement === agreement && one.version === version);
    const isSheet = (part: string): boolean => /<dc:title>[^/]{0,90}Signature sheet</.test(part);
    if (text.slice(0, 1024).includes('%PDF-')) {
      const at = text.lastIndexOf('<dc:identifier>');
      const [, agreement, version] =
        /^<dc:identifier>([a-z0-9-]{1,80}) ([0-9.]{0,20}) sha256:/.exec(at === -1 ? '' : text.slice(at, at + 200)) ??
        [];
      return isSheet(text.slice(Math.max(0, at - 8192), Math.max(0, at))) ? undefined : of(agreement, version);
    }
    if (text.startsWith('PK')) {
      const [custom, core, meta] = await Promise.all(
        ['docProps/custom.xml', 'docProps/core.xml', 'meta.xml'].map((name) => partOf(bytes, name)),
      );
      const said = [...`${custom}${meta}`.matchAll(PROPERTY)];
      const property = (wanted: string): string | undefined => said.find(([, name]) => name === wanted)?.[2]?.trim();
      return isSheet(`${core}${meta}`) ? undefined : of(property('agreement'), property('version'));
    }
    if (/^\s*\{/.test(text)) {
      const data = JSON.parse(text) as { readonly id?: unknown; readonly version?: unknown };
      return of(data.id, data.version);
    }
    return undefined;
  };

  /** What a Word file or an OpenDocument text says in its properties: the name, and the text. */
  const PROPERTY = /name="(agreement|version)"[^>]{0,200}>\s{0,9}(?:<vt:lpwstr>)?([^<]{0,200})</g;

  /** Letters of a part of an office file that says what the file is; more has none. */
  const MOST_PART = 2 ** 18;

  /** A part of a zip (APPNOTE 4.3) as text; empty where there is none. Throws on what is no zip. */
  const partOf = async (bytes: Uint8Array, wanted: string): Promise<string> => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decoder = new TextDecoder();
    let end = bytes.length - 22;
    while (end > 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const [name, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      if (decoder.decode(bytes.subarray(at + 46, at + 46 + name)) === wanted) {
        const head = view.getUint32(at + 42, true);
        const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
        const packed = bytes.slice(from, from + view.getUint32(at + 20, true));
        return view.getUint16(at + 10, true) === 0 ? decoder.decode(packed.subarray(0, MOST_PART)) : unpacked(packed);
      }
      at += 46 + name + extra + remark;
    }
    return '';
  };

  const unpacked = async (packed: Uint8Array<ArrayBuffer>): Promise<string> => {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let next = await reader.read(); !next.done && text.length < MOST_PART; next = await reader.read())
      text += decoder.decode(next.value, { stream: true });
    await reader.cancel();
    return text;
  };

  const lettersOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

  const pageOf = ({ agreement }: Listed): readonly HTMLElement[] => {
    if (agreement === undefined) return [];
    const link = document.createElement('a');
    link.href = `../agreements/${agreement}/index.html`;
    link.textContent = say('page');
    const page = paragraph('');
    page.append(link);
    return [page];
  };

  let turn = 0;
  const lookAll = async (files: readonly File[]): Promise<void> => {
    turn += 1;
    const mine = turn;
    const all = await Promise.all(files.map(look));
    // Whoever chose other files meanwhile waits for those.
    if (mine === turn) answer.replaceChildren(...all.flat());
  };

  input.addEventListener('change', () => void lookAll([...(input.files ?? [])]));
  check.addEventListener('dragover', (event) => event.preventDefault());
  check.addEventListener('drop', (event) => {
    event.preventDefault();
    void lookAll([...(event.dataTransfer?.files ?? [])]);
  });
  check.hidden = false;
  lookUp();

  /** The field for a short reference, which begins with the one that the address ends with. */
  function lookUp(): void {
    const section = document.getElementById('Look');
    const button = document.getElementById('Look-up');
    const field = document.getElementById('Look-reference') as HTMLInputElement | null;
    const found = document.getElementById('Look-answer');
    if (!section || !button || !field || !found || references === undefined) return;
    const lookAt = (typed: string): void => {
      const reference = asPrinted(typed);
      found.replaceChildren(...(typed.trim() === '' ? [] : onReference(reference)));
    };
    const fromAddress = (): void => {
      const typed = fragment();
      if (typed === '') return;
      field.value = asPrinted(typed) ?? typed;
      lookAt(typed);
      goThere();
    };
    // The browser goes on to the line of the list, which says less: once the page is there, too.
    const goThere = (): void => {
      if (fragment() !== '') section.scrollIntoView();
    };
    button.addEventListener('click', () => lookAt(field.value));
    // With the key Enter, too.
    field.addEventListener('change', () => lookAt(field.value));
    globalThis.addEventListener('hashchange', fromAddress);
    globalThis.addEventListener('load', () => requestAnimationFrame(goThere));
    section.hidden = false;
    fromAddress();
  }

  /** What stands behind `#` in the address; the links of the page's own frame lead to its parts. */
  function fragment(): string {
    const written = globalThis.location.hash.slice(1);
    try {
      const read = decodeURIComponent(written);
      return asPrinted(read) !== read && document.getElementById(read) !== null ? '' : read;
    } catch {
      return written;
    }
  }

  function onReference(reference: string | undefined): readonly HTMLElement[] {
    if (reference === undefined) return [paragraph(say('reference-not-one'), 'site-check__no')];
    const known = Object.hasOwn(references ?? {}, reference) ? references?.[reference] : undefined;
    if (known === undefined) return [paragraph(say('reference-unknown', { reference }), 'site-check__no')];
    return [
      paragraph(told(known, 'reference-'), isNow(known) ? 'site-check__yes' : 'site-check__old'),
      paragraph(say('reference-proves')),
      ...pageOf(known),
    ];
  }

  /** As documents print it, whatever capitals, spaces and hyphens were typed, and whether a zero was read as an O; `base/short-reference.ts` reads it in the same way. */
  function asPrinted(typed: string): string | undefined {
    const signs = typed
      .toUpperCase()
      .replace(/[\s\u2010-\u2013-]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1');
    return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(signs) ? signs.replace(/(.{4})(?=.)/g, '$1-') : undefined;
  }

  /**
   * SHA-256 (FIPS 180-4) in 64 hexadecimal digits. Browsers have their own only for pages that came over HTTPS, and a register
   * can be opened from a file or in a network of its own.
   */
  function hashOf(bytes: Uint8Array): string {
    const { rounds, state } = constants();
    const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
    const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
    const schedule = new Uint32Array(64);
    const at = (list: Uint32Array, index: number): number => list[index] ?? 0;
    for (let offset = 0; offset < padded.length; offset += 64) {
      for (let index = 0; index < 16; index += 1) schedule[index] = view.getUint32(offset + index * 4);
      for (let index = 16; index < 64; index += 1) {
        const [early, late] = [at(schedule, index - 15), at(schedule, index - 2)];
        const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
        const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
        schedule[index] = at(schedule, index - 16) + first + at(schedule, index - 7) + second;
      }
      let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
      for (let index = 0; index < 64; index += 1) {
        const chosen = (e & f) ^ (~e & g);
        const one =
          (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + at(rounds, index) + at(schedule, index)) | 0;
        const most = (a & b) ^ (a & c) ^ (b & c);
        const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + one) | 0;
        d = c;
        c = b;
        b = a;
        a = (one + two) | 0;
      }
      for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
    }
    return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  /** The first 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of the first 8. */
  function constants(): { readonly rounds: Uint32Array; readonly state: Uint32Array } {
    const primes: number[] = [];
    for (let number = 2; primes.length < 64; number += 1)
      if (primes.every((prime) => number % prime !== 0)) primes.push(number);
    const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);
    return {
      rounds: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
      state: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    };
  }
})();

/** Whether a key stands in a dictionary of a PDF twice: some programs take the first value then, and some the last. */

/** Of one object, as its bytes stand in the file, one letter each; a stream behind it is not read. */
export function repeatsKey(object: string): boolean {
  /** For each dictionary or list that is open, from the outermost: its keys, none of a list, and whether a key comes next. */
  const open: { readonly keys: Set<string> | undefined; key: boolean }[] = [];
  for (let at = 0; at < object.length; ) {
    TOKEN.lastIndex = at;
    const [token = ''] = TOKEN.exec(object) ?? [];
    const within = open.at(-1);
    at = token === '(' ? behindString(object, at) : at + Math.max(1, token.length);
    if (token === 'stream' && within === undefined) return false;
    if (/^[\s\0%]/.test(token)) continue;
    if (token === '>>' || token === ']') open.pop();
    else if (within?.key === true) {
      // A reference is three words, of which two stand where the next key may.
      if (!token.startsWith('/')) continue;
      const name = token.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      if (within.keys?.has(name) === true) return true;
      within.keys?.add(name);
      within.key = false;
    } else {
      if (within?.keys !== undefined) within.key = true;
      if (token === '<<') open.push({ keys: new Set(), key: true });
      else if (token === '[') open.push({ keys: undefined, key: false });
    }
  }
  return false;
}

const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|<[^>]*>|[[\]]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+|[\s\S]/y;

/** Brackets in a string stand in pairs, but for those behind a backslash (ISO 32000-1, 7.3.4.2). */
function behindString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

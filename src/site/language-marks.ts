/**
 * Which words of a Welsh page are Welsh, and which are not. A screen reader has to be told (WCAG 3.1.2), and a page
 * mixes both everywhere: labels from the catalogue, titles and summaries of agreements that are in English.
 *
 * So the Welsh catalogue marks its own words with two noncharacters, which no text of people needs. They travel with the
 * words through messages, view models and templates; what a message takes as an argument stands between them unmarked.
 * The finished page is gone through once: unmarked words get `lang`, and the marks go. A page that was made without a
 * thought of Welsh is right in this way too, and a word that nobody translated is read out as the English that it is.
 * Marks in a text of people can make words wrongly Welsh or English, and nothing else.
 */

const BEGIN = '\uFDD0';
const END = '\uFDD1';
const MARKS = /[\uFDD0\uFDD1]/g;

/** Words of the language of the page. */
export function own(words: string): string {
  return `${BEGIN}${words}${END}`;
}

export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}

/** A finished page in which every word that is not marked has `lang`, and no mark is left. `known` are unmarked texts that are in the page's language too. */
export function tellLanguages(html: string, other: string, known: ReadonlySet<string>): string {
  const tokens = html.match(TOKEN) ?? [];
  const open: Open[] = [];
  const out: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const inside = open.at(-1);
    if (token.startsWith('</')) {
      open.pop();
      out.push(token);
    } else if (TAG.test(token)) {
      const tag = withoutMarks(token);
      const name = TAG.exec(tag)?.[1]?.toLowerCase() ?? '';
      if (!VOID.has(name) && !tag.endsWith('/>'))
        open.push({ name, place: out.length, told: inside?.told === true || / lang="/.test(tag) || SILENT.has(name) });
      // The page itself has its language already.
      if (name === 'html') open[open.length - 1] = { name, place: out.length, told: false };
      out.push(tag);
    } else if (token.startsWith('<') || inside === undefined || inside.told) {
      out.push(withoutMarks(token));
    } else {
      const pieces = piecesOf(token, known);
      const [only] = pieces;
      const alone = pieces.length === 1 && out.length - 1 === inside.place && tokens[index + 1]?.startsWith('</');
      if (alone && only?.foreign === true) {
        out[inside.place] = (out[inside.place] ?? '').replace(/>$/, ` lang="${other}">`);
        out.push(only.text);
      } else if (inside.name === 'option') {
        // No element may stand in it.
        out.push(withoutMarks(token));
      } else {
        const span = /^(?:text|tspan)$/.test(inside.name) ? 'tspan' : 'span';
        out.push(
          ...pieces.map(({ text, foreign }) =>
            foreign
              ? text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_all, before: string, words: string, after: string) => {
                  return `${before}<${span} lang="${other}">${words}</${span}>${after}`;
                })
              : text,
          ),
        );
      }
    }
  }
  return out.join('');
}

/** An element that is open, and where its first tag stands in what was written. */
interface Open {
  readonly name: string;
  readonly place: number;
  /** Whether what is in it has its language already, or has none. */
  readonly told: boolean;
}

const TOKEN = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
const TAG = /^<([a-z][a-z0-9-]*)/i;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** What they hold is no text with elements in it, or is in no language. */
const SILENT = new Set(['title', 'script', 'style', 'textarea', 'code']);

interface Words {
  readonly text: string;
  readonly foreign: boolean;
}

/** The words of a text between two tags, by their language. What has no language joins what stands before it. */
function piecesOf(token: string, known: ReadonlySet<string>): readonly Words[] {
  const pieces: Words[] = [];
  let depth = 0;
  for (const part of token.split(/([\uFDD0\uFDD1])/)) {
    if (part === BEGIN) depth++;
    else if (part === END) depth = Math.max(0, depth - 1);
    else if (part !== '') {
      const speaks = depth === 0 && isWords(part);
      const foreign = speaks && !known.has(knownText(unescaped(part)));
      const last = pieces.at(-1);
      if (last === undefined || (last.foreign !== foreign && (foreign || depth > 0 || speaks)))
        pieces.push({ text: part, foreign });
      else pieces[pieces.length - 1] = { text: last.text + part, foreign: last.foreign };
    }
  }
  return pieces;
}

/**
 * Whether a text that can have one language alone, such as the description of a page, is to have the other one: it begins
 * in that, or has a sentence in it. A name in the other language, within a sentence of the page, does not count.
 */
export function isToldAsForeign(text: string, known: ReadonlySet<string>): boolean {
  const pieces = piecesOf(text, known);
  return pieces[0]?.foreign === true || pieces.some((piece) => piece.foreign && /[.!?]\s*$/.test(piece.text));
}

/** Whether a text says something: numbers, marks, addresses and names of files do not. */
function isWords(text: string): boolean {
  const said = text.replace(/&(?:#\w+|\w+);/g, ' ').trim();
  return /\p{L}/u.test(said) && !/^\S*[@/_\d]\S*$/.test(said);
}

/** A text as it is looked for among those that are known: on one line, without the full stop that pages add. */
export function knownText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** A text as it was before it was escaped. */
function unescaped(html: string): string {
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_all, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

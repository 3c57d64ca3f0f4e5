/**
 * Reads marks of language: `:lang[Llywodraeth Cymru]{cy}` within a sentence, and
 * lines with `:::lang{cy}` and `:::` around paragraphs. They have the form that
 * is known as generic directives; no other directive is read, so that a colon
 * before a word stays what it is.
 */
import type { Data, Parents, Root, RootContent } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/** A mark of language: what it names, and where it stands. */
export interface LanguageMark {
  /** As it is written: `cy`; empty if it names nothing, or more than one thing. */
  readonly language: string;
  readonly position: Root['position'];
}

declare module 'mdast' {
  interface Data {
    /** On a block between `:::lang{cy}` and `:::`. */
    passage?: LanguageMark;
  }
}

const NAME = 'lang';
const COLON = 58;
const OPENS_WORDS = 91;
const OPENS_LANGUAGE = 123;

/** A plugin of unified: has Markdown read with marks of language. */
export function languageMarks(this: Processor): void {
  const { text, flow } = directive();
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {
      text: { [COLON]: named(text?.[COLON], OPENS_WORDS) },
      // Of those that stand by themselves, the first goes around other blocks.
      flow: { [COLON]: named(flow?.[COLON], OPENS_LANGUAGE) },
    },
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}

/** The tree without the blocks that marks make: what stands in one is told by its `data`, and stays where it would be without. */
export function unwrapPassages(root: Root): Root {
  return { ...root, children: unwrap(root.children) };
}

/** The mark that a part of a sentence is, if it is one. */
export function markOf(node: Directives): LanguageMark {
  const named = Object.entries(node.attributes ?? {});
  const [[language, value] = ['', '']] = named;
  return { language: named.length === 1 && value === '' ? language : '', position: node.position };
}

function unwrap(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'containerDirective')
      return unwrap(node.children).map((child) => {
        const data: Data = { passage: markOf(node), ...child.data };
        return { ...child, data };
      });
    if (!('children' in node)) return [node];
    // A node keeps the kind of its children: only what stands in them changes.
    return [{ ...node, children: unwrap(node.children) } as Exclude<Parents, Root>];
  });
}

/** The first of some constructs, where what follows the colons is the name and that sign. */
function named(constructs: Construct | readonly Construct[] | undefined, sign: number): Construct {
  const [construct] = constructs === undefined ? [] : [constructs].flat();
  if (construct === undefined) throw new Error('directives are read in a way that concordat does not know');
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      return effects.check(nameThen(sign), construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

/** Looks whether colons, the name and a sign follow. */
function nameThen(sign: number): Construct {
  return {
    partial: true,
    tokenize(effects: Effects, ok: State, nok: State) {
      let letters = 0;
      const colons = (code: Code): State | undefined => {
        if (code !== COLON) return name(code);
        effects.consume(code);
        return colons;
      };
      const name = (code: Code): State | undefined => {
        if (letters === NAME.length) {
          effects.exit('data');
          return code === sign ? ok(code) : nok(code);
        }
        if (code !== NAME.charCodeAt(letters)) return nok(code);
        letters += 1;
        effects.consume(code);
        return name;
      };
      return (code) => {
        effects.enter('data');
        return colons(code);
      };
    },
  };
}

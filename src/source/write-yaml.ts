/** Facts as YAML that people read, in which whatever somebody wrote is text and nothing else. */
import { Document, isMap, isScalar, Scalar } from 'yaml';
import { wrap } from '../base/wrap.ts';

/** Lines of YAML that people read. */
export const WIDTH = 100;

/** Every value becomes a scalar of the library's own, so that what somebody wrote can never be more than text. Long prose stands in lines. */
export function documentOf(facts: Readonly<Record<string, unknown>>): Document {
  const document = new Document(undefined, { schema: 'failsafe', version: '1.2' });
  document.contents = document.createNode(prepared(facts)) as typeof document.contents;
  return document;
}

function prepared(value: unknown): unknown {
  if (Array.isArray(value)) {
    const [only] = value as readonly unknown[];
    if (value.length === 1 && typeof only === 'string' && NAME.test(only)) return only;
    return value.map(prepared);
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, prepared(child)]));
  const text = String(value);
  return text.length > WIDTH - 30 && isProse(text) ? block(text) : text;
}

/** What wraps to lines and back without a change. A digest or an address has no words to wrap. */
function isProse(text: string): boolean {
  return text.includes(' ') && !/^\s|\s$|\s\s|[\n\t]/.test(text) && !/^[-#%>|?:]/.test(text);
}

function block(text: string): Scalar<string> {
  const scalar = new Scalar(`${wrap(text, WIDTH - 8).join('\n')}\n`);
  scalar.type = Scalar.BLOCK_LITERAL;
  return scalar;
}

/** The document as text, with lists of short names on one line. */
export function asYaml(document: Document): string {
  flowLists(document.contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Lists of short names stand in brackets on one line, and nothing within a list of fields does. */
function flowLists(node: unknown): void {
  if (isMap(node)) {
    for (const { value } of node.items) flowLists(value);
    return;
  }
  const items = (node as { readonly items?: readonly unknown[] } | null)?.items;
  if (items === undefined) return;
  const short =
    items.every((item) => isScalar(item) && item.type !== Scalar.BLOCK_LITERAL && NAME.test(String(item.value))) &&
    items.map((item) => String((item as Scalar).value)).join(', ').length < WIDTH - 30;
  if (short) (node as { flow?: boolean }).flow = true;
  else for (const item of items) flowLists(item);
}

const NAME = /^[a-z0-9][a-z0-9.-]*$/;

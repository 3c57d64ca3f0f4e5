/** Reads and writes the objects of a PDF in a few words. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** What stands under a key of a dictionary, with what it refers to. */
export function at(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(PDFName.of(key));
}

/** The dictionary under a key, if there is one. */
export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  return dict.lookupMaybe(PDFName.of(key), PDFDict);
}

/** The things of a list under a key; one thing alone counts as a list of it. */
export function listAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const value = at(dict, key);
  if (value === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [dict.get(PDFName.of(key)) ?? value];
}

/** A name under a key, without its stroke: `Table`. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = at(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** A text under a key. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  const value = at(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** Puts a value under a key. */
export function put(dict: PDFDict, key: string, value: PDFObject): void {
  dict.set(PDFName.of(key), value);
}

/** A text as a PDF writes it, whatever its characters. */
export function textOf(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}

/** Takes out the objects that nothing leads to any more. */
export function dropUnused({ context }: PDFDocument): void {
  const used = new Set<PDFRef>();
  const waiting: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Info].flatMap((one) => one ?? []);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (used.has(object)) continue;
      used.add(object);
      const target = context.lookup(object);
      if (target !== undefined) waiting.push(target);
    } else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(...object.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
}

/** What a reference leads to, or the thing itself, if that is a dictionary. */
export function asDict(pdf: Pick<PDFDocument, 'context'>, value: PDFObject | undefined): PDFDict | undefined {
  const found = value instanceof PDFRef ? pdf.context.lookup(value) : value;
  return found instanceof PDFDict ? found : undefined;
}

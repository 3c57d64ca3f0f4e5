/**
 * Makes the index of the search page with Pagefind: a program for each kind of
 * machine, which npm installs beside its package. It is run with nothing but
 * the records, and writes no file.
 */
import type { Indexer, OutputFile } from '../base/ports.ts';

/** The files that the search page loads. Pagefind has others, for pages that take its own form. */
const LOADED = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\..*|.*\.pf_\w+|(index|filter|fragment)\/.*)$/;

export const indexer: Indexer = {
  async index(records) {
    // A search for nothing makes no sense, and Pagefind writes no index.
    if (records.length === 0) return [];
    let pagefind: typeof import('pagefind');
    try {
      pagefind = await import('pagefind');
      const { index, errors } = await pagefind.createIndex();
      if (index === undefined) throw new Error(errors.join('; '));
      const width = String(records.length).length;
      // Its answers come in the order of the questions, so none has to wait for the one before.
      const added = await Promise.all(
        records.map(({ path, language, content, shown, filters }, number) =>
          index.addCustomRecord({
            url: path,
            language,
            content,
            meta: { ...shown },
            filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
            sort: { order: String(number).padStart(width, '0') },
          }),
        ),
      );
      const { files, errors: unwritten } = await index.getFiles();
      const faults = [...added.flatMap((one) => one.errors), ...unwritten];
      if (faults.length > 0) throw new Error(faults[0]);
      return files
        .filter(({ path }) => LOADED.test(path))
        .map(({ path, content }): OutputFile => ({ path, bytes: content }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
      return `The search of the site could not be made: ${why} Its page says that it does not work, and leads to the lists.`;
    } finally {
      await (await import('pagefind').catch(() => undefined))?.close();
    }
  },
};

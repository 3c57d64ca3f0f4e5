/** The tool's own files and its schemas, each read and compiled once for all tests. */
import { loadSchemas } from '../../src/agreement/schemas.ts';
import { keptFiles } from '../../src/base/kept-files.ts';
import { diskFiles } from '../../src/host/disk.ts';

export const assets = keptFiles(diskFiles('.'));
export const schemas = await loadSchemas(assets);

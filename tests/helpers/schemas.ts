/** The tool's own files and its schemas, each read and compiled once for all tests. */
import { loadSchemas } from '../../src/agreement/schemas.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { keptFiles } from './memory-files.ts';

export const assets = keptFiles(diskFiles('.'));
export const schemas = await loadSchemas(assets);

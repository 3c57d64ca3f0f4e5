/** Every form in which findings can be told. */
import { json } from './json.ts';
import type { Reporter } from '../base/report.ts';
import { text } from './text.ts';

export const REPORTERS: Readonly<Record<string, Reporter>> = { text, json };

/** The formats that a person asks for with `--formats`. */
import { FORMATS, type Format } from '../documents/formats.ts';
import type { Invocation } from './command.ts';

/** The formats asked for, or a sentence that says what is wrong with them. HTML is always made. */
export function formatsOf({ options }: Invocation): readonly Format[] | string {
  const wanted = options['formats'];
  if (typeof wanted !== 'string') return FORMATS;
  const names = wanted
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'html');
  const unknown = names.filter((name) => !(FORMATS as readonly string[]).includes(name));
  if (unknown.length > 0)
    return `There is no format called ${unknown.join(', ')}. Choose from html, ${FORMATS.join(', ')}.`;
  return FORMATS.filter((format) => names.includes(format));
}

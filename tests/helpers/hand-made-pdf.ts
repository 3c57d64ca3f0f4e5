/** A PDF of objects that are written by hand, since no library writes what is hostile. */
import { deflateSync } from 'node:zlib';

/** The objects stand in their order, from 1; the first is the catalog. `ahead` is what stands before them. */
export function handMadePdf(objects: readonly string[], trailer = '', ahead = '%PDF-1.7\n'): Uint8Array {
  let text = ahead;
  const rows = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n`;
  text += `<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export function stream(content: string, dict = ''): string {
  return `<< ${dict} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

export function packedStream(content: string | Uint8Array, dict = ''): string {
  const packed = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content).toString('latin1');
  return stream(packed, `${dict} /Filter /FlateDecode`);
}

/** Catalog, pages, one page, and its content as object 4; more objects follow from 5. */
export function onePage(content: string, resources: string, more: readonly string[] = [], page = ''): Uint8Array {
  return handMadePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << ${resources} >> ${page} >>`,
    content,
    ...more,
  ]);
}

/** The smallest PDF in the form in which the browser writes one: pages with nothing on them, and where each id stands. */

/** A PDF of so many pages. `stands` says on which of them each name stands. */
export function smallPdf(count: number, stands: Readonly<Record<string, number>>): Uint8Array {
  const page = (number: number): number => 4 + number;
  const kids = Array.from({ length: count }, (_, index) => `${page(index)} 0 R`);
  const names = Object.entries(stands).map(([name, number]) => `/${name} [${page(number - 1)} 0 R /XYZ 0 800.5 0]`);
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>',
    `<</Type /Pages\n/Count ${count}\n/Kids [${kids.join(' ')}]>>`,
    `<<${names.join('\n')}>>`,
    ...kids.map(() => '<</Type /Page\n/Parent 2 0 R>>'),
  ];
  let text = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const table = `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  const end = `trailer\n<</Size ${rows.length + 1}\n/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text + table + end);
}

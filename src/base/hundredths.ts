/** Lengths in drawings: more digits would only make files longer, and differ between machines. */
export function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Reads an answer from the network, which may be of any length. */

/** Its bytes; nothing where there are more than so many, of which no more is read then. */
export async function readAtMost({ body }: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

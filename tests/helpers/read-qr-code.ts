/** Reads a QR code out of a picture with a decoder that knows nothing of the program that made the code. */
import { decode } from 'fast-png';
import jsQR from 'jsqr';

/** What the code in a PNG says; nothing if none is found. */
export function readQrCode(png: Uint8Array): string | undefined {
  const { width, height, data, channels } = decode(png);
  const pixels = new Uint8ClampedArray(width * height * 4);
  const grey = channels < 3;
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < 4; channel += 1)
      pixels[at * 4 + channel] = channel === 3 ? 255 : Number(data[at * channels + (grey ? 0 : channel)]);
  return jsQR.default(pixels, width, height)?.data;
}

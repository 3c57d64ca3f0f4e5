/** Names that Windows keeps for devices, whatever ending follows them: no file or folder there can be called so. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3])(?:\.|$)/i;

export function isDevice(name: string): boolean {
  return DEVICE.test(name);
}

/** Reads the key that documents are sealed with, and its certificates, from PEM or PKCS#12 (RFC 7292). */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo } from 'pkijs';

export interface SealKey {
  readonly key: KeyObject;
  /** First that of the key; then those that vouch for it up to the last, or none of these if one is missing. */
  readonly certificates: readonly [X509Certificate, ...(readonly X509Certificate[])];
}

/** The key, or a sentence that says what is wrong with it and never what it is. */
export async function readSealKey(bytes: Uint8Array, passphrase: string | undefined): Promise<SealKey | string> {
  const text = Buffer.from(bytes).toString('latin1');
  const read = text.includes('-----BEGIN') ? fromPem(text, passphrase) : await fromPkcs12(bytes, passphrase);
  if (typeof read === 'string') return read;
  const { key, certificates } = read;
  if (!isSafe(key))
    return 'The key is of a kind that is not used for seals: take RSA of 2,048 bits or more, or ECDSA with P-256, P-384 or P-521.';
  const own = certificates.find((one) => one.checkPrivateKey(key));
  if (own === undefined) return 'There is no certificate of the key beside it.';
  return { key, certificates: chainOf(own, certificates) };
}

interface Read {
  readonly key: KeyObject;
  readonly certificates: readonly X509Certificate[];
}

const LOCKED =
  'The key cannot be read: it is locked, and CONCORDAT_SEAL_PASSPHRASE does not open it; or it is damaged.';

function fromPem(text: string, passphrase: string | undefined): Read | string {
  const [written] =
    /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----[\s\S]*?-----END (?:[A-Z0-9]+ )*PRIVATE KEY-----/.exec(text) ?? [];
  if (written === undefined) return 'There is no private key in it.';
  try {
    const key = createPrivateKey({ key: written, ...(passphrase === undefined ? {} : { passphrase }) });
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
    return { key, certificates: blocks.map((block) => new X509Certificate(block)) };
  } catch {
    return LOCKED;
  }
}

async function fromPkcs12(bytes: Uint8Array, passphrase = ''): Promise<Read | string> {
  try {
    const password = new TextEncoder().encode(passphrase).buffer;
    const file = PFX.fromBER(Uint8Array.from(bytes));
    await file.parseInternalValues({ password, checkIntegrity: true });
    const safe = file.parsedValue?.authenticatedSafe;
    if (safe === undefined) return LOCKED;
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
    const bags = (safe.parsedValue?.safeContents ?? []) as readonly {
      readonly value: { readonly safeBags: readonly { readonly bagValue: unknown }[] };
    }[];
    const certificates: X509Certificate[] = [];
    let key: KeyObject | undefined;
    for (const { bagValue } of bags.flatMap(({ value }) => value.safeBags)) {
      if (bagValue instanceof PKCS8ShroudedKeyBag)
        await Reflect.apply(Reflect.get(bagValue, 'parseInternalValues') as (how: object) => Promise<void>, bagValue, [
          { password },
        ]);
      const info = bagValue instanceof PKCS8ShroudedKeyBag ? bagValue.parsedValue : bagValue;
      if (info instanceof PrivateKeyInfo)
        key ??= createPrivateKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'pkcs8' });
      if (bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate)
        certificates.push(new X509Certificate(Buffer.from(bagValue.parsedValue.toSchema().toBER())));
    }
    return key === undefined ? 'There is no private key in it.' : { key, certificates };
  } catch {
    return LOCKED;
  }
}

const LEAST_RSA = 2048;
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

function isSafe({ asymmetricKeyType, asymmetricKeyDetails: details }: KeyObject): boolean {
  return asymmetricKeyType === 'rsa'
    ? (details?.modulusLength ?? 0) >= LEAST_RSA
    : asymmetricKeyType === 'ec' && CURVES.has(details?.namedCurve ?? '');
}

/** A chain with its end missing would hold certificates for which nothing in the seal vouches. */
function chainOf(own: X509Certificate, all: readonly X509Certificate[]): SealKey['certificates'] {
  const chain: X509Certificate[] = [];
  for (let last = own; !isIssuedBy(last, last); ) {
    const issuer = all.find((one) => one !== last && !chain.includes(one) && isIssuedBy(last, one));
    if (issuer === undefined) return [own];
    chain.push(issuer);
    last = issuer;
  }
  return [own, ...chain];
}

/** Whether a certificate says that another issued it, and that one's key did. */
export function isIssuedBy(one: X509Certificate, issuer: X509Certificate): boolean {
  return one.checkIssued(issuer) && one.verify(issuer.publicKey);
}

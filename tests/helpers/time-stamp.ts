/**
 * Stamps as a server for the time makes them (RFC 3161), and seals with such a stamp put in. They are made here from the
 * standard, and not by what makes seals: a fault in that would then be in what is checked and in what checks it.
 */
import { createHash, sign } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import { OIDS } from '../../src/host/cms.ts';
import type { TestCertificate } from './seal-key.ts';

const hash = (bytes: Uint8Array): Uint8Array => Uint8Array.from(createHash('sha256').update(bytes).digest());
const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
const sha256 = (): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithmId: OIDS.sha256, algorithmParams: new Null() });
const derOf = (info: ContentInfo): Uint8Array<ArrayBuffer> => new Uint8Array(info.toSchema().toBER());

/** A stamp on some bytes, as whoever has the key of a certificate can make it: of any time that they like. */
export function stampOn(bytes: Uint8Array, by: TestCertificate, at: string): Uint8Array<ArrayBuffer> {
  const said = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new MessageImprint({ hashAlgorithm: sha256(), hashedMessage: octets(hash(bytes)) }),
    serialNumber: new Integer({ value: 1 }),
    genTime: new Date(at),
  });
  const content = new Uint8Array(said.toSchema().toBER());
  const raw = Buffer.from(by.certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const own = Certificate.fromBER(Uint8Array.from(raw));
  const bound = new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [octets(hash(raw))] })] })],
  });
  const attributes = [
    new Attribute({ type: OIDS.contentType, values: [new ObjectIdentifier({ value: OIDS.timeStampInfo })] }),
    new Attribute({ type: OIDS.messageDigest, values: [octets(hash(content))] }),
    new Attribute({ type: OIDS.signingCertificateV2, values: [bound] }),
  ].sort((a, b) => Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER())));
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes });
  const covered = new Uint8Array(signedAttrs.toSchema().toBER());
  covered[0] = 0x31;
  const data = new SignedData({
    version: 3,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OIDS.timeStampInfo, eContent: octets(content) }),
    certificates: [own],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber as Integer }),
        digestAlgorithm: sha256(),
        signedAttrs,
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OIDS.ecdsaWithSha256 }),
        signature: octets(Uint8Array.from(sign('sha256', covered, by.key))),
      }),
    ],
  });
  return derOf(new ContentInfo({ contentType: OIDS.signedData, content: data.toSchema(true) }));
}

/** A seal in DER with such a stamp in the place where one stands, which no signature covers; on its own value, or on other bytes. */
export function withStamp(
  seal: Uint8Array,
  by: TestCertificate,
  at: string,
  over?: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const info = ContentInfo.fromBER(Uint8Array.from(seal));
  const data = new SignedData({ schema: info.content });
  const [signer] = data.signerInfos;
  if (signer === undefined) throw new Error('the seal has no signer');
  const token = stampOn(over ?? signer.signature.valueBlock.valueHexView, by, at);
  const attribute = new Attribute({ type: OIDS.timeStampToken, values: [ContentInfo.fromBER(token).toSchema()] });
  signer.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] });
  return derOf(new ContentInfo({ contentType: OIDS.signedData, content: data.toSchema(true) }));
}

/** X.509 certificates (RFC 5280) made on the spot, for tests of TLS: no key is kept anywhere. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export type Authority = { name: string; key: KeyObject; pem: string }
export type ServerCertificate = { key: string; cert: string }
type Wanted = { subject: string; issuer?: Authority; host?: string; endsAt?: Date }

/** A certificate authority that nobody knows. */
export function createAuthority(name = 'A private authority'): Authority {
  const { key, pem } = certificate({ subject: name })
  return { name, key, pem }
}

/** For a server at `host`; without an issuer it vouches for itself. `endsAt` in the past: expired. */
export function serverCertificate(host: string, issuer?: Authority, endsAt?: Date): ServerCertificate {
  const { key, pem } = certificate({ subject: host, host, ...(issuer && { issuer }), ...(endsAt && { endsAt }) })
  return { key: key.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem }
}

const DAY_MS = 86_400_000

function certificate({ subject, issuer, host, endsAt = new Date(Date.now() + DAY_MS) }: Wanted) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const extension = host ? subjectAltName(host) : BASIC_CONSTRAINTS_CA
  const signed = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    nameOf(issuer?.name ?? subject),
    der(SEQUENCE, time(new Date(Date.now() - 2 * DAY_MS)), time(endsAt)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, extension)),
  )
  const signature = sign('sha256', signed, issuer?.key ?? privateKey)
  const whole = der(SEQUENCE, signed, ECDSA_WITH_SHA256, der(0x03, Buffer.of(0), signature))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return { key: privateKey, pem: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n') }
}

const SEQUENCE = 0x30

/** One value in DER (X.690): tag, length, content. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.of(tag, ...size), content])
}

const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const ECDSA_WITH_SHA256 = der(SEQUENCE, oid('2a8648ce3d040302'))
const BASIC_CONSTRAINTS_CA = der(
  SEQUENCE,
  oid('551d13'),
  der(0x01, Buffer.of(0xff)),
  der(0x04, der(SEQUENCE, der(0x01, Buffer.of(0xff)))),
)
const subjectAltName = (host: string) =>
  der(SEQUENCE, oid('551d11'), der(0x04, der(SEQUENCE, der(0x82, Buffer.from(host)))))
const nameOf = (commonName: string) =>
  der(SEQUENCE, der(0x31, der(SEQUENCE, oid('550403'), der(0x0c, Buffer.from(commonName)))))
/** GeneralizedTime, to the second. */
const time = (date: Date) => der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')))

/**
 * The domain's words: endpoint types, endpoint tokens and the company parameters that hold them.
 * Source: contract sections 6, 8 and 13.
 */
import * as v from 'valibot'
import { encodeBase64url, sha256 } from './base64url.ts'
import { hasInvisible } from './text.ts'

/** The type of an endpoint token: the part of the header name behind `X-ESAPIKEY-` (contract 8.2). */
export const EndpointType = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'an endpoint type in upper case'))

/** Names one creation, made once per intent by the extension; repeating a request with it changes nothing. */
export const RequestId = v.pipe(v.string(), v.uuid('a UUID'))

/** Names an endpoint token without saying its value: see {@link endpointRef}. */
export const EndpointRef = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, 'a reference of 22 characters'))

/** The admin's own words for an endpoint token, 1 to 80 characters. */
export const Description = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'a description'),
  v.maxLength(80, 'at most 80 characters'),
  v.check((text) => !hasInvisible(text), 'no invisible characters'),
)

/**
 * The value of an endpoint token: a credential, opaque to us (contract 8.2), 16 to 512 visible ASCII characters.
 * Never in a URL, a log or a list.
 */
export const EndpointValue = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,512}$/, '16 to 512 visible characters'))

/** The id under which EBS lists an endpoint token, where that is not its value: 1 to 200 printable characters, no secret. */
export const EndpointId = v.pipe(
  v.string(),
  v.minLength(1, 'an id'),
  v.maxLength(200, 'at most 200 characters'),
  v.check((text) => !hasInvisible(text), 'no invisible characters'),
)

/** The id of an environment in the relay's configuration. */
export const EnvironmentId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/, 'an environment id'))

/** The text in place of a hidden value. It is constant, so it does not even tell the length of the value. */
export const MASK = '••••••••'

/** The header that an integrator sends, alone, without Authorization (contract 8.2). */
export const keyHeader = (type: string) => `X-ESAPIKEY-${type.toUpperCase()}`

/** A value as integrators are handed it: `X-ESAPIKEY-<TYPE>: <value>` (contract 8.2). */
const HEADER = /^X-ESAPIKEY-(\w+):\s*/i

/** The value alone of what was pasted, which may be the whole header. */
export const bareValue = (text: string): string => text.trim().replace(HEADER, '')

/** The type that such a header names, in upper case; null without a header. */
export const typeInHeader = (text: string): string | null => HEADER.exec(text.trim())?.[1]?.toUpperCase() ?? null

/**
 * Whether a value has the shape that was seen so far: two GUIDs and digits. EBS does not promise it, so another shape is a
 * reason to warn, never to refuse.
 */
export const hasUsualShape = (value: string) => /^[0-9a-f-]{36},[0-9a-f-]{36},[0-9]+$/i.test(value)

const GUID = /^[({]?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})[)}]?$/i

/**
 * One spelling for all that mean the same: a GUID in lower case with hyphens, whether EBS writes it in capitals, in braces or
 * compact (contract 6). Any other text stays as it is, without blanks around it.
 */
export function canonicalText(text: string): string {
  const trimmed = text.trim()
  const guid = GUID.exec(trimmed)
  return guid ? guid.slice(1).join('-').toLowerCase() : trimmed
}

/**
 * The public name of an endpoint token: SHA-256 over environment, type and one face of the token, the first 16 bytes, base64url.
 * The relay and the vault make the same name, so both can speak of a token without its value. GUIDs count in any spelling.
 * @param face the id that EBS lists; the value, where EBS has no id of its own. The same function over the value gives a `valueRef`.
 */
export async function endpointRef(environment: string, type: string, face: string): Promise<string> {
  const hash = await sha256(JSON.stringify([environment, type, canonicalText(face)]))
  return encodeBase64url(hash.subarray(0, 16))
}

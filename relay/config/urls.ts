/**
 * Addresses in the configuration, judged as the operator wrote them: `URL` repairs much, and the relay would call the repaired
 * one.
 */
import * as v from 'valibot'

const ABSOLUTE = 'an absolute URL, such as https://host.example'
const LOOPBACK_HTTP = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?![^:/?#])/

/** An absolute URL that a browser opens: HTTPS or loopback, without credentials. */
export const PageUrl = v.pipe(
  v.string(),
  v.url(ABSOLUTE),
  v.check((text) => !/[\s\\\p{Cc}]/u.test(text), 'no blanks and no backslashes'),
  v.regex(/^[a-z]+:\/\/[^/]/, ABSOLUTE),
  v.check(
    (text) => !/^[^/]+\/\/[^/?#]*\.(?::\d*)?(?:[/?#]|$)/.test(text) && !URL.parse(text)?.hostname.endsWith('.'),
    'no dot at the end of the host name',
  ),
  v.check((text) => URL.parse(text)?.port !== '0', 'a port from 1 to 65535'),
  v.check((text) => !/^[^/]+\/\/[^/?#]*@/.test(text), 'no credentials'),
  // Contract section 11.
  v.check(
    (text) => text.startsWith('https:') || LOOPBACK_HTTP.test(text),
    'https; http only for localhost, 127.0.0.1 and [::1]',
  ),
)

/** An absolute URL that paths or fields are added to: HTTPS or loopback, without credentials, query or fragment. */
export const SecureUrl = v.pipe(
  PageUrl,
  v.check((text) => !/[?#@]/.test(text), 'no credentials, query or fragment'),
)

/** An origin as browsers write it (RFC 6454 section 6.1): it is compared with theirs, letter by letter. */
export const Origin = v.pipe(
  SecureUrl,
  v.check(
    (text) => URL.parse(text)?.origin === text,
    'an origin as browsers write it: in small letters, without a path and without a slash at the end',
  ),
)

/** The host that a server listens at. A number in another spelling (`0x7f.1`) is no host name. */
export const Host = v.pipe(v.string(), v.check(isHost, 'an IP address without brackets, or a host name'))

const IPv6 = v.pipe(v.string(), v.ipv6())

function isHost(text: string): boolean {
  const isName = /^[\w.-]+$/.test(text) && hostnameOf(text) === text.toLowerCase()
  return isName || v.is(IPv6, text)
}

/** Whether a {@link Host} is this machine: `localhost`, 127.0.0.0/8 or ::1. */
export const isLoopbackHost = (host: string) =>
  host.toLowerCase() === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(host) || hostnameOf(`[${host}]`) === '[::1]'

const hostnameOf = (host: string) => URL.parse(`http://${host}`)?.hostname

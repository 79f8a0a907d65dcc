/** Addresses that the relay tells: both sides judge them, since the extension opens them and asks the browser for access to them. */
import * as v from 'valibot'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
/** `URL` takes a star or a per cent sign into a host name; nobody means a site by it. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i

/** An absolute URL that a browser opens: HTTPS, or HTTP on loopback; without credentials. */
export const WebUrl = v.pipe(
  v.string(),
  v.check((text) => {
    const url = URL.parse(text)
    if (!url || url.username || url.password || !HOST.test(url.hostname)) return false
    return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  }, 'an absolute URL with HTTPS'),
)

/** An origin as browsers write it (RFC 6454 section 6.1). */
export const WebOrigin = v.pipe(
  WebUrl,
  v.check((text) => URL.parse(text)?.origin === text, 'an origin'),
)

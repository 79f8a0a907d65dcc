/** The proxy that the environment names for HTTPS (Node), as curl and most tools read it. */
import { ConfigError } from '../config/parse.ts'
import type { ConnectionOptions } from '../ebs/transport/undici-dispatcher.ts'
import type { Variables } from './load-config.ts'

/** Loopback is never asked through a proxy: there it is the proxy's own. */
const LOOPBACK = 'localhost,127.0.0.1,::1'

/** From HTTPS_PROXY and NO_PROXY; where both cases are there, the lower one counts. Throws {@link ConfigError}. */
export function proxyOf(env: Variables): ConnectionOptions['proxy'] {
  const url = env.https_proxy || env.HTTPS_PROXY
  if (!url) return undefined
  const { protocol } = URL.parse(url) ?? {}
  // It may hold a password, so it is not repeated.
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new ConfigError(
      'the environment variable HTTPS_PROXY: expected http or https, as in http://proxy.example:3128',
    )
  }
  return { url, except: `${env.no_proxy || env.NO_PROXY || ''},${LOOPBACK}` }
}

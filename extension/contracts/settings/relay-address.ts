/** The address of a relay as somebody writes it. One judgement for the form and for the background. */
import { Failed } from '../errors.ts'

/**
 * The origin of a relay: HTTPS, or plain HTTP to `localhost` alone (the hosts that the manifest lets the browser ask for).
 * @throws {Failed} `relay_address_invalid` for what is no web address, `https_required` for one that is not protected,
 * `relay_address_credentials` for one with a user or a password, which the failure does not name, and `relay_address_path` for
 * one that goes on after the host
 */
export function relayOriginOf(address: string): string {
  const text = address.trim()
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new Failed('relay_address_invalid', { subject: text })
  if (url.protocol === 'http:' && url.hostname !== 'localhost') {
    throw new Failed('https_required', { subject: url.origin })
  }
  if (url.username || url.password) throw new Failed('relay_address_credentials', { subject: url.origin })
  if (url.href !== `${url.origin}/`) throw new Failed('relay_address_path', { subject: url.origin })
  return url.origin
}

/** The exchange of a code of the relay's own page: nothing is sent, the code carries what EBS granted. */

import { digestOf } from '../../shared/base64url.ts'
import { isSameText } from '../lib/same-text.ts'
import { Refusal } from '../problems/problem.ts'
import type { TokenAnswer } from './exchange-code.ts'
import type { NativeCodes } from './native-codes.ts'

/** `jkt`: the thumbprint of the key of the request's proof. */
type NativeExchange = {
  environment: string
  code: string
  codeVerifier: string
  redirectUri: string
  jkt: string
}

/**
 * Throws `code_invalid` for a code that is not for this request; it stays as it was, since its client may still come. A code that
 * was exchanged before is refused by `grant`, and its token has to be ended (RFC 6749 section 4.1.2).
 */
export async function exchangeNativeCode(
  codes: NativeCodes,
  { environment, code, codeVerifier, redirectUri, jkt }: NativeExchange,
  now: () => number,
): Promise<TokenAnswer> {
  const content = await codes.read(code)
  const isForThis =
    content?.environment === environment &&
    content.redirectUri === redirectUri &&
    isSameText(content.jkt, jkt) &&
    isSameText(content.codeChallenge, await digestOf(codeVerifier))
  if (!content || !isForThis) throw new Refusal('code_invalid')
  const isFirst = codes.spend(content.jti)
  const { value, expiresAt } = content.token
  return {
    accessToken: value,
    async grant() {
      if (!isFirst) throw new Refusal('code_invalid')
      const expiresInS = expiresAt === null ? undefined : (expiresAt - now()) / 1000
      return { accessToken: value, expiresInS, scope: content.scope }
    },
  }
}

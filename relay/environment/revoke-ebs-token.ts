/** Revokes a token of EBS by OAuth (RFC 7009). */
import { processRevocationResponse, revocationRequest } from 'oauth4webapi'
import { type OAuthClient, responseOf, type SendForm, sendForm, setUp } from './oauth-form.ts'

/** Sends the revocation, where this EBS has an address for it. Throws what the client throws. */
export async function revokeEbsToken(oauth: OAuthClient, token: string, signal: AbortSignal): Promise<void> {
  if (oauth.config.revokeUrl === undefined) return
  const send: SendForm = async (form) => {
    const answer = await sendForm(oauth.ebs, 'revoke', form, signal)
    return responseOf(answer, answer.body)
  }
  const { server, client, authentication, options } = setUp(oauth, send)
  await processRevocationResponse(await revocationRequest(server, client, authentication, token, options))
}

/** Imports a value that is not on this computer. It must belong to the token that EBS has registered under this ref. */
import * as v from 'valibot'
import { EndpointValue, endpointRef } from '../../../shared/endpoint.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import { NO_TEXTS, textsOf } from '../../contracts/token-texts.ts'
import { saveToken } from '../../vault/tokens.ts'
import { verifyEndpoints } from '../checks/verify.ts'
import { call } from '../relay/client.ts'
import { requireAgreed } from '../state/agreement.ts'
import { changed } from '../state/notify-views.ts'
import { vaultPresence } from '../state/storage-items.ts'
import { eventOf } from '../tokens/audit-log.ts'
import { knownToken } from '../tokens/inventory.ts'
import { liveSession } from '../tokens/sessions.ts'
import { requireLock } from '../vault/auto-lock.ts'

/** The header in which integrators receive a value: `X-ESAPIKEY-<TYPE>: <value>` (contract 8.2). */
const HEADER = /^X-ESAPIKEY-\w+:\s*/i

/** The pasted value without its header. */
export const bareValue = (text: string): string => text.trim().replace(HEADER, '')

/**
 * Saves the value, and verifies it when a session is alive.
 * @param text the value, alone or in its header
 * @throws {Failed} `passphrase_required`, `unknown_token`, `relay_not_agreed`, `value_differs`, `vault_locked`,
 * `vault_failed`
 */
export async function takeValue(ref: string, text: string): Promise<void> {
  await requireLock()
  const token = await knownToken(ref)
  const { environment, type, stored } = token
  const { environment: place, relay } = await requireAgreed(environment)
  const value = bareValue(text)
  if (!v.is(EndpointValue, value)) throw new Failed('value_differs')
  const valueRef = await endpointRef(environment, type, value)
  // EBS lists ids only: the value is the right one if EBS accepts it.
  const isIt = token.valueRef === undefined ? await isAccepted(environment, type, value) : token.valueRef === valueRef
  if (!isIt) throw new Failed('value_differs')
  // Only a damaged record on this computer tells who created the token, and when.
  const { requestId = '', createdAt = '', createdBy = '' } = stored ?? {}
  const words = {
    type,
    ...textsOf(stored ?? NO_TEXTS),
    description: token.description ?? '',
    requestId,
    createdAt,
    createdBy,
    ...(stored?.replaces && { replaces: stored.replaces }),
  }
  const id = token.id === undefined ? {} : { id: token.id }
  const { ebsOrigin } = place
  await saveToken({ ref, ...id, environment, ebsOrigin, relay, ...words, value }, await eventOf('imported', token))
  await vaultPresence.update(() => 'kept')
  changed()
  if (await liveSession(environment)) await verifyEndpoints(environment, ref).catch(failureOf)
}

async function isAccepted(environment: string, type: string, key: string): Promise<boolean> {
  return (await call('testConnection', { environment, body: { environment, type, key } })).result === 'accepted'
}

/** Imports a value that is not on this computer. It must belong to the token that EBS has registered under this ref. */
import * as v from 'valibot'
import { bareValue, EndpointValue, endpointRef } from '../../../shared/endpoint.ts'
import { Failed, failureOf } from '../../contracts/errors.ts'
import { NO_TEXTS, textsOf } from '../../contracts/token/texts.ts'
import { testValue } from '../checks/test-connection.ts'
import { verifyEndpoints } from '../checks/verify.ts'
import { requireAgreed } from '../state/agreement.ts'
import { changed } from '../state/notify-views.ts'
import { knownToken } from '../tokens/inventory.ts'
import { keepImported } from '../tokens/keep-imported.ts'
import { liveSession } from '../tokens/sessions.ts'
import { requireLock } from '../vault/auto-lock.ts'

/**
 * Saves the value, and verifies it when a session is alive.
 * @param text the value, alone or in its header
 * @throws {Failed} `passphrase_required`, `unknown_token`, `relay_not_agreed`, `value_differs`, `vault_locked`,
 * `vault_failed`
 */
export async function importValue(ref: string, text: string): Promise<void> {
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
  const texts = { ...textsOf(stored ?? NO_TEXTS), description: token.description ?? '' }
  const id = token.id === undefined ? {} : { id: token.id }
  const { ebsOrigin } = place
  await keepImported([{ ref, ...id, environment, ebsOrigin, relay, type, texts, value, stored }])
  changed()
  if (await liveSession(environment)) await verifyEndpoints(environment, ref).catch(failureOf)
}

const isAccepted = async (environment: string, type: string, value: string): Promise<boolean> =>
  (await testValue(environment, type, value)).result === 'accepted'

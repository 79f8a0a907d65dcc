/**
 * Revokes an endpoint token. The relay answers only when it has read back that EBS no longer has it, and what is gone stays
 * gone: all of this may be repeated.
 */
import { saveIntent } from '../vault/intents.ts'
import { dropRegistered } from '../vault/registered.ts'
import { retireToken } from '../vault/tokens.ts'
import type { Intent } from '../wizard/state.ts'
import { showBadge } from './badge.ts'
import { record } from './record.ts'
import { call } from './relay-client.ts'
import { listRegistered } from './sign-in.ts'
import { fail, move } from './wizard-state.ts'

/** From here on EBS may have revoked it: the intent says so before the request leaves. */
export async function revokeEndpoint(before: Intent): Promise<void> {
  const intent = { ...before, sent: true }
  try {
    await saveIntent(intent)
    await move({ event: 'allowed', intent })
    await retire(intent, 'revoked')
    await move({ event: 'revoked' })
    await listRegistered(intent.environment)
  } catch (error) {
    await fail(before, error)
  }
}

/**
 * Retires the one that the new one took the place of: where EBS holds one per type it is gone already, which is read back.
 * @throws {Failed} what the relay says; `outcome_unknown` when it cannot be read back
 */
export const retireReplaced = (intent: Intent): Promise<void> => retire(intent, 'replaced')

async function retire(intent: Intent, how: 'revoked' | 'replaced'): Promise<void> {
  const { environment, type, description, target, made = null, requestId } = intent
  if (!target) return
  await call('revokeEndpoint', { params: { ref: target }, environment })
  await retireToken(target, { at: new Date().toISOString(), by: made }, requestId)
  await dropRegistered(environment, target)
  await showBadge()
  await record(how, { ref: target, environment, type, description })
}

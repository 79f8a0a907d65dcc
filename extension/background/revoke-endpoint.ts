/**
 * Revokes an endpoint token. The relay answers only when it has read back that EBS no longer has it, and what is gone stays
 * gone: all of this may be repeated.
 */
import { doneInEbs } from '../errors.ts'
import { dropRegistered } from '../vault/registered.ts'
import { retireToken } from '../vault/tokens.ts'
import type { Intent } from '../wizard/state.ts'
import { showBadge } from './badge.ts'
import { eventOf } from './record.ts'
import { call } from './relay-client.ts'
import { listRegistered } from './sign-in.ts'
import { announce, move } from './wizard-state.ts'

/**
 * @throws {Failed} what the relay and the vault say; `done` is `yes` when EBS has revoked it and the vault could not note that
 */
export async function revokeEndpoint(before: Intent): Promise<void> {
  const intent = await announce(before)
  if (!intent) return
  await retire(intent, 'revoked')
  await move({ event: 'revoked', intent })
  await listRegistered(intent.environment)
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
  const event = await eventOf(how, { ref: target, environment, type, description })
  await retireToken(target, { at: event.at, by: made }, requestId, event).catch(doneInEbs)
  await dropRegistered(environment, target)
  await showBadge()
}

/** Creates an endpoint token, keeps it in the vault, and verifies it. */
import type { Check } from '../../../shared/checks.ts'
import { failureOf } from '../../contracts/errors.ts'
import { newPlan } from '../../contracts/token/replacement.ts'
import { registered } from '../../contracts/wizard/machine.ts'
import { saveToken } from '../../vault/tokens.ts'
import { tryNewValue } from '../checks/test-connection.ts'
import { verifyNew } from '../checks/verify.ts'
import { call } from '../relay/client.ts'
import { refreshList } from '../relay/sign-in.ts'
import { vaultPresence } from '../state/storage-items.ts'
import { eventOf } from '../tokens/audit-log.ts'
import { liveSession } from '../tokens/sessions.ts'
import { requireLock, requireUnlocked } from '../vault/auto-lock.ts'
import { move, type Run, signIn } from './run.ts'

/** Runs the use case. A token that is already in the vault is not requested again. */
export async function create(run: Run): Promise<void> {
  await signIn(run)
  const ref = run.intent.createdRef ?? (await register(run))
  await run.at('verify', async () => {
    // The token exists even if the verification fails now.
    const failure = await verifyNew(ref).then(() => null, failureOf)
    await move({ event: 'verified', intent: run.intent, failure })
  })
  await lookAfterwards(run, ref)
}

/**
 * Has EBS register the token, and keeps it in the vault. If the vault fails, the intent stays, and "Finish" reads the
 * value from EBS again.
 * @returns the ref of the new token
 */
export async function register(run: Run): Promise<string> {
  await run.at('open-vault', requireOpenVault)
  const { requestId, environment, type, description, targetRef } = run.intent
  const { endpoint, checks } = await run.at('register', () =>
    call('createEndpoint', {
      params: { requestId },
      environment,
      requestId,
      body: {
        type,
        description,
        ...(targetRef && { replace: targetRef }),
        ...(run.isRepeated && { repeated: true }),
        ...(run.confirmed.length > 0 && { confirmed: run.confirmed }),
      },
    }),
  )
  await run.at('keep', () => keep(run, endpoint, checks))
  return endpoint.ref
}

/**
 * Checks before the first request that the vault can keep the value. @throws {Failed} `passphrase_required`,
 * `vault_locked`
 */
export async function requireOpenVault(): Promise<void> {
  await requireLock()
  await requireUnlocked()
}

type Registered = { ref: string; id?: string | undefined; type: string; description: string; value: string }

/**
 * Saves a token that EBS has registered. The same transaction deletes its intent; a replacement keeps the intent until
 * the old token has ended.
 * @throws {Failed} `passphrase_required`, `vault_locked`, `vault_failed`, `vault_erased`
 */
export async function keep(run: Run, endpoint: Registered, checks: Check[]): Promise<void> {
  await requireLock()
  const { environment, ebsOrigin = '', requestId, kind, keepsOld, targetRef } = run.intent
  const createdBy = (await liveSession(environment))?.user.id ?? ''
  const createdAt = new Date().toISOString()
  // EBS's description overrides the one that the admin typed.
  const token = { ...run.intent, ...endpoint, ebsOrigin, createdAt, createdBy }
  const planned = keepsOld && targetRef !== undefined ? { replaces: newPlan(targetRef) } : {}
  const left = registered(run.intent, endpoint.ref)
  await saveToken(
    { ...token, ...planned },
    await eventOf('created', token, requestId),
    kind === 'replace' ? left : null,
  )
  await vaultPresence.update(() => 'kept')
  await move({ event: 'registered', intent: run.intent, ref: endpoint.ref, checks })
  run.intent = left
}

/** Reads EBS's list again and tests the new value. The token is complete without them, so their failures end nothing. */
export async function lookAfterwards({ intent }: Run, ref: string): Promise<void> {
  await refreshList(intent.environment)
  await tryNewValue(ref).catch(failureOf)
}

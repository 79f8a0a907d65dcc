/** Has an endpoint token created and registered, keeps it, and verifies it. */
import type { Check } from '../../../shared/checks.ts'
import { failureOf } from '../../contracts/errors.ts'
import { registered } from '../../contracts/wizard-machine.ts'
import { saveToken } from '../../vault/tokens.ts'
import { tryNewValue } from '../checks/test-connection.ts'
import { verifyNew } from '../checks/verify.ts'
import { call } from '../relay/client.ts'
import { listRegistered } from '../relay/sign-in.ts'
import { vaultPresence } from '../state/storage-items.ts'
import { eventOf } from '../tokens/audit-log.ts'
import { liveSession } from '../tokens/sessions.ts'
import { requireLock, requireUnlocked } from '../vault/auto-lock.ts'
import { move, type Run, signIn } from './run.ts'

/** The use case. What is in the vault already is not asked for again. */
export async function create(run: Run): Promise<void> {
  await signIn(run)
  const ref = run.intent.createdRef ?? (await register(run))
  await run.at('verify', async () => {
    // It is there, also where it cannot be verified now.
    const failure = await verifyNew(ref).then(() => null, failureOf)
    await move({ event: 'verified', intent: run.intent, failure })
  })
  await lookAfterwards(run, ref)
}

/**
 * EBS registers it, and the vault keeps it. Where the vault fails, the intent stays: finishing it looks the value up again.
 * @returns its ref
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

/** Before anything is sent: its value could not be kept. @throws {Failed} `passphrase_required`, `vault_locked` */
export async function requireOpenVault(): Promise<void> {
  await requireLock()
  await requireUnlocked()
}

type Registered = { ref: string; id?: string | undefined; type: string; description: string; value: string }

/**
 * Takes into the vault what EBS has registered, and settles the intent with it.
 * @throws {Failed} `passphrase_required`, `vault_locked`, `vault_failed`, `vault_erased`
 */
export async function keep(run: Run, endpoint: Registered, checks: Check[]): Promise<void> {
  await requireLock()
  const { environment, ebsOrigin = '', requestId, kind } = run.intent
  const createdBy = (await liveSession(environment))?.user.id ?? ''
  const createdAt = new Date().toISOString()
  // EBS's own words win over the admin's.
  const token = { ...run.intent, ...endpoint, ebsOrigin, createdAt, createdBy }
  const left = registered(run.intent, endpoint.ref)
  await saveToken(token, await eventOf('created', token, requestId), kind === 'replace' ? left : null)
  await vaultPresence.update(() => 'kept')
  await move({ event: 'registered', intent: run.intent, ref: endpoint.ref, checks })
  run.intent = left
}

/** What the list shows, and whether EBS accepts the value, is of use and holds nobody up. */
export async function lookAfterwards({ intent }: Run, ref: string): Promise<void> {
  await listRegistered(intent.environment)
  await tryNewValue(ref).catch(failureOf)
}

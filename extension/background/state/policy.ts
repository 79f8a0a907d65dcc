/** The company's policy, from the browser's managed storage: `extension/contracts/settings/managed-policy.ts` says what each setting means. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { Failed, failureOf } from '../../contracts/errors.ts'
import { Policy } from '../../contracts/settings/managed-policy.ts'
import { changed } from './notify-views.ts'
import { policyAwaitedUntil, relayUrl } from './storage-items.ts'

let known: Promise<Policy> | undefined

/** The policy as it was last read. It is kept, since it is needed often and the browser reports a change. */
export function policy(): Promise<Policy> {
  known ??= load()
  return known
}

/** Reads the settings. One that does not fit the schema is left out, with a line on the console; the others still hold. */
async function load(): Promise<Policy> {
  // Firefox refuses where a company has set nothing.
  const managed = await browser.storage.managed.get().catch(() => ({}))
  const settings = Object.entries(Policy.entries).flatMap(([name, schema]) => {
    const setting = v.safeParse(schema as v.GenericSchema, (managed as Record<string, unknown>)[name])
    if (!setting.success) console.warn(`Left out, not as the schema wants it: ${name}`)
    return setting.success ? [[name, setting.output]] : []
  })
  return v.parse(Policy, Object.fromEntries(settings))
}

/**
 * Chromium tells a fresh extension its settings some seconds after its start. An extension that a company has put into the
 * browser waits for them this long after the browser's start.
 */
const LATE_MS = 15_000

/**
 * Notifies the views when the company's settings can no longer arrive. @returns whether they may still arrive. Until
 * then no view shows a setting as the admin's choice
 */
export async function expectPolicy(): Promise<boolean> {
  const ms = await policyDueMs()
  if (ms > 0) waiting ??= wait(ms)
  return ms > 0
}

async function policyDueMs(): Promise<number> {
  if (Object.values(await policy()).some((setting) => setting !== undefined)) return 0
  const left = (await awaitedUntil()) - Date.now()
  // A longer wait means that the clock was set back.
  return left > LATE_MS ? 0 : left
}

/**
 * Decided once, when the browser starts. A worker that starts again continues to wait, and does not start the wait
 * again.
 */
async function awaitedUntil(): Promise<number> {
  const until = await policyAwaitedUntil.get()
  if (until !== null) return until
  const fresh = (await isForceInstalled()) ? Date.now() + LATE_MS : 0
  return (await policyAwaitedUntil.update((other) => other ?? fresh)) ?? fresh
}

/** Needs no permission. */
async function isForceInstalled(): Promise<boolean> {
  const self = await browser.management?.getSelf().catch(() => null)
  return self?.installType === 'admin'
}

let waiting: Promise<void> | undefined
let stopWaiting = () => {}

/** The policy, for code that acts by it: waits where the settings may come late. */
export async function settledPolicy(): Promise<Policy> {
  const ms = await policyDueMs()
  if (ms > 0) {
    waiting ??= wait(ms)
    await waiting
  }
  return policy()
}

async function wait(ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    stopWaiting = resolve
    setTimeout(resolve, ms)
  })
  waiting = undefined
  // The views stop showing that the policy is awaited.
  changed()
}

/** @throws {Failed} `set_by_policy` if the company has set this */
export async function refuseIfSet(setting: keyof Policy): Promise<void> {
  if ((await settledPolicy())[setting] !== undefined) throw new Failed('set_by_policy')
}

/** The origin of the company's relay, or of the one that the admin connected to. */
export async function relayAddress(): Promise<string | null> {
  const address = (await policy()).relayUrl ?? (await relayUrl.get())
  return address !== null && URL.canParse(address) ? new URL(address).origin : null
}

/** Calls back when the company has changed its policy; to be called synchronously when the background starts. */
export function watchPolicy(follow: () => Promise<unknown>): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return
    known = undefined
    stopWaiting()
    follow().catch(failureOf).finally(changed)
  })
}

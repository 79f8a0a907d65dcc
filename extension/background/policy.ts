/** The company's policy, from the browser's managed storage: `extension/policy.ts` says what each setting means. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { Failed } from '../errors.ts'
import { Policy } from '../policy.ts'
import { relayUrl } from './cells.ts'
import { changed } from './changed.ts'

let known: Promise<Policy> | undefined

/** As it was last read: it is asked for all the time, and the browser says when it is another one. */
export function policy(): Promise<Policy> {
  known ??= load()
  return known
}

/** A setting that is not what the schema says is left out, and said on the console: the others still hold. */
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

/** @throws {Failed} `set_by_policy` when the company has settled this */
export async function refuseIfSet(setting: keyof Policy): Promise<void> {
  if ((await policy())[setting] !== undefined) throw new Failed('set_by_policy')
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
    follow().finally(changed)
  })
}

import { IDBFactory } from 'fake-indexeddb'
import { expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { token } from './sample.ts'

/** Those that are deriving a key from a passphrase, which takes a real browser a while: each goes on when it is let. */
const deriving = vi.hoisted(() => [] as (() => void)[])
vi.mock('../../../../extension/vault/passphrase.ts', async (original) => {
  const real = await original<typeof import('../../../../extension/vault/passphrase.ts')>()
  const deriveKey: typeof real.deriveKey = async (...given) => {
    await new Promise<void>((goOn) => deriving.push(goOn))
    return real.deriveKey(...given)
  }
  return { ...real, ITERATIONS: 1, deriveKey }
})

/** The vault's modules as a worker loads them that has just been started, and a vault with one value. */
async function load() {
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
  deriving.length = 0
  vi.resetModules()
  const [tokens, values, lock, reseal] = await Promise.all([
    import('../../../../extension/vault/tokens.ts'),
    import('../../../../extension/vault/values.ts'),
    import('../../../../extension/vault/data-key.ts'),
    import('../../../../extension/vault/rotate-data-key.ts'),
  ])
  await tokens.saveToken(token)
  return { ...tokens, ...values, ...lock, ...reseal }
}
type Vault = Awaited<ReturnType<typeof load>>

const FIRST = 'the first passphrase'
const CHANGES = {
  set: (vault: Vault, window: string) => vault.setFirstPassphrase(`set in ${window}`),
  change: (vault: Vault, window: string, known: string) => vault.changePassphrase(known, `changed in ${window}`),
  remove: (vault: Vault, _: string, known: string) => vault.removePassphrase(known),
}
type Change = keyof typeof CHANGES
const AFTER: Record<Change, (window: string) => string> = {
  set: (window) => `set in ${window}`,
  change: (window) => `changed in ${window}`,
  remove: () => '',
}
/** What a window is told whose passphrase is another one by now, because of the other window. */
const TOLD = ['passphrase_wrong', 'passphrase_set', 'passphrase_removed']

/** One window: its changes follow each other, each with the passphrase that this window knows. */
async function open(vault: Vault, window: string, changes: readonly Change[], first: string): Promise<void> {
  let known = first
  for (const change of changes) {
    try {
      await CHANGES[change](vault, window, known)
      known = AFTER[change](window)
    } catch (error) {
      if (!TOLD.includes((error as Error).message)) throw error
    }
  }
}

/** Everything that waits for no passphrase has gone on as far as it can. */
const rest = async () => {
  for (let turn = 0; turn < 12; turn++) await new Promise((done) => setTimeout(done, 0))
}

/** @param choices which of those that derive a key goes on, each time that there is more than one. @returns the choices that there were */
async function play(windows: readonly (readonly Change[])[], isSet: boolean, choices: readonly number[]) {
  const vault = await load()
  const letAll = setInterval(() => deriving.shift()?.(), 1)
  if (isSet) await vault.setFirstPassphrase(FIRST)
  clearInterval(letAll)
  let isOver = false
  const all = Promise.all(
    windows.map((changes, index) => open(vault, `window ${index}`, changes, isSet ? FIRST : '')),
  ).finally(() => {
    isOver = true
  })
  all.catch(() => undefined)
  const widths: number[] = []
  while (!isOver) {
    await rest()
    if (deriving.length === 0) continue
    if (deriving.length > 1) widths.push(deriving.length)
    const chosen = deriving.length > 1 ? (choices[widths.length - 1] ?? 0) : 0
    deriving.splice(chosen, 1)[0]?.()
  }
  await all
  await opensInTheEnd(vault)
  return widths
}

/** In the state that is shown at last, every value opens; also after locking, with one of the passphrases that were set. */
async function opensInTheEnd(vault: Vault): Promise<void> {
  const value = async () => vault.openValue(await vault.tokenOf(token.ref))
  expect(await value()).toBe(token.value)
  await vault.lock()
  const state = await vault.lockState()
  expect(state.locked).toBe(state.mode === 'passphrase')
  if (state.locked) {
    const letAll = setInterval(() => deriving.shift()?.(), 1)
    const names = ['window 0', 'window 1']
    const words = [FIRST, ...names.map(AFTER.set), ...names.map(AFTER.change)]
    for (const one of words) await vault.unlock(one).catch(() => undefined)
    clearInterval(letAll)
  }
  expect(await vault.lockState()).toEqual({ ...state, locked: false })
  expect(await value()).toBe(token.value)
}

const kinds = Object.keys(CHANGES) as Change[]
/** One window makes one change, the other one two: the shortest in which a change outlives another key. */
const pairs = kinds.flatMap((one) => kinds.flatMap((two) => kinds.map((three) => [[one], [two, three]] as const)))

it.each(['without', 'with'])(
  'opens every value, in whatever order two windows change the passphrase of a vault %s one',
  async (from) => {
    for (const windows of pairs) {
      const left: number[][] = [[]]
      for (let choices = left.pop(); choices; choices = left.pop()) {
        const widths = await play(windows, from === 'with', choices).catch((error) => {
          throw new Error(`${JSON.stringify(windows)}, ${JSON.stringify(choices)}`, { cause: error })
        })
        for (let at = choices.length; at < widths.length; at++) {
          for (let other = 1; other < (widths[at] ?? 0); other++)
            left.push([...choices, ...Array(at - choices.length).fill(0), other])
        }
      }
    }
  },
  120_000,
)

import { IDBFactory } from 'fake-indexeddb'
import { NO_TEXTS } from '../../../../extension/contracts/token/texts.ts'
import { fc } from '../../../support/fast-check.ts'
import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { expect, it, vi } from 'vitest'
import { endpointRef } from '../../../../shared/endpoint.ts'
import { EARLIER_VERSIONS, type EarlierVersion, eventOf, makeVersion, turnBack } from './earlier-versions.ts'

// The rounds protect a vault from guessing; here they would only keep the machine busy.
vi.mock('../../../../extension/vault/passphrase.ts', async (original) => ({
  ...(await original<typeof import('../../../../extension/vault/passphrase.ts')>()),
  ITERATIONS: 1,
  Iterations: v.number(),
}))

const value = (index: number) => `value-of-token-${index}`
const refs = await Promise.all([0, 1, 2, 3, 4].map((index) => endpointRef('test', 'SURVEYS', value(index))))
const ref = (index: number) => refs[index] ?? ''

/** What the vault should hold: the values that open, the tokens that have ended, those that were checked, and what was done. */
type Model = {
  values: Map<string, string>
  retired: Set<string>
  verified: Set<string>
  history: Set<string>
  passphrase: string | null
  locked: boolean
  backup: { text: string; values: Map<string, string>; history: Set<string> } | null
}

const requestId = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
/** Told once, however often it is done: what happened to which token. */
const event = (what: 'created' | 'replaced' | 'revoked', index: number) => ({
  id: `00000000-0000-4000-8000-${what.length}${String(index).padStart(11, '0')}`,
  at: '2026-01-01T00:00:00.000Z',
  event: what,
  ref: ref(index),
  environment: 'test',
  type: 'SURVEYS',
  description: null,
  user: null,
})
const BACKUP = 'passphrase of the backup'

/** The vault's modules, loaded anew as by a worker that was stopped and started. */
async function load() {
  vi.resetModules()
  const [tokens, values, checks, history, lock, reseal, backup, database] = await Promise.all([
    import('../../../../extension/vault/tokens.ts'),
    import('../../../../extension/vault/values.ts'),
    import('../../../../extension/vault/checks.ts'),
    import('../../../../extension/vault/history.ts'),
    import('../../../../extension/vault/data-key.ts'),
    import('../../../../extension/vault/rotate-data-key.ts'),
    import('../../../../extension/vault/backup/backup.ts'),
    import('../../../../extension/vault/database.ts'),
  ])
  return { ...tokens, ...values, ...checks, ...history, ...lock, ...reseal, ...backup, ...database }
}

class Run {
  vault!: Awaited<ReturnType<typeof load>>
  readonly model: Model = {
    values: new Map(),
    retired: new Set(),
    verified: new Set(),
    history: new Set(),
    passphrase: null,
    locked: false,
    backup: null,
  }

  async start(from: EarlierVersion | null): Promise<void> {
    globalThis.indexedDB = new IDBFactory()
    if (from) {
      await makeVersion(from, ref(0), value(0))
      this.model.values.set(ref(0), value(0))
      this.model.verified.add(ref(0))
      if (from > 1) this.model.history.add(eventOf(ref(0)).id)
    }
    this.vault = await load()
    await this.vault.lock()
  }

  /** Works while the vault is open, and is refused while it is locked. */
  async needsKey(work: () => Promise<unknown>): Promise<boolean> {
    if (!this.model.locked) {
      await work()
      return true
    }
    await expect(work()).rejects.toMatchObject({ failure: { code: 'vault_locked' } })
    return false
  }

  async create(index: number): Promise<void> {
    if (this.model.retired.has(ref(index))) return
    const token = {
      ref: ref(index),
      environment: 'test',
      type: 'SURVEYS',
      ...NO_TEXTS,
      description: `Token ${index}`,
      requestId: requestId(index),
      createdAt: '2026-01-01T00:00:00.000Z',
      ebsOrigin: 'https://ebs.example.com',
      createdBy: 'Admin',
      value: value(index),
    }
    if (!(await this.needsKey(() => this.vault.saveToken(token, event('created', index))))) return
    this.model.values.set(ref(index), value(index))
    this.model.history.add(event('created', index).id)
  }

  /** The new one is kept first; only then the old one is retired. */
  async replace(old: number, fresh: number): Promise<void> {
    const { model } = this
    if (!model.values.has(ref(old)) || model.values.has(ref(fresh)) || model.retired.has(ref(fresh))) return
    await this.create(fresh)
    if (!model.values.has(ref(fresh))) return
    const retired = { at: '2026-01-02T00:00:00.000Z', by: ref(fresh) }
    await this.vault.retireToken(ref(old), retired, requestId(fresh), event('replaced', old))
    expect((await this.vault.tokenOf(ref(old))).retired?.by).toBe(ref(fresh))
    model.verified.delete(ref(old))
    model.values.delete(ref(old))
    model.retired.add(ref(old))
    model.history.add(event('replaced', old).id)
  }

  async revoke(index: number): Promise<void> {
    const retired = { at: '2026-01-02T00:00:00.000Z', by: null }
    await this.vault.retireToken(ref(index), retired, requestId(index), event('revoked', index))
    this.model.history.add(event('revoked', index).id)
    this.model.verified.delete(ref(index))
    if (this.model.values.delete(ref(index))) this.model.retired.add(ref(index))
  }

  async verify(index: number): Promise<void> {
    const verification = { type: 'SURVEYS', checkedAt: '2026-01-03T00:00:00.000Z', parameters: [] }
    await this.vault.keepChecks([{ ref: ref(index), verification }])
    this.model.verified.add(ref(index))
  }

  async backUp(): Promise<void> {
    // With nothing to open, a locked vault has nothing to refuse.
    if (this.model.locked && this.model.values.size === 0) return
    await this.needsKey(async () => {
      const { text } = await this.vault.makeBackup(BACKUP)
      this.model.backup = { text, values: new Map(this.model.values), history: new Set(this.model.history) }
    })
  }

  async restore(): Promise<void> {
    const { backup, values, retired, history } = this.model
    if (!backup) return
    const missing = [...backup.values].filter(([one]) => !values.has(one) && !retired.has(one))
    if (this.model.locked && missing.length === 0) return
    const done = await this.needsKey(() => this.vault.restoreBackup(backup.text, BACKUP))
    if (!done) return
    for (const [one, value] of missing) values.set(one, value)
    for (const one of backup.history) history.add(one)
  }

  async lock(): Promise<void> {
    await this.vault.lock()
    this.model.locked = this.model.passphrase !== null
  }

  async unlock(): Promise<void> {
    if (this.model.passphrase === null) return
    await this.vault.unlock(this.model.passphrase)
    this.model.locked = false
  }

  /** The first passphrase, or another one: that needs no unlocked vault, but the former words. */
  async setPassphrase(words: string): Promise<void> {
    if (this.model.passphrase === null) await this.vault.setFirstPassphrase(words)
    else await this.vault.changePassphrase(this.model.passphrase, words)
    this.model.passphrase = words
  }

  async removePassphrase(): Promise<void> {
    if (this.model.passphrase === null) return
    await this.vault.removePassphrase(this.model.passphrase)
    this.model.passphrase = null
    this.model.locked = false
  }

  /** The worker is stopped and started; the browser's memory (the unlocked key) stays. */
  async restart(): Promise<void> {
    ;(await this.vault.vault()).close()
    this.vault = await load()
  }

  /** The vault is what an earlier version would have left of it, and the next worker finds that. */
  async upgrade(from: EarlierVersion): Promise<void> {
    const { model } = this
    if (from === 1 && model.passphrase !== null) return
    ;(await this.vault.vault()).close()
    await turnBack(from, model.values, model.passphrase)
    if (from < 3) {
      model.retired.clear()
      for (const one of model.verified) if (!model.values.has(one)) model.verified.delete(one)
    }
    if (from === 1) model.history.clear()
    this.vault = await load()
  }

  /** At the start and after unlocking: what an earlier version sealed is sealed as it is now. */
  async sealBesideWords(): Promise<void> {
    const isFormer = (await this.vault.allTokens()).some((token) => token.value && !token.value.besideWords)
    if (this.model.locked && !isFormer) return
    await this.needsKey(() => this.vault.sealBesideWords())
    if (this.model.locked) return
    for (const token of await this.vault.allTokens()) expect(token.value?.besideWords ?? true).toBe(true)
  }

  async agrees(): Promise<void> {
    const { model, vault } = this
    expect(await vault.lockState()).toEqual({
      mode: model.passphrase === null ? 'device' : 'passphrase',
      locked: model.locked,
    })
    const tokens = await vault.allTokens()
    expect(
      tokens
        .filter(({ retired }) => !retired)
        .map((token) => token.ref)
        .sort(),
    ).toEqual([...model.values.keys()].sort())
    expect([...(await vault.allChecks()).keys()].sort()).toEqual([...model.verified].sort())
    expect(new Set((await vault.historyOf()).map(({ id }) => id))).toEqual(model.history)
    if (model.locked) return
    for (const token of tokens.filter(({ retired }) => !retired)) {
      expect(await vault.openValue(token)).toBe(model.values.get(token.ref))
    }
  }
}

const index = fc.nat({ max: 4 })
const words = fc.constantFrom('correct horse battery', 'purple monkey dishwasher')
const step = fc.oneof(
  index.map((one) => ({ name: `create ${one}`, do: (run: Run) => run.create(one) })),
  fc.tuple(index, index).map(([one, other]) => ({
    name: `replace ${one} by ${other}`,
    do: (run: Run) => run.replace(one, other),
  })),
  index.map((one) => ({ name: `revoke ${one}`, do: (run: Run) => run.revoke(one) })),
  index.map((one) => ({ name: `verify ${one}`, do: (run: Run) => run.verify(one) })),
  words.map((one) => ({ name: `set passphrase`, do: (run: Run) => run.setPassphrase(one) })),
  fc.constantFrom(...EARLIER_VERSIONS).map((from) => ({
    name: `upgrade from version ${from}`,
    do: (run: Run) => run.upgrade(from),
  })),
  fc.constantFrom(
    { name: 'back up', do: (run: Run) => run.backUp() },
    { name: 'restore', do: (run: Run) => run.restore() },
    { name: 'lock', do: (run: Run) => run.lock() },
    { name: 'unlock', do: (run: Run) => run.unlock() },
    { name: 'remove passphrase', do: (run: Run) => run.removePassphrase() },
    { name: 'restart', do: (run: Run) => run.restart() },
    { name: 'seal beside the words', do: (run: Run) => run.sealBesideWords() },
  ),
)

it('is equal to its model after any order of create, verify, replace, revoke, restore, lock and upgrade', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(null, ...EARLIER_VERSIONS),
      fc.array(step, { maxLength: 20 }),
      async (from, steps) => {
        const run = new Run()
        await run.start(from)
        for (const one of steps) {
          await one.do(run)
          await run.agrees()
        }
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

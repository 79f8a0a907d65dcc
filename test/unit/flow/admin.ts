/** One admin's browser: its vault, its windows, and a worker that can be stopped between any two steps. */
import { isOver, isWorking } from '../../../extension/contracts/wizard/machine.ts'
import type { Intent, WizardState } from '../../../extension/contracts/wizard/state.ts'
import type { Border, StartWorker, WorkerCode } from './worker-code.ts'
import { type Token, Vault, type World } from './world.ts'

const ENVIRONMENT = { id: 'test', types: [{ id: 'SURVEYS', scope: 'essurveys' }], authorization: {} }
const RELAY = 'https://relay'
const WORDS = { type: 'SURVEYS', description: 'A token', masked: '' }
const never = () => new Promise<never>(() => undefined)

type Window = { allow(): void; refuse(code: 'user_denied' | 'window_closed'): void }
type Worker = { code: WorkerCode; ready: Promise<void> }
type CallRequest = {
  params?: { requestId?: string; ref?: string }
  body?: { replace?: string; requestId?: string; repeated?: boolean }
  requestId?: string
}

export class Admin {
  readonly vault = new Vault()
  readonly #index: number
  readonly #world: World
  readonly #start: StartWorker
  /** The browser's memory: what `storage.session` holds. */
  #session = new Map<string, unknown>()
  #worker: Worker | null = null
  #windows: Window[] = []
  /** EBS no longer takes the sessions that were made before. */
  #sessionsDead = false
  /** Failures that are ours alone: none may ever be thrown. */
  readonly unexpected: string[] = []

  constructor(index: number, world: World, start: StartWorker) {
    this.#index = index
    this.#world = world
    this.#start = start
  }

  get wizard(): WizardState | null {
    return (this.#session.get('wizard') as WizardState | undefined) ?? null
  }

  /** A view sends a command; it is not waited for, so that two windows can press at the same moment. */
  command(work: (code: WorkerCode) => Promise<void>): void {
    this.#worker ??= this.#wake()
    const { code, ready } = this.#worker
    ready
      .then(() => work(code))
      .catch((error) => {
        if (!(error instanceof code.Failed) || error.failure.code === 'unexpected') this.unexpected.push(String(error))
      })
  }

  stopWorker(): void {
    this.#worker = null
    this.#windows = []
  }

  restartBrowser(): void {
    this.stopWorker()
    this.#session = new Map()
  }

  endSessions(): void {
    this.#sessionsDead = true
  }

  answerWindow(pick: number, answer: 'allow' | 'user_denied' | 'window_closed'): void {
    if (this.#windows.length === 0) return
    const [window] = this.#windows.splice(pick % this.#windows.length, 1)
    if (answer === 'allow') window?.allow()
    else window?.refuse(answer)
  }

  liveTokens = () => [...this.vault.tokens.values()].filter(({ retired }) => retired === null)
  isAtRest = () => !isWorking(this.wizard)
  isSettled = () => this.vault.intents.size === 0 && (this.wizard === null || isOver(this.wizard))

  #wake(): Worker {
    const code = this.#start(
      this.#borders(
        () => this.#worker?.code === code,
        () => code.Failed,
      ),
      (run) => this.#world.wait(`${this.#index}: a pause ends`, () => this.#worker?.code === code && run()),
    )
    // Its own first work asks who is alive.
    const worker: Worker = { code, ready: Promise.resolve() }
    this.#worker = worker
    worker.ready = code.recover()
    return worker
  }

  #borders(isAlive: () => boolean, failed: () => WorkerCode['Failed']): Record<Border, object> {
    const world = this.#world
    const vault = this.vault
    /** Done when it is its turn, unless the worker was stopped meanwhile; then nothing after it happens either. */
    const later = <T>(what: string, work: () => T): Promise<T> =>
      new Promise((resolve, reject) => {
        world.wait(`${this.#index}: ${what}`, () => {
          if (!isAlive()) return
          try {
            resolve(work())
          } catch (error) {
            reject(error)
          }
        })
      })
    const now = <T>(work: () => T): Promise<T> => (isAlive() ? Promise.resolve().then(work) : never())
    const write = (what: string, work: () => void) =>
      later(what, () => {
        if (vault.full) throw new (failed())('vault_failed')
        work()
      })
    const cell = <T>(key: string, initial: T) => ({
      get: () => now(() => (this.#session.get(key) ?? initial) as T),
      update: (change: (value: T) => T) =>
        now(() => {
          const value = change((this.#session.get(key) ?? initial) as T)
          this.#session.set(key, value)
          return value
        }),
    })
    const sessions = cell<Record<string, { requestId: string | null }>>('sessions', {})
    const nothing = () => Promise.resolve()
    /** EBS does its part whether the worker lives or not; the answer reaches only a living one. */
    const call = (name: string, request: CallRequest) =>
      new Promise((resolve, reject) => {
        world.wait(`${this.#index}: ${name} arrives`, () => {
          let answer: () => void
          try {
            const reply = this.#reply(name, request, failed())
            answer = () => resolve(reply)
          } catch (error) {
            if (this.#sessionsDead && name !== 'signIn') this.#session.delete('sessions')
            answer = () => reject(error)
          }
          world.wait(`${this.#index}: ${name} answers`, () => isAlive() && answer())
        })
      })
    return {
      'wxt/browser': { browser: { alarms: { create: nothing, clear: nothing, get: nothing } } },
      'extension/vault/intents.ts': {
        saveIntent: (intent: Intent) => write('intent is written', () => vault.intents.set(intent.requestId, intent)),
        deleteIntent: (id: string) => write('intent is deleted', () => vault.intents.delete(id)),
        openIntent: () => now(() => [...vault.intents.values()][0] ?? null),
      },
      'extension/vault/tokens.ts': {
        saveToken: (token: Token & { environment: string }, _event: unknown, left?: Intent) =>
          write('token is written', () => {
            vault.tokens.set(token.ref, { ...(token as never as Token), retired: null } as never)
            if (left) vault.intents.set(left.requestId, left)
            else vault.intents.delete(token.requestId)
          }),
        retireToken: (ref: string, retired: object, requestId: string, event?: { ref: string; event: string }) =>
          write('token is retired', () => {
            if (event) vault.history.unshift(event)
            const token = vault.tokens.get(ref)
            if (token) vault.tokens.set(ref, { ...token, value: null, retired })
            vault.intents.delete(requestId)
          }),
        madeBy: (id: string) => now(() => [...vault.tokens.values()].find((one) => one.requestId === id)?.ref ?? null),
        allTokens: () => now(() => [...vault.tokens.values()]),
      },
      'extension/vault/values.ts': { openValue: (token: Token) => now(() => token.value) },
      'extension/vault/registered.ts': {
        keepRegistered: nothing,
        dropRegistered: nothing,
        allRegistered: async () =>
          new Map([
            [
              ENVIRONMENT.id,
              {
                environment: ENVIRONMENT.id,
                endpoints: world.active().map(({ value }) => ({ ref: value, ...WORDS })),
                unread: [],
              },
            ],
          ]),
      },
      'extension/vault/checks.ts': {
        keepChecks: async (changes: { ref: string }[]) => {
          for (const change of changes) vault.checks.set(change.ref, { ...vault.checks.get(change.ref), ...change })
        },
        allChecks: async () => vault.checks,
      },
      'extension/vault/history.ts': {
        addHistory: async (events: { ref: string; event: string }[]) => void vault.history.unshift(...events),
        historyOf: async (ref?: string) => vault.history.filter((event) => event.ref === ref),
      },
      'extension/background/relay/authorize.ts': {
        authorize: () =>
          new Promise((resolve, reject) => {
            if (!isAlive()) return
            this.#windows.push({
              allow: () =>
                resolve({ code: 'code', verifierSeed: 'seed', redirectUri: 'https://redirect/', relay: RELAY }),
              refuse: (code) => reject(new (failed())(code)),
            })
          }),
      },
      'extension/background/tokens/badge.ts': { showBadge: nothing },
      'extension/background/state/storage-items.ts': {
        wizard: cell<WizardState | null>('wizard', null),
        wizardSince: cell('wizard-since', 0),
        storedEnvironments: cell('environments', []),
        listFailures: cell('list-failures', {}),
        silentUsers: cell('silent-users', {}),
        vaultPresence: cell('vault', 'none'),
        sessions,
      },
      'extension/background/state/notify-views.ts': { changed: () => undefined },
      'extension/background/relay/environments.ts': {
        environmentOf: async () => ({ ...ENVIRONMENT, perType: world.perType }),
        currentEnvironment: async () => ({ ...ENVIRONMENT, perType: world.perType }),
        requireOffered: nothing,
        isOffered: async () => true,
        askAgain: nothing,
      },
      'extension/background/vault/auto-lock.ts': {
        lockIfPending: nothing,
        requireLock: nothing,
        requireUnlocked: nothing,
      },
      'extension/background/state/agreement.ts': {
        requireAgreed: async () => ({ environment: { ...ENVIRONMENT, perType: world.perType }, relay: RELAY }),
      },
      'extension/background/state/policy.ts': { relayAddress: async () => RELAY, policy: async () => ({}) },
      'extension/background/relay/sign-in-window.ts': {
        closeSignInWindow: async () => {
          for (const window of this.#windows.splice(0)) window.refuse('window_closed')
        },
      },
      'extension/background/relay/client.ts': {
        async call(name: string, request: CallRequest & { environment?: string }) {
          const held = (await sessions.get())['test']
          const needsOwn = request.requestId && held?.requestId !== request.requestId
          if (name !== 'signIn' && (!held || needsOwn)) throw new (failed())('sign_in_required')
          return call(name, request)
        },
      },
    }
  }

  /** What the relay answers, and what EBS does. */
  #reply(name: string, { params, body }: CallRequest, failed: WorkerCode['Failed']): unknown {
    const world = this.#world
    if (name === 'signIn') {
      this.#sessionsDead = false
      return {
        session: 'sealed',
        expiresAt: '2999-01-01T00:00:00.000Z',
        scope: '',
        user: { id: `Admin${this.#index}` },
      }
    }
    if (this.#sessionsDead) throw new failed('session_expired')
    switch (name) {
      case 'createEndpoint': {
        const { replace: replaced, repeated = false } = body ?? {}
        const requestId = params?.requestId ?? ''
        const { value } = world.create({ admin: this.#index, requestId, replaced, repeated }, failed)
        return { endpoint: { ref: value, type: 'SURVEYS', description: 'A token', value }, checks: [] }
      }
      case 'revokeEndpoint':
        return world.revoke(params?.ref ?? '', failed)
      case 'testConnection': {
        if (world.readsFail) throw new failed('ebs_error')
        const { key } = body as { key?: string }
        const result = world.active().some(({ value }) => value === key) ? 'accepted' : 'refused'
        return { result, durationMs: 1, testedAt: '2026-01-01T00:00:00.000Z' }
      }
      case 'verify': {
        if (world.readsFail) throw new failed('ebs_error')
        const [item] = (body as { items?: { ref?: string }[] }).items ?? []
        const result = world.active().some(({ value }) => value === item?.ref) ? 'match' : 'differs'
        return { verifications: [{ type: 'SURVEYS', checkedAt: '2026-01-01T00:00:00.000Z', parameters: [{ result }] }] }
      }
      default:
        return { endpoints: [], unread: [] }
    }
  }
}

/** An admin at the side panel, in a real Chromium, before one dialect; and a witness who compares what is shown with EBS. */
import type { AppState } from '../../extension/contracts/messages/app-state.ts'
import { isWorking } from '../../extension/contracts/wizard/machine.ts'
import type { WizardState } from '../../extension/contracts/wizard/state.ts'
import type { Dialect } from '../sandbox/dialects/dialect.ts'
import { openScene, type Scene, startAfresh, storedTokens } from '../support/e2e.ts'
import { type Facts, factsOf } from './facts.ts'
import { Truth, TYPE } from './truth.ts'

const REST_MS = 45_000
/** A connection test is repeated while a pool has not noticed. */
const SOON_MS = 8_000
const LOOK_AGAIN_MS = 100

export class Desk {
  readonly scene: Scene
  readonly facts: Facts
  readonly truth: Truth
  /** How many tokens EBS had ever made when the step's last operation began. */
  #before = 0

  private constructor(scene: Scene, facts: Facts) {
    this.scene = scene
    this.facts = facts
    this.truth = new Truth(scene.world.sandbox)
  }

  static async open(dialect: Dialect): Promise<Desk> {
    const scene = await openScene({ sandbox: { dialect } })
    const [environment] = scene.world.config.environments
    if (!environment) throw new Error('no environment')
    await scene.admin.openPanel()
    return new Desk(scene, factsOf(environment, scene.world.sandbox.ways))
  }

  close = () => this.scene.close()

  get admin() {
    return this.scene.admin
  }
  get sandbox() {
    return this.scene.world.sandbox
  }

  async clear(): Promise<void> {
    await this.#ask('wizard/close')
    await startAfresh(this.scene)
    this.sandbox.pool.settle()
    this.begin()
  }

  /** From here on, EBS creates the requested token. */
  begin(): void {
    this.#before = this.sandbox.store.endpoints().length
  }

  made = () => this.sandbox.store.endpoints().slice(this.#before)

  appState = () => this.#ask('app-state') as Promise<AppState>

  async #ask(message: string): Promise<unknown> {
    const answer = await this.admin.panel.evaluate(
      (wanted) => chrome.runtime.sendMessage({ message: wanted, request: {} }),
      message,
    )
    return answer?.reply
  }

  /** Selects Allow when EBS asks. With a live session EBS may not ask. */
  async allow(): Promise<void> {
    const { wizard } = await this.until(({ wizard }) => wizard !== null && wizard.step !== 'describe')
    if (wizard?.step === 'authorize') await this.admin.answer('allow')
  }

  /** The app state, as soon as it is like this; the last one, when it never is. */
  async until(isSo: (appState: AppState) => boolean): Promise<AppState> {
    const end = Date.now() + SOON_MS
    for (;;) {
      const appState = await this.appState()
      if (isSo(appState) || Date.now() > end) return appState
      await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS))
    }
  }

  /** Waits until what was begun is no longer under way. */
  async rest(): Promise<WizardState> {
    const until = Date.now() + REST_MS
    for (;;) {
      const { wizard } = await this.appState()
      if (wizard && !isWorking(wizard)) return wizard
      if (Date.now() > until) throw new Error(`never at rest: ${wizard?.step ?? 'nothing was begun'}`)
      await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS))
    }
  }

  /** What is shown or kept and is not so. */
  async falseClaims(): Promise<string[]> {
    const claims: string[] = []
    const { wizard, tokens } = await this.appState()
    const targetRef = wizard && 'intent' in wizard ? wizard.intent.targetRef : undefined
    if (wizard?.step === 'revoked') await this.#compareEnd(targetRef, 'the wizard says revoked', claims)
    if (wizard?.step === 'done' && wizard.old === 'ended') {
      await this.#compareEnd(targetRef, 'the wizard says that the old one ended', claims)
    }
    for (const { ref, retired } of await storedTokens(this.scene.browser)) {
      if (retired) await this.#compareEnd(ref, 'the vault says ended', claims)
    }
    const isMade = this.made().some(({ active }) => active)
    const saysNo = wizard && 'failure' in wizard && wizard.failure?.done === 'no'
    const showsNo = (await this.admin.panel.$('main [data-done="no"]')) !== null
    const isMaking = wizard && 'intent' in wizard && wizard.intent.kind !== 'revoke' && !wizard.intent.guided
    if (isMade && isMaking && (saysNo || showsNo))
      claims.push('the screen says that nothing was created, and EBS has it')
    for (const { ref, connection, verification } of tokens) {
      const token = await this.truth.called(ref)
      if (!token) continue
      const isAlive = await this.truth.isAlive(token)
      if (connection?.result === 'refused' && isAlive) claims.push('the list says refused, and EBS accepts the value')
      const held = verification?.parameters.find(({ role }) => role === 'endpoint')
      if (held?.result === 'match' && isAlive && !this.truth.isHeld(token) && this.truth.active().length < 2) {
        claims.push('the list says that the parameter matches, and it holds another token')
      }
    }
    return claims
  }

  async #compareEnd(ref: string | undefined, said: string, claims: string[]): Promise<void> {
    const token = ref === undefined ? undefined : await this.truth.called(ref)
    if (token && (await this.truth.isAlive(token))) claims.push(`${said}, and EBS accepts the value`)
  }

  /** Someone makes one in the vendor's portal, beside or in the place of what is there. */
  makeInPortal(description: string) {
    const { store, switches } = this.sandbox
    return store.register({
      type: TYPE,
      description,
      requestId: crypto.randomUUID(),
      createdBy: 'Admin',
      beside: switches.endpointsPerType === 'several',
    })
  }
}

/** One browser, one relay in a process of its own, one EBS: where the cells of the matrix play, one after the other. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import type { AppState } from '../../extension/contracts/messages/app-state.ts'
import type { Intent, WizardState } from '../../extension/contracts/wizard/state.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { openSidePanel, stopBackground } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { EXTENSION_DIR } from '../support/extension.ts'
import { vaultRecords } from '../support/vault-records.ts'
import { RelayChild } from './relay-child.ts'

type PerType = 'one' | 'several'
/** What the console may say: of a disk that is full, and in a worker that the browser is just ending. */
const EXPECTED = /warn: The vault failed: (Abort|InvalidState)Error$|error: Error: No SW$/
const HOUR_MS = 3_600_000

export class Stage {
  readonly relay: RelayChild
  readonly #scene: Scene
  readonly #folder: string
  readonly #clock: { aheadMs: number }
  #version = 1

  readonly perType: PerType

  private constructor(scene: Scene, relay: RelayChild, folder: string, clock: { aheadMs: number }, perType: PerType) {
    this.perType = perType
    this.#scene = scene
    this.relay = relay
    this.#folder = folder
    this.#clock = clock
  }

  /**
   * @param perType how many endpoint tokens of a type its EBS keeps
   * @param other another machine, with whose relay and EBS this one works
   */
  static async open(perType: PerType, other?: Stage): Promise<Stage> {
    const relay = other?.relay ?? new RelayChild()
    const folder = mkdtempSync(join(tmpdir(), 'integrations-extension-'))
    cpSync(EXTENSION_DIR, folder, { recursive: true })
    const clock = { aheadMs: 0 }
    const now = () => Date.now() + clock.aheadMs
    const configure = (environment: EnvironmentInput): EnvironmentInput => ({
      ...environment,
      registration: { ...environment.registration, perType } as EnvironmentInput['registration'],
    })
    const shared = other ? other.#scene.world : undefined
    const scene = await openScene(
      { configure, serveRelay: relay.serveRelay, sandbox: { now } },
      folder,
      undefined,
      shared,
    )
    scene.world.sandbox.switches.endpointsPerType = perType
    const stage = new Stage(scene, relay, folder, clock, perType)
    await stage.openPanel()
    return stage
  }

  get sandbox(): Sandbox {
    return this.#scene.world.sandbox
  }
  get admin() {
    return this.#scene.admin
  }
  get panel(): Page {
    return this.admin.panel
  }

  /** Opens the side panel anew, whatever it shows. */
  async openPanel(): Promise<void> {
    const { admin } = this
    // Not just the first page: that may be a sign-in window.
    const isOpen = admin.portal?.browser() === admin.browser && !admin.portal.isClosed()
    if (!isOpen) admin.portal = (await admin.browser.pages())[0] ?? (await admin.browser.newPage())
    admin.panel = await openSidePanel(admin.browser, admin.portal)
    // Nothing is looked at: every frame that is not drawn leaves the machine to the cells.
    await admin.panel.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await admin.panel.waitForSelector('main[data-view]:not([data-view="loading"])')
  }

  async closePanel(): Promise<void> {
    const { panel } = this
    const gone = new Promise((closed) => panel.once('close', closed))
    await panel.evaluate(() => window.close()).catch(() => undefined)
    await gone
  }

  async stopWorker(): Promise<void> {
    await stopBackground(this.admin.browser)
  }

  /** As from the browser's own page of extensions, or when it has a new version. */
  async reloadExtension({ update }: { update: boolean }): Promise<void> {
    if (update) {
      const file = join(this.#folder, 'manifest.json')
      const manifest = JSON.parse(readFileSync(file, 'utf8'))
      writeFileSync(file, JSON.stringify({ ...manifest, version: `1.0.${++this.#version}` }))
    }
    // Loaded again from where it is: the browser ends the running one first.
    await this.admin.browser.installExtension(this.#folder)
    await this.openPanel()
  }

  async restartBrowser(): Promise<void> {
    await this.#scene.restart()
    await this.openPanel()
  }

  async restartRelay(): Promise<void> {
    await this.relay.kill()
    await this.relay.start()
  }

  /** The computer slept for an hour; the extension's clock is the browser's, and cannot be moved. */
  sleepAnHour(): void {
    this.#clock.aheadMs += HOUR_MS
    this.relay.setAhead(this.#clock.aheadMs)
  }

  /** What a page of the extension may ask the background; asked as the panel. */
  async ask<T>(message: string, request: object = {}): Promise<T> {
    const answer = await this.panel.evaluate(
      (envelope) => chrome.runtime.sendMessage(envelope) as Promise<{ ok: boolean; reply: unknown; failure: unknown }>,
      { message, request },
    )
    if (!answer?.ok) throw new Error(`${message}: ${JSON.stringify(answer?.failure)}`)
    return answer.reply as T
  }

  appState = () => this.ask<AppState>('app-state')

  /** The stored state of the wizard, read without a message. */
  wizard = (): Promise<WizardState | null> =>
    this.panel.evaluate(async () => (await chrome.storage.session.get('wizard'))['wizard'] as WizardState | null)

  /** All records of one of the vault's stores. */
  stored = <T>(store: string): Promise<T[]> => vaultRecords(this.panel, store)

  intents = () => this.stored<Intent>('intents')

  /** The sign-in windows that are open. */
  windows(): Promise<Page[]> {
    const shown = this.admin.browser.targets().filter((one) => one.url().startsWith(`${this.sandbox.ebsOrigin}/Auth/`))
    return Promise.all(shown.map((one) => one.asPage()))
  }

  async close(): Promise<void> {
    try {
      await this.#scene.close()
    } catch (error) {
      const said = error instanceof Error ? error.message.split('\n').slice(1) : []
      const unexpected = said.filter((line) => !EXPECTED.test(line))
      if (said.length === 0) throw error
      if (unexpected.length > 0) throw new Error(`The console says:\n${unexpected.join('\n')}`)
    } finally {
      rmSync(this.#folder, { recursive: true, force: true })
    }
  }
}

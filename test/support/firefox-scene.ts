/** One real Firefox with the extension, beside a relay and a sandbox of its own; for one test file. */
import type { StartOptions } from '../sandbox/start.ts'
import { FIREFOX_ORIGIN } from './extension.ts'
import { Firefox } from './firefox.ts'
import { startWorld, type World } from './relay.ts'
import { writeSetting } from './settings.ts'

export type FirefoxScene = {
  readonly world: World
  readonly firefox: Firefox
  /** The tab with the options. */
  readonly options: string
  /** The tab with the side panel. */
  readonly panel: string
  /** Presses a button of the extension. One that still works on an earlier press is waited for. */
  act(action: string): Promise<void>
  step(name: string): Promise<unknown>
  passwordOf(user: string): string
  /** Describes a new endpoint token, and goes to the window for the sign-in. */
  describe(type: string, description: string): Promise<void>
  /** Also signs in at EBS as an administrator, where it asks, and answers. The panel is in front again then. */
  create(type: string, description: string, answer?: 'allow' | 'deny'): Promise<void>
  /** Allows what the window for the sign-in asks for. The panel is in front again then. */
  allow(): Promise<void>
  /** Fails on an error of the extension that nobody caught. */
  close(): Promise<void>
}

/** The extension is connected to this scene's relay, and the panel with its empty list is in front. */
export async function openFirefoxScene(start: Partial<StartOptions> = {}): Promise<FirefoxScene> {
  const world = await startWorld(start)
  const firefox = await Firefox.launch()
  const options = await firefox.open(`${FIREFOX_ORIGIN}/options.html`)
  await firefox.run(`await (${writeSetting})(...args)`, 'relay', world.relay.origin)
  const panel = await firefox.open(`${FIREFOX_ORIGIN}/sidepanel.html`)
  await firefox.shown('main[data-view="list"]')

  const { sandbox } = world
  const signInPage =
    sandbox.environment.authorization.mode === 'native'
      ? `${world.relay.origin}/authorize/${sandbox.environment.id}`
      : `${sandbox.ebsOrigin}/Auth/`
  async function answer(how: 'allow' | 'deny'): Promise<void> {
    await firefox.shown('#user, #allow')
    if (await firefox.run<boolean>('return document.querySelector("#user") !== null')) {
      await firefox.type('#user', 'Admin')
      await firefox.type('#password', scene.passwordOf('Admin'))
      await firefox.click('#sign-in')
    }
    await firefox.click(`#${how}`)
    await firefox.go(panel)
  }

  const scene: FirefoxScene = {
    world,
    firefox,
    options,
    panel,
    act: (action) => firefox.click(`[data-action="${action}"]:not([aria-disabled="true"])`),
    step: (name) => firefox.shown(`[data-step="${name}"]`),
    passwordOf: (user) => sandbox.users.find(({ id }) => id === user)?.password ?? '',
    async describe(type, description) {
      await scene.act('add-token')
      await firefox.type('#description', description)
      await firefox.click(`#type option[value="${type}"]`)
      await scene.act('next')
      await firefox.goWhere(signInPage)
    },
    async create(type, description, how = 'allow') {
      await scene.describe(type, description)
      await answer(how)
    },
    async allow() {
      await firefox.goWhere(signInPage)
      await answer('allow')
    },
    async close() {
      await firefox.close()
      await world.close()
    },
  }
  return scene
}

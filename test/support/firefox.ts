/** A real Firefox with the extension in it: what tests look for, click and type there. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { FIREFOX_DIR, FIREFOX_EXTENSION, FIREFOX_ORIGIN } from './extension.ts'
import { findFirefox } from './find-firefox.ts'
import { Marionette } from './marionette.ts'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
type Element = { [ELEMENT]: string }
/** The key's sign in text that is sent (WebDriver, Keyboard Actions). */
const CONTROL_KEY = '\uE009'

/** Uncaught errors, as the browser notes them. */
const UNCAUGHT = `
  return Services.console
    .getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName }) => sourceName.startsWith(${JSON.stringify(FIREFOX_ORIGIN)}))
    .map(({ errorMessage }) => errorMessage)
`

/**
 * What a page or the background says on its console stays in the process that said it, but for being printed: a text in
 * quotes, anything else in brackets. The browser's own modules put their bare names first.
 */
const COMPLAINT = /^console\.(error|warn|assert): ["(]/

/** What Firefox notes when a page is closed that still waited for an answer. */
const OF_A_CLOSED_PAGE = /^Promise (resolved|rejected) after context unloaded/
/** What the background says of a transaction that Firefox ends because it is ending itself. */
const OF_AN_ENDING_BROWSER = /"The vault failed:" "AbortError"$/

/** How long something may take to appear. */
const PATIENCE_MS = 20_000

/** Moves the mouse to the corner of what is shown, and out of it again: a mouse that is there already does not move. */
const AWAY = {
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [100, 1].map((x) => ({ type: 'pointerMove', duration: 0, x, y: 1 })),
}

export class Firefox {
  readonly #profile: string
  readonly #marionette: Marionette
  readonly #said: readonly string[]
  readonly #stop: () => Promise<void>

  private constructor(profile: string, marionette: Marionette, said: readonly string[], stop: () => Promise<void>) {
    this.#profile = profile
    this.#marionette = marionette
    this.#said = said
    this.#stop = stop
  }

  /** @param byPolicy a Firefox whose policies bring the extension; else it is installed here, for the time being */
  static async launch(byPolicy?: string): Promise<Firefox> {
    const program = byPolicy ?? findFirefox()
    if (!program) throw new Error('Install Firefox, or say where it is: FIREFOX=/path/to/firefox')
    const profile = mkdtempSync(join(tmpdir(), 'integrations-firefox-'))
    writeFileSync(join(profile, 'user.js'), preferences(profile))
    const args = ['--marionette', '--headless', '--remote-allow-system-access', '--no-remote', '--profile', profile]
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const said: string[] = []
    createInterface(child.stdout).on('line', (line) => COMPLAINT.test(line) && said.push(line))
    const ended = new Promise((end) => child.on('close', end))
    const marionette = new Marionette(await portOf(profile))
    await marionette.command('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } })
    if (!byPolicy) await marionette.command('Addon:Install', { path: FIREFOX_DIR, temporary: true })
    return new Firefox(profile, marionette, said, async () => {
      await marionette.command('Marionette:Quit', { flags: ['eForceQuit'] })
      marionette.close()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    })
  }

  /** Fails on what nobody caught in the extension's pages and its background, and on what any page complained of. */
  async close(): Promise<void> {
    let ending = this.#said.length
    const uncaught = await this.runInBrowser<string[]>(UNCAUGHT).finally(() => {
      ending = this.#said.length
      return this.#stop()
    })
    const complaints = this.#said.filter((line, at) => at < ending || !OF_AN_ENDING_BROWSER.test(line))
    const said = [...uncaught.filter((line) => !OF_A_CLOSED_PAGE.test(line)), ...complaints]
    if (said.length > 0) throw new Error(`The console says:\n${said.join('\n')}`)
  }

  /** Opens an address in a new tab, and stays there. */
  async open(url: string): Promise<string> {
    const { handle } = (await this.#marionette.command('WebDriver:NewWindow', { type: 'tab' })) as { handle: string }
    await this.go(handle)
    await this.#marionette.command('WebDriver:Navigate', { url })
    return handle
  }

  /** Turns to a window or tab that is open. */
  go = (handle: string) => this.#marionette.command('WebDriver:SwitchToWindow', { handle, focus: true })
  closeWindow = () => this.#marionette.command('WebDriver:CloseWindow')

  /** Turns to the window whose address starts like this, as soon as there is one. */
  goWhere(start: string): Promise<string> {
    return this.#until(`a window at ${start}`, async () => {
      for (const handle of (await this.#marionette.command('WebDriver:GetWindowHandles')) as string[]) {
        if ((await this.#addressAt(handle))?.startsWith(start)) return handle
      }
    })
  }

  /** Turns to a window. Null: it has closed since it was listed, or its page is just being left. */
  async #addressAt(handle: string): Promise<string | null> {
    try {
      await this.go(handle)
      return await this.run<string | null>('return location.href')
    } catch {
      return null
    }
  }

  /** The page that is shown gets this width, px, as on a phone: no window is so narrow. null: as wide as the window. */
  narrow = (width: number | null) =>
    this.runInBrowser(
      `gBrowser.selectedBrowser.style.maxWidth = ${width === null ? "''" : `'${width}px'`}; return true`,
    )

  /** Turns to the first frame of the page that is shown. */
  async enterFrame(): Promise<void> {
    await this.#until('a frame', () =>
      this.#marionette.command('WebDriver:SwitchToFrame', { id: 0 }).then(
        () => true,
        () => undefined,
      ),
    )
  }

  /** Waits until it is shown. */
  shown(selector: string): Promise<Element> {
    return this.#until(selector, async () => {
      const found = await this.#find(selector)
      return found && (await this.#isDisplayed(found)) ? found : undefined
    })
  }

  /** What was made anew since it was found is looked for again. */
  async #isDisplayed(found: Element): Promise<boolean> {
    try {
      const answer = await this.#marionette.command('WebDriver:IsElementDisplayed', { id: found[ELEMENT] })
      return (answer as { value: boolean }).value
    } catch (error) {
      if (error instanceof Error && /stale element/.test(error.message)) return false
      throw error
    }
  }

  /** Clicks as a person would: the browser sees a user's gesture. */
  /** The pointer comes from elsewhere, as an admin's does who goes to another control: a second press at one place may be refused. */
  async click(selector: string): Promise<void> {
    await this.#until(`${selector} that takes a click`, async () => {
      const { [ELEMENT]: id } = await this.shown(selector)
      await this.#marionette.command('WebDriver:PerformActions', { actions: [AWAY] })
      return this.#marionette.command('WebDriver:ElementClick', { id }).then(
        () => true,
        // What was made anew since it was found is looked for again.
        (error) => {
          if (!/stale element/.test(String(error))) throw error
          return undefined
        },
      )
    })
  }

  /** Types over what is in a field: what the driver itself clears, a page that is drawn meanwhile fills in again. */
  async type(selector: string, text: string): Promise<void> {
    const { [ELEMENT]: id } = await this.shown(selector)
    await this.run('document.querySelector(args[0]).focus(); document.querySelector(args[0]).select()', selector)
    await this.#marionette.command('WebDriver:ElementSendKeys', { id, text })
  }

  /** Copies a text, as another application does. The clipboard of a Firefox without windows is its own. */
  copy = (text: string) =>
    this.runInBrowser(`
      const clipboard = Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper)
      clipboard.copyString(${JSON.stringify(text)})
      return true
    `)

  clipboard = () => this.runInBrowser<string>('return navigator.clipboard.readText()')

  /** Copies a text elsewhere, and pastes it by the keyboard. */
  async paste(selector: string, text: string): Promise<void> {
    await this.copy(text)
    const { [ELEMENT]: id } = await this.shown(selector)
    await this.#marionette.command('WebDriver:ElementSendKeys', { id, text: `${CONTROL_KEY}v` })
  }

  /** Presses a key, wherever the focus is. */
  async press(value: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
    await this.#marionette.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  /** Chooses a file. @param path where it is on this machine */
  async choose(selector: string, path: string): Promise<void> {
    const { [ELEMENT]: id } = await this.shown(selector)
    await this.#marionette.command('WebDriver:ElementSendKeys', { id, text: path })
  }

  /** Runs a script in the page that is shown; it may be asynchronous. */
  async run<T>(body: string, ...args: unknown[]): Promise<T> {
    const script = `const [done, ...args] = [arguments[arguments.length - 1], ...arguments]; (async (...args) => { ${body} })(...args).then(done)`
    const answer = await this.#marionette.command('WebDriver:ExecuteAsyncScript', { script, args, sandbox: null })
    return (answer as { value: T }).value
  }

  /** Runs a script beside the page that is shown, with the browser's own rights: closed shadow roots are open to it. */
  async runBeside<T>(body: string): Promise<T> {
    const parameters = { script: body, args: [], sandbox: 'system' }
    return ((await this.#marionette.command('WebDriver:ExecuteScript', parameters)) as { value: T }).value
  }

  /** Clicks where it is on the screen, px from the page's corner, as a hand would. */
  async clickAt(x: number, y: number): Promise<void> {
    const actions = [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }
    await this.#marionette.command('WebDriver:PerformActions', { actions: [mouse] })
  }

  /** Runs a script in the browser's own window, around the pages. */
  async runInBrowser<T>(body: string): Promise<T> {
    await this.#marionette.command('Marionette:SetContext', { value: 'chrome' })
    try {
      const answer = await this.#marionette.command('WebDriver:ExecuteScript', { script: body, args: [] })
      return (answer as { value: T }).value
    } finally {
      await this.#marionette.command('Marionette:SetContext', { value: 'content' })
    }
  }

  /** The place of a file that is saved under this name. */
  savedAt = (name: string) => join(this.#profile, 'downloads', name)

  /** What was saved under this name, once it is whole. */
  saved(name: string): Promise<string> {
    const file = this.savedAt(name)
    return this.#until(`a file ${name}`, async () => (existsSync(file) && readFileSync(file, 'utf8')) || undefined)
  }

  /** The files of the profile, as they are now, that hold this text as it is. */
  filesWith(text: string): string[] {
    const files = readdirSync(this.#profile, { recursive: true, encoding: 'utf8' })
    return files.filter((file) => {
      const path = join(this.#profile, file)
      // What goes while it is looked at holds nothing.
      return statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(text)
    })
  }

  /** Waits until the script gives something true. */
  until = <T>(what: string, body: string) => this.#until(what, async () => (await this.run<T>(body)) || undefined)
  untilInBrowser = <T>(what: string, body: string) =>
    this.#until(what, async () => (await this.runInBrowser<T>(body)) || undefined)

  async #find(value: string): Promise<Element | undefined> {
    const found = await this.#marionette.command('WebDriver:FindElements', { using: 'css selector', value })
    return (found as Element[])[0]
  }

  async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
      const found = await look()
      if (found !== undefined) return found
    }
    const shown = await this.run<string>('return document.body?.innerText.slice(0, 500)').catch(() => 'nothing')
    throw new Error(`Firefox does not show ${what}, but: ${shown}`)
  }
}

/** The extension's address is drawn at random unless the profile knows one already. */
function preferences(profile: string): string {
  const values = {
    'marionette.port': 0,
    'browser.dom.window.dump.enabled': true,
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_EXTENSION.id]: new URL(FIREFOX_ORIGIN).host }),
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    // Mozilla signs what stores get; what a company's policies bring must be signed too.
    'xpinstall.signatures.required': false,
    'browser.download.folderList': 2,
    'browser.download.dir': join(profile, 'downloads'),
    'browser.startup.homepage_override.mstone': 'ignore',
  }
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}

async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort')
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (port > 0) return port
  }
  throw new Error('Firefox does not start')
}

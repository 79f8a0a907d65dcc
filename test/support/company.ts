/** A browser in a company: the extension and its settings come by policy, and its user has set nothing. */
import type { Browser, Page } from 'puppeteer'
import type { StartOptions } from '../sandbox/start.ts'
import { backgroundOf, isReady, launchBrowser, pageAt, watchProblems } from './browser.ts'
import { servePacked } from './pack-extension.ts'
import { chromiumPolicies } from './policies.ts'
import { startWorld, type World } from './relay.ts'

export type Company = {
  world: World
  browser: Browser
  /** Of the extension. */
  origin: string
  /** Settles this beside the relay's address; a browser that runs follows at once. */
  settle(settings: object): void
  /** Presses the toolbar button in the only tab. */
  openPanel(): Promise<Page>
  close(): Promise<void>
}

export async function openCompany(settings: object, options: Partial<StartOptions> = {}): Promise<Company> {
  const { id, updateUrl, close } = await servePacked()
  const origin = `chrome-extension://${id}`
  const world = await startWorld({
    extensions: [{ browser: 'chrome', id, redirectUri: `https://${id}.chromiumapp.org/` }],
    ...options,
  })
  const policies = await chromiumPolicies()
  const settle = (more: object) =>
    policies.set({
      ExtensionInstallForcelist: [`${id};${updateUrl}`],
      '3rdparty': { extensions: { [id]: { relayUrl: world.relay.origin, ...more } } },
      // Else the tests could not look into an extension that is force-installed.
      DeveloperToolsAvailability: 1,
    })
  settle(settings)
  const browser = await launchBrowser({
    executablePath: policies.program,
    extension: null,
    // The extension is fetched in the background, from this machine: nothing else is reached.
    ignoreDefaultArgs: ['--disable-background-networking'],
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  })
  const problems = watchProblems(browser, origin)
  const background = await backgroundOf(browser, origin)
  return {
    world,
    browser,
    origin,
    settle,
    async openPanel() {
      await isReady(background)
      // Puppeteer knows an extension that it has installed, and no other.
      const devtools = await browser.target().createCDPSession()
      const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] })
      for (const { targetId } of targetInfos) await devtools.send('Extensions.triggerAction', { id, targetId })
      return pageAt(browser, `${origin}/sidepanel.html`)
    },
    async close() {
      // What a closing browser says of itself does not count.
      const said = [...problems]
      await browser.close()
      await world.close()
      close()
      policies.remove()
      if (said.length > 0) throw new Error(`The console says:\n${said.join('\n')}`)
    },
  }
}

/** One scene, named behind the question mark: the real view, before a background that answers from fixed data. `show` turns to another. */
import { render } from 'preact'
import { use } from '../../extension/i18n/index.ts'
import { App as Adopt } from '../../extension/views/adopt/app.tsx'
import { App as Help } from '../../extension/views/help/app.tsx'
import { App as Options } from '../../extension/views/options/app.tsx'
import { App as PortalPanel } from '../../extension/views/portal-panel/app.tsx'
import { App as SidePanel } from '../../extension/views/side-panel/app.tsx'
import { go } from '../../extension/views/side-panel/frame/navigation.ts'
import { App as Welcome } from '../../extension/views/welcome/app.tsx'
import '../../extension/views/styles/theme.css'
import { wordsOf } from '../support/words.ts'
import { choose } from './fake-browser.ts'

const APPS = { panel: SidePanel, portal: PortalPanel, options: Options, adopt: Adopt, welcome: Welcome, help: Help }

async function show(wanted: string): Promise<void> {
  const { scene, language, isLong } = choose(wanted)
  render(null, document.body)
  use(language, wordsOf(language, isLong))
  document.body.className = scene.page === 'portal' ? 'portal' : ''
  go({ view: 'list' })
  go(scene.at ?? { view: 'list' })
  const App = APPS[scene.page]
  render(<App />, document.body)

  for (const [selector, text] of Object.entries(scene.pasted ?? {})) {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const field = await appears(selector)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }
  if (scene.file) {
    const chosen = new DataTransfer()
    chosen.items.add(new File(['{}'], 'vault.jwe'))
    Object.assign(await appears(scene.file), { files: chosen.files })
  }
  for (const [selector, text] of Object.entries(scene.typed ?? {})) {
    const field = await appears(selector)
    if (field instanceof HTMLInputElement) field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await new Promise(requestAnimationFrame)
  }
  for (const selector of scene.clicks ?? []) (await appears(selector)).click()
  await appears(scene.shows ?? 'main[data-view]')
  // Answers are there at once, so the views stand as soon as two frames are drawn.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
}

async function appears(selector: string): Promise<HTMLElement> {
  for (;;) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element) return element
    await new Promise(requestAnimationFrame)
  }
}

Object.assign(globalThis, { show, first: show(location.search.slice(1)) })

/** One scene, named behind the question mark: the real view, before a background that answers from fixed data. */
import { render } from 'preact'
import { App as Help } from '../../extension/help/app.tsx'
import { App as Options } from '../../extension/options/app.tsx'
import { App as SidePanel } from '../../extension/panel/app.tsx'
import { go } from '../../extension/panel/place.ts'
import { App as PortalPanel } from '../../extension/portal-panel/app.tsx'
import { use } from '../../extension/ui/i18n.ts'
import { App as Welcome } from '../../extension/welcome/app.tsx'
import '../../extension/ui/theme.css'
import { wordsOf } from '../support/words.ts'
import { isLong, language, scene } from './fake-browser.ts'

const APPS = { panel: SidePanel, portal: PortalPanel, options: Options, welcome: Welcome, help: Help }

use(language, wordsOf(language, isLong))
if (scene.page === 'portal') document.body.className = 'portal'
if (scene.at) go(scene.at)
const App = APPS[scene.page]
render(<App />, document.body)

for (const [selector, text] of Object.entries(scene.typed ?? {})) {
  const field = await appears(selector)
  if (field instanceof HTMLInputElement) field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await new Promise(requestAnimationFrame)
}
for (const selector of scene.clicks ?? []) (await appears(selector)).click()
document.documentElement.dataset['ready'] = ''

async function appears(selector: string): Promise<HTMLElement> {
  for (;;) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element) return element
    await new Promise(requestAnimationFrame)
  }
}

/** Starts a page of ours: its words first, then its view. */
import { type ComponentType, render } from 'preact'
import { send } from './client.ts'
import { speak, t } from './i18n.ts'

/** @param title what the tab is called */
export async function start(App: ComponentType, title: () => string): Promise<void> {
  await speak((await send('language', {})).language)
  document.title = `${title()} – ${t().name}`
  render(<App />, document.body)
}

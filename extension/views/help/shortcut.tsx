/** The key that opens the panel, as the browser has it now: the user may have chosen another one, or none. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from '../../i18n/index.ts'

export function Shortcut() {
  const [shortcut, setShortcut] = useState<string | null>(null)
  useEffect(() => {
    browser.commands.getAll().then(
      (all) => setShortcut(all.find(({ name }) => name?.startsWith('_execute_'))?.shortcut ?? ''),
      () => setShortcut(''),
    )
  }, [])
  return (
    <section data-shortcut={shortcut}>
      <h2>{t().help.shortcutTitle}</h2>
      {shortcut !== null && <p>{shortcut ? t().help.shortcut(shortcut) : t().help.noShortcut}</p>}
      <p class="secondary">{t().help.changeShortcut}</p>
      <p>{t().help.searchKey}</p>
      <p>{t().help.escapeKey}</p>
    </section>
  )
}

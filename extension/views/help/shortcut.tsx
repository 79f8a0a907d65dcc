/** The keys, as the browser has them now: the user may have chosen other ones, or none. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from '../../i18n/index.ts'

export function Shortcut() {
  const [shortcut, setShortcut] = useState<string | null>(null)
  const [card, setCard] = useState('')
  useEffect(() => {
    browser.commands.getAll().then(
      (all) => {
        const keysOf = (wanted: RegExp) => all.find(({ name }) => name && wanted.test(name))?.shortcut ?? ''
        setShortcut(keysOf(/^_execute_/))
        setCard(keysOf(/^guide-card$/))
      },
      () => setShortcut(''),
    )
  }, [])
  return (
    <section data-shortcut={shortcut}>
      <h2>{t().help.shortcutTitle}</h2>
      {shortcut !== null && <p>{shortcut ? t().help.shortcut(shortcut) : t().help.noShortcut}</p>}
      {card && <p>{t().help.guideShortcut(card)}</p>}
      <p class="secondary">{t().help.changeShortcut}</p>
      <p>{t().help.searchKey}</p>
      <p>{t().help.escapeKey}</p>
    </section>
  )
}

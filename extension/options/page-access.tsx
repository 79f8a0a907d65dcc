/** Leave to show the panel in the portal and the marks in EBS's parameters page; taken back in the browser's own settings. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Environment } from '../../shared/api.ts'
import { matchPatternOf } from '../match-pattern.ts'
import { t } from '../ui/i18n.ts'
import { useAction } from '../ui/use-action.ts'

export function PageAccess({ environment }: { environment: Environment }) {
  const origins = matchesOf(environment)
  const [granted, setGranted] = useState<boolean | null>(null)
  const { busy, run } = useAction()
  const look = async () => setGranted(await browser.permissions.contains({ origins }))
  useEffect(() => {
    if (origins.length > 0) run(look)
  }, [origins.join()])
  if (origins.length === 0 || granted === null) return null
  const ask = () => {
    // Called before anything is awaited: the browser wants to see the click.
    const asked = browser.permissions.request({ origins })
    run(async () => {
      await asked
      await look()
    })
  }
  return (
    <div class="bar">
      <span class="grow">{granted ? t().options.inPages : t().options.notInPages}</span>
      {!granted && (
        <button type="button" class="small" data-action="page-access" disabled={busy} onClick={ask}>
          {t().options.enterPages}
        </button>
      )}
    </div>
  )
}

function matchesOf({ portal, parametersPage }: Environment): string[] {
  const pages = [...(portal?.origins ?? []), ...(parametersPage ? [parametersPage.url] : [])]
  return [...new Set(pages.map(matchPatternOf))]
}

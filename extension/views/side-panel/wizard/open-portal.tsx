/** Opens the vendor's portal, and asks the browser whether the coach may be in its pages: on the same click. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { Environment } from '../../../../shared/environment.ts'
import { coachPages } from '../../../contracts/pages/match-pattern.ts'
import { t } from '../../../i18n/index.ts'

type Props = { environment: Environment; url: string; onGranted: (granted: boolean) => void }

export function OpenPortal({ environment, url, onGranted }: Props) {
  const open = async () => {
    // Called before anything is awaited: the browser wants to see the click. Refused, the steps are followed without it.
    const asked = browser.permissions.request({ origins: coachPages(environment) }).catch(() => false)
    onGranted(await asked)
    await show(url)
  }
  return (
    <button type="button" class="main" data-action="open-portal" onClick={open}>
      {t().guide.open}
    </button>
  )
}

/** Whether the coach may be in the pages on the way; true until that is known. */
export function useCoachAccess(environment: Environment | undefined): [boolean, (granted: boolean) => void] {
  const [granted, setGranted] = useState(true)
  const origins = environment ? coachPages(environment) : []
  useEffect(() => {
    browser.permissions.contains({ origins }).then(setGranted)
  }, [origins.join()])
  return [granted, setGranted]
}

/** A tab that is at the portal already is brought to the front. */
async function show(url: string): Promise<void> {
  const { origin } = new URL(url)
  const tabs = await browser.tabs.query({ currentWindow: true })
  const tab = tabs.find((each) => each.url?.startsWith(`${origin}/`))
  if (tab?.id === undefined) await browser.tabs.create({ url })
  else await browser.tabs.update(tab.id, { active: true })
}

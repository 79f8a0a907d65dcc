/** Erasing the vault, said first and done on a second click, which is at another place: two quick ones erase nothing. */
import { useState } from 'preact/hooks'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { FailureNotice } from '../failure-notice.tsx'

export function EraseVault() {
  const [asked, setAsked] = useState(false)
  const { busy, failure, run } = useAction()
  const erase = () =>
    run(async () => {
      await send('vault/erase', {})
      setAsked(false)
    })
  return (
    <div class="form">
      <p>{t().lock.forgottenTeach}</p>
      <div class="bar">
        <button type="button" data-action="erase" disabled={asked} onClick={() => setAsked(true)}>
          {t().lock.erase}
        </button>
      </div>
      {asked && (
        <div class="bar">
          <button type="button" class="danger" data-action="erase-sure" disabled={busy} onClick={erase}>
            {t().lock.eraseSure}
          </button>
          <button type="button" class="link" onClick={() => setAsked(false)}>
            {t().cancel}
          </button>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}

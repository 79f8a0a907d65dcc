/** Erasing the vault, said first and done on a second click. */
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
        {asked ? (
          <>
            <button type="button" class="danger" data-action="erase-sure" disabled={busy} onClick={erase}>
              {t().lock.eraseSure}
            </button>
            <button type="button" class="link" onClick={() => setAsked(false)}>
              {t().cancel}
            </button>
          </>
        ) : (
          <button type="button" data-action="erase" onClick={() => setAsked(true)}>
            {t().lock.erase}
          </button>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}

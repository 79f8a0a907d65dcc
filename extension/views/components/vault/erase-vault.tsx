/** Erasing the vault: how much is lost is said first, and it is done at another place, where Cancel was not. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../../i18n/index.ts'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { ActionButton } from '../action-button.tsx'
import { FailureNotice } from '../notices/failure-notice.tsx'

/** @param kept how many endpoint tokens the vault has */
export function EraseVault({ kept }: { kept: number }) {
  const [isAsked, setAsked] = useState(false)
  const { busy, failure, run } = useAction()
  const first = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLParagraphElement>(null)
  const wasAsked = useRef(false)
  useLayoutEffect(() => {
    if (isAsked) question.current?.focus()
    else if (wasAsked.current) first.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  const erase = () =>
    run(
      async () => {
        await send('vault/erase', {})
        setAsked(false)
      },
      () => t().said.erased,
    )
  return (
    <div class="form">
      <p>{t().erasing.teach}</p>
      {isAsked && (
        <p ref={question} class="strong bad" tabIndex={-1} data-question="erase">
          {t().erasing.what(kept)}
        </p>
      )}
      <div class="bar">
        {isAsked ? (
          <button type="button" data-action="erase-cancel" onClick={() => setAsked(false)}>
            {t().cancel}
          </button>
        ) : (
          <button type="button" ref={first} data-action="erase" onClick={() => setAsked(true)}>
            {t().lock.erase}
          </button>
        )}
      </div>
      {isAsked && (
        <div class="bar">
          <ActionButton class="danger" action="erase-sure" busy={busy} onClick={erase}>
            {t().lock.eraseSure}
          </ActionButton>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}

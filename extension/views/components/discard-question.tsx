/** Asks before typed text is thrown away. Escape goes back to the text, as it closes what was opened last. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/index.ts'
import { ActionButton } from './action-button.tsx'

type Props = { onKeep: () => void; onDiscard: () => void }

export function DiscardQuestion({ onKeep, onDiscard }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  // The browser keeps the focus inside, and gives it back to the field.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="discard-title" data-discard onClose={onKeep}>
      <h2 id="discard-title">{t().discard.title}</h2>
      <div class="bar">
        <ActionButton action="discard" onClick={onDiscard}>
          {t().discard.discard}
        </ActionButton>
        <ActionButton action="keep-typing" class="main" autofocus onClick={() => dialog.current?.close()}>
          {t().discard.keep}
        </ActionButton>
      </div>
    </dialog>
  )
}

/** After storing: how many are stored and how many stayed outside, and what still holds the values: the clipboard, or the file. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Failed } from '../../contracts/errors.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { Icon } from '../components/icon.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import type { From } from './source.tsx'

type Props = { stored: number; outside: number; from: From; onMore: () => void }

export function Stored({ stored, outside, from, onMore }: Props) {
  const words = t().adopt
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div class="notice good" data-stored={stored}>
      <Icon name="check" />
      <div>
        <h2 tabIndex={-1} ref={title}>
          {words.stored(stored)}
        </h2>
        {outside > 0 && <p>{words.outside(outside)}</p>}
        {from === 'file' ? <p class="strong">{words.deleteFile}</p> : <Clipboard />}
        {outside === 0 && (
          <div class="bar">
            <button type="button" class="small" data-action="more-tokens" onClick={onMore}>
              {words.another}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}

function Clipboard() {
  const words = t().adopt
  const [isCleared, setCleared] = useState(false)
  const { busy, failure, run } = useAction()
  const clear = () =>
    run(async () => {
      await navigator.clipboard.writeText(' ').catch(() => {
        throw new Failed('clipboard_failed')
      })
      setCleared(true)
    })
  return (
    <>
      <p>
        {isCleared ? words.cleared : words.clearTeach} {words.deleteSheet}
      </p>
      {!isCleared && (
        <div class="bar">
          <ActionButton class="small" action="clear-clipboard" busy={busy} onClick={clear}>
            {words.clear}
          </ActionButton>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

/** Hands the value over to the integrator, in the form that they need. Copying does not show the value. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { FORMATS, type Format } from '../../../contracts/settings/options.ts'
import type { TokenRow } from '../../../contracts/token/row.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { useCopy } from '../frame/use-copy.ts'
import { HandOverLink } from './hand-over-link.tsx'

/** The id of the part that the button opens. */
export const HAND_OVER_ID = 'hand-over'

export function HandOver({ token: { ref } }: { token: TokenRow }) {
  const { copied, copy, busy, failure } = useCopy(ref)
  return (
    <div id={HAND_OVER_ID} class="form hand-over">
      <HandOverLink of={ref} />
      <p>{t().handOver.teach}</p>
      <ul class="choices">
        {FORMATS.filter((format) => format !== 'value').map((format) => (
          <li key={format}>
            <span class="grow">{t().handOver.formats[format]}</span>
            <ActionButton class="small" action={`copy-${format}`} busy={busy} onClick={() => copy(format)}>
              {copied === format ? t().token.copied : t().token.copy}
              <span class="unseen">: {t().handOver.formats[format]}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
      <SaveAsFile of={ref} />
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}

/** Said first what a file means; saved on the second click. */
function SaveAsFile({ of: ref }: { of: string }) {
  const [format, setFormat] = useState<Format | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const teach = useRef<HTMLParagraphElement>(null)
  const wasAsked = useRef(false)
  useLayoutEffect(() => {
    if (format && !wasAsked.current) teach.current?.focus()
    if (!format && wasAsked.current) first.current?.focus()
    wasAsked.current = format !== null
  }, [format])
  const { busy, failure, run } = useAction()
  const save = (wanted: Format) =>
    run(
      async () => {
        const { name, text } = await send('hand-over', { ref, format: wanted, to: 'file' })
        saveFile(name, text, 'text/plain')
        setFormat(null)
      },
      () => t().history.events.saved,
    )
  if (!format) {
    return (
      <button type="button" class="link start" ref={first} data-action="save-file" onClick={() => setFormat('env')}>
        {t().handOver.save}
      </button>
    )
  }
  return (
    <div class="notice">
      <div>
        <p ref={teach} tabIndex={-1}>
          {t().handOver.saveTeach}
        </p>
        <div class="bar">
          <select
            aria-label={t().handOver.fileFormat}
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as Format)}
          >
            {FORMATS.filter((one) => one !== 'facts').map((one) => (
              <option key={one} value={one}>
                {t().handOver.formats[one]}
              </option>
            ))}
          </select>
        </div>
        <div class="bar">
          <ActionButton class="small" action="save-sure" busy={busy} onClick={() => save(format)}>
            {t().handOver.saveSure}
          </ActionButton>
          <button type="button" class="link" onClick={() => setFormat(null)}>
            {t().cancel}
          </button>
        </div>
        {failure && <FailureNotice failure={failure} />}
      </div>
    </div>
  )
}

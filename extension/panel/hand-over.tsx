/** The value for whoever builds the integration, in the form they need; copied without being shown. */
import { useState } from 'preact/hooks'
import type { TokenRow } from '../overview.ts'
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { saveFile } from '../ui/save-file.ts'
import { useAction } from '../ui/use-action.ts'
import { FORMATS, type Format } from '../vault-words.ts'
import { useCopy } from './use-copy.ts'

export function HandOver({ token: { ref } }: { token: TokenRow }) {
  const { copied, copy, busy, failure } = useCopy(ref)
  return (
    <details class="fold hand-over">
      <summary>{t().handOver.title}</summary>
      <div class="form">
        <p>{t().handOver.teach}</p>
        <ul class="choices">
          {FORMATS.filter((format) => format !== 'value').map((format) => (
            <li key={format}>
              <span class="grow">{t().handOver.formats[format]}</span>
              <button
                type="button"
                class="small"
                data-action={`copy-${format}`}
                disabled={busy}
                onClick={() => copy(format)}
              >
                {copied === format ? t().token.copied : t().token.copy}
                <span class="unseen">: {t().handOver.formats[format]}</span>
              </button>
            </li>
          ))}
        </ul>
        <SaveAsFile of={ref} />
        {failure && <FailureNotice failure={failure} />}
      </div>
    </details>
  )
}

/** Said first what a file means; saved on the second click. */
function SaveAsFile({ of: ref }: { of: string }) {
  const [format, setFormat] = useState<Format | null>(null)
  const { busy, failure, run } = useAction()
  const save = (wanted: Format) =>
    run(async () => {
      const { name, text } = await send('hand-over', { ref, format: wanted, to: 'file' })
      saveFile(name, text, 'text/plain')
      setFormat(null)
    })
  if (!format) {
    return (
      <button type="button" class="link start" data-action="save-file" onClick={() => setFormat('env')}>
        {t().handOver.save}
      </button>
    )
  }
  return (
    <div class="notice">
      <div>
        <p>{t().handOver.saveTeach}</p>
        <div class="bar">
          <select
            aria-label={t().handOver.title}
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
          <button type="button" class="small" data-action="save-sure" disabled={busy} onClick={() => save(format)}>
            {t().handOver.saveSure}
          </button>
          <button type="button" class="link" onClick={() => setFormat(null)}>
            {t().cancel}
          </button>
        </div>
        {failure && <FailureNotice failure={failure} />}
      </div>
    </div>
  )
}

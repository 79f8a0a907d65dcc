/** An encrypted link or file for the integrator, and its passphrase, which goes by another channel. */
import { useState } from 'preact/hooks'
import { Failed } from '../../../contracts/errors.ts'
import { t } from '../../../i18n/index.ts'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureNotice } from '../../components/notices/failure-notice.tsx'
import { useAction } from '../../hooks/use-action.ts'
import { send } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { suggestPassphrase } from '../../lib/suggest-passphrase.ts'

type Made = { passphrase: string; link: string | null }

export function HandOverLink({ of: ref }: { of: string }) {
  const { busy, failure, run } = useAction()
  const [made, setMade] = useState<Made | null>(null)
  const make = (as: 'link' | 'file') =>
    run(
      async () => {
        const passphrase = suggestPassphrase()
        const { name, text } = await send('hand-over/seal', { ref, passphrase, as })
        if (as === 'file') saveFile(name, text, 'text/html')
        setMade({ passphrase, link: as === 'link' ? text : null })
      },
      () => (as === 'link' ? t().handOver.linkMade : t().handOver.fileMade),
    )
  return (
    <>
      <p>{t().handOver.linkTeach}</p>
      <div class="bar">
        <ActionButton class="small" action="make-link" busy={busy} onClick={() => make('link')}>
          {t().handOver.link}
        </ActionButton>
        <ActionButton class="link" action="make-file" busy={busy} onClick={() => make('file')}>
          {t().handOver.file}
        </ActionButton>
      </div>
      {made && (
        <div class="notice good" data-handed-over={made.link ? 'link' : 'file'}>
          <div class="grow">
            <p>{made.link ? t().handOver.linkMade : t().handOver.fileMade}</p>
            <div class="bar">
              {made.link && <CopyText action="copy-link" text={made.link} label={t().handOver.copyLink} />}
              <CopyText action="copy-passphrase" text={made.passphrase} label={t().handOver.copyPassphrase} />
            </div>
          </div>
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

/** Neither is shown: who looks over the admin's shoulder, or shares the screen, sees nothing to keep. */
function CopyText({ action, text, label }: { action: string; text: string; label: string }) {
  const { busy, failure, run } = useAction()
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    run(
      async () => {
        await navigator.clipboard.writeText(text).catch(() => {
          throw new Failed('clipboard_failed')
        })
        setCopied(true)
      },
      () => t().said.copied(label),
    )
  return (
    <>
      <ActionButton class="small" action={action} busy={busy} onClick={copy}>
        {isCopied ? `${label} ✓` : label}
      </ActionButton>
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

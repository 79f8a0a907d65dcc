/** Saves the file by which `relay verify` and `relay monitor` compare. It holds no value, so nothing seals it. */
import { useState } from 'preact/hooks'
import { EXPECTATIONS_FILE } from '../../../shared/expectations.ts'
import type { Reply } from '../../contracts/messages/table.ts'
import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'
import { saveFile } from '../lib/save-file.ts'

export function ExportExpectations() {
  const { busy, failure, run } = useAction()
  const [result, setResult] = useState<Reply<'expectations/export'> | null>(null)
  const save = async () => {
    setResult(null)
    const exported = await send('expectations/export', {})
    if (exported.text !== null) saveFile(EXPECTATIONS_FILE, exported.text, 'application/json')
    setResult(exported)
    return exported
  }
  return (
    <>
      <p>{t().expectations.teach}</p>
      <div class="bar">
        <ActionButton action="export-expectations" busy={busy} onClick={() => run(save, wordsFor)}>
          {t().expectations.save}
        </ActionButton>
        <span class={result?.text === null ? 'bad' : 'good'} data-exported={result?.tokens}>
          {result && wordsFor(result)}
        </span>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

const wordsFor = ({ text, tokens, leftOut }: Reply<'expectations/export'>): string =>
  text === null ? t().expectations.none : t().expectations.saved(tokens, leftOut)

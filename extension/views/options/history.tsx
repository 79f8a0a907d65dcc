/** All actions on this computer, as a file for an auditor. */

import { t } from '../../i18n/index.ts'
import { ActionButton } from '../components/action-button.tsx'
import { FailureNotice } from '../components/notices/failure-notice.tsx'
import { useAction } from '../hooks/use-action.ts'
import { send } from '../lib/client.ts'
import { saveFile } from '../lib/save-file.ts'
import { historyCsv } from './history-csv.ts'

export function History() {
  const { busy, failure, run } = useAction()
  const csv = async () => saveFile('integrations-history.csv', historyCsv((await read()).events), 'text/csv')
  const json = async () =>
    saveFile('integrations-history.json', JSON.stringify((await read()).events, null, 2), 'application/json')
  return (
    <>
      <p>{t().history.teach}</p>
      <div class="bar">
        <ActionButton action="history-csv" busy={busy} onClick={() => run(csv)}>
          {t().history.csv}
        </ActionButton>
        <ActionButton action="history-json" busy={busy} onClick={() => run(json)}>
          {t().history.json}
        </ActionButton>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

const read = () => send('history', {})

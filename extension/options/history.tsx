/** Everything that was done on this computer, as a file for whoever audits it. */
import { send } from '../ui/client.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { t } from '../ui/i18n.ts'
import { saveFile } from '../ui/save-file.ts'
import { useAction } from '../ui/use-action.ts'
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
        <button type="button" data-action="history-csv" disabled={busy} onClick={() => run(csv)}>
          {t().history.csv}
        </button>
        <button type="button" data-action="history-json" disabled={busy} onClick={() => run(json)}>
          {t().history.json}
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

const read = () => send('history', {})

/** The two ways into the page: a file, or cells that are pasted. Pasted text goes into no element, so nothing shows or tells it. */

import { Failed } from '../../contracts/errors.ts'
import { TABLE_MAX_CHARS } from '../../contracts/token/adoption.ts'
import { language, t } from '../../i18n/index.ts'
import { saveFile } from '../lib/save-file.ts'
import { COLUMNS } from './columns.ts'
import { decode } from './decode.ts'

export type From = 'file' | 'clipboard'

type Props = { onText: (from: From, read: () => Promise<string>) => void }

export function Source({ onText }: Props) {
  const words = t().adopt
  const takeFile = (file: File | undefined) => file && onText('file', () => readFile(file))
  return (
    <form class="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <p>{words.teach}</p>
      <p class="secondary">
        {words.columns}{' '}
        <button type="button" class="link" data-action="table-template" onClick={saveTemplate}>
          {words.template}
        </button>
      </p>
      <div class="field">
        <label for="table-file">{words.file}</label>
        <input
          id="table-file"
          type="file"
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onChange={(event) => {
            takeFile(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <div class="field">
        <label for="table-paste">{words.paste}</label>
        <textarea
          id="table-paste"
          class="paste"
          rows={2}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="table-paste-help"
          onPaste={(event) => {
            event.preventDefault()
            const text = event.clipboardData?.getData('text/plain') ?? ''
            if (text) onText('clipboard', async () => text)
          }}
          onDrop={(event) => {
            event.preventDefault()
            takeFile(event.dataTransfer?.files[0])
          }}
          onInput={(event) => {
            event.currentTarget.value = ''
          }}
        />
        <p id="table-paste-help" class="secondary">
          {words.pasteHelp} {words.locked}
        </p>
      </div>
    </form>
  )
}

async function readFile(file: File): Promise<string> {
  // Before it is read into memory: no character takes more than four bytes.
  if (file.size > TABLE_MAX_CHARS * 4) throw new Failed('table_too_large')
  return decode(await file.arrayBuffer(), language())
}

const saveTemplate = () => saveFile('tokens.csv', `\ufeff${COLUMNS.join(',')}\r\n`, 'text/csv')

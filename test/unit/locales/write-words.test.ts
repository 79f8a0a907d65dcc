import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../../extension/languages.ts'
import { WORDS } from '../../../extension/locales/words.ts'
import { writeWords } from '../../../extension/locales/write-words.ts'
import { speak, t } from '../../../extension/ui/i18n.ts'

const folder = mkdtempSync(join(tmpdir(), 'integrations-words-'))
afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true, force: true })
})

test('the file of the package gives every language as it was written', async () => {
  const path = join(folder, 'words.gz')
  await writeWords(path, promisify<Buffer, Buffer>(gzip))
  const file = readFileSync(path)
  vi.stubGlobal('fetch', async () => new Response(file))
  for (const language of LANGUAGES.toReversed()) {
    await speak(language)
    expect(t().title).toBe(WORDS[language].title)
    expect(t().failures.vault_locked).toEqual(WORDS[language].failures.vault_locked)
    expect(t().help).toEqual(expect.objectContaining({ title: WORDS[language].help.title }))
  }
})

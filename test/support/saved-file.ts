/** What a page of the extension saves as a file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/** The text of a saved file. The browser holds its place by an empty file first, and then puts the whole one there. */
export async function savedText(folder: string, name: string): Promise<string> {
  let text = ''
  await expect
    .poll(() => {
      text = readFileSync(join(folder, name), 'utf8')
      return text
    })
    .not.toBe('')
  return text
}

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(ROOT, file)))

test('no private key and no registry address is in the repository', () => {
  const offending = files
    .filter((file) => !/\.(png|ico)$/.test(file) && !file.endsWith('secrets.test.ts'))
    .filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return (
        /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) || (file === 'package-lock.json' && /"resolved"/.test(text))
      )
    })
  expect(offending).toEqual([])
})

/** Files of `init`: all or none. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../../../../../relay/node/cli/init/draft.ts'
import { nextSteps } from '../../../../../../relay/node/cli/init/next-steps.ts'
import { writeFiles } from '../../../../../../relay/node/cli/init/write-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('all are written, in folders that are made', () => {
  const key = join(folder, 'secrets/key')
  const config = join(folder, 'config.json')
  expect(
    writeFiles([
      { path: key, text: 'k' },
      { path: config, text: 'c' },
    ]),
  ).toEqual([])
  expect([readFileSync(key, 'utf8'), readFileSync(config, 'utf8')]).toEqual(['k', 'c'])
  expect(readdirSync(folder).toSorted()).toEqual(['config.json', 'secrets'])
})

test('where the last one cannot be written, nothing is, and what was there stays', () => {
  const key = join(folder, 'key')
  writeFileSync(key, 'mine')
  // A file where a folder would have to be.
  writeFileSync(join(folder, 'file'), '')
  const files = [
    { path: key, text: 'k' },
    { path: join(folder, 'file/config.json'), text: 'c' },
  ]
  expect(() => writeFiles(files)).toThrow()
  expect(readFileSync(key, 'utf8')).toBe('mine')
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'key'])
})

test('where the last place cannot be taken, no temporary file stays', () => {
  const config = join(folder, 'config.json')
  mkdirSync(join(config, 'full'), { recursive: true })
  expect(() => writeFiles([{ path: config, text: 'c' }])).toThrow()
  expect(readdirSync(folder)).toEqual(['config.json'])
})

describe('on Windows', () => {
  const variables = { USERDOMAIN: 'AEGEAN', USERNAME: 'maria' }
  const files = () => ['key', 'config.json'].map((name) => ({ path: join(folder, name), text: name }))

  test('each file is restricted to the current account, by its whole name, before it gets its own name', () => {
    const calls: string[][] = []
    const run = (program: string, [file = '', ...args]: string[]) => {
      expect(readFileSync(file, 'utf8')).not.toBe('')
      expect(files().filter(({ path }) => existsSync(path))).toEqual([])
      calls.push([program, file.replace(/\.[\w-]+\.tmp$/, ''), ...args])
      return 0
    }
    expect(writeFiles(files(), { platform: 'win32', variables, run })).toEqual([])
    const rights = ['/inheritance:r', '/grant:r', 'AEGEAN\\maria:F']
    expect(calls).toEqual(files().map(({ path }) => ['icacls', path, ...rights]))
    expect(files().map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['key', 'config.json'])
  })

  test.each([
    ['icacls fails for it', variables, (file: string) => (file.includes('key') ? 5 : 0), ['key']],
    ['icacls cannot be run', variables, () => null, ['key', 'config.json']],
    ['the account has no whole name', { USERNAME: 'maria' }, () => 0, ['key', 'config.json']],
  ])('a file is named with ATTENTION if %s', (_, account, status, names) => {
    const run = (_program: string, [file = '']: string[]) => status(file)
    const unprotected = writeFiles(files(), { platform: 'win32', variables: account, run })
    expect(unprotected).toEqual(names.map((name) => join(folder, name)))
    const draft = { authorization: { mode: 'native' }, publicOrigin: 'https://relay.example' } as Draft
    const lines = nextSteps({ out: join(folder, 'config.json'), isNamed: true, draft, given: {}, unprotected })
    expect(lines.filter((line) => line.startsWith('ATTENTION'))).toEqual(
      unprotected.map((file) => expect.stringContaining(`did not restrict access to ${file}.`)),
    )
  })
})

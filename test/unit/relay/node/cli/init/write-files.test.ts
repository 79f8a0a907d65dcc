/** Files of `init`: all or none. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

/** A comparison file of a later version says which of the two to update. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../../../../relay/config/parse.ts'
import { readExpectations } from '../../../../../relay/node/headless/expectations-file.ts'
import { EXTENSION } from '../../../../support/extension.ts'
import { minimalEnvironment } from '../../../../support/minimal-environment.ts'

const config = parseConfig({
  publicOrigin: 'https://relay.example',
  sessionKeys: [{ kid: 'a', key: { env: 'KEY' } }],
  extensions: [EXTENSION],
  environments: [minimalEnvironment()],
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comparison-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (content: object) => {
  const file = join(folder, 'file.json')
  writeFileSync(file, JSON.stringify(content))
  return () => readExpectations(file, config)
}

test.each([2, 1.1, 40])('version %s asks for an update of the relay, whatever else the file holds', (version) => {
  expect(read({ version, later: ['field'] })).toThrow(
    /file\.json, \/version: written by a later version of the extension\. Update the relay\.$/,
  )
})

test.each([0, '2', null])('version %s is no later one', (version) => {
  const reading = read({
    version,
    relay: 'https://relay.example',
    exportedAt: '2026-01-01T00:00:00.000Z',
    endpoints: [],
  })
  expect(reading).toThrow(/\/version: expected version 1/)
})

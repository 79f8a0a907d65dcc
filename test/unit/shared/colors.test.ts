import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COLORS } from '../../../shared/colors.ts'

test('the pages of the relay have the colours of the extension', () => {
  const tokens = readFileSync('extension/views/styles/tokens.css', 'utf8').split('\n')
  const colors = COLORS.split('\n').filter((line) => line.startsWith('  --'))
  expect(colors.length).toBeGreaterThan(5)
  expect(colors.filter((line) => !tokens.includes(line))).toEqual([])
})

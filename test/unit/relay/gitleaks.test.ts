/** The rules that find a leaked value find it in every format that the extension hands over, and find nothing in the code for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withValue } from '../../../extension/background/hand-over/formats.ts'
import { CODE } from '../../../shared/hand-over/code.ts'
import { test as environment } from '../../gallery/data.ts'

const RULES = readFileSync(join(import.meta.dirname, '../../../relay/deploy/gitleaks.toml'), 'utf8')
const PATTERNS = [...RULES.matchAll(/^regex = '''\(\?i\)(.+)'''$/gm)].map(([, source = '']) => new RegExp(source, 'i'))
const found = (text: string) => PATTERNS.map((pattern) => pattern.exec(text)?.[1]).find(Boolean)
const facts = { environment, type: environment.types[0]?.id ?? '', description: 'Spring' }

test.each(['header', 'env', 'curl', 'powershell', 'cmd'] as const)('%s is found', (format) => {
  for (const value of ['3f0c9a52e1b7484d9d1f6c5b7a8e9f01', 'q7Zt+/x0_A-b9QWERTYu==']) {
    expect(found(withValue(facts, value, format))).toBe(value)
  }
})

test.each(['value', 'json'] as const)('%s is found by the usual shape of the value', (format) => {
  const value = '4a1c2d3e-0000-4000-8000-000000000001,4A1C2D3E-0000-4000-8000-000000000002,0042'
  expect(found(withValue(facts, value, format))).toBe(value)
  expect(found('4a1c2d3e-0000-4000-8000-000000000001,0042')).toBeUndefined()
})

test.each(CODE)('the code for $name is no leak', ({ write }) => {
  expect(
    found(write({ method: 'POST', url: 'https://ebs.example.com/api', header: 'X-ESAPIKEY-SURVEYS' })),
  ).toBeUndefined()
})

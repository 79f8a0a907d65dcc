/** Rules of every view, for people who cannot see, point or hurry (extension/views/components/README.md). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const VIEWS = join(import.meta.dirname, '../../../extension/views')
const sources = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, source: readFileSync(join(VIEWS, file), 'utf8') }))

const having = (what: RegExp) => sources.filter(({ source }) => what.test(source)).map(({ file }) => file)

test('no view has a live region of its own: results are announced (lib/announcer.ts)', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(having(/role="(status|alert|log)"|aria-live/)).toEqual([])
})

test('no button is disabled, which would lose the focus: it is an ActionButton, busy or blocked', () => {
  expect(having(/<(button|ActionButton)\b(?:[^<]|<(?!\/))*?\sdisabled\b/)).toEqual([])
})

test('a form judges itself and says each mistake at its field', () => {
  const forms = sources.filter(({ source }) => source.includes('<form'))
  expect(forms.length).toBeGreaterThan(5)
  expect(forms.filter(({ source }) => !/<form[\s\S]*?noValidate/.test(source)).map(({ file }) => file)).toEqual([])
})

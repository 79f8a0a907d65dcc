// @vitest-environment happy-dom
/** The clipboard loses a value that is still in it, and nothing else. */
import { beforeEach, expect, test, vi } from 'vitest'
import { clearIfOurs, digestOf } from '../../../../../extension/background/hand-over/clear-clipboard.ts'

const SALT = 'salt'
const VALUE = 'a value that was copied'
/** What the clipboard holds; null: the page may not read it. */
let held: string | null
let mayWrite: boolean

beforeEach(() => {
  mayWrite = true
  document.execCommand = vi.fn((command: string) => {
    if (command === 'paste') {
      const field = document.activeElement as HTMLTextAreaElement
      if (held === null || field.tagName !== 'TEXTAREA') return false
      field.value = held
      return true
    }
    const clipboardData = { setData: (_: string, text: string) => (held = text) }
    const event = Object.assign(new Event('copy', { cancelable: true }), { clipboardData })
    document.dispatchEvent(event)
    return mayWrite && event.defaultPrevented
  })
})
const cleared = async () => clearIfOurs({ salt: SALT, digest: await digestOf(SALT, VALUE) })

test('the value that was copied is taken out', async () => {
  held = VALUE
  expect([await cleared(), held]).toEqual([true, ' '])
  expect(document.body.children).toHaveLength(0)
})

test('what is something else by now stays', async () => {
  held = 'a shopping list'
  expect([await cleared(), held]).toEqual([true, 'a shopping list'])
})

test('a clipboard that cannot be read is not said to be clear', async () => {
  held = null
  expect(await cleared()).toBe(false)
})

test('nor one that cannot be written', async () => {
  held = VALUE
  mayWrite = false
  expect(await cleared()).toBe(false)
})

test('a salt gives the same text another digest', async () => {
  expect(await digestOf(SALT, VALUE)).toBe(await digestOf(SALT, VALUE))
  expect(await digestOf('another', VALUE)).not.toBe(await digestOf(SALT, VALUE))
})

// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { COMES_TO_REST_MS, guardPresses } from '../../../../../extension/views/lib/guard-presses.ts'

/** What the browser would find under the pointer. */
let under: Element | null = null
let now = 0
const pressed: string[] = []

beforeAll(() => {
  document.elementFromPoint = () => under
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  guardPresses()
})
beforeEach(() => {
  now += 10_000
  pressed.length = 0
  under = null
  goTo(1_000)
})
afterEach(() => document.body.replaceChildren())

async function draw(action: string): Promise<void> {
  const button = document.createElement('button')
  button.dataset['action'] = action
  button.addEventListener('click', () => pressed.push(action))
  under = button
  document.body.replaceChildren(button)
  await Promise.resolve()
}

const goTo = (clientX: number) => dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: 10 }))

/** As a pointer presses; `detail` 0 is the keyboard. */
function press(clientX: number, detail = 1): void {
  const place = { clientX, clientY: 10, bubbles: true, cancelable: true }
  if (detail > 0) under?.dispatchEvent(new PointerEvent('pointerdown', place))
  under?.dispatchEvent(new PointerEvent('click', { ...place, detail }))
}

it('lets the second press of a double click on the same control through', async () => {
  await draw('copy')
  goTo(100)
  press(100)
  press(101)
  expect(pressed).toEqual(['copy', 'copy'])
})

it.each([40, 200, 450])('refuses a press %i ms after another control has come to where the pointer is', async (ms) => {
  await draw('open')
  goTo(100)
  press(100)
  await draw('reveal')
  now += ms
  press(104)
  expect(pressed).toEqual(['open'])
})

it('takes the press once the control has been there for half a second', async () => {
  await draw('open')
  goTo(100)
  press(100)
  await draw('reveal')
  now += COMES_TO_REST_MS
  press(100)
  expect(pressed).toEqual(['open', 'reveal'])
})

it('takes the press at once when the hand has gone to it', async () => {
  await draw('open')
  goTo(100)
  press(100)
  await draw('reveal')
  goTo(200)
  press(200)
  expect(pressed).toEqual(['open', 'reveal'])
})

it('tells another action of the same element from the one before', async () => {
  await draw('open')
  goTo(100)
  press(100)
  under?.setAttribute('data-action', 'erase')
  await Promise.resolve()
  press(100)
  expect(pressed).toEqual(['open'])
})

it('refuses no press by the keyboard', async () => {
  await draw('open')
  goTo(100)
  press(100)
  await draw('reveal')
  press(100, 0)
  expect(pressed).toEqual(['open', 'reveal'])
})

it('refuses the press when a text grew and moved another control there, until that has been there for half a second', async () => {
  await draw('open')
  const text = document.createTextNode('9 s')
  document.body.prepend(text)
  const erase = document.createElement('button')
  erase.addEventListener('click', () => pressed.push('erase'))
  document.body.append(erase)
  await Promise.resolve()
  goTo(100)
  text.data = 'Hidden again.'
  under = erase
  await Promise.resolve()
  now += 400
  press(100)
  expect(pressed).toEqual([])
  now += 100
  press(100)
  expect(pressed).toEqual(['erase'])
})

it.each(['layout', 'scroll'])('refuses the press when another control came there by the %s alone', async (by) => {
  await draw('open')
  goTo(100)
  const erase = document.createElement('button')
  erase.addEventListener('click', () => pressed.push('erase'))
  document.body.append(erase)
  await Promise.resolve()
  under = erase
  if (by === 'scroll') {
    document.body.dispatchEvent(new Event('scroll'))
    now += 400
  }
  press(100)
  now += by === 'scroll' ? 100 : COMES_TO_REST_MS
  press(100)
  expect(pressed).toEqual(['erase'])
})

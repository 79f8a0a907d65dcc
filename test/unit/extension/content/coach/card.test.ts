// @vitest-environment happy-dom
/** The coach's card by keyboard: it leads to the control that it is about, Escape hides it, and its buttons say what they do. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Card, createView, type View } from '../../../../../extension/content/coach/card.ts'
import { openDialog } from '../../../../../extension/content/coach/open-dialog.ts'
import type { CoachTask } from '../../../../../extension/contracts/pages/coach-task.ts'
import { guide } from '../../../../../extension/i18n/en/wizard/guide.ts'

vi.mock('../../../../../extension/content/coach/open-dialog.ts', () => ({ openDialog: vi.fn(() => null) }))
vi.mock('../../../../../extension/content/lib/browser.ts', () => import('../../../../support/fake-browser.ts'))

const words = { ...guide.steps, ...guide.coach, name: 'Integrations' } as CoachTask['words']
let life: AbortController
let root: ShadowRoot
let view: View
let hidden: number

beforeEach(() => {
  life = new AbortController()
  hidden = 0
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    root = attach.call(this, options)
    return root
  })
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined })
  view = createView(
    life,
    () => {
      hidden += 1
      view.remove()
    },
    () => undefined,
  )
})
afterEach(() => {
  life.abort()
  view.remove()
  vi.mocked(openDialog).mockReturnValue(null)
  vi.restoreAllMocks()
})

const show = (card: Card, control: string | null) =>
  view.show(card, control ? document.querySelector(control) : null, { language: 'en', words })
const by = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true })
const named = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name && !one.hidden)
const focused = () => document.activeElement?.id

test.each([
  ['the field', '<input id="here">', '#here'],
  ['a button, found by a part of it', '<button id="here"><b>Add Token</b></button>', 'b'],
  ['the field in a component', '<div class="field"><input id="here"></div>', '.field'],
])('“Go to it” puts the focus on %s, and presses nothing', (_, body, control) => {
  document.body.innerHTML = body
  let pressed = 0
  document.body.addEventListener('click', () => pressed++)
  show({ step: 'add', title: 'Add' }, control)
  named('Go to it')?.dispatchEvent(new MouseEvent('click'))
  expect(focused()).toBe('')
  named('Go to it')?.dispatchEvent(by(new MouseEvent('click')))
  expect([focused(), pressed]).toEqual(['here', 0])
})

test('where nothing can take the focus, it is not offered', () => {
  document.body.innerHTML = '<p>Text</p>'
  show({ step: 'add', title: 'Add' }, 'p')
  expect(named('Go to it')).toBeUndefined()
  show({ step: 'lost', title: 'Lost' }, null)
  expect(named('Go to it')).toBeUndefined()
})

test('Escape in the card hides it, and goes to the control', () => {
  document.body.innerHTML = '<input id="here">'
  show({ step: 'description', title: 'Enter' }, 'input')
  const pressed = by(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  named('Hide the guide')?.dispatchEvent(pressed)
  expect([hidden, focused(), pressed.defaultPrevented]).toEqual([1, 'here', true])
})

test('the focus goes to the button that does what the card says, or else to the one that hides it', () => {
  document.body.innerHTML = '<input id="here">'
  const focusedIn = () => (root.activeElement as HTMLElement | null)?.textContent
  show({ step: 'description', title: 'Enter' }, 'input')
  view.focus()
  expect(focusedIn()).toBe(words.goTo)
  show({ step: 'take', title: 'Take', take: () => undefined }, 'input')
  view.focus()
  expect(focusedIn()).toBe(words.takeButton)
  show({ step: 'lost', title: 'Lost' }, null)
  view.focus()
  expect(focusedIn()).toBe(words.hide)
})

test('the region and each button say what they are about', () => {
  document.body.innerHTML = '<input>'
  show({ step: 'description', title: 'Enter', words: 'Spring campaign' }, 'input')
  expect(root.querySelector('section')?.ariaLabel).toBe('Guide to the Cloud Store')
  expect([named('Hide the guide'), named('Copy the description')]).not.toContain(undefined)
  show({ step: 'type', title: 'Choose', words: 'Surveys', copyName: words.copyType }, 'input')
  expect(named('Copy the type')).toBeDefined()
})

describe('the card’s text is said:', () => {
  const text = () => root.querySelector('[role="status"]')?.textContent
  /** The text at each time that the card came into the page, or to another place in it. */
  let cameWith: (string | undefined)[]
  let isOpen: boolean

  beforeEach(() => {
    cameWith = []
    isOpen = false
    document.body.innerHTML = '<input><dialog></dialog>'
    const { matches } = Element.prototype
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
      return selector === ':popover-open' ? isOpen : matches.call(this, selector)
    })
    Object.assign(HTMLElement.prototype, {
      hidePopover: () => undefined,
      showPopover: () => {
        isOpen = true
        cameWith.push(text())
      },
    })
  })

  const writes = (expected: string) => expect.poll(text).toBe(expected)

  test('it follows once the card is in the page', async () => {
    show({ step: 'add', title: 'Add', detail: 'Here.' }, 'input')
    expect(text()).toBe('')
    await writes('AddHere.')
    expect(cameWith).toEqual([''])
  })

  test('and again when the card moves into a dialog', async () => {
    show({ step: 'add', title: 'Add' }, 'input')
    await writes('Add')
    vi.mocked(openDialog).mockReturnValue(document.querySelector('dialog'))
    show({ step: 'add', title: 'Add' }, 'input')
    await writes('Add')
    expect(cameWith).toEqual(['', ''])
  })

  test('where the card stays, at once; of two while it waits, the later one', async () => {
    show({ step: 'add', title: 'Add' }, 'input')
    show({ step: 'type', title: 'Choose' }, 'input')
    await writes('Choose')
    show({ step: 'add', title: 'Add' }, 'input')
    expect(text()).toBe('Add')
    expect(cameWith).toEqual([''])
  })
})

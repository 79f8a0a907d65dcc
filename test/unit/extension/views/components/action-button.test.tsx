// @vitest-environment happy-dom
import { render, type VNode } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { ActionButton } from '../../../../../extension/views/components/action-button.tsx'

afterEach(() => {
  render(null, document.body)
  document.body.replaceChildren()
})

const onClick = vi.fn()
const said = () => document.querySelector('[aria-live="assertive"]')?.textContent ?? ''

function drawn(view: VNode): HTMLButtonElement {
  onClick.mockClear()
  render(view, document.body)
  const button = document.querySelector('button') as HTMLButtonElement
  button.focus()
  return button
}

it('starts its work at a press', () => {
  drawn(<ActionButton action="check" onClick={onClick} />).click()
  expect(onClick).toHaveBeenCalledOnce()
})

it('keeps the focus while it works, and a further press does nothing', () => {
  drawn(<ActionButton action="check" onClick={onClick} />)
  render(<ActionButton action="check" busy onClick={onClick} />, document.body)
  const button = document.querySelector('button') as HTMLButtonElement
  expect(document.activeElement).toBe(button)
  expect([button.disabled, button.getAttribute('aria-disabled'), button.getAttribute('aria-busy')]).toEqual([
    false,
    'true',
    'true',
  ])
  button.click()
  expect(onClick).not.toHaveBeenCalled()
})

it('sends no form while it works', () => {
  const onSubmit = vi.fn((event: Event) => event.preventDefault())
  drawn(
    <form onSubmit={onSubmit}>
      <ActionButton action="next" type="submit" busy />
    </form>,
  ).click()
  expect(onSubmit).not.toHaveBeenCalled()
})

it('says at a press why it may not be pressed', () => {
  drawn(<ActionButton action="check" blocked="There is no token to check." onClick={onClick} />).click()
  expect(said()).toBe('There is no token to check.')
  expect(onClick).not.toHaveBeenCalled()
})

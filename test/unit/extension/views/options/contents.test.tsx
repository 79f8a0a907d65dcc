// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, it } from 'vitest'
import { Contents } from '../../../../../extension/views/options/contents.tsx'
import { GROUPS, Group } from '../../../../../extension/views/options/group.tsx'

const show = () =>
  act(() =>
    render(
      <main>
        <Contents />
        {GROUPS.map((id) => (
          <Group key={id} id={id}>
            <p>{id}</p>
          </Group>
        ))}
      </main>,
      document.body,
    ),
  )
afterEach(() => {
  render(null, document.body)
  location.hash = ''
})

it('names every group, in the order of the page, by the words of its heading', async () => {
  await show()
  const links = [...document.querySelectorAll('nav a')]
  const headings = [...document.querySelectorAll('section h2')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(GROUPS.map((id) => `#${id}`))
  expect(links.map(({ textContent }) => textContent)).toEqual(headings.map(({ textContent }) => textContent))
})

it('leads to the group that the address of the page names, whose heading has the focus', async () => {
  location.hash = 'backup'
  await show()
  expect(document.activeElement?.id).toBe('backup-title')
})

it('gives the focus to the heading of a group that is chosen, and leaves it where nothing is named', async () => {
  await show()
  expect(document.activeElement).toBe(document.body)
  await act(() => document.querySelector<HTMLElement>('a[href="#checks"]')?.click())
  expect(document.activeElement?.id).toBe('checks-title')
})

/** A view as screen readers get it: the browser's accessibility tree, and what is wrong in it. */
import type { CDPSession, Page } from 'puppeteer'

type Node = Awaited<ReturnType<typeof readTree>>[number]

/** What is pressed, typed into or chosen from. A choice of a list is told by its list. */
const CONTROLS =
  /^(button|link|textbox|searchbox|combobox|listbox|checkbox|radio|switch|slider|spinbutton|Date|DisclosureTriangle)$/

/** Every node that assistive technology sees. */
export async function readTree(devtools: CDPSession) {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, value, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      value: String(value?.value ?? ''),
      isInvalid: properties.some((one) => one.name === 'invalid' && one.value.value !== 'false'),
    }))
}

/** All that a tree says, one node a line. */
export const wordsOfTree = (tree: Node[]): string => tree.map(({ name, value }) => `${name} ${value}`).join('\n')

/** Controls that nobody can tell apart by their names, or that have none. */
export function unclearNames(tree: Node[]): string[] {
  const names = tree.filter(({ role }) => CONTROLS.test(role)).map(({ name }) => name)
  return names.filter((name, index) => name === '' || names.indexOf(name) < index).map((name) => `twice: "${name}"`)
}

/** Controls that are called invalid. */
export const invalidOnes = (tree: Node[]): string[] =>
  tree.filter(({ isInvalid }) => isInvalid).map(({ role, name }) => `invalid: ${role} "${name}"`)

/** Stops for Tab that do nothing: they are no controls, and the arrow keys scroll nothing there. */
export const idleStops = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility())
      .filter((one) => !one.matches('a[href], button, input, select, textarea, summary'))
      .filter((one) => !/^(button|link|checkbox|radio|tab|option|slider|switch)$/.test(one.role ?? ''))
      .filter((one) => one.scrollHeight <= one.clientHeight)
      .map((one) => `stop: ${one.outerHTML.slice(0, 120)}`),
  )

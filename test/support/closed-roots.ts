/** What our content script has put into a page: in closed shadow roots, which only the browser's own tools open. */
import type { Page } from 'puppeteer'
import { eventually } from './eventually.ts'

const MARK = 'data-integrations-for-ebs'

/** `inside`: the element that it is in, as `tag#id`. */
export type Put = { kind: string; text: string; inside: string }

type Node = {
  nodeName: string
  backendNodeId: number
  nodeValue: string
  attributes?: string[]
  children?: Node[]
  shadowRoots?: Node[]
}

export async function putIn(page: Page): Promise<Put[]> {
  return found(await treeOf(page), null)
}

/** The address of the panel's frame, as the page would have to know it. */
export async function frameAddress(page: Page): Promise<string> {
  const address = all(await treeOf(page)).flatMap((node) => attribute(node, 'src') ?? [])
  return address.find((one) => one.startsWith('chrome-extension:')) ?? ''
}

/** Clicks the button in one of them as a hand would: again where its words have grown meanwhile and moved it. It has the focus then. */
export const clickIn = (page: Page, kind: string): Promise<void> =>
  eventually(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await clickOnce(page, kind)
    const focused = await page.evaluate((mark) => document.activeElement?.getAttribute(mark), MARK)
    if (focused !== kind) throw new Error(`The button in ${kind} takes no click`)
  })

async function clickOnce(page: Page, kind: string): Promise<void> {
  const devtools = await page.createCDPSession()
  const hosts = all(await treeOf(page)).filter((node) => attribute(node, MARK) === kind)
  const button = hosts.flatMap(all).find(({ nodeName }) => nodeName === 'BUTTON')
  if (!button) throw new Error(`No button in ${kind}`)
  const { quads } = await devtools.send('DOM.getContentQuads', { backendNodeId: button.backendNodeId })
  await devtools.detach()
  const [left = 0, top = 0] = quads[0] ?? []
  await page.mouse.click(left + 4, top + 4)
}

async function treeOf(page: Page): Promise<Node> {
  const devtools = await page.createCDPSession()
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
  await devtools.detach()
  return root
}

const all = (node: Node): Node[] => [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all)]

function found(node: Node, parent: Node | null): Put[] {
  const kind = attribute(node, MARK)
  const own = kind === undefined ? [] : [{ kind, text: textOf(node).trim(), inside: parent ? nameOf(parent) : '' }]
  return [...own, ...(node.children ?? []).flatMap((child) => found(child, node))]
}

const textOf = (node: Node): string =>
  node.nodeName === '#text'
    ? node.nodeValue
    : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ')

function attribute({ attributes = [] }: Node, name: string): string | undefined {
  const at = attributes.findIndex((each, index) => index % 2 === 0 && each === name)
  return at < 0 ? undefined : attributes[at + 1]
}

const nameOf = (node: Node) => `${node.nodeName.toLowerCase()}#${attribute(node, 'id') ?? ''}`

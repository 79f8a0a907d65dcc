/** What our content script has put into a page: in closed shadow roots, which only the browser's own tools open. */
import type { Page } from 'puppeteer'

/** `inside`: the element that it stands in, as `tag#id`. */
export type Put = { kind: string; text: string; inside: string }

type Node = { nodeName: string; nodeValue: string; attributes?: string[]; children?: Node[]; shadowRoots?: Node[] }

export async function putIn(page: Page): Promise<Put[]> {
  return found(await treeOf(page), null)
}

/** The address of the panel's frame, as the page would have to know it. */
export async function frameAddress(page: Page): Promise<string> {
  const address = all(await treeOf(page)).flatMap((node) => attribute(node, 'src') ?? [])
  return address.find((one) => one.startsWith('chrome-extension:')) ?? ''
}

async function treeOf(page: Page): Promise<Node> {
  const devtools = await page.createCDPSession()
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
  await devtools.detach()
  return root
}

const all = (node: Node): Node[] => [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all)]

function found(node: Node, parent: Node | null): Put[] {
  const kind = attribute(node, 'data-integrations-for-ebs')
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

/**
 * An element of ours in a site's page. Its content sits in a closed shadow root, which the page's script and style do not
 * reach. The rules for the element itself are `!important` inside the root, which beats every rule and style of the page.
 * It is a plain `div`: for an element with a name of its own, the page could define the class, and get the closed root by
 * `attachInternals()` (proved by test/e2e/hostile.test.ts).
 */
import { MARK } from './own-elements.ts'
import { findAll, make } from './safe-document.ts'

/** @param style declarations for the element itself, without a semicolon at the end or in a value; then rules for what is in it; px only, since rem would leak in from the page */
export function closedHost(
  kind: string,
  style: { host: string; inside?: string },
): { host: HTMLElement; root: ShadowRoot } {
  const host = make('div')
  host.setAttribute(MARK, kind)
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  const declarations = `all: initial; ${style.host};`.replaceAll(';', ' !important;')
  sheet.replaceSync(`:host { ${declarations} } ${style.inside ?? ''}`)
  root.adoptedStyleSheets = [sheet]
  return { host, root }
}

/** Removes the elements that an earlier version of the extension has left in the page. */
export function removeHosts(): void {
  for (const left of findAll(`[${MARK}]`)) left.remove()
}

/** Changes of the portal's elements. Each returns what undoes it, unless the portal has changed the same thing meanwhile. */
/** Sets an attribute; the portal's own value comes back later. */
export function change(element: Element, attribute: string, value: string): () => void {
  const former = element.getAttribute(attribute)
  element.setAttribute(attribute, value)
  return () => {
    if (element.getAttribute(attribute) !== value) return
    if (former === null) element.removeAttribute(attribute)
    else element.setAttribute(attribute, former)
  }
}

/** Gives each of two elements the classes of the other, so that they change their looks. */
export function swapClasses(a: Element, b: Element): (() => void)[] {
  const [ofA, ofB] = [a, b].map((each) => each.getAttribute('class') ?? '') as [string, string]
  return [change(a, 'class', ofB), change(b, 'class', ofA)]
}

/** Hides an element by the object model. A page's policy against styles in attributes does not concern it. */
export function hide(element: Element): () => void {
  const { style } = element as HTMLElement
  const former = [style.getPropertyValue('display'), style.getPropertyPriority('display')] as const
  style.setProperty('display', 'none', 'important')
  return () => style.setProperty('display', ...former)
}

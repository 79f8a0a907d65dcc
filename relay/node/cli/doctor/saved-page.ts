/** Looks into a saved page of the portal for the controls that a guide names, with the eyes of the extension's coach. */
import type { Guide } from '../../../../shared/guide.ts'
import { type Eyes, findAll, select } from '../../../../shared/page-controls/find-control.ts'
import { findForm } from '../../../../shared/page-controls/find-form.ts'
import { ancestry, rootsOf } from '../../../../shared/page-controls/roots.ts'

/** The controls of the guide, in the order in which an admin meets them. No saved page holds the options of a drop-down. */
const CONTROLS = ['tab', 'add', 'description', 'type', 'next', 'allow', 'show'] as const

/** Which elements a control of the guide is found in: tag, id, role and classes of each, never a text of the page. */
type ControlReport = { control: (typeof CONTROLS)[number] | 'value'; elements: string[] }
export type PageReport = {
  controls: ControlReport[]
  /** Whether description and Next stand together, as the coach wants them. */
  form: boolean
}

/** The parts of the platform that the search uses beside the document. */
const PLATFORM = ['Node', 'Document', 'ShadowRoot', 'CSS', 'getComputedStyle'] as const

/**
 * @param html the page as a browser saved it; nothing of it is loaded or run
 * @throws {Error} `ERR_MODULE_NOT_FOUND` where the package `happy-dom`, which only the source tree has, is not installed
 */
export async function findControls(html: string, guide: Guide): Promise<PageReport> {
  const { Window } = await import('happy-dom')
  const page = new Window({ settings: { disableIframePageLoading: true } })
  page.document.write(html)
  const here = globalThis as Record<string, unknown>
  const before = PLATFORM.map((name) => [name, here[name]] as const)
  const own = page as unknown as Record<string, unknown>
  for (const name of PLATFORM) here[name] = own[name]
  try {
    return look(page.document as unknown as Document, guide)
  } finally {
    for (const [name, value] of before) here[name] = value
    await page.happyDOM.close()
  }
}

function look(document: Document, guide: Guide): PageReport {
  openShadows(document)
  const { value } = guide
  const isValue = (element: Element) => value !== undefined && element.matches(value.split('>>>').at(-1) ?? value)
  const eyes: Eyes = { roots: rootsOf(document), isShown: isDisplayed, isOff: isValue }
  const places = value === undefined ? [] : select(value, eyes).filter(isDisplayed)
  return {
    controls: [
      ...CONTROLS.map((control) => ({ control, elements: findAll(guide[control], eyes).map(nameOf) })),
      ...(value === undefined ? [] : [{ control: 'value' as const, elements: places.map(nameOf) }]),
    ],
    form: findForm(guide, eyes) !== null,
  }
}

/** `<button#add.main role=tab>`: a name in code, without any text of the page. */
function nameOf(element: Element): string {
  const id = NAME.test(element.id) ? `#${element.id}` : ''
  const classes = [...element.classList]
    .filter((one) => NAME.test(one))
    .slice(0, 3)
    .map((one) => `.${one}`)
  const role = element.getAttribute('role')
  return `<${element.localName}${id}${classes.join('')}${role === null ? '' : ` role=${role}`}>`
}

/** A name that a programmer gives; a value is longer, or has other signs. */
const NAME = /^[A-Za-z_][\w-]{0,29}$/

/** A page that was saved has no layout: whatever is not hidden counts as shown. */
const isDisplayed = (element: Element): boolean =>
  [...ancestry(element)].every((one) => {
    const { display, visibility } = getComputedStyle(one)
    return display !== 'none' && visibility !== 'hidden' && !one.hasAttribute('hidden')
  })

/** A page is saved with its shadow roots as templates; their contents are looked into like those of the page. */
function openShadows(document: Document): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement
    if (!host || host.shadowRoot) continue
    host.attachShadow({ mode: 'open' }).append(template.content)
    template.remove()
  }
}

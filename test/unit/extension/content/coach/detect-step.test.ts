// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { type Look, look, type Memory, NO_TYPE } from '../../../../../extension/content/coach/detect-step.ts'
import { own } from '../../../../../extension/content/lib/own-elements.ts'
import type { CoachTask } from '../../../../../extension/contracts/pages/coach-task.ts'
import { guideOf } from '../../../../../relay/config/guide-defaults.ts'

/** The guide as it is without any configuration: by the words of the vendor's manual alone. */
const portal = { origins: ['https://portal.example'], path: '/', tabs: '', content: '' }
const task: CoachTask = {
  place: 'portal',
  guide: guideOf({}, portal),
  description: 'Spring campaign',
  type: 'Entersoft Surveys',
  names: ['Entersoft Surveys', 'SURVEYS'],
  rows: null,
  asked: false,
  isMaking: true,
  language: 'en',
  words: {} as CoachTask['words'],
}
const memory: Memory = { type: NO_TYPE, opened: [] }

const isShown = (element: Element) => element.closest('[hidden]') === null
const see = (body: string, more: Partial<CoachTask> = {}): Look => {
  document.body.innerHTML = body
  return look([document], { ...task, ...more }, memory, isShown)
}
const words = ({ target }: Look) => target?.textContent?.trim()

const TABS = '<ul><li><a href="#">Users</a></li><li><a href="#">Integrations</a></li></ul>'
const LIST = '<button>+ Add Token</button>'
const row = (description: string, value = '<a href="#">Value is hidden, click to show</a>') =>
  `<tr><td>${description}</td><td class="cell">${value}</td></tr>`
const table = (...rows: string[]) => `${LIST}<table><tbody>${rows.join('')}</tbody></table>`
const FORM = `
  <label for="d">Friendly description</label><input id="d" type="text">
  <label for="t">Type of Endpoint Token</label>
  <select id="t"><option value="">Select</option><option>Entersoft Surveys</option><option>Something else</option></select>
  <input type="submit" value="Next">`
/** The form as it was filled in; `type`: which option is chosen. */
function seeForm(
  description: string,
  type: number,
  { isTyping = false, called = 'Entersoft Surveys', first = null as string | null } = {},
): Look {
  document.body.innerHTML = FORM.replace('Entersoft Surveys', called)
  for (const field of document.querySelectorAll('#d')) (field as HTMLInputElement).value = description
  for (const field of document.querySelectorAll('select')) field.selectedIndex = type
  if (isTyping) document.querySelector<HTMLElement>('#d')?.focus()
  return look([document], task, { ...memory, type: { first, isListed: false } }, isShown)
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('by the words of the manual, the coach sees', () => {
  it('the tab, where the list is not shown', () => {
    const seen = see(TABS)
    expect([seen.at, words(seen)]).toEqual(['tab', 'Integrations'])
  })

  it('the button that adds, with signs around its words', () => {
    const seen = see(TABS + LIST)
    expect([seen.at, words(seen), seen.rows]).toEqual(['add', '+ Add Token', 0])
  })

  it('the description, until it is written and left', () => {
    expect(seeForm('', 0).at).toBe('description')
    expect(seeForm('Spring', 0, { isTyping: true }).at).toBe('description')
  })

  it('the type, until one is chosen', () => {
    const seen = seeForm('Spring', 0)
    expect([seen.at, seen.target?.id]).toEqual(['type', 't'])
  })

  it('Next, when the type is the wanted one, or was changed', () => {
    expect(seeForm('Spring', 1).at).toBe('next')
    const called = 'Questionnaires'
    expect(seeForm('Spring', 2, { called, first: 'something else' }).at).toBe('type')
    const seen = seeForm('Spring', 2, { called, first: '' })
    expect([seen.at, seen.target?.getAttribute('value')]).toEqual(['next', 'Next'])
  })

  it('that another type was chosen than the one that is offered by its name', () => {
    expect(seeForm('Spring', 2, { first: '' }).at).toBe('type')
  })

  it('Allow, in whatever language of EBS, and Sign in before it as no control', () => {
    const allow = (text: string) => see(`<button>Deny</button><button>${text}</button>`, { place: 'authorize' })
    expect(words(allow('Allow'))).toBe('Allow')
    expect(words(allow('Να επιτρέπεται'))).toBe('Να επιτρέπεται')
    expect(see('<button>Sign in</button>', { place: 'authorize' })).toMatchObject({ at: 'allow', target: null })
  })

  it('the new row, and not one that was there before', () => {
    const before = see(table(row('Spring campaign'), row('Other')))
    expect([before.at, before.rows]).toEqual(['add', 2])
    const asked = { asked: true, rows: 2 }
    expect(see(table(row('Spring campaign'), row('Other')), asked)).toMatchObject({ at: 'add', isOpen: true })
    const after = see(table(row('Other'), row('Old'), row('Spring campaign')), asked)
    expect([after.at, after.target?.closest('tr')?.textContent]).toEqual(['show', expect.stringContaining('Spring')])
  })

  it('no control, where several rows could be meant', () => {
    const seen = see(table(row('Spring campaign'), row('Spring campaign')), { asked: true, rows: 1 })
    expect(seen).toMatchObject({ at: 'show', target: null })
  })

  it('the value, in the place where the admin has clicked for it', () => {
    document.body.innerHTML = table(row('Spring campaign', '<span>any-value</span>'))
    const cell = document.querySelector('.cell') as Element
    const seen = look([document], { ...task, asked: true, rows: 0 }, { ...memory, opened: [cell] }, isShown)
    expect([seen.at, seen.place]).toEqual(['take', cell])
  })

  it('that a page is another than expected', () => {
    expect(see('<h1>Maintenance</h1><button>Reload</button>')).toMatchObject({ at: 'lost', target: null })
    expect(see(`<div hidden>${TABS}${LIST}</div>`).at).toBe('lost')
  })

  it('what the extension itself has put into the page as none of its controls', () => {
    document.body.innerHTML =
      '<button role="tab" id="own">Integrations</button><div data-integrations-for-ebs="panel"><button>Add Token</button></div>'
    own(document.querySelector('#own') as Element)
    expect(look([document], task, memory, isShown)).toMatchObject({ at: 'lost', target: null })
  })

  it('the row of one that is to go, and that it is gone', () => {
    const seen = see(table(row('Other'), row('Spring campaign')), { isMaking: false })
    expect([seen.at, words(seen)]).toEqual(['show', expect.stringContaining('Spring campaign')])
    expect(see(table(row('Other')), { isMaking: false })).toMatchObject({ at: 'add', target: null, isOpen: true })
  })

  it('no row to be removed, where several are called so', () => {
    const seen = see(table(row('Spring campaign'), row('Spring campaign')), { isMaking: false })
    expect(seen).toMatchObject({ at: 'show', target: null })
  })
})

describe('a control bears the words that are shown', () => {
  const { tab, add, next, allow } = task.guide
  const upper = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
  const ordinary: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['of a translator', (text) => `<font><font>${text}</font></font>`],
    ['with an icon’s name', (text) => `<i aria-hidden="true">add</i> ${text}`],
    ['with a drawing’s title', (text) => `<svg aria-hidden="true"><title>plus</title></svg>${text}`],
    ['with a drawing that says nothing of itself', (text) => `<svg><title>plus</title></svg>${text}`],
    ['with a style', (text) => `<style>a { color: red }</style>${text}`],
    ['with a hidden child', (text) => `${text} <span style="display:none">Loading…</span>`],
    ['with an invisible child', (text) => `${text} <span style="visibility:hidden">Loading…</span>`],
    ['with a count', (text) => `${text} <span class="badge">3</span>`],
    ['with a count in brackets', (text) => `${text} (3)`],
    ['with a count before it', (text) => `<b>12</b> ${text}`],
    ['with more than are counted', (text) => `${text} <div>99+</div>`],
    ['with an access key', (text) => `<u style="display:inline">${text.slice(0, 1)}</u>${text.slice(1)}`],
    ['in capitals without accents', upper],
    ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['in Unicode’s decomposed form', (text) => text.normalize('NFD')],
    ['with a soft hyphen', (text) => `${text.slice(0, 4)}\u00ad${text.slice(4)}`],
    ['with hard blanks', (text) => text.replaceAll(' ', '\u00a0')],
    ['with a Greek accent of the older kind', (text) => text.replaceAll('ή', '\u1f75').replaceAll('έ', '\u1f73')],
    ['over two lines', (text) => text.replaceAll(' ', '<br>')],
    ['with an icon by its name in a font', (text) => `<i class="material-icons">add_circle</i> ${text}`],
    ['with an icon that only its font tells', (text) => `<i style="font-family: 'Material Symbols'">add</i>${text}`],
    ['with a key beside it', (text) => `${text} <kbd>Alt+N</kbd>`],
    ['with a key in its words', (text) => `${text} Alt+N`],
    ['with the letter of a key', (text) => `${text} (N)`],
    ['as a picture that says it', (text) => `<img alt="${text}">`],
    ['with a tooltip that is drawn in it', (text) => `${text}<span role="tooltip">More</span>`],
  ]
  const controls = Object.entries({ tab, add, next, allow }).flatMap(([name, { texts = [] }]) =>
    texts.map((text) => [name, text] as const),
  )
  const found = (name: string, inner: string) => {
    const control = `<button id="it">${inner}</button>`
    if (name === 'allow') return see(control, { place: 'authorize' })
    return see(name === 'next' ? `<input aria-label="description" id="d" value="x">${control}` : control)
  }

  it.each(ordinary)('%s, in every language', (_, wrap) => {
    const missed = controls.filter(([name, text]) => found(name, wrap(text)).target?.id !== 'it')
    expect(missed).toEqual([])
  })

  it.each([
    ['the value of a button', (text: string) => `<input type="submit" id="it" value="${text} >>">`],
    ['the text of an image', (text: string) => `<input type="image" id="it" alt="${text}">`],
    ['a label of its own', (text: string) => `<a href="#" id="it" aria-label="${text}"><i></i></a>`],
    [
      'another element that names it',
      (text: string) => `<b id="n">${text}</b><a href="#" id="it" aria-labelledby="n">!</a>`,
    ],
    ['what is drawn when it is pointed at', (text: string) => `<a href="#" id="it" title="${text}"><i></i></a>`],
  ])('or by %s', (_, control) => {
    const missed = (add.texts ?? []).filter((text) => see(control(text)).target?.id !== 'it')
    expect(missed).toEqual([])
  })

  it('so a sentence with the words, and two words run together, are not the control', () => {
    expect(see('<button>Add Token to the list</button>').at).toBe('lost')
    expect(see('<button><div>Integra</div><div>tions</div></button>').at).toBe('lost')
  })

  it('and a row is known by its description in every spelling of Unicode', () => {
    const greek = 'Έρευνες άνοιξης'
    const seen = see(table(row('Other'), row(greek.normalize('NFD'))), { asked: true, rows: 1, description: greek })
    expect([seen.at, seen.target?.closest('tr')?.textContent]).toEqual(['show', expect.stringContaining('νοιξης')])
  })
})

describe('a field is recognized by the words beside it, tied or not', () => {
  const NEXT = '<button>Next</button>'
  it.each([
    '<table><tr><td>Description:</td><td><input id="it"></td></tr></table>',
    '<table><tr><td>Description</td><td>Type</td></tr><tr><td><input id="it"></td><td><select><option>Surveys</option></select></td></tr></table>',
    '<div><span>Description</span><div><input id="it"></div></div>',
    '<div><div><input id="it" placeholder=" "></div><span>Description</span></div>',
    '<p>Code <input> Description <input id="it"></p>',
    '<label>Description <input id="it"></label>',
    '<input id="it" placeholder="A friendly description">',
    '<input id="txtDescription">',
    '<label>Περιγραφή <input id="it"></label>',
    '<label>ΠΕΡΙΓΡΑΦΗ <textarea id="it"></textarea></label>',
  ])('%s', (field) => {
    const seen = see(field + NEXT)
    expect([seen.at, seen.target?.localName]).toEqual(['description', expect.stringMatching(/input|textarea/)])
    expect(seen.target?.id).toMatch(/^(it|txtDescription)$/)
  })

  it.each([
    '<input type="search" aria-label="Description">',
    '<div role="search"><input aria-label="Description"></div>',
    '<table><thead><tr><th>Description <input></th></tr></thead></table>',
    '<div class="filter-bar"><input placeholder="Description"></div>',
    '<input placeholder="Αναζήτηση περιγραφής" name="description">',
    '<p>Autodescription <input></p>',
    // Nothing says what this one is for, but that no Next goes with it.
    '<section><input placeholder="Description"><button>Add Token</button></section>',
  ])('and is none of the form: %s', (field) => {
    expect(see(field + NEXT).at).not.toBe('description')
  })
})

describe('a tab that is open already is not the next step, so the coach is lost', () => {
  it.each([
    '<button role="tab" aria-selected="true">Integrations</button>',
    '<li role="tab" aria-selected="true"><a href="#">Integrations</a></li>',
    '<li><a href="#" aria-current="page">Integrations</a></li>',
    '<li class="nav-item active"><a href="#">Integrations</a></li>',
    '<button class="tab is-selected">Integrations</button>',
  ])('%s', (tab) => {
    expect(see(tab)).toMatchObject({ at: 'lost', target: null })
  })

  it.each([
    '<button role="tab" aria-selected="false">Integrations</button>',
    '<button role="tab" class="active" aria-selected="false">Integrations</button>',
    '<li class="inactive"><a href="#" aria-current="false">Integrations</a></li>',
  ])('and is it where it is not open: %s', (tab) => {
    expect(see(tab).at).toBe('tab')
  })
})

describe('a place where a value is shown', () => {
  const VALUE = 'secret-0123456789-abcdef'
  const guide = guideOf({ value: '.value' }, portal)

  it('is never read, not even to find a control', () => {
    document.body.innerHTML = table(row('Spring campaign', `<code class="value"><button>Add Token</button></code>`))
    const place = document.querySelector('.value') as Element
    for (const node of [place, ...place.querySelectorAll('*')]) forbidReading(node)
    const seen = look([document], { ...task, guide, asked: true, rows: 0 }, memory, isShown)
    expect([seen.at, seen.place]).toEqual(['take', place])
  })

  it('is not taken for the new row when it is another one’s', () => {
    const seen = see(table(row('Other', `<code class="value">${VALUE}</code>`), row('Spring campaign')), {
      guide,
      asked: true,
      rows: 1,
    })
    expect([seen.at, seen.place]).toEqual(['show', null])
  })
})

/** Code that reads its text fails. */
function forbidReading(node: Element): void {
  const fail = () => {
    throw new Error('a value was read')
  }
  for (const name of ['textContent', 'innerText', 'innerHTML', 'childNodes', 'value'])
    Object.defineProperty(node, name, { get: fail })
}

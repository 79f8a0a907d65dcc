/**
 * One page by a component library: icons by their names in a font, dialogs and lists of options in layers at the end of the
 * body, the rest hidden from readers meanwhile; a list and options that draw what is in view; all drawn anew at every change.
 */
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { DESCRIPTION } from '../desk.ts'
import type { Markup } from '../markup.ts'

const STYLE = `
* { box-sizing: border-box } body { margin: 0; font: 14px Arial } .material-icons { font-family: 'Material Icons', monospace; display: inline-block; width: 1em; overflow: hidden }
.bar { padding: 12px; background: #eee } .tab { position: relative; padding: 12px; border: 0; background: none; text-transform: uppercase } .tab.Mui-selected { color: #06c }
.badge { position: absolute; top: 0; right: -8px; font-size: 10px; background: #c00; color: #fff; border-radius: 8px; padding: 0 4px }
.toolbar { display: flex; gap: 12px; align-items: center; padding: 12px } .btn { text-transform: uppercase; padding: 8px 16px; border: 0; background: #06c; color: #fff }
.grid { position: relative; height: 240px; overflow: auto; border: 1px solid #ddd } .grid-sizer { position: relative } .grid-row { position: absolute; left: 0; right: 0; height: 48px; display: flex; align-items: center } .grid-row > div { flex: 1; padding: 0 12px }
.modal { position: fixed; inset: 0; z-index: 1300 } .backdrop { position: fixed; inset: 0; background: rgba(0, 0, 0, .5) } .backdrop-invisible { position: fixed; inset: 0; background: transparent }
.paper { position: absolute; background: #fff; box-shadow: 0 2px 12px #0006 } .dialog { left: 50%; top: 80px; width: 440px; margin-left: -220px; padding: 24px }
.form-control { position: relative; margin: 20px 0 } .form-control label { position: absolute; top: 14px; left: 12px; pointer-events: none; font-size: 12px } .input-base { border: 1px solid #999; border-radius: 4px; padding: 22px 12px 8px } .input-base input { border: 0; width: 100%; outline: 0; font: inherit; background: none }
.select { min-height: 20px; cursor: pointer } .native { position: absolute; opacity: 0; bottom: 0; left: 0; width: 100%; pointer-events: none } .menu { overflow: auto; height: 120px; width: 390px } .menu ul { position: relative; margin: 0; padding: 0; list-style: none } .option { position: absolute; left: 0; right: 0; height: 40px; padding: 10px; cursor: pointer }
.actions { text-align: right } .chip { border: 1px solid; border-radius: 12px; padding: 2px 8px }`

/** Runs in the page. @param data what the server knows, and the words */
function main(data: {
  words: Record<string, string>
  types: { type: string; name: string }[]
  tokens: { id: string; description: string; type: string }[]
}): void {
  const { words: w } = data
  const ui = {
    tab: 'overview',
    isOpen: false,
    isMenu: false,
    description: '',
    type: '',
    shown: {} as Record<string, string>,
    top: 0,
    menuTop: 0,
  }
  const tokens = data.tokens.toSorted((a, b) => a.description.localeCompare(b.description))
  const OTHERS = ['Commerce', 'Field service', 'Logistics', 'Mobile', 'Payroll', 'Projects', 'Retail', 'Shop floor']
  const types = [...OTHERS.map((name) => ({ type: name, name })), ...data.types]
  const layers = document.createElement('div')
  const root = document.getElementById('root') as HTMLElement
  const icon = (name: string) => `<span class="material-icons">${name}</span>`
  const esc = (text: string) => text.replace(/[<&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

  const rows = () => {
    const first = Math.max(0, Math.floor(ui.top / 48) - 1)
    return tokens
      .slice(first, first + 7)
      .map(({ id, description, type }, n) => {
        const value = ui.shown[id]
        const cell = value
          ? `<span class="secret">${value}</span>`
          : `<button class="text-btn" data-show="${id}"><span class="btn-label">${w['hidden']}</span>${icon('visibility')}</button>`
        return `<div role="row" aria-rowindex="${first + n + 2}" class="grid-row" style="top:${(first + n) * 48}px"><div role="gridcell">${esc(description)}</div><div role="gridcell"><span class="chip list-item">${esc(type)}</span></div><div role="gridcell">${cell}</div></div>`
      })
      .join('')
  }
  const integrations = () =>
    `<div class="toolbar"><div class="input-base"><input id="quick" placeholder="${w['description']}"></div><div class="select" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-label="${w['type']}" tabindex="0">${w['allTypes']}</div>
     <button class="btn" id="add">${icon('add')}<span class="btn-label">${w['addToken']}</span><span class="ripple"></span></button></div>
     <div class="grid" role="grid" aria-rowcount="${tokens.length + 1}"><div class="grid-sizer" style="height:${tokens.length * 48}px">${rows()}</div></div>`
  const dialog = () =>
    `<div class="modal"><div class="backdrop"></div><div class="paper dialog" role="dialog" aria-modal="true" aria-labelledby="dt"><h2 id="dt">${w['addToken']}</h2>
     <div class="form-control"><label id="l1">${w['description']}<span aria-hidden="true"> *</span></label><div class="input-base"><input id="d" aria-labelledby="l1" value="${esc(ui.description)}"></div></div>
     <div class="form-control"><label id="l2">${w['type']}</label><div class="input-base"><div class="select" id="t" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="${ui.isMenu}" aria-labelledby="l2">${ui.type || '<span class="notranslate">&#8203;</span>'}</div><input class="native" aria-hidden="true" tabindex="-1" value="${ui.type}"></div></div>
     <div class="actions"><button class="text-btn" id="cancel">${w['cancel']}</button> <button class="btn" id="next"><span class="btn-label">${w['next']}</span>${icon('arrow_forward')}</button></div></div></div>`
  const options = () => {
    const first = Math.floor(ui.menuTop / 40)
    return types
      .slice(first, first + 4)
      .map(
        ({ name }, n) =>
          `<li role="option" class="option" style="top:${(first + n) * 40}px" data-name="${name}">${name}</li>`,
      )
      .join('')
  }
  const menu = () =>
    `<div class="modal" role="presentation"><div class="backdrop-invisible"></div><div class="paper menu" style="left:300px;top:320px"><ul role="listbox" style="height:${types.length * 40}px">${options()}</ul></div></div>`

  function draw(): void {
    const focused = document.activeElement?.id
    root.innerHTML = `<div class="bar">Cloud Store</div><div role="tablist">${['overview', 'integrations']
      .map(
        (id) =>
          `<button role="tab" class="tab${ui.tab === id ? ' Mui-selected' : ''}" aria-selected="${ui.tab === id}" data-tab="${id}">${w[id]}${id === 'integrations' ? `<span class="badge">${tokens.length}</span>` : ''}</button>`,
      )
      .join('')}</div><div id="content">${ui.tab === 'integrations' ? integrations() : ''}</div>`
    layers.innerHTML = (ui.isOpen ? dialog() : '') + (ui.isMenu ? menu() : '')
    document.body.append(layers)
    if (ui.isOpen) root.setAttribute('aria-hidden', 'true')
    else root.removeAttribute('aria-hidden')
    const grid = root.querySelector('.grid')
    if (grid) grid.scrollTop = ui.top
    grid?.addEventListener('scroll', () => {
      ui.top = grid.scrollTop
      const sizer = grid.querySelector('.grid-sizer')
      if (sizer) sizer.innerHTML = rows()
    })
    const list = layers.querySelector('.menu')
    if (list) list.scrollTop = ui.menuTop
    list?.addEventListener('scroll', () => {
      ui.menuTop = list.scrollTop
      const drawn = list.querySelector('ul')
      if (drawn) drawn.innerHTML = options()
    })
    const field = focused && document.getElementById(focused)
    if (field instanceof HTMLInputElement) {
      field.focus()
      field.setSelectionRange(99, 99)
    }
  }
  const set = (changes: Partial<typeof ui>) => {
    Object.assign(ui, changes)
    draw()
  }
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.id === 'd') set({ description: target.value })
  })
  document.addEventListener('click', async ({ target }) => {
    const at = target as HTMLElement
    const show = at.closest<HTMLElement>('[data-show]')?.dataset['show']
    const tab = at.closest<HTMLElement>('[data-tab]')?.dataset['tab']
    if (tab) set({ tab })
    else if (at.closest('#add')) set({ isOpen: true })
    else if (at.closest('#cancel')) set({ isOpen: false })
    else if (at.closest('#t')) set({ isMenu: true })
    else if (at.closest('.option'))
      set({ isMenu: false, type: at.closest<HTMLElement>('.option')?.dataset['name'] ?? '' })
    else if (at.closest('#next')) {
      const type = types.find(({ name }) => name === ui.type)?.type
      const answer = await fetch('/begin', {
        method: 'POST',
        body: JSON.stringify({ type, description: ui.description }),
      })
      location.href = await answer.text()
    } else if (show) set({ shown: { ...ui.shown, [show]: await (await fetch(`/value/${show}`)).text() } })
  })
  if (location.hash) ui.tab = location.hash.slice(1)
  draw()
}

export const componentLibrary: Markup = {
  name: 'component-library',
  start: '/',
  many: 40,
  app(desk, words, language) {
    const app = new Hono()
    app.get('/', (c) => {
      const data = JSON.stringify({ words, types: desk.types(), tokens: desk.tokens() }).replaceAll('<', '\\u003c')
      return c.html(
        html`<!doctype html><html lang="${language}"><title>Cloud Store</title><style>${raw(STYLE)}</style><body><div id="root"></div><script>(${raw(String(main))})(${raw(data)})</script></body></html>`,
      )
    })
    app.post('/begin', async (c) => {
      const { type, description } = await c.req.json()
      return c.text(desk.begin(type, description))
    })
    app.get('/value/:id', (c) => c.text(desk.value(c.req.param('id'))))
    return app.route('/', desk.authorizePage(words, '/#integrations'))
  },
  joined: { tabs: '[role="tablist"]', content: '#content' },
  controls: {
    tab: { selector: '[data-tab="integrations"]' },
    add: { selector: '#add' },
    description: { selector: '#d' },
    type: { selector: '#t' },
    options: { selector: '.menu' },
    option: { selector: `xpath/.//li[contains(., "Surveys")]` },
    next: { selector: '#next' },
    allow: { selector: '#allow' },
    list: { selector: '.grid' },
    show: { selector: `xpath/.//*[@role = "row"][contains(., "${DESCRIPTION}")]//button` },
  },
}

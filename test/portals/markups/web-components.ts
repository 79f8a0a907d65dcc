/** Web components: everything in open shadow roots, words in slots, a native modal dialog, components that are defined late. */
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { DESCRIPTION } from '../desk.ts'
import type { Markup } from '../markup.ts'

/** Runs in the page. */
function main(data: {
  words: Record<string, string>
  types: { type: string; name: string }[]
  tokens: { id: string; description: string; type: string }[]
}): void {
  const { words: w } = data
  const esc = (text: string) => text.replace(/[<&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const define = (
    name: string,
    drawn: (element: HTMLElement) => string,
    wired: (root: ShadowRoot, element: HTMLElement) => void = () => undefined,
  ) =>
    customElements.define(
      name,
      class extends HTMLElement {
        static observedAttributes = ['open', 'shown', 'active', 'text', 'section']
        connectedCallback() {
          if (!this.shadowRoot) this.attachShadow({ mode: 'open' })
          this.draw()
        }
        attributeChangedCallback() {
          if (this.shadowRoot) this.draw()
        }
        draw() {
          const { shadowRoot: root } = this
          if (!root) return
          root.innerHTML = drawn(this)
          wired(root, this)
        }
      },
    )
  const at = (element: HTMLElement, name: string) => element.getAttribute(name) ?? ''
  const fire = (element: HTMLElement, name: string, detail?: unknown) =>
    element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))

  define(
    'cs-icon',
    () =>
      '<svg width="16" height="16" viewBox="0 0 16 16"><title>plus</title><path d="M8 1v14M1 8h14" stroke="currentColor"/></svg>',
  )
  define(
    'cs-button',
    () =>
      '<style>button{padding:8px 14px;font:inherit}</style><button part="base" type="button"><slot name="prefix"></slot><span part="label"><slot></slot></span></button>',
  )
  define(
    'cs-tab',
    (tab) =>
      `<style>div{padding:10px;cursor:pointer} .tab--active{font-weight:bold}</style><div part="base" class="tab ${tab.hasAttribute('active') ? 'tab--active' : ''}"><slot></slot></div>`,
    (_, tab) => {
      tab.setAttribute('role', 'tab')
      tab.setAttribute('aria-selected', String(tab.hasAttribute('active')))
    },
  )
  define(
    'cs-input',
    (input) =>
      `<style>.control{display:grid;margin:12px 0}</style><div class="control" part="form-control"><label part="label" for="input">${at(input, 'label')}</label><div part="base"><input part="input" id="input" type="text"></div></div>`,
  )
  define(
    'cs-select',
    (
      select,
    ) => `<style>.control{position:relative;margin:12px 0} .box{display:flex;border:1px solid #999;padding:6px} input{border:0;flex:1} .popup{position:absolute;background:#fff;border:1px solid #999;z-index:9;display:none} :host([open]) .popup{display:block}</style>
      <div class="control"><label id="l" part="label">${at(select, 'label')}</label><div class="box" part="combobox"><input part="display-input" readonly role="combobox" aria-haspopup="listbox" aria-labelledby="l" aria-expanded="${select.hasAttribute('open')}" value="${at(select, 'text')}" placeholder="${w['select']}"><cs-icon></cs-icon></div>
      <div class="popup" role="listbox"><slot></slot></div></div>`,
    (root, select) => {
      root.querySelector('.box')?.addEventListener('click', () => select.toggleAttribute('open'))
      root.querySelector('slot')?.addEventListener('click', ({ target }) => {
        const option = (target as HTMLElement).closest('cs-option')
        select.setAttribute('value', option?.getAttribute('value') ?? '')
        select.setAttribute('text', option?.textContent ?? '')
        select.removeAttribute('open')
      })
    },
  )
  define(
    'cs-option',
    () => '<style>:host{display:block;padding:6px;cursor:pointer}</style><slot></slot>',
    (_, option) => option.setAttribute('role', 'option'),
  )
  define(
    'cs-dialog',
    (dialog) =>
      `<dialog part="panel"><header part="title">${at(dialog, 'label')}</header><slot></slot><footer><slot name="footer"></slot></footer></dialog>`,
    (root, dialog) => dialog.hasAttribute('open') && root.querySelector('dialog')?.showModal(),
  )
  define(
    'cs-token',
    (token) =>
      `<style>:host{display:flex;gap:16px;padding:8px;border-bottom:1px solid #ddd} b{min-width:220px}</style><b>${esc(at(token, 'description'))}</b><i>${esc(at(token, 'type'))}</i><div class="secret">${
        token.hasAttribute('shown')
          ? `<code>${at(token, 'shown')}</code>`
          : `<cs-button class="show">${w['hidden']}</cs-button>`
      }</div>`,
    (root, token) =>
      root
        .querySelector('.show')
        ?.addEventListener('click', async () =>
          token.setAttribute('shown', await (await fetch(`/value/${token.id}`)).text()),
        ),
  )
  define(
    'cs-store',
    (store) => {
      const isOpen = at(store, 'section') === 'integrations'
      return `<main><h1>${w['subscription']}</h1><div role="tablist"><cs-tab data-to="overview" ${isOpen ? '' : 'active'}>${w['overview']}</cs-tab><cs-tab data-to="integrations" ${isOpen ? 'active' : ''}>${w['integrations']}</cs-tab></div>
        <section>${
          isOpen
            ? `<cs-input class="quick" label="${w['search']}"></cs-input><cs-button class="add"><cs-icon slot="prefix"></cs-icon>${w['addToken']}</cs-button>
          ${data.tokens.map(({ id, description, type }) => `<cs-token id="${id}" description="${esc(description)}" type="${esc(type)}"></cs-token>`).join('')}`
            : ''
        }</section>
        <cs-dialog label="${w['addToken']}"><cs-input class="d" label="${w['description']}"></cs-input><cs-select label="${w['type']}">${data.types.map(({ type, name }) => `<cs-option value="${type}">${name}</cs-option>`).join('')}</cs-select><cs-button slot="footer" class="next">${w['next']}</cs-button></cs-dialog></main>`
    },
    (root, store) => {
      root.querySelector('main')?.addEventListener('click', async (event) => {
        const target = event.target as HTMLElement
        const to = target.closest<HTMLElement>('cs-tab')?.dataset['to']
        if (to) store.setAttribute('section', to)
        if (target.closest('.add')) root.querySelector('cs-dialog')?.setAttribute('open', '')
        if (!target.closest('.next')) return
        const description = root.querySelector('.d')?.shadowRoot?.querySelector('input')?.value
        const type = root.querySelector('cs-select')?.getAttribute('value')
        location.href = await (
          await fetch('/begin', { method: 'POST', body: JSON.stringify({ type, description }) })
        ).text()
      })
      fire(store, 'drawn')
    },
  )
}

export const webComponents: Markup = {
  name: 'web-components',
  start: '/',
  app(desk, words, language) {
    const app = new Hono()
    app.get('/', (c) => {
      const data = JSON.stringify({ words, types: desk.types(), tokens: desk.tokens() }).replaceAll('<', '\\u003c')
      const section = c.req.query('section') ?? 'overview'
      // Defined a little after the page has loaded: no element of the page changes by that.
      return c.html(
        html`<!doctype html><html lang="${language}"><title>Cloud Store</title><body><cs-store section="${section}"></cs-store><script>addEventListener('load', () => setTimeout(() => (${raw(String(main))})(${raw(data)}), 400))</script></body></html>`,
      )
    })
    app.post('/begin', async (c) => {
      const { type, description } = await c.req.json()
      return c.text(desk.begin(type, description))
    })
    app.get('/value/:id', (c) => c.text(desk.value(c.req.param('id'))))
    return app.route('/', desk.authorizePage(words, '/?section=integrations'))
  },
  controls: {
    tab: { selector: '>>> cs-tab[data-to="integrations"]' },
    add: { selector: '>>> cs-button.add' },
    description: { selector: '>>> cs-input.d >>> input' },
    type: { selector: '>>> cs-select >>> .box' },
    option: { selector: '>>> cs-option[value="SURVEYS"]' },
    next: { selector: '>>> cs-button.next' },
    allow: { selector: '#allow' },
    show: { selector: `>>> cs-token[description="${DESCRIPTION}"] >>> cs-button` },
  },
}

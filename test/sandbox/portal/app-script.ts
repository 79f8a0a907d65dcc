/** The script of the single-page portal: one state, and the whole page drawn from it. */
export const APP_SCRIPT = `
const root = document.getElementById('cs-app')
const ui = { view: 'overview', open: false, description: '', type: '', values: {} }
let data = { subscription: {}, types: [], tokens: [], refused: null }

function el(name, props, ...inner) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(props)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value)
    else if (value !== false && value !== undefined) node.setAttribute(key, value)
  }
  node.append(...inner.filter((each) => each !== null))
  return node
}
const press = (action, props, ...inner) =>
  el('div', { role: 'button', tabindex: 0, onclick: action, onkeydown: (e) => e.key === 'Enter' && action(), ...props }, ...inner)

async function send(method, path, body) {
  const response = await fetch(path, { method, body: body && JSON.stringify(body) })
  return response.status === 204 ? null : response.json()
}
async function load() {
  data = await send('GET', '/app/state')
  draw()
}
const set = (changes) => { Object.assign(ui, changes); draw() }

function nav() {
  const item = (view, label) => el('a', { class: 'cs-nav__item' + (ui.view === view ? ' is-active' : ''), href: '#/' + view }, label)
  return el('nav', { class: 'cs-nav' }, item('overview', 'Overview'), item('applications', 'Applications'), item('integrations', 'Integrations'))
}
function card(token) {
  const value = ui.values[token.id]
  const show = async () => {
    const { value } = await send('POST', '/app/tokens/' + token.id + '/value')
    set({ values: { ...ui.values, [token.id]: value } })
  }
  const remove = async () => { await send('DELETE', '/app/tokens/' + token.id); await load() }
  return el('div', { class: 'cs-card' },
    el('div', { class: 'cs-card__name' }, token.description),
    el('div', { class: 'cs-card__meta' }, token.type + ' · ' + token.createdOn),
    value ? el('div', { class: 'cs-secret is-open' }, value)
      : press(show, { class: 'cs-secret' }, 'Value is hidden, click to show'),
    press(remove, { class: 'cs-text-button' }, 'Remove'))
}
function sheet() {
  const label = data.types.find(({ type }) => type === ui.type)?.label
  const list = el('div', { class: 'cs-combo__list', role: 'listbox', hidden: ui.list ? false : '' },
    ...data.types.map(({ type, label }) => el('div', { role: 'option', class: 'cs-combo__option', onclick: () => set({ type, list: false }) }, label)))
  const next = async () => {
    const { location: where } = await send('POST', '/app/tokens', { type: ui.type, description: ui.description })
    if (where) location.assign(where)
  }
  return el('div', { class: 'cs-sheet', role: 'dialog', 'aria-label': 'New integration' },
    el('div', { class: 'cs-step' }, '1'),
    el('input', { class: 'cs-input', placeholder: 'A friendly description', value: ui.description, oninput: (e) => { ui.description = e.target.value } }),
    el('div', { class: 'cs-step' }, '2'),
    el('div', { class: 'cs-combo' },
      press(() => set({ list: !ui.list }), { role: 'combobox', class: 'cs-combo__box', 'aria-expanded': String(Boolean(ui.list)), 'aria-label': 'Type of Endpoint Token' }, label ?? 'Pick one'),
      list),
    el('div', { class: 'cs-sheet__foot' },
      press(() => set({ open: false, description: '', type: '', list: false }), { class: 'cs-text-button' }, 'Cancel'),
      press(next, { class: 'cs-button' }, 'Next')))
}
function integrations() {
  return el('div', { class: 'cs-integrations' },
    data.refused ? el('div', { class: 'cs-alert', role: 'alert' }, data.refused) : null,
    el('div', { class: 'cs-head' }, el('span', {}, 'Endpoint tokens'), press(() => set({ open: true }), { class: 'cs-button' }, '+ Add Token')),
    el('div', { class: 'cs-cards' }, ...data.tokens.map(card)),
    ui.open ? sheet() : null)
}
function draw() {
  const { name = '', id = '' } = data.subscription
  const inner = ui.view === 'integrations' ? integrations()
    : el('p', {}, ui.view === 'overview' ? 'Subscription ' + id : data.types.map(({ label }) => label).join(', '))
  root.replaceChildren(
    el('div', { class: 'cs-bar' }, el('b', {}, 'Cloud Store'), el('span', { class: 'cs-tag' }, 'Sandbox')),
    el('div', { class: 'cs-page' }, el('h1', {}, name), nav(), el('div', { class: 'cs-outlet' }, inner)))
}
const follow = () => set({ view: location.hash.slice(2) || 'overview', open: false })
addEventListener('hashchange', follow)
follow()
load()
`

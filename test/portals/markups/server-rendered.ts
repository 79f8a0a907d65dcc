/** Plain pages made by the server, with a page in between that the manual does not have. Its Greek has words of its own. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { DESCRIPTION } from '../desk.ts'
import type { Markup } from '../markup.ts'

export const serverRendered: Markup = {
  name: 'server-rendered',
  start: '/account',
  guide: {
    en: { value: '.secret code' },
    el: {
      tab: { selector: 'nav.sections a[href$="/keys"]' },
      add: { selector: 'a.button', texts: ['Νέο κλειδί'] },
      show: { selector: 'td.secret button' },
      value: '.secret code',
    },
  },
  app(desk, words, language) {
    const own = language === 'el' ? { tab: 'Τρίτοι', add: 'Νέο κλειδί', show: '••••••' } : null
    const app = new Hono()
    const frame = (inner: unknown) => html`<!doctype html><html lang="${language}"><title>Cloud Store</title>
      <style>body{font:16px serif;margin:2em} table{border-collapse:collapse} td,th{padding:.4em 1em;border:1px solid #ccc} .is-current{font-weight:bold}
      .field{margin:1em 0} .field label{display:block} .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}</style>
      <header role="banner"><h1>${words.subscription}</h1></header>${inner}</html>`
    const nav = (current: string) =>
      html`<nav class="sections" role="tablist">${['', 'keys'].map(
        (each) =>
          html`<a role="tab" aria-selected="${each === current}" class="${each === current ? 'is-current' : ''}" href="/account/${each}">${
            each === '' ? words.overview : (own?.tab ?? words.integrations)
          }</a> `,
      )}</nav>`
    app.get('/account', (c) => c.redirect('/account/'))
    app.get('/account/', (c) =>
      c.html(frame(html`${nav('')}<div id="content"><p>Integrations of third parties.</p></div>`)),
    )
    const list = (shown: string | undefined) =>
      frame(html`${nav('keys')}<div id="content">
      <form role="search"><label>${words.description} <input name="q"></label><button>${words.search}</button></form>
      <p><a class="button" href="/account/keys/new">${own?.add ?? html`+&nbsp;${words.addToken}`}</a></p>
      <table><tr><th>${words.description}</th><th>${words.type}</th><th></th></tr>${desk
        .tokens()
        .map(
          ({ id, description, type }) =>
            html`<tr><td>${description}</td><td>${type}</td><td class="secret">${
              id === shown
                ? html`<code>${desk.value(id)}</code>`
                : html`<form method="post" action="/account/keys"><button name="show" value="${id}">${own?.show ?? words.hidden}</button></form>`
            }</td></tr>`,
        )}</table></div>`)
    app.get('/account/keys', (c) => c.html(list(undefined)))
    app.post('/account/keys', async (c) => c.html(list(String((await c.req.parseBody())['show']))))
    app.get('/account/keys/new', (c) =>
      c.html(
        frame(html`<form method="post"><div class="field"><label for="f1">${words.description}</label><input id="f1" name="description" required></div>
        <div class="field"><label for="f2">${words.type}</label><select id="f2" name="type"><option value="">–</option>${desk
          .types()
          .map(({ type, name }) => html`<option value="${type}">${name}</option>`)}</select></div>
        <a href="/account/keys">${words.cancel}</a> <button>${words.next}<span class="vh"> (1/2)</span></button></form>`),
      ),
    )
    app.post('/account/keys/new', async (c) => {
      const { type, description } = await c.req.parseBody()
      desk.begin(String(type), String(description))
      return c.redirect('/account/terms', 303)
    })
    app.get('/account/terms', (c) =>
      c.html(
        frame(
          html`<h2>${words.terms}</h2><p>…</p><form method="post"><button id="accept">${words.accept}</button></form>`,
        ),
      ),
    )
    app.post('/account/terms', (c) => c.redirect('/auth/authorize', 303))
    return app.route('/', desk.authorizePage(words, '/account/keys'))
  },
  joined: { tabs: 'nav.sections', content: '#content' },
  controls: {
    tab: { selector: 'nav.sections a[href$="/keys"]' },
    add: { selector: 'a.button' },
    description: { selector: '#f1' },
    type: { selector: '#f2' },
    next: { selector: 'form button' },
    between: { selector: '#accept' },
    allow: { selector: '#allow' },
    show: { selector: `xpath/.//tr[contains(., "${DESCRIPTION}")]//button` },
  },
}

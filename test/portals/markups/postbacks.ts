/** Old pages: a frameset, one form per page that is posted back, tables for layout, images for buttons, labels that are tied to nothing. */
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { DESCRIPTION } from '../desk.ts'
import type { Markup } from '../markup.ts'

const SCRIPT = `function __doPostBack(target, argument) { var f = document.forms[0]; f.__EVENTTARGET.value = target; f.__EVENTARGUMENT.value = argument; f.submit() }`
const PLUS =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="22"><rect width="90" height="22" fill="#369"/></svg>',
  )

export const postbacks: Markup = {
  name: 'postbacks',
  start: '/store.aspx',
  guide: { en: { value: '#ctl00_grid .key' }, el: { value: '#ctl00_grid .key' } },
  app(desk, words, language) {
    const app = new Hono()
    const link = (target: string, argument: string, text: string) =>
      html`<a href="javascript:__doPostBack('${target}','${argument}')">${text}</a>`
    const page = (
      inner: unknown,
    ) => html`<html lang="${language}"><head><title>Cloud Store</title><style>body,td{font:13px Tahoma}</style><script>${raw(SCRIPT)}</script></head>
      <body bgcolor="#ffffff"><form method="post" action="main.aspx" id="aspnetForm"><input type="hidden" name="__EVENTTARGET"><input type="hidden" name="__EVENTARGUMENT">
      <table width="100%" cellpadding="4"><tr><td>${inner}</td></tr></table></form></body></html>`
    const tabs = (current: string) =>
      html`<table class="strip"><tr>${['overview', 'integrations'].map((each) => {
        const text = each === 'overview' ? words.overview : words.integrations
        return html`<td>${each === current ? html`<b>${text}</b>` : link('ctl00$tabs', each, text)}</td>`
      })}</tr></table>`
    const list = (shown: string) =>
      page(html`${tabs('integrations')}
      <table><tr><td>${words.description}:</td><td><input type="text" name="ctl00$txtDescription" size="20"></td>
        <td>${words.type}:</td><td><select name="ctl00$ddlType"><option>${words.allTypes}</option></select></td>
        <td><input type="submit" name="ctl00$btnGo" value="OK"></td></tr></table>
      <input type="image" name="ctl00$btnAdd" src="${PLUS}" alt="${words.addToken}">
      <table id="ctl00_grid" border="1" cellspacing="0"><tr><th>${words.description}</th><th>${words.type}</th><th>&nbsp;</th></tr>${desk
        .tokens()
        .map(
          ({ id, description, type }) =>
            html`<tr><td>${description}</td><td>${type}</td><td><table><tr><td>${
              id === shown
                ? html`<span class="key">${desk.value(id)}</span>`
                : link('ctl00$grid', `show$${id}`, words.hidden)
            }</td></tr></table></td></tr>`,
        )}</table>
      <table><tr><td>${link('ctl00$pager', 'prev', '<<')}</td><td>1 / 1</td><td>${link('ctl00$pager', 'next', words.next)}</td></tr></table>`)
    const form = () =>
      page(html`<b>${words.addToken}</b><table>
      <tr><td>1.</td><td>${words.description}:</td><td><input type="text" name="ctl00$ctl07" size="40"></td></tr>
      <tr><td>2.</td><td>${words.type}:</td><td><select name="ctl00$ctl09"><option value="">${words.select}</option>${desk
        .types()
        .map(({ type, name }) => html`<option value="${type}">${name}</option>`)}</select></td></tr>
      <tr><td colspan="3" align="right"><input type="submit" name="ctl00$back" value="${words.cancel}"> <input type="submit" name="ctl00$go" value="${words.next} &gt;&gt;"></td></tr></table>`)
    app.get('/store.aspx', (c) => {
      const at = c.req.query('at') ?? 'overview'
      return c.html(
        html`<html><head><title>Cloud Store</title></head><frameset cols="180,*" border="0"><frame name="menu" src="menu.aspx"><frame name="main" src="main.aspx?at=${at}"></frameset></html>`,
      )
    })
    app.get('/menu.aspx', (c) =>
      c.html(html`<html><body><p>${words.subscription}</p><p>${words.users}</p></body></html>`),
    )
    app.get('/main.aspx', (c) =>
      c.html(c.req.query('at') === 'integrations' ? list('') : page(html`${tabs('overview')}<p>…</p>`)),
    )
    app.post('/main.aspx', async (c) => {
      const sent = await c.req.parseBody()
      const [what = '', id = ''] = String(sent['__EVENTARGUMENT']).split('$')
      if (sent['ctl00$go']) {
        desk.begin(String(sent['ctl00$ctl09']), String(sent['ctl00$ctl07']))
        return c.html('<script>top.location.href = "/auth/authorize"</script>')
      }
      if (sent['ctl00$btnAdd.x']) return c.html(form())
      return c.html(what === 'overview' ? page(html`${tabs('overview')}<p>…</p>`) : list(what === 'show' ? id : ''))
    })
    return app.route('/', desk.authorizePage(words, '/store.aspx?at=integrations'))
  },
  controls: {
    tab: { frame: 'main', selector: '.strip a' },
    add: { frame: 'main', selector: 'input[type="image"]' },
    description: { frame: 'main', selector: 'input[name$="ctl07"]' },
    type: { frame: 'main', selector: 'select[name$="ctl09"]' },
    next: { frame: 'main', selector: 'input[name$="go"]' },
    allow: { selector: '#allow' },
    show: { frame: 'main', selector: `xpath/.//tr[td[1][. = "${DESCRIPTION}"]]//a` },
  },
}

/**
 * INVENTED mark-up: the portal's own Add Token as pages with forms. The list is a table, the form a page of its own, and
 * "click to show" posts and comes back with the value in the row.
 */
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { type Html, page } from '../page.ts'
import type { Store } from '../store.ts'
import { type AddToken, CALLBACK_PATH, type Outcome } from './add-token.ts'
import { FORMS_STYLE, PORTAL_STYLE } from './portal-style.ts'
import { tokenById, tokensOf, viewOf } from './portal-view.ts'
import { frame, subscriptionPage } from './subscription-page.ts'

/** Binds the answer of EBS to the browser that asked (RFC 6749 section 10.12). */
export const STATE_COOKIE = 'cloud_store_state'

export function formsPortal(store: Store, addToken: AddToken) {
  const home = `/subscriptions/${store.subscription().id}`
  const app = new Hono()
  let last: Outcome | null = null

  const list = (shown: string | null) => {
    const outcome = last
    last = null
    return subscriptionPage(viewOf(store), integrations(store, home, shown, outcome))
  }
  app.get(home, async (c) => {
    const { body, headers } = await list(null)
    return c.body(body, 200, headers)
  })
  app.get(`${home}/tokens/new`, async (c) => {
    const { body, headers } = await formPage(store, home)
    return c.body(body, 200, headers)
  })
  app.post(`${home}/tokens`, async (c) => {
    const form = await c.req.parseBody()
    const begun = await addToken.begin({ type: String(form['type']), description: String(form['description'] ?? '') })
    if (!begun) return c.redirect(`${home}/tokens/new`, 303)
    setCookie(c, STATE_COOKIE, begun.state, { httpOnly: true, sameSite: 'Lax', path: CALLBACK_PATH })
    return c.redirect(begun.location, 303)
  })
  app.get(CALLBACK_PATH, async (c) => {
    last = await addToken.finish(new URL(c.req.url), getCookie(c, STATE_COOKIE))
    return c.redirect(`${home}#integrations`, 303)
  })
  app.post(`${home}/tokens/:id/show`, async (c) => {
    const { body, headers } = await list(c.req.param('id'))
    return c.body(body, 200, headers)
  })
  app.post(`${home}/tokens/:id/remove`, (c) => {
    const endpoint = tokenById(store, c.req.param('id'))
    if (endpoint) store.revoke(endpoint.type, endpoint.token)
    return c.redirect(`${home}#integrations`, 303)
  })
  return app
}

const formPage = (store: Store, home: string) =>
  page({
    title: 'Add Token – Cloud Store',
    style: PORTAL_STYLE + FORMS_STYLE,
    body: frame(html`
      <h1>Add Token</h1>
      <form method="post" action="${home}/tokens" class="sheet">
        <p><label for="token-description">Description</label>
          <input id="token-description" name="description" required maxlength="80" autocomplete="off"></p>
        <p><label for="token-type">Type of Endpoint Token</label>
          <select id="token-type" name="type" required>
            <option value="">Select</option>
            ${store
              .applications()
              .filter(({ owned }) => owned)
              .map(({ type, name }) => html`<option value="${type}">${name}</option>`)}
          </select></p>
        <p class="row"><a href="${home}#integrations">Cancel</a> <button class="main">Next</button></p>
      </form>`),
  })

function integrations(store: Store, home: string, shown: string | null, outcome: Outcome | null): Html {
  const tokens = tokensOf(store)
  return html`
    <div class="bar"><p class="lead">Endpoint tokens let applications connect to your Entersoft Business Suite.</p>
      <a class="button" href="${home}/tokens/new">Add Token</a></div>
    ${outcome && !outcome.created ? html`<p class="refused" role="alert">No endpoint token was created. ${outcome.refused ?? ''}</p>` : ''}
    <div class="scroll"><table class="tokens">
      <thead><tr><th>Description</th><th>Type</th><th>Endpoint Token</th><th>Created</th><th></th></tr></thead>
      <tbody>${tokens.map(
        ({ id, type, description, createdOn }) => html`<tr>
          <td>${description}</td><td>${type}</td>
          <td>${id === shown ? html`<code class="token-value">${tokenById(store, id)?.token ?? ''}</code>` : hidden(home, id)}</td>
          <td>${createdOn}</td>
          <td><form method="post" action="${home}/tokens/${id}/remove"><button class="link">Remove</button></form></td>
        </tr>`,
      )}</tbody>
    </table></div>
    ${tokens.length === 0 ? html`<p class="small">There are no endpoint tokens yet.</p>` : ''}`
}

const hidden = (home: string, id: string): Html => html`
  <form method="post" action="${home}/tokens/${id}/show#integrations"><button class="link">Value is hidden, click to show</button></form>`

/**
 * INVENTED mark-up: the portal's own Add Token in a page that its script draws anew on every change: other elements, other
 * classes, no tables and no native drop-down. Values are fetched on "click to show" alone.
 */
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import * as v from 'valibot'
import { page } from '../page.ts'
import type { Store } from '../store.ts'
import { type AddToken, CALLBACK_PATH } from './add-token.ts'
import { APP_SCRIPT } from './app-script.ts'
import { APP_STYLE } from './app-style.ts'
import { STATE_COOKIE } from './forms-portal.ts'
import { tokenById, tokensOf } from './portal-view.ts'

const Wanted = v.object({ type: v.string(), description: v.string() })

export function appPortal(store: Store, addToken: AddToken) {
  const home = `/subscriptions/${store.subscription().id}`
  const app = new Hono()
  let refused: string | null = null

  app.get(home, async (c) => {
    const { body, headers } = await page({
      title: 'Cloud Store',
      style: APP_STYLE,
      script: APP_SCRIPT,
      body: html`<div id="cs-app"></div>`,
    })
    return c.body(body, 200, headers)
  })
  app.get('/app/state', (c) => {
    const { id, gid, name } = store.subscription()
    const types = store.applications().filter(({ owned }) => owned)
    const state = {
      subscription: { id, gid, name },
      types: types.map(({ type, name: label }) => ({ type, label })),
      tokens: tokensOf(store),
      refused,
    }
    refused = null
    return c.json(state)
  })
  app.post('/app/tokens', async (c) => {
    const wanted = v.safeParse(Wanted, await c.req.json().catch(() => null))
    const begun = wanted.success ? await addToken.begin(wanted.output) : null
    if (!begun) return c.json({ location: null }, 400)
    setCookie(c, STATE_COOKIE, begun.state, { httpOnly: true, sameSite: 'Lax', path: CALLBACK_PATH })
    return c.json({ location: begun.location })
  })
  app.get(CALLBACK_PATH, async (c) => {
    const outcome = await addToken.finish(new URL(c.req.url), getCookie(c, STATE_COOKIE))
    refused = outcome.created ? null : `No endpoint token was created. ${outcome.refused ?? ''}`
    return c.redirect(`${home}#/integrations`, 303)
  })
  app.post('/app/tokens/:id/value', (c) => c.json({ value: tokenById(store, c.req.param('id'))?.token ?? null }))
  app.delete('/app/tokens/:id', (c) => {
    const endpoint = tokenById(store, c.req.param('id'))
    if (endpoint) store.revoke(endpoint.type, endpoint.token)
    return c.body(null, 204)
  })
  return app
}

/** The Cloud Store's portal, as far as an integration needs it: the Subscription page (contract section 13). */
import { type Context, Hono } from 'hono'
import type { Page } from '../page.ts'
import type { Store } from '../store.ts'
import { missingPage, subscriptionPage } from './subscription-page.ts'

export function createPortal(store: Store) {
  const app = new Hono()
  app.get('/', (c) => c.redirect(`/subscriptions/${store.subscription().id}`))
  app.get('/subscriptions/:id', async (c) => {
    if (c.req.param('id') !== store.subscription().id) return show(c, await missingPage(), 404)
    return show(c, await subscriptionPage(viewOf(store)))
  })
  app.notFound(async (c) => show(c, await missingPage(), 404))
  return app
}

const show = (c: Context, { body, headers }: Page, status: 200 | 404 = 200) => c.body(body, status, headers)

const viewOf = (store: Store) => ({
  subscription: store.subscription(),
  trusted: store.connectionTrusted(),
  users: store.users(),
  applications: store.applications().map((application) => ({
    ...application,
    assigned: store.assignedUsers(application.id).map(({ id }) => id),
  })),
})

/** The Cloud Store's portal, as far as an integration needs it: the Subscription page (contract section 13). */
import { type Context, Hono } from 'hono'
import type { Page } from '../page.ts'
import type { Store } from '../store.ts'
import type { AddToken } from './add-token.ts'
import { appPortal } from './app-portal.ts'
import { formsPortal } from './forms-portal.ts'
import { viewOf } from './portal-view.ts'
import { missingPage, subscriptionPage } from './subscription-page.ts'

/**
 * INVENTED mark-ups of the vendor's flow, which is known by its steps alone: pages with forms, made by the server; and one
 * page whose script draws everything.
 */
export type PortalKind = 'forms' | 'app'
/** The portal's own Add Token. */
export type Native = { kind: PortalKind; addToken: AddToken }

/** @param native null: the Integrations tab only tells of the extension */
export function createPortal(store: Store, native: Native | null) {
  const app = new Hono()
  app.get('/', (c) => c.redirect(`/subscriptions/${store.subscription().id}`))
  if (native) app.route('/', (native.kind === 'forms' ? formsPortal : appPortal)(store, native.addToken))
  app.get('/subscriptions/:id', async (c) => {
    if (c.req.param('id') !== store.subscription().id) return show(c, await missingPage(), 404)
    return show(c, await subscriptionPage(viewOf(store)))
  })
  app.notFound(async (c) => show(c, await missingPage(), 404))
  return app
}

const show = (c: Context, { body, headers }: Page, status: 200 | 404 = 200) => c.body(body, status, headers)

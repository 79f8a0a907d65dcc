/** What the portal's pages show of the subscription, and of its endpoint tokens: never a value. */
import type { Store } from '../store.ts'
import type { SubscriptionView } from './subscription-page.ts'

export const viewOf = (store: Store): SubscriptionView => ({
  subscription: store.subscription(),
  trusted: store.connectionTrusted(),
  users: store.users(),
  applications: store.applications().map((application) => ({
    ...application,
    assigned: store.assignedUsers(application.id).map(({ id }) => id),
  })),
})

/** What the Integrations tab lists, newest first; the values stay out of it. */
export const tokensOf = (store: Store) =>
  store
    .endpoints()
    .filter(({ active }) => active)
    .reverse()
    .map(({ id, type, description, createdBy, createdOn }) => ({
      id,
      type: store.applications().find((application) => application.type === type)?.name ?? type,
      description,
      createdBy,
      createdOn: new Date(createdOn).toISOString().slice(0, 10),
    }))

export const tokenById = (store: Store, id: string) =>
  store.endpoints().find((endpoint) => endpoint.id === id && endpoint.active)

/** What stands behind each mark-up: the sandbox's store, and a page of EBS with Allow and Deny on the portal's own origin. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AddToken } from '../sandbox/portal/add-token.ts'
import { tokenById, tokensOf } from '../sandbox/portal/portal-view.ts'
import { SUBSCRIPTION } from '../sandbox/seeds.ts'
import { Store } from '../sandbox/store.ts'
import { defaultSwitches } from '../sandbox/switches.ts'
import { usualWays } from '../sandbox/ways.ts'
import type { PageWords } from './page-words.ts'

export const AUTHORIZE = '/auth/authorize'
/** Of both languages: Greek and Latin letters, and an accent. */
export const DESCRIPTION = 'Έρευνες of the spring'
export const TYPE = 'SURVEYS'

const nothing = () => undefined

export class Desk {
  readonly store = new Store({
    database: ':memory:',
    now: Date.now,
    ways: usualWays(defaultSwitches()),
    changing: nothing,
    changed: nothing,
    subscriptionId: SUBSCRIPTION.id,
    clientId: 'integrations-extension',
  })
  #begun: { type: string; description: string } | null = null

  /** @param many as many old tokens as make a list long */
  constructor(many: number) {
    for (let n = 1; n <= many; n++) this.#register('APPINSIGHTS', `Report ${String(n).padStart(2, '0')}`)
  }

  types = () =>
    this.store
      .applications()
      .filter(({ owned }) => owned)
      .map(({ type, name }) => ({ type, name }))
  tokens = () => tokensOf(this.store)
  value = (id: string): string => tokenById(this.store, id)?.token ?? ''
  /** The value of the one that the person makes; null: it is not made. */
  made = (): string | null => {
    const id = this.tokens().find(({ description }) => description === DESCRIPTION)?.id
    return id ? this.value(id) : null
  }

  /** @returns where the browser goes */
  begin(type: string, description: string): string {
    this.#begun = { type, description: description.trim() }
    return AUTHORIZE
  }

  /** As the sandbox's own portals begin it. */
  addToken: AddToken = {
    begin: async ({ type, description }) => ({ location: this.begin(type, description), state: randomUUID() }),
    finish: async () => ({ created: this.made() !== null, refused: null }) as Awaited<ReturnType<AddToken['finish']>>,
  }

  /** EBS's page. @param back where the portal goes on */
  authorizePage(words: PageWords, back: string): Hono {
    const app = new Hono()
    app.get(AUTHORIZE, (c) =>
      c.html(html`<!doctype html><title>EBS</title><h1>Entersoft Business Suite</h1>
        <form method="post"><button name="answer" value="deny" id="deny">${words.deny}</button>
        <button name="answer" value="allow" id="allow">${words.allow}</button></form>`),
    )
    app.post(AUTHORIZE, async (c) => {
      const { answer } = await c.req.parseBody()
      if (answer === 'allow' && this.#begun) this.#register(this.#begun.type, this.#begun.description)
      return c.redirect(back, 303)
    })
    return app
  }

  #register(type: string, description: string): void {
    this.store.register({ type, description, requestId: randomUUID(), createdBy: 'Admin', beside: true })
  }
}

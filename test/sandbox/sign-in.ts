/** The steps between the authorization request and its answer: who is it, and is it allowed (contract 2.1, manual step 6). */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Context, Hono } from 'hono'
import type { Provider } from 'oidc-provider'
import { SIGN_IN_PATH } from './oauth.ts'
import type { Page } from './page.ts'
import type { User } from './rows.ts'
import { COMPANY } from './seeds.ts'
import { consentPage, refusedPage, signInPage } from './sign-in-page.ts'
import type { Store } from './store.ts'

type Env = { Bindings: { incoming: IncomingMessage; outgoing: ServerResponse } }
type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

const WRONG = 'User or password is wrong. Try again.'
const INACTIVE = 'This user is inactive in EBS. Ask an administrator, or use another user.'

export function createSignIn(provider: Provider, store: Store) {
  const app = new Hono<Env>()

  app.onError(async (error, c) => {
    if (error.name !== 'SessionNotFound') throw error
    return show(c, await refusedPage('session_not_found', 'The sign-in took too long, or its cookies are gone.'), 400)
  })

  app.get(`${SIGN_IN_PATH}/:uid`, async (c) => {
    const { interaction, application } = await current(c)
    if (!application) return finish(c, { error: 'invalid_scope', error_description: 'no such application' })
    const user = interaction.session && store.user(interaction.session.accountId)
    if (!user || user.inactive || interaction.prompt.name === 'login')
      return show(c, await signInPage(view(interaction)))
    const { id, type, name } = application
    const action = actionOf(interaction)
    return show(
      c,
      await consentPage({ action, subscription: store.subscription(), application: name || id, type, user }),
    )
  })

  app.post(`${SIGN_IN_PATH}/:uid`, async (c) => {
    const { interaction } = await current(c)
    const form = await c.req.parseBody()
    const id = String(form['user'] ?? '').trim()
    const user = store.user(id)
    const right = samePassword(user, String(form['password'] ?? ''))
    if (!user || !right || user.inactive) {
      const message = right ? INACTIVE : WRONG
      // 200, as such forms do: Chromium's sign-in window closes on any status from 400 on
      return show(c, await signInPage({ ...view(interaction), user: id, message }))
    }
    await forgetSession(interaction)
    return finish(c, { login: { accountId: user.id } })
  })

  app.post(`${SIGN_IN_PATH}/:uid/allow`, async (c) => {
    const { interaction, application } = await current(c)
    const accountId = interaction.session?.accountId
    if (!accountId || !application) return c.redirect(actionOf(interaction), 303)
    const grant = new provider.Grant({ accountId, clientId: String(interaction.params['client_id']) })
    grant.addOIDCScope(application.id)
    return finish(c, { consent: { grantId: await grant.save() } })
  })

  app.post(`${SIGN_IN_PATH}/:uid/deny`, (c) =>
    finish(c, { error: 'access_denied', error_description: 'Denied in EBS: nothing was created' }),
  )

  app.post(`${SIGN_IN_PATH}/:uid/switch`, async (c) => {
    const { interaction } = await current(c)
    await forgetSession(interaction)
    return c.redirect(actionOf(interaction), 303)
  })

  async function current(c: Context<Env>) {
    const interaction = await provider.interactionDetails(c.env.incoming, c.env.outgoing)
    const scope = String(interaction.params['scope'] ?? '')
    return { interaction, application: store.application(scope) }
  }

  /** Results are not merged with an earlier one but for consent, which needs the sign-in before it. */
  async function finish(c: Context<Env>, result: Parameters<Provider['interactionResult']>[2]) {
    const mergeWithLastSubmission = 'consent' in result
    const { incoming, outgoing } = c.env
    return c.redirect(await provider.interactionResult(incoming, outgoing, result, { mergeWithLastSubmission }), 303)
  }

  /** Signs the browser out, so that another user may come: the provider refuses to change users in one session. */
  async function forgetSession(interaction: Interaction) {
    if (!interaction.session) return
    await (await provider.Session.findByUid(interaction.session.uid))?.destroy()
    interaction.session = undefined
    await interaction.persist()
  }

  const view = (interaction: Interaction) => ({
    action: actionOf(interaction),
    subscription: store.subscription(),
    company: COMPANY.company,
    branch: COMPANY.branch,
    application: store.application(String(interaction.params['scope']))?.name ?? '',
  })

  return app
}

const actionOf = (interaction: Interaction) => `${SIGN_IN_PATH}/${interaction.uid}`

const show = (c: Context, { body, headers }: Page, status: 200 | 400 = 200) => c.body(body, status, headers)

function samePassword(user: User | undefined, given: string) {
  const [left, right] = [Buffer.from(given), Buffer.from(user?.password ?? '')]
  return user !== undefined && left.length === right.length && timingSafeEqual(left, right)
}

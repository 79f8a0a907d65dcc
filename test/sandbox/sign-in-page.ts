/** What EBS shows between "Add Token" and the way back: sign in, then Allow or Deny (step 6 of the manual). Words and looks. */
import { html } from 'hono/html'
import { type Page, page } from './page.ts'
import { SIGN_IN_STYLE } from './sign-in-style.ts'

export type SignInView = {
  action: string
  subscription: { id: string; name: string }
  company: string
  branch: string
  application: string
  user?: string
  message?: string | undefined
}

const frame = (title: string, body: ReturnType<typeof html>): Promise<Page> =>
  page({
    title,
    style: SIGN_IN_STYLE,
    body: html`<main>
      <header><span class="mark" aria-hidden="true"></span><b>Business Suite</b> <span>Web API</span></header>
      ${body}
      <footer>Sandbox. No Entersoft service is involved.</footer>
    </main>`,
  })

export const signInPage = (view: SignInView) =>
  frame(
    'Sign in',
    html`<form method="post" action="${view.action}">
      <h1>Sign in</h1>
      <p class="lead">to go on to <b>${view.application}</b></p>
      ${view.message ? html`<p id="message" class="message" role="alert">${view.message}</p>` : ''}
      <dl>
        <div><dt>Subscription</dt><dd>${view.subscription.id}<small>${view.subscription.name}</small></dd></div>
        <div><dt>Company</dt><dd>${view.company}<small>Branch ${view.branch}</small></dd></div>
      </dl>
      <label for="user">User</label>
      <input id="user" name="user" value="${view.user ?? ''}" autocomplete="username" autocapitalize="none"
        spellcheck="false" required ${view.user ? '' : 'autofocus'}>
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required
        ${view.user ? 'autofocus' : ''}>
      <div class="actions"><button id="sign-in" class="main">Sign in</button></div>
    </form>`,
  )

export type ConsentView = {
  action: string
  subscription: { id: string; name: string }
  application: string
  type: string
  user: { id: string; name: string; administrator: boolean }
}

export const consentPage = (view: ConsentView) =>
  frame(
    `Allow ${view.application}?`,
    html`<form method="post" action="${view.action}/allow">
      <h1>${view.application}</h1>
      <p class="lead">asks to create and register an endpoint token in EBS as <b>${view.user.id}</b>.</p>
      <div class="who">
        <span class="face" aria-hidden="true">${view.user.name.slice(0, 1)}</span>
        <span>${view.user.name}<small>${view.user.id}, ${view.user.administrator ? 'administrator' : 'not an administrator'}
          · ${view.subscription.id}</small></span>
        <button id="switch-user" class="link" formaction="${view.action}/switch">Use another user</button>
      </div>
      <ul>
        <li><b>Allow</b> lets it make an endpoint token of type <code>${view.type}</code> and put it, with the
          SubscriptionID and SubscriptionGID, into the company parameters.</li>
        <li><b>Deny</b> creates nothing and leaves EBS as it is.</li>
      </ul>
      <div class="actions">
        <button id="deny" formaction="${view.action}/deny">Deny</button>
        <button id="allow" class="main" autofocus>Allow</button>
      </div>
    </form>`,
  )

/** When there is no way back to the client: wrong client, wrong redirect URI, too late. */
export const refusedPage = (code: string, description = '') =>
  frame(
    'Not possible',
    html`<section>
      <h1>This sign-in cannot go on</h1>
      <p class="lead">Close this window and start again from where you came.</p>
      <p id="message" class="message" role="alert"><code>${code}</code>${description ? html`<br>${description}` : ''}</p>
    </section>`,
  )

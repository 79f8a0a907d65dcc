/** Writes the page as HTML. The `html` tag escapes every text from outside. The page has no script. */
import { html, raw } from 'hono/html'
import type { EnvironmentConfig } from '../config/environment.ts'
import { FAILURES_WITHIN_MS, FIELD_MAX_CHARS, PASSWORD_MAX_CHARS } from '../limits.ts'
import { STYLE } from './style.ts'
import type { Words } from './words/en.ts'
import type { Language } from './words/languages.ts'
import { WORDS } from './words/words.ts'

/** The reason for showing the form again. `message` and `messageId` come from EBS. */
export type Alert =
  | { kind: 'wrong' | 'missing' | 'notAdministrator' | 'subscriptionUnknown' | 'tooManyFailed' | 'again' }
  | { kind: 'ebsSays'; message: string | undefined; messageId: string | undefined }
  | { kind: 'ebsAway' | 'tokenTooLarge'; code: string }

type FormPage = {
  language: Language
  environment: EnvironmentConfig
  /** The requested scope. */
  scope: string
  relayHost: string
  /** The sealed request. */
  form: string
  /** Texts to fill in. A password or a PIN is never filled in. */
  user: string
  branch: string
  alert: Alert | undefined
}

/** The page with the sign-in form. Allow is the first button, so that Enter selects it. Deny needs no field. */
export async function formPage(page: FormPage): Promise<string> {
  const { language, environment, scope, relayHost, form, user, branch, alert } = page
  const words = WORDS[language]
  const pinIsOpen = alert?.kind === 'ebsSays'
  // The alert takes the focus. Without one, the next field to type in does.
  const focus = (isHere: boolean) => (isHere && !alert ? raw(' autofocus') : '')
  return layout(
    language,
    words.title,
    html`<main data-state="${alert?.kind ?? 'form'}">
      <header>
        <h1>${words.title}</h1>
        <span class="pill ${environment.kind}">${words.kinds[environment.kind]}</span>
      </header>
      ${alert ? alertOf(alert, words) : ''}
      <p>${words.asks}</p>
      <dl>
        ${rowsOf(environment, scope, language).map(
          ({ name, text, kind }) => html`<div><dt>${name}</dt><dd class="${kind}">${text}</dd></div>`,
        )}
      </dl>
      <form method="post" action="/authorize/${environment.id}" autocomplete="on">
        <input type="hidden" name="form" value="${form}">
        <label for="user">${words.user}</label>
        <input id="user" name="user" value="${user}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="${FIELD_MAX_CHARS}" required${focus(user === '')}>
        <label for="password">${words.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="${PASSWORD_MAX_CHARS}" required${focus(user !== '')}>
        <label for="branch">${words.branch}</label>
        <input id="branch" name="branch" value="${branch}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="${FIELD_MAX_CHARS}" required>
        <details${pinIsOpen ? raw(' open') : ''}>
          <summary>${words.pinFolded}</summary>
          <label for="pin">${words.pin}</label>
          <input id="pin" name="pin" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="${FIELD_MAX_CHARS}">
        </details>
        <p class="small">${words.passwordGoes(relayHost)}</p>
        <p class="small">${words.binds}</p>
        <div class="actions">
          <button class="main" name="answer" value="allow">${words.allow}</button>
          <button name="answer" value="deny" formnovalidate>${words.deny}</button>
        </div>
      </form>
    </main>`,
  )
}

/** The page that replaces the form when a sign-in is not possible. */
export async function deadEndPage(
  language: Language,
  why: 'unusable' | 'busy' | 'plain' | 'startAgain',
): Promise<string> {
  const words = WORDS[language]
  return layout(
    language,
    words.unusableTitle,
    html`<main data-state="${why}">
      <header><h1>${words.unusableTitle}</h1></header>
      ${why === 'startAgain' ? '' : html`<p>${words[why]}</p>`}
      <p>${words.startAgain}</p>
    </main>`,
  )
}

function rowsOf(
  { types, name, authorization, subscription, ebs }: EnvironmentConfig,
  scope: string,
  language: Language,
) {
  const words = WORDS[language]
  const names = types.find((type) => type.scope === scope)?.names
  const subscriptionId = (authorization.mode === 'native' && authorization.subscription.id) || subscription?.id
  return [
    { name: words.application, text: names?.[language] ?? names?.en ?? scope, kind: 'application' },
    { name: words.environment, text: name, kind: 'environment' },
    ...(subscriptionId ? [{ name: words.subscription, text: subscriptionId, kind: 'subscription' }] : []),
    { name: words.server, text: new URL(ebs.baseUrl).host, kind: 'server' },
  ]
}

const alertOf = (alert: Alert, words: Words) =>
  html`<div class="alert" role="alert" tabindex="-1" autofocus>
    <h2>${words.notSignedIn}</h2>
    ${linesOf(alert, words).map((line) => html`<p>${line}</p>`)}
  </div>`

function linesOf(alert: Alert, words: Words): string[] {
  if (alert.kind === 'ebsSays') {
    const { message, messageId } = alert
    const said = [message, messageId && `(${messageId})`].filter(Boolean).join(' ')
    return [words.ebsSays, said, words.pinAsked]
  }
  if (alert.kind === 'tooManyFailed') return [words.tooManyFailed(FAILURES_WITHIN_MS / 60_000)]
  if ('code' in alert) return [words[alert.kind], words.code(alert.code)]
  return [words[alert.kind]]
}

async function layout(language: Language, title: string, body: ReturnType<typeof html>): Promise<string> {
  return String(
    await html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <style>${raw(STYLE)}</style>
  </head>
  <body>${body}</body>
</html>
`,
  )
}

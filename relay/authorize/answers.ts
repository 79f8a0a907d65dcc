/** What the page's flow answers: a page, always with status 200, or a redirect to the extension. */
import type { EnvironmentConfig } from '../config/environment.ts'
import type { Cookies } from './cookies.ts'
import type { FormContent, Forms } from './form.ts'
import { type Alert, deadEndPage, formPage } from './page.ts'
import { STYLE } from './style.ts'
import type { Language } from './words/languages.ts'

/** One request of the flow. `headers`: those that every answer of the relay has. */
export type Asked = {
  request: Request
  /** As the address names it; nothing is known of it yet. */
  environment: string
  requestId: string
  client: string
  headers: Record<string, string>
}
export type Show = Parameters<typeof deadEndPage>[1]

/** What the form shows. */
export type Shown = { content: FormContent; user: string; branch: string; alert: Alert | undefined }

export function createAnswers(forms: Forms, cookies: Cookies, relayHost: string) {
  return {
    async page(asked: Asked, environment: EnvironmentConfig, { content, ...shown }: Shown): Promise<Response> {
      // The one of another tab stays good.
      const browser = cookies.readBrowser(asked.request) ?? cookies.newBrowser()
      const body = await formPage({
        ...shown,
        language: content.language,
        environment,
        scope: content.request.scope,
        relayHost,
        form: await forms.seal(content, browser),
      })
      // Chromium holds the redirect that follows a form against form-action; Firefox does not.
      const redirectOrigin = new URL(content.request.redirectUri).origin
      return answer(asked, body, `form-action 'self' ${redirectOrigin}`, cookies.browser(browser))
    },
    async deadEnd(asked: Asked, language: Language, why: Show): Promise<Response> {
      return answer(asked, await deadEndPage(language, why), "form-action 'none'")
    },
    /** 303: the form's fields are not sent on (RFC 9700 section 4.12). Lean, since a code is long. */
    async redirect(
      { headers }: Asked,
      to: string,
      parameters: Record<string, string | undefined>,
      cookie?: string,
    ): Promise<Response> {
      const target = new URL(to)
      for (const [name, value] of Object.entries(parameters))
        if (value !== undefined) target.searchParams.set(name, value)
      const { 'content-security-policy': _, ...others } = headers
      return new Response(null, {
        status: 303,
        headers: { ...others, location: target.href, ...(cookie !== undefined && { 'set-cookie': cookie }) },
      })
    },
  }
}

async function answer({ headers }: Asked, body: string, formAction: string, cookie?: string): Promise<Response> {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await hashOfStyle()}'`,
    formAction,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      ...(cookie !== undefined && { 'set-cookie': cookie }),
    },
  })
}

let styleHash: Promise<string> | undefined
function hashOfStyle(): Promise<string> {
  styleHash ??= crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(STYLE))
    .then((hash) => btoa(String.fromCharCode(...new Uint8Array(hash))))
  return styleHash
}

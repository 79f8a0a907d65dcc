/** Makes the answers of the flow: a page, always with status 200, or a redirect to the extension. */
import type { EnvironmentConfig } from '../config/environment.ts'
import type { Cookies } from './cookies.ts'
import type { FormContent, Forms } from './form.ts'
import { type Alert, deadEndPage, formPage } from './page.ts'
import { STYLE } from './style.ts'
import type { Language } from './words/languages.ts'

/** One request of the flow. `headers`: the headers of every answer of the relay. */
export type Asked = {
  request: Request
  /** The environment in the address, not checked yet. */
  environment: string
  requestId: string
  client: string
  headers: Record<string, string>
}
export type Show = Parameters<typeof deadEndPage>[1]

/** The contents of the form: the request that it carries, the fields to fill in, and the alert above it. */
type Shown = { content: FormContent; user: string; branch: string; alert: Alert | undefined }

/** Answers of one relay. @param relayHost the host that the page names as the owner of the form */
export function createAnswers(forms: Forms, cookies: Cookies, relayHost: string) {
  return {
    async page(asked: Asked, environment: EnvironmentConfig, { content, ...shown }: Shown): Promise<Response> {
      // The cookie that another tab has set stays valid.
      const browser = cookies.readBrowser(asked.request) ?? cookies.newBrowser()
      const body = await formPage({
        ...shown,
        language: content.language,
        environment,
        scope: content.request.scope,
        relayHost,
        form: await forms.seal(content, browser),
      })
      // Chromium applies form-action also to the redirect after the form; Firefox does not.
      const redirectOrigin = new URL(content.request.redirectUri).origin
      return answer(asked, body, `form-action 'self' ${redirectOrigin}`, cookies.browser(browser))
    },
    async deadEnd(asked: Asked, language: Language, why: Show): Promise<Response> {
      return answer(asked, await deadEndPage(language, why), "form-action 'none'")
    },
    /**
     * 303, so that the browser does not send the form's fields on (RFC 9700 section 4.12). Without a policy, since a
     * code is long and headers are limited.
     */
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

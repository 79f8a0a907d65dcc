/**
 * Seals the request into the form, for one browser (by the hash of its cookie) and for some minutes. Another site can
 * make the browser send neither a form that fits the cookie nor the cookie itself (SameSite=Strict). It therefore
 * cannot sign the browser in.
 */
import * as v from 'valibot'
import { digestOf } from '../../shared/base64url.ts'
import { EnvironmentId } from '../../shared/endpoint.ts'
import { isSameText } from '../lib/same-text.ts'
import { FORM_LIFETIME_MS, SEALED_FORM_MAX_CHARS } from '../limits.ts'
import type { KeyRing } from '../session/key-ring.ts'
import { open, seal } from '../session/sealed.ts'
import { AuthorizationRequest } from './request.ts'
import { LANGUAGES } from './words/languages.ts'

const Claims = v.strictObject({
  /** The relay's public origin. */
  aud: v.string(),
  environment: EnvironmentId,
  request: AuthorizationRequest,
  language: v.picklist(LANGUAGES),
  /** SHA-256 of the browser's cookie. */
  cookie: v.string(),
  /** Ms since 1970. */
  expiresAt: v.number(),
})
const FORM = { typ: 'relay-authorize-form+json', claims: Claims, maxChars: SEALED_FORM_MAX_CHARS }

export type FormContent = Pick<v.InferOutput<typeof Claims>, 'environment' | 'request' | 'language'>

export type Forms = {
  seal(content: FormContent, cookie: string): Promise<string>
  /** Null when this relay did not make the form. `isFresh`: it was made for this browser and has not expired. */
  open(sealed: string, cookie: string | undefined): Promise<(FormContent & { isFresh: boolean }) | null>
}

/** Makes and opens the forms of one relay. `now` in ms since 1970. */
export function createForms(ring: KeyRing, publicOrigin: string, now: () => number): Forms {
  return {
    async seal({ environment, request, language }, cookie) {
      const bound = { cookie: await digestOf(cookie), expiresAt: now() + FORM_LIFETIME_MS }
      return seal(ring, FORM, { aud: publicOrigin, environment, request, language, ...bound })
    },
    async open(sealed, cookie) {
      const opened = await open(ring, FORM, sealed)
      if (!opened || opened.claims.aud !== publicOrigin) return null
      const { environment, request, language, cookie: bound, expiresAt } = opened.claims
      const isOurs = cookie !== undefined && isSameText(bound, await digestOf(cookie))
      return { environment, request, language, isFresh: isOurs && now() < expiresAt }
    },
  }
}

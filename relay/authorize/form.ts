/**
 * The request as the form carries it: sealed, for one browser (by the hash of its cookie) and for some minutes. A page of
 * somebody else can send neither a form that fits the cookie nor the cookie (SameSite=Strict), so nobody signs a browser in
 * from outside.
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
  /** The relay: its public origin. */
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
  /** Null: not a form of this relay. `isFresh`: it was made for this browser, and is not too old. */
  open(sealed: string, cookie: string | undefined): Promise<(FormContent & { isFresh: boolean }) | null>
}

/** Forms of one relay. `now` in ms since 1970. */
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

/**
 * The two cookies of the page. No other host can set a cookie with a `__Host-` name, and nobody without TLS (RFC
 * 6265bis section 4.1.3).
 */
import { encodeBase64url } from '../../shared/base64url.ts'
import { BRANCH_COOKIE_S, FIELD_MAX_CHARS, FORM_LIFETIME_MS } from '../limits.ts'

export type Cookies = {
  /** The browser's random text from the request, or undefined. */
  readBrowser(request: Request): string | undefined
  newBrowser(): string
  browser(value: string): string
  /** The branch of the last sign-in to this environment, or "". */
  readBranch(request: Request, environment: string): string
  branch(value: string, environment: string): string
}

/** @param isSecure whether the relay is reached by HTTPS. Plain HTTP is possible on loopback only */
export function createCookies(isSecure: boolean): Cookies {
  const [prefix, secure] = isSecure ? ['__Host-', '; Secure'] : ['', '']
  const browserName = `${prefix}relay-authorize`
  const branchName = (environment: string) => `${prefix}relay-branch-${environment}`
  return {
    readBrowser(request) {
      const value = read(request, browserName)
      return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined
    },
    newBrowser: () => encodeBase64url(crypto.getRandomValues(new Uint8Array(32))),
    browser: (value) =>
      `${browserName}=${value}; Path=/; Max-Age=${FORM_LIFETIME_MS / 1000}; HttpOnly; SameSite=Strict${secure}`,
    readBranch(request, environment) {
      const branch = decode(read(request, branchName(environment)) ?? '')
      return branch.length <= FIELD_MAX_CHARS ? branch : ''
    },
    // Lax: the branch is filled in also when another site opened the page.
    branch: (value, environment) =>
      `${branchName(environment)}=${encodeURIComponent(value)}; Path=/; Max-Age=${BRANCH_COOKIE_S}; HttpOnly; SameSite=Lax${secure}`,
  }
}

function read(request: Request, name: string): string | undefined {
  const pairs = request.headers.get('cookie')?.split('; ') ?? []
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

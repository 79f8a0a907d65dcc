/** The headers of every answer: no browser stores, frames, sniffs it, or names it as a referrer (OWASP REST Security Cheat Sheet). */
export const securityHeaders = (publicOrigin: string): Record<string, string> => ({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(publicOrigin.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000' }),
})

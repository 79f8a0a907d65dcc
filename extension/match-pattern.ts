/**
 * The match pattern of an address's host: what the browser is asked to grant. It names no port, since a grant is for a
 * host, and Firefox takes no port in it; who needs the exact origin compares it besides.
 */
export function matchPatternOf(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}

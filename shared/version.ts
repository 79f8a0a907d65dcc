/**
 * The version of both sides, `major.minor.patch`. They are released together, and each is updated on its own: stores update
 * the extension, and an operator updates the relay. .github/CONTRIBUTING.md, "Versions apart".
 */
export const VERSION = '0.1.0'

/** Whether the first version is the later one. False also where either has another form: nothing is known then. */
export function isLater(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)]
  if (!a || !b) return false
  const at = a.findIndex((number, index) => number !== b[index])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

const numbersOf = (version: string) => /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version)?.slice(1).map(Number)

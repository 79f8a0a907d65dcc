/**
 * Readers of programs that are not on this machine, written from their documented rules. Each is strict: what the program
 * would take for anything but plain words throws.
 */

/** `docker run --env-file` (opts/file.go of docker/cli): a line is a comment or a name and its value, quotes and all. */
export function dockerEnvFile(text: string): Record<string, string> {
  const lines = text.split('\n').map((line) => line.trimStart())
  const assignments = lines.filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    assignments.map((line) => {
      const at = line.indexOf('=')
      const name = line.slice(0, at)
      if (at < 1 || /[ \t]/.test(name)) throw new Error(`poorly formatted environment: ${line}`)
      return [name, line.slice(at + 1)]
    }),
  )
}

/** PowerShell, language specification 2.3.5.2: the single quotes, the typographic ones among them. */
const SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b"

/**
 * The words of one PowerShell command: bare ones, texts in single quotes, and the signs `@{`, `=` and `}`. Anything that could
 * begin another command, a variable or an expression throws.
 */
export function powerShellWords(command: string): string[] {
  const words: string[] = []
  let at = 0
  while (at < command.length) {
    const rest = command.slice(at)
    const plain = /^(?:\s+|@\{|[=}]|-?[A-Za-z0-9-]+(?=\s))/.exec(rest)?.[0]
    if (plain !== undefined) {
      if (plain.trim()) words.push(plain)
      at += plain.length
      continue
    }
    const quoted = new RegExp(`^[${SINGLE_QUOTES}]((?:[^${SINGLE_QUOTES}]|[${SINGLE_QUOTES}]{2})*)[${SINGLE_QUOTES}]`)
    const match = quoted.exec(rest)
    if (!match) throw new Error(`PowerShell would not take this for plain words: ${rest}`)
    words.push((match[1] ?? '').replace(new RegExp(`[${SINGLE_QUOTES}]([${SINGLE_QUOTES}])`, 'g'), '$1'))
    at += match[0].length
  }
  return words
}

/**
 * The arguments of a program that cmd starts. First cmd (`cmd /?`, `set /?`): `%` and `!` are replaced even between quotes,
 * and outside of them some signs do something. Then the C runtime (Microsoft, "Parsing C command-line arguments"): `\"` is a
 * quote, and backslashes count in front of one.
 */
export function cmdArguments(command: string): string[] {
  const line = command.replace(/\n$/, '')
  if (/[%!\r\n]/.test(line)) throw new Error(`cmd would replace something in: ${line}`)
  let isQuoted = false
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && /[&|<>^()@;,=]/.test(sign)) throw new Error(`cmd would act on ${sign} in: ${line}`)
  }
  if (isQuoted) throw new Error(`cmd would wait for a quote in: ${line}`)
  return [...line.matchAll(/(?:"(?:\\"|[^"])*"|[^\s"])+/g)].map(([word]) =>
    word.replace(/(\\*)"/g, (_, backslashes: string) => {
      if (backslashes) throw new Error(`the C runtime would join ${backslashes}" in: ${line}`)
      return ''
    }),
  )
}

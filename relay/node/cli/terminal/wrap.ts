/** Wraps a text to the width of a terminal, which itself would break words. */

/** A line continues below the text of its last column, or of its number. */
const BEFORE_TEXT = /^(?:.*\s{2,})?(?:\d+\. )?/

/**
 * Breaks long lines at blanks. A word that is wider stays whole, so that an address can be copied. Pure.
 * @param columns the width; undefined: nobody reads it at a terminal, and the lines stay as they are
 */
export function wrap(text: string, columns: number | undefined): string {
  if (columns === undefined) return text
  return text
    .split('\n')
    .flatMap((line) => (line.length > columns ? broken(line, columns) : line))
    .join('\n')
}

function broken(line: string, columns: number): string[] {
  const before = BEFORE_TEXT.exec(line)?.[0] ?? ''
  const indent = ' '.repeat(before.length)
  const lines = [before]
  for (const word of line.slice(before.length).split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length === indent.length) lines[lines.length - 1] = last + word
    else if (last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(indent + word)
  }
  return lines
}

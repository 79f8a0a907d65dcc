/**
 * Quotes a text for the program that reads it. Each function returns a form that the program reads back as this very text, or
 * refuses: no quoting is right for two readers.
 */
import { Failed } from '../../contracts/errors.ts'

/** For a POSIX shell (XCU 2.2.2): nothing between single quotes is special. */
export const forPosix = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/**
 * For PowerShell (language specification, 2.3.5.2): nothing between single quotes is special but a single quote, which is
 * doubled. PowerShell takes the typographic ones for single quotes too.
 */
export const forPowerShell = (text: string): string => `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`

/**
 * For Windows' cmd, and for a C program that it starts. cmd replaces `%name%` and, where it is told to, `!name!` between
 * quotes too; `"` ends the quotes for cmd and `\"` does not for the program.
 * @throws {Failed} `format_unsafe` for a text with one of these
 */
export function forCmd(text: string): string {
  if (/["%!\\]/.test(text)) throw new Failed('format_unsafe')
  return `"${text}"`
}

/**
 * The value of an assignment in an `.env` file. A POSIX shell and `node --env-file` take quotes away, and `docker --env-file`
 * keeps them. So it uses no quotes, and only characters that all three read alike.
 * @throws {Failed} `format_unsafe` for a text with anything else
 */
export function forEnvFile(text: string): string {
  if (!/^[\w./:,@%+-]*={0,2}$/.test(text)) throw new Failed('format_unsafe')
  return text
}

/** A comment in an `.env` file: letters, digits and few signs, so that it is harmless in a shell that has no comments where one types. */
export const forComment = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N} .,:_/@+-]/gu, ' ').trim()

/** From the text of a configuration to the configuration: a mistake in the JSON has its line and column. */

import { JsonError, parseStrictJson } from '../lib/json.ts'
import { ConfigError, parseConfig } from './parse.ts'
import type { RelayConfig } from './schema.ts'

/**
 * @param subject begins the sentence about a mistake: `the file relay.config.json`
 * Throws {@link ConfigError} with the place of a mistake in the JSON, else as {@link parseConfig}.
 */
export const parseConfigText = (text: string, subject: string): RelayConfig => parseConfig(parseJsonText(text, subject))

/** The same of any JSON that an operator saved. Throws {@link ConfigError} with the place of a mistake in the JSON. */
export function parseJsonText(text: string, subject: string): unknown {
  const json = text.replace(/^\ufeff/, '')
  if (json.trim() === '') throw new ConfigError(`${subject} is empty`)
  checkCharacters(json, subject)
  return parse(json, subject)
}

/** A variable reaches the relay decoded: what was not UTF-8 is U+FFFD there, and UTF-16 has NUL between its characters. */
function checkCharacters(json: string, subject: string): void {
  if (/^.{0,3}\0/s.test(json)) throw new ConfigError(`${subject} is in UTF-16; expected UTF-8`)
  const lost = json.indexOf('\ufffd')
  if (lost < 0) return
  throw new ConfigError(
    `${subject}, ${placeIn(json, lost)}: expected UTF-8; a character was lost here when the text was saved`,
  )
}

function parse(json: string, subject: string): unknown {
  try {
    return parseStrictJson(json)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const place = placeIn(json, error.at)
    throw new ConfigError(
      error.reason === 'syntax'
        ? `${subject}, ${place}: ${error.message}`
        : `${error.pointer}: ${error.message} (${place})`,
    )
  }
}

function placeIn(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/)
  return `line ${lines.length}, column ${[...(lines.at(-1) ?? '')].length + 1}`
}

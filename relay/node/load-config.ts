/** Reads the configuration file (Node): `relay.config.json`, or where `RELAY_CONFIG` says. */
import { readFileSync } from 'node:fs'
import type { RelayConfig } from '../config.ts'
import { ConfigError, parseConfig } from '../parse-config.ts'

/** Throws {@link ConfigError} with every mistake: its JSON path, and what is expected there. */
export function loadConfig(file: string): RelayConfig {
  return parseConfig(readJson(file))
}

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new ConfigError(`/: the file ${file} cannot be read; relay/README.md shows how to write one`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError(`/: the file ${file} is not JSON`)
  }
}

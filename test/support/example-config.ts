/** The example of a configuration, as JSON to change. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseConfig } from '../../relay/config/parse.ts'

const FILE = join(import.meta.dirname, '../../relay/deploy/relay.config.example.json')

export const exampleConfig = () => JSON.parse(readFileSync(FILE, 'utf8'))

/** The mistakes, one a line, or `accepted`, when a value stands at a place of the example; `changes` stand elsewhere. */
export function saidOf(place: string, value: unknown, changes: Record<string, unknown> = {}): string {
  const config = exampleConfig()
  for (const [at, what] of Object.entries({ ...changes, [place]: value })) {
    const [name = '', ...way] = at.split('/').slice(1).reverse()
    way.reduceRight((here, key) => here[key], config)[name] = what
  }
  try {
    parseConfig(config)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'accepted'
}

/** The commands that a document tells its readers to type. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './extension.ts'

/** The lines of the first fenced block under a heading, as they stand there. @throws if there is none */
export function commandsOf(document: string, heading: string): string[] {
  const [, section] = readFileSync(join(ROOT, document), 'utf8').split(`\n${heading}\n`)
  const [, block] = /^```\n(.*?)^```$/ms.exec(section ?? '') ?? []
  if (!block) throw new Error(`${document} has no commands under "${heading}"`)
  return block.split('\n').filter(Boolean)
}

/** Whether a test loads a file: by its imports, and theirs. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { ROOT } from '../support/extension.ts'

const known = new Map<string, string[]>()

/** @param test, file below the root of the project, with `/` */
export function loads(test: string, file: string): boolean {
  const seen = new Set<string>()
  const waiting = [test]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one === file) return true
    if (seen.has(one)) continue
    seen.add(one)
    waiting.push(...importsOf(one))
  }
  return false
}

function importsOf(file: string): string[] {
  const before = known.get(file)
  if (before) return before
  const source = existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : ''
  const code = source.replace(/^import type .*$/gm, '')
  const found = [...code.matchAll(/(?:from|import\(?)\s*'(\.[^']+\.tsx?)'/g)]
  const imports = found.map(([, path = '']) => normalize(join(dirname(file), path)).replaceAll('\\', '/'))
  known.set(file, imports)
  return imports
}

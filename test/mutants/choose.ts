/** Which faults a run puts in: of which folders, of which lines, and in which order. */
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mulberry } from '../faults/matrix.ts'
import { ROOT } from '../support/extension.ts'
import { type Fault, faultsOf } from './faults.ts'
import { removesCheck } from './removes-check.ts'

/** The rooms in which a fault costs an admin a token, a value or a secret. */
export const FOLDERS = [
  ...['session', 'http', 'ebs', 'endpoints', 'environment', 'routes', 'authorize'].map((room) => `relay/${room}`),
  ...['vault', 'contracts', 'background'].map((room) => `extension/${room}`),
  // What both sides seal, name and bound by: files count as folders.
  'shared/hand-over',
  ...['endpoint', 'base64url', 'pkce', 'body-digest', 'limits'].map((file) => `shared/${file}.ts`),
]

export type Choice = {
  folders: readonly string[]
  /** Lines that differ from where the branch left main, or main what is upstream, alone. */
  changed: boolean
  /** Faults that take a check away, alone. */
  checks: boolean
  seed: number
}

/** All of them: those that take a check away, then the others in an order that the seed fixes. The first so many are a fair sample. */
export function choose({ folders, changed, checks, seed }: Choice): Fault[] {
  const files = folders
    .flatMap((folder) => (/\.tsx?$/.test(folder) ? folder : globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT })))
    .toSorted()
  const faults = files.flatMap((file) => faultsOf(file, readFileSync(join(ROOT, file), 'utf8')))
  const isWanted = changed ? inChangedLines() : () => true
  const random = mulberry(seed)
  const drawn = faults
    .filter(isWanted)
    .map((fault) => ({ fault, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ fault }) => fault)
  const first = drawn.filter(removesCheck)
  return checks ? first : [...first, ...drawn.filter((fault) => !removesCheck(fault))]
}

/** The folder of {@link FOLDERS} that counts the fault. */
export const folderOf = ({ file }: Fault, folders: readonly string[]): string =>
  folders.find((folder) => file === folder || file.startsWith(`${folder}/`)) ?? file

function inChangedLines(): (fault: Fault) => boolean {
  const { lines, files } = changesIn(ROOT)
  return ({ file, line }) => files.has(file) || lines.has(`${file}:${line}`)
}

/**
 * What a change touches, committed or not.
 * @returns `lines` that differ, as `file:line`; `files` that git does not know yet
 */
export function changesIn(root: string): { lines: Set<string>; files: Set<string> } {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim()
  const base = git('merge-base', baseOf(git), 'HEAD')
  const lines = new Set<string>()
  let file = ''
  for (const line of git('diff', '--unified=0', '--no-color', '--no-ext-diff', base).split('\n')) {
    if (line.startsWith('+++ b/')) file = line.slice('+++ b/'.length)
    const [, first, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
    for (let at = 0; first && at < Number(count); at++) lines.add(`${file}:${Number(first) + at}`)
  }
  const files = new Set(git('ls-files', '--others', '--exclude-standard').split('\n').filter(Boolean))
  return { lines, files }
}

/** Main; on main itself what is upstream, if anything is. */
function baseOf(git: (...args: string[]) => string): string {
  if (git('rev-parse', '--abbrev-ref', 'HEAD') !== 'main') return 'main'
  try {
    return git('rev-parse', '--abbrev-ref', 'main@{upstream}')
  } catch {
    return 'main'
  }
}

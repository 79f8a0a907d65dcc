/** Which lines a run with `--changed` looks at, in a repository of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changesIn } from '../../mutants/choose.ts'

let folder: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder, stdio: 'pipe' })
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
const commit = (file: string, text: string) => {
  write(file, text)
  git('add', file)
  git('commit', '-qm', file)
}
const changes = () => {
  const { lines, files } = changesIn(folder)
  return [...lines, ...files]
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'changes-'))
  git('init', '-qb', 'main')
  commit('a.ts', '1\n2\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('on a branch: what is not in main, committed or not', () => {
  git('checkout', '-qb', 'topic')
  commit('a.ts', '1\n3\n')
  write('a.ts', '1\n3\n4\n')
  expect(changes()).toEqual(['a.ts:2', 'a.ts:3'])
})

test('on main: what is not yet upstream', () => {
  git('branch', 'upstream')
  git('branch', '--set-upstream-to=upstream')
  commit('a.ts', '1\n2\n3\n')
  expect(changes()).toEqual(['a.ts:3'])
})

test('on main without anything upstream: what is not committed', () => {
  commit('a.ts', '1\n3\n')
  write('a.ts', '0\n3\n')
  expect(changes()).toEqual(['a.ts:1'])
})

test('a file that git does not know yet, unless it is ignored', () => {
  write('.gitignore', 'c.ts\n')
  write('b.ts', '1\n')
  write('c.ts', '1\n')
  expect(changes()).toEqual(['.gitignore', 'b.ts'])
})

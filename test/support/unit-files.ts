/** Which unit tests share a world, and which need one of their own. Those that share start in no time. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './extension.ts'

const NEEDS_DOCUMENT = '@vitest-environment happy-dom'
/** Web Crypto takes only bytes of the thread's own world, which are not those of a document's. */
const HAS_VAULT = 'fake-indexeddb'
/** Replaces a module, a global or the clock, or writes into the extension API in memory. */
const CHANGES_ITS_WORLD =
  /vi\.(mock|doMock|resetModules|stubGlobal|stubEnv|useFakeTimers|spyOn)\(|wxt\/browser|fake-browser/

/**
 * - `shared`: change nothing that another test could meet.
 * - `alone`: each has a thread of its own, and a document where it asks for one.
 * - `withDocument`: each has a document and globals of its own, in a thread that has loaded the packages once.
 * @param patterns below the root. @returns paths below the root
 */
export function unitFiles(patterns: string[]): Record<'shared' | 'alone' | 'withDocument', string[]> {
  const files = globSync(patterns, { cwd: ROOT }).map((path) => ({
    path,
    text: readFileSync(join(ROOT, path), 'utf8'),
  }))
  const named = (which: (text: string) => boolean) => files.filter(({ text }) => which(text)).map(({ path }) => path)
  const needsDocument = (text: string) => text.includes(NEEDS_DOCUMENT) && !text.includes(HAS_VAULT)
  return {
    withDocument: named(needsDocument),
    alone: named((text) => !needsDocument(text) && CHANGES_ITS_WORLD.test(text)),
    shared: named((text) => !needsDocument(text) && !CHANGES_ITS_WORLD.test(text)),
  }
}

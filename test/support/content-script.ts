/** Our content script's own world in a page: what it could be made to say, and what is in its memory. */
import type { CDPSession, Page } from 'puppeteer'
import { EXTENSION } from './extension.ts'

/** Runs an expression there. */
export async function inContentScript<T>(page: Page, expression: string): Promise<T> {
  const devtools = await page.createCDPSession()
  const contextId = await contextOf(devtools)
  const { result } = await devtools.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  })
  await devtools.detach()
  return result.value
}

/** How many objects of a class are alive there. */
export async function countAlive(page: Page, className: string): Promise<number> {
  const devtools = await page.createCDPSession()
  const contextId = await contextOf(devtools)
  const { result } = await devtools.send('Runtime.evaluate', { expression: `${className}.prototype`, contextId })
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' })
  const { result: length } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
  })
  await devtools.detach()
  return length.value
}

/** Everything that the page's process holds: the page, our content script, and what was and is not collected yet. */
export async function memoryOf(page: Page): Promise<string> {
  const devtools = await page.createCDPSession()
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  return chunks.join('')
}

async function contextOf(devtools: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(EXTENSION.id)) resolve(context.id)
    })
  })
  await devtools.send('Runtime.enable')
  return found
}

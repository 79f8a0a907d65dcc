import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backgroundOf } from '../support/browser.ts'
import { openScene, type Scene } from '../support/e2e.ts'
import { setPassphrase } from '../support/passphrase.ts'

/** What is left on the disk after a full run, in every file of the profile of a browser that was closed. */
const PASSPHRASE = 'correct horse battery'

type Needle = { name: string; bytes: Buffer }

/** The forms that a text may have in a file: UTF-8, UTF-16, and Base64 in each of the three alignments. */
function needles(name: string, text: string | Buffer): Needle[] {
  const raw = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), raw]).toString('base64')
    // The characters at both ends also depend on their neighbours.
    return { name: `${name} in Base64`, bytes: Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4)) }
  })
  const utf16 = typeof text === 'string' ? [{ name: `${name} in UTF-16`, bytes: Buffer.from(text, 'utf16le') }] : []
  return [{ name, bytes: raw }, ...utf16, ...base64]
}

function found(folder: string, wanted: Needle[]): string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      // What goes while it is looked at holds nothing.
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
      .flatMap((file) => {
        const content = readFileSync(file)
        return wanted.filter(({ bytes }) => content.includes(bytes)).map(({ name }) => `${name}: ${file}`)
      })
  )
}

/** The value, whole and in its parts: a compressed file may hold it in pieces. */
const valueNeedles = (value: string) =>
  [value, ...value.split(',').slice(0, 2)].flatMap((part) => needles('value', part))

async function fullRun(scene: Scene): Promise<string> {
  const { admin } = scene
  await admin.create('SURVEYS', 'Spring campaign')
  await admin.act('reveal')
  await admin.panel.waitForSelector('[data-value]')
  await admin.act('hide')
  await admin.act('copy')
  await admin.panel.waitForSelector('[data-clipboard]')
  await admin.act('test-connection')
  await admin.panel.waitForSelector('[data-connection="accepted"]')
  return scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? ''
}

test('without a passphrase, no file holds the value unencrypted', async () => {
  const scene = await openScene()
  await scene.admin.openPanel()
  const value = await fullRun(scene)
  expect(value).not.toBe('')
  await scene.restart(async (profile) => {
    // The search finds what is there.
    expect(found(profile, needles('description', 'Spring campaign'))).not.toEqual([])
    expect(found(profile, valueNeedles(value))).toEqual([])
  })
  await scene.close()
})

test('with a passphrase, neither the value nor the key that opens it is in any file', async () => {
  const scene = await openScene()
  await scene.admin.openPanel()
  await setPassphrase(scene.admin, PASSPHRASE)
  const value = await fullRun(scene)
  const worker = await backgroundOf(scene.browser)
  const key = await worker.evaluate(async () => (await chrome.storage.session.get('data-key'))['data-key'])
  expect(key).toHaveLength(32)
  const wanted = [
    ...valueNeedles(value),
    ...needles('key', Buffer.from(key as number[])),
    ...needles('key as JSON', JSON.stringify(key).slice(1, -1)),
    ...needles('passphrase', PASSPHRASE),
  ]
  await scene.restart(async (profile) => expect(found(profile, wanted)).toEqual([]))
  await scene.admin.openPanel('locked')
  const kept = await (await backgroundOf(scene.browser)).evaluate(async () => {
    const database = await new Promise<IDBDatabase>((ready) => {
      const request = indexedDB.open('vault')
      request.onsuccess = () => ready(request.result)
    })
    return new Promise<string[]>((ready) => {
      const request = database.transaction('keys').objectStore('keys').getAllKeys()
      request.onsuccess = () => ready(request.result.map(String))
    })
  })
  expect(kept).toEqual(['data', 'dpop'])
  await scene.close()
})

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene, vaultCounts } from '../support/e2e.ts'
import { inspect } from '../support/inspect.ts'
import { savedText } from '../support/saved-file.ts'
import { writeSetting } from '../support/settings.ts'

/** A backup is made on one machine and restored on another, twice. */
const PASSPHRASE = 'purple monkey dishwasher'
const downloads = mkdtempSync(join(tmpdir(), 'integrations-backup-'))
let scene: Scene
let file = ''

beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await scene.admin.create('SURVEYS', 'Spring campaign')
})
afterAll(async () => {
  rmSync(downloads, { recursive: true, force: true })
  await scene.close()
})

const unfold = async (text: string) => {
  const page = await scene.admin.openPage('options')
  await page.locator(`::-p-xpath(//summary[. = "${text}"])`).click()
  return page
}

test('the settings with lock, backup and history are accessible', async () => {
  const page = await unfold('Make a backup')
  expect(await inspect(page)).toEqual([])
  await page.close()
})

test('the backup is one file in which nothing can be read', async () => {
  const session = await scene.browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  const page = await unfold('Make a backup')
  await page.type('#backup-passphrase', PASSPHRASE)
  await page.type('#backup-again', PASSPHRASE)
  await scene.admin.act('make-backup', page)
  await page.waitForSelector('[data-saved="1"]')
  // While the browser writes it, a file of its own lies beside it.
  const saved = () => readdirSync(downloads).filter((name) => name.endsWith('.jwe'))
  await expect.poll(saved).toHaveLength(1)
  const [name = ''] = saved()
  file = join(downloads, name)
  const text = await savedText(downloads, name)
  expect(text).not.toContain('Spring campaign')
  expect(text).not.toContain(scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token)
  await page.close()
})

test('a slip in the passphrase makes no file', async () => {
  const page = await unfold('Make a backup')
  await page.type('#backup-passphrase', PASSPHRASE)
  await page.type('#backup-again', 'purple monkey dishwashes')
  await scene.admin.act('make-backup', page)
  await page.waitForSelector('#backup-again[aria-invalid="true"]')
  expect(await inspect(page)).toEqual([])
  expect(readdirSync(downloads)).toHaveLength(1)
  await page.close()
})

async function restore(passphrase: string) {
  const page = await unfold('Restore a backup')
  const input = await page.waitForSelector('input#backup-file')
  await input?.uploadFile(file)
  await page.type('#restore-passphrase', passphrase)
  await scene.admin.act('preview-backup', page)
  return page
}

async function confirmed(fresh: number) {
  const page = await restore(PASSPHRASE)
  await page.waitForSelector(`[data-fresh="${fresh}"]`)
  expect(await inspect(page)).toEqual([])
  return page
}

test('on a machine that has nothing, it brings everything back', async () => {
  const options = await scene.admin.openPage('options')
  await options.evaluate(() => chrome.runtime.sendMessage({ message: 'vault/erase', request: {} }))
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 0, intents: 0 })
  const page = await confirmed(1)
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 0, intents: 0 })
  await scene.admin.act('restore-backup', page)
  await page.waitForSelector('[data-restored="1"]')
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 1, intents: 0 })
  await scene.admin.click('[data-ref]')
  await scene.admin.act('test-connection')
  await scene.admin.panel.waitForSelector('[data-connection="accepted"]')
})

test('restoring it twice doubles nothing', async () => {
  const page = await confirmed(0)
  await scene.admin.act('restore-backup', page)
  await page.waitForSelector('[data-restored="0"]')
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 1, intents: 0 })
})

test('another passphrase does not open it, and nothing changes', async () => {
  const page = await restore('another passphrase')
  await page.waitForSelector('[data-wrong="restore-passphrase"]')
  expect(await vaultCounts(scene.browser)).toEqual({ tokens: 1, intents: 0 })
})

test('the history comes with it, and is saved as CSV and as JSON: what was done, when and by whom', async () => {
  const page = await scene.admin.openPage('options')
  const saved = async (kind: 'csv' | 'json') => {
    await scene.admin.act(`history-${kind}`, page)
    return savedText(downloads, `integrations-history.${kind}`)
  }
  const events = JSON.parse(await saved('json')) as { at: string; event: string; user: string; description: string }[]
  const created = events.find(({ event }) => event === 'created')
  expect(created).toMatchObject({ user: 'Admin', description: 'Spring campaign' })
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['created', 'verified', 'imported', 'tested']),
  )
  const csv = await saved('csv')
  expect(csv).toContain(`"${created?.at}","created","sandbox","SURVEYS","Spring campaign","Admin"`)
  expect(csv.trim().split('\r\n')).toHaveLength(1 + events.length)
})

test('where its environment is not offered, the restore says that no list shows the token', async () => {
  await scene.admin.panel.evaluate(() => chrome.runtime.sendMessage({ message: 'vault/erase', request: {} }))
  await scene.admin.panel.evaluate(writeSetting, 'environments', [])
  const page = await confirmed(1)
  await scene.admin.act('restore-backup', page)
  const line = await page.waitForSelector('[data-restored="1"]')
  expect(await line?.evaluate((one) => one.textContent)).toContain('None of them is in a list')
})

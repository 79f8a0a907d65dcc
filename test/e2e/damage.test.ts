import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoredCheck } from '../../extension/vault/schema.ts'
import { backgroundOf } from '../support/browser.ts'
import { openScene, type Scene, storedChecks, storedTokens } from '../support/e2e.ts'
import { EXTENSION_ORIGIN } from '../support/extension.ts'
import { keepToken } from '../support/keep-token.ts'
import { writeSetting } from '../support/settings.ts'

/** What the disk may do to a vault: a torn record, a tampered one, and all of it gone. */
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await keepToken(scene, 'SURVEYS', 'Spring campaign')
  await keepToken(scene, 'APPINSIGHTS', 'Insights')
})
afterAll(() => scene.close())

/** Changes the stored record of one endpoint token as nobody should. */
async function tamper(type: string, how: 'tear' | 'flip'): Promise<void> {
  const worker = await backgroundOf(scene.browser)
  await worker.evaluate(
    async (type, how) => {
      const database = await new Promise<IDBDatabase>((ready) => {
        const request = indexedDB.open('vault')
        request.onsuccess = () => ready(request.result)
      })
      const store = database.transaction('tokens', 'readwrite').objectStore('tokens')
      // Written before the browser is closed.
      await new Promise((done) => {
        store.transaction.oncomplete = done
        store.openCursor().onsuccess = (event) => {
          const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
          if (!cursor) return
          if (cursor.value.type === type) {
            if (how === 'tear') cursor.update({ ref: cursor.value.ref, environment: cursor.value.environment })
            else {
              const bytes = new DataView(cursor.value.value.data)
              bytes.setUint8(0, bytes.getUint8(0) ^ 1)
              cursor.update(cursor.value)
            }
          }
          cursor.continue()
        }
      })
      database.close()
    },
    type,
    how,
  )
}

async function startAnew(view = 'list'): Promise<void> {
  await scene.restart()
  await scene.admin.openPanel(view)
}

/** A day later it is looked at again whether every value opens. */
const nextDay = async () => (await backgroundOf(scene.browser)).evaluate(writeSetting, 'damage-looked-at', 0)

const rows = () =>
  scene.admin.panel.$$eval('[data-ref]', (all) => all.map((row) => ({ damaged: row.querySelector('.bad') !== null })))

test('every page of ours asks the browser to keep what is stored', async () => {
  const page = await scene.browser.newPage()
  await page.evaluateOnNewDocument(() => {
    navigator.storage.persist = async () => {
      document.documentElement.dataset['asked'] = ''
      return true
    }
  })
  await page.goto(`${EXTENSION_ORIGIN}/options.html`)
  await page.waitForSelector('[data-asked]')
  await page.close()
})

test('a tampered value is shown as damaged before anybody needs it, on the next day; the others work', async () => {
  await tamper('SURVEYS', 'flip')
  await nextDay()
  await startAnew()
  await scene.admin.panel.waitForSelector('[data-ref] .bad')
  expect((await rows()).filter(({ damaged }) => damaged)).toHaveLength(1)
  await scene.admin.click('[data-ref]:not(:has(.bad))')
  await scene.admin.act('test-connection')
  await scene.admin.panel.waitForSelector('[data-connection="accepted"]')
})

test('a torn record is kept and shown as damaged; the others work', async () => {
  await tamper('SURVEYS', 'tear')
  await startAnew()
  await scene.admin.panel.waitForSelector('[data-ref] .bad')
  expect(await rows()).toHaveLength(2)
  const before = new Date().toISOString()
  await scene.admin.act('check-all')
  await scene.admin.answer('allow')
  const checked = async () => (await storedChecks(scene.browser)).map(({ verification }) => verification)
  const isNew = (verification: StoredCheck['verification']) => (verification?.checkedAt ?? '') > before
  await expect.poll(async () => (await checked()).map(isNew)).toEqual([true, true])
  expect((await checked()).map((verification) => verification?.type).sort()).toEqual(['APPINSIGHTS', 'SURVEYS'])
  await scene.admin.click('[data-ref]:not(:has(.bad))')
  await scene.admin.act('test-connection')
  await scene.admin.panel.waitForSelector('[data-connection="accepted"]')
  await scene.admin.act('back')
})

test('a torn record is repaired by pasting the value in', async () => {
  await scene.admin.click('[data-ref]:has(.bad)')
  await scene.admin.act('take-value')
  await scene.admin.type('#value', scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token ?? '')
  await scene.admin.act('keep-value')
  await scene.admin.act('reveal')
  const [repaired] = (await storedTokens(scene.browser)).filter(({ type }) => type === 'SURVEYS')
  expect(repaired).toMatchObject({ description: 'Spring campaign' })
})

test('a value that was tampered with is shown as damaged as soon as its page is opened', async () => {
  await tamper('APPINSIGHTS', 'flip')
  await scene.admin.act('back')
  await scene.admin.view('list')
  expect((await rows()).filter(({ damaged }) => damaged)).toEqual([])
  const [token] = (await storedTokens(scene.browser)).filter(({ type }) => type === 'APPINSIGHTS')
  await scene.admin.click(`[data-ref="${token?.ref}"]`)
  await scene.admin.panel.waitForSelector('[data-action="take-value"]')
})

test('a vault that the browser removed is said to be gone, until the admin has read it', async () => {
  await (await backgroundOf(scene.browser)).evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase('vault').onsuccess = () => done()
      }),
  )
  // The settings went with it: the relay is connected to anew.
  await startAnew('connect')
  await scene.admin.panel.waitForSelector('[data-lost="vault"]')
  await scene.admin.type('#relay', scene.world.relay.origin)
  await scene.admin.act('connect')
  await scene.admin.view('list')
  await scene.admin.click('[data-lost] button')
  await scene.admin.panel.waitForFunction(() => !document.querySelector('[data-lost]'))
  await startAnew()
  expect(await scene.admin.panel.$('[data-lost]')).toBeNull()
})

/** What a site's page is told: nothing where no environment names it, and nothing without the admin's grant. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pageAccess, pageAnswered } from '../../../../../extension/background/pages/site-access.ts'
import { pageMount, pageTask } from '../../../../../extension/background/pages/task.ts'
import { mounts } from '../../../../../extension/background/state/storage-items.ts'
import type { Environment } from '../../../../../shared/environment.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { environmentAt } from '../../vault/sample.ts'
import { connected } from '../relay/connected.ts'

const PORTAL = 'https://portal.example.com'
const PAGE = 'https://parameters.example.com'
const portal = { origins: [PORTAL], path: '/subscriptions/', tabs: '', content: '' }
const named = (id: string, more: object): Environment => ({ ...environmentAt('https://ebs.example.com', id), ...more })
let granted: string[]

beforeEach(async () => {
  fakeBrowser.reset()
  await forgetSettings()
  granted = [`${PORTAL}/*`, `${PAGE}/*`]
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => granted.includes(origin)),
  )
  const parametersPage = { url: `${PAGE}/parameters`, section: '', row: '', idAttribute: '' }
  await connected([named('test', { portal }), named('other', { parametersPage })])
})

describe('the task of a page', () => {
  test('names the portal, or the page of the parameters, of its origin', async () => {
    expect(await pageTask(`${PORTAL}/subscriptions/1`)).toMatchObject({ portals: [portal], parameters: [] })
    expect(await pageTask(`${PAGE}/anything`)).toMatchObject({
      portals: [],
      parameters: [{ url: `${PAGE}/parameters` }],
    })
  })

  test('is none for a page that no environment names, and none where the grant is gone', async () => {
    granted.push('https://evil.example.com/*', 'https://portal.example.com.evil.example/*')
    for (const url of ['https://evil.example.com/subscriptions/1', 'https://portal.example.com.evil.example/'])
      expect(await pageTask(url)).toBeNull()
    granted = []
    expect(await pageTask(`${PORTAL}/subscriptions/1`)).toBeNull()
  })

  test('names one portal where two environments share it', async () => {
    await connected([named('test', { portal }), named('other', { portal })])
    expect((await pageTask(`${PORTAL}/subscriptions/1`))?.portals).toHaveLength(1)
  })
})

describe('the panel is mounted', () => {
  const mount = (url: string) =>
    pageMount(1, url).then(
      ({ frame }) => frame,
      ({ failure }) => failure.code,
    )

  test('in a portal, below its path, and nowhere else', async () => {
    expect(await mount(`${PORTAL}/subscriptions/1`)).toMatch(/portal-panel\.html#/)
    for (const url of [`${PORTAL}/users`, `${PAGE}/subscriptions/1`, 'https://evil.example.com/subscriptions/1'])
      expect(await mount(url)).toBe('message_refused')
  })

  test('for the environment whose path says the most of the page', async () => {
    const deeper = { ...portal, path: '/subscriptions/42/' }
    await connected([named('test', { portal }), named('other', { portal: deeper })])
    const environmentAfter = async (url: string) => {
      await mount(url)
      return (await mounts.get())[0]?.environment
    }
    expect(await environmentAfter(`${PORTAL}/subscriptions/42/tokens`)).toBe('other')
    expect(await environmentAfter(`${PORTAL}/subscriptions/43/tokens`)).toBe('test')
    await connected([named('other', { portal: deeper }), named('test', { portal })])
    expect(await environmentAfter(`${PORTAL}/subscriptions/42/tokens`)).toBe('other')
  })
})

describe('a site is offered', () => {
  const offers = async () =>
    (await pageAccess([named('test', { portal })])).map(({ isGranted, offer }) => [isGranted, offer])

  test('until it is granted or the admin has answered', async () => {
    expect(await offers()).toEqual([[true, false]])
    granted = []
    expect(await offers()).toEqual([[false, true]])
    await pageAnswered(PORTAL)
    expect(await offers()).toEqual([[false, false]])
  })
})

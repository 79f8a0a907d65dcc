/** The admin exports the expectations, and `relay verify` reads the very file: it matches, until EBS holds another token. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/e2e.ts'
import { ROOT } from '../support/extension.ts'
import { nativeEnvironment } from '../support/headless.ts'
import { inspect } from '../support/inspect.ts'
import { keepToken } from '../support/keep-token.ts'
import { savedText } from '../support/saved-file.ts'

const downloads = mkdtempSync(join(tmpdir(), 'integrations-expectations-'))
const file = join(downloads, 'ebs-expectations.json')
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.admin.openPanel()
  await keepToken(scene, 'SURVEYS', 'Spring campaign')
})
afterAll(async () => {
  await scene.close()
  rmSync(downloads, { recursive: true, force: true })
})

/** The command, beside the same relay's configuration. */
function verify(): Promise<{ code: number; said: string }> {
  const { sandbox, config } = scene.world
  const environments = [nativeEnvironment(sandbox, 'Admin')]
  const configFile = join(downloads, 'relay.config.json')
  writeFileSync(configFile, JSON.stringify({ ...config, environments }))
  const env = {
    RELAY_CONFIG_FILE: configFile,
    SERVICE_PASSWORD: sandbox.users.find(({ id }) => id === 'Admin')?.password,
    SUBSCRIPTION_PASSWORD: sandbox.store.subscription().password,
  }
  const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'relay/entry/node.ts'), 'verify']
  return new Promise((ended) => {
    execFile(process.execPath, [...args, '--expectations', file], { env, encoding: 'utf8' }, (error, said, mistakes) =>
      ended({ code: typeof error?.code === 'number' ? error.code : 0, said: said + mistakes }),
    )
  })
}

test('the file is saved from the settings, names the endpoint token, and holds no value', async () => {
  const session = await scene.browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  const page = await scene.admin.openPage('options')
  await page.locator('::-p-xpath(//summary[. = "Export a comparison file"])').click()
  await scene.admin.act('export-expectations', page)
  await page.waitForSelector('[data-exported="1"]')
  expect(await inspect(page)).toEqual([])
  const text = await savedText(downloads, basename(file))
  expect(JSON.parse(text).endpoints).toMatchObject([
    { environment: 'sandbox', type: 'SURVEYS', description: 'Spring campaign' },
  ])
  expect(text).not.toContain(scene.world.sandbox.store.activeEndpoint('SURVEYS')?.token)
  await page.close()
})

test('the command compares EBS with it: it matches, and then EBS holds another token', async () => {
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringMatching(/SURVEYS .* match/) })
  const { store } = scene.world.sandbox
  store.register({ type: 'SURVEYS', description: 'x', requestId: crypto.randomUUID(), createdBy: 'Eleni' })
  expect(await verify()).toMatchObject({ code: 78, said: expect.stringMatching(/SURVEYS .* DIFFERS/) })
})

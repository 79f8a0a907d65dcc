/** Verifying 1,000 endpoint tokens of five environments. */
import { PRODUCTION } from '../../sandbox/start.ts'
import { Admin } from '../../support/admin.ts'
import { backgroundOf } from '../../support/browser.ts'
import { openScene, type Scene } from '../../support/e2e.ts'
import { freePort } from '../../support/relay.ts'
import { atMost, type Figure } from '../figure.ts'
import { fill } from './fill.ts'
import { slowEbs } from './slow-ebs.ts'

const EBS_DELAY_MS = 100

const others = [2, 3, 4, 5].map((number) => ({
  ...PRODUCTION,
  id: `ebs-${number}`,
  name: `EBS ${number}`,
  kind: 'test' as const,
  secretVariable: `SECRET_${number}`,
}))

async function signInEverywhere({ admin, world, browser }: Scene): Promise<void> {
  for (const sandbox of world.others) {
    const there = new Admin(browser, sandbox)
    there.panel = admin.panel
    await admin.panel.select('header select', sandbox.environment.id)
    await admin.panel.waitForSelector('[data-action="sign-in"]')
    await there.act('sign-in')
    await there.answer('allow')
    await admin.panel.waitForSelector('[data-action="sign-out"]')
  }
}

/** @param say tells a person how far it is */
export async function verifyAll(say: (text: string) => void): Promise<Figure[]> {
  const slow = await slowEbs(await freePort(), EBS_DELAY_MS)
  const scene = await openScene({
    others,
    configure: (environment) => ({
      ...environment,
      ebs: { ...environment.ebs, baseUrl: slow.before(environment.ebs.baseUrl) },
    }),
  })
  try {
    const { admin } = scene
    await admin.openPanel()
    await admin.create('SURVEYS', 'The first one')
    await admin.act('back')
    say('Signing in to 5 environments')
    await signInEverywhere(scene)
    await fill(admin.panel, ['sandbox', ...others.map(({ id }) => id)], 1, 1_000)
    say('Verifying 1,000')
    slow.takeMost()
    const seconds = await admin.panel.evaluate(async () => {
      const startedAt = performance.now()
      const answer = await chrome.runtime.sendMessage({ message: 'check/all', request: { environment: null } })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return (performance.now() - startedAt) / 1_000
    })
    const unverified = await (await backgroundOf(scene.browser)).evaluate(countUnverified)
    if (unverified > 0) throw new Error(`${unverified} were not verified`)
    return [
      atMost('verifying 1,000 of 5 environments, EBS 100 ms away', seconds, 10, 's'),
      atMost('calls to EBS at once meanwhile', slow.takeMost(), 6, 'calls'),
    ]
  } finally {
    await scene.close()
    slow.close()
  }
}

/** In the worker: how many endpoint tokens have no verification. */
async function countUnverified(): Promise<number> {
  const database = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('vault')
    request.onsuccess = () => ready(request.result)
  })
  const all = (store: string) =>
    new Promise<{ verification: unknown }[]>((ready) => {
      const request = database.transaction(store).objectStore(store).getAll()
      request.onsuccess = () => ready(request.result)
    })
  const [tokens, checks] = await Promise.all([all('tokens'), all('checks')])
  database.close()
  return tokens.length - checks.filter(({ verification }) => verification).length
}

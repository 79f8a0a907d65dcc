/** The list, the search and the lock, from 10 endpoint tokens to 10,000. */
import { openScene } from '../../support/e2e.ts'
import { setPassphrase } from '../../support/passphrase.ts'
import { atMost, type Figure, median } from '../figure.ts'
import { fill, PASSPHRASE } from './fill.ts'
import { manyTokens } from './many.ts'
import { openingTimes, searchTime, unlockTime } from './times.ts'

const SEARCHES = 15
const UNLOCKINGS = 5

/** @param say tells a person how far it is */
export async function listAndLock(say: (text: string) => void): Promise<Figure[]> {
  const scene = await openScene()
  try {
    const { admin } = scene
    await admin.openPanel()
    await admin.create('SURVEYS', 'The first one')
    await admin.act('back')
    const opened = new Map<number, number>()
    let there = 1
    for (const count of [10, 100, 1_000]) {
      say(`The list with ${count}`)
      await fill(admin.panel, ['sandbox'], there, count)
      there = count
      opened.set(count, await openingTimes(scene.browser))
      say(`  ${Math.round(opened.get(count) ?? Number.NaN)} ms`)
    }
    const against = (count: number) => (opened.get(count) ?? Number.NaN) / (opened.get(10) ?? Number.NaN)
    say('The search')
    const searches: number[] = []
    for (let round = 0; round < SEARCHES; round++) searches.push(await searchTime(admin.panel, `number ${round}`))
    await searchTime(admin.panel, '')
    say('The lock')
    await setPassphrase(admin, PASSPHRASE)
    const unlockings: number[] = []
    for (let round = 0; round < UNLOCKINGS; round++) unlockings.push(await unlockTime(admin))
    say('The list with 10,000')
    const ofMany = await manyTokens(
      scene,
      async () => (await openingTimes(scene.browser)) / (opened.get(10) ?? Number.NaN),
    )
    return [
      atMost('the list with 100 against 10', against(100), 2, 'ratio'),
      atMost('the list with 1,000 against 10', against(1_000), 2, 'ratio'),
      atMost('the list with 1,000, from the start of the page', opened.get(1_000) ?? Number.NaN, 1_000, 'ms'),
      atMost('a letter in the search of 1,000', median(searches), 50, 'ms'),
      ...ofMany,
      atMost('unlocking with 1,000 (PBKDF2 with 600,000 rounds)', median(unlockings), 1_000, 'ms'),
    ]
  } finally {
    await scene.close()
  }
}

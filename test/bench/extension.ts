/**
 * `npm run bench:extension`: how much the extension weighs, and how soon its panel can be used beside a blank one, in the
 * same browser and run. The panel shows a token from the vault; the workers of both were stopped before every opening.
 */
import { buildExtension } from '../support/build.ts'
import { makePackages, weights, ZIP_ALARM_BYTES } from '../support/packages.ts'
import { atMost, type Figure, median, print } from './figure.ts'
import { creation } from './panel/creation.ts'
import { race } from './panel/race.ts'
import { workerStarts } from './panel/worker-start.ts'

const ROUNDS = 40
const say = (text: string) => process.stderr.write(`${text}\n`)

say('Building the packages…')
makePackages()
const ofPackages: Figure[] = weights().map(({ browser, zipBytes }) =>
  atMost(`package for ${browser}, zip`, zipBytes / 1000, ZIP_ALARM_BYTES / 1000, 'kB'),
)
say('Opening panels…')
buildExtension()
const { ours, blank } = await race(ROUNDS)
say(`medians: ours ${Math.round(median(ours))} ms, blank ${Math.round(median(blank))} ms`)
say('Starting workers…')
const script = await workerStarts(ROUNDS)
say('Creating…')
const { storageCalls, wakes, ownMs } = await creation()

print([
  ...ofPackages,
  atMost('side panel usable, to a blank one', median(ours.map((ms, round) => ms / (blank[round] ?? 0))), 1.5, 'ratio'),
  atMost('service worker start, script', median(script), 15, 'ms'),
  atMost("a creation, calls of the browser's storage", storageCalls, 60, 'calls'),
  atMost('a creation, how often views are woken', wakes, 12, 'times'),
  atMost('from Allow to verified, without waiting for relay and EBS', ownMs, 60, 'ms'),
])

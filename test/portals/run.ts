/** `npm run test:portals`: every mark-up in both languages, with words alone and with an operator's selectors. `--json`, `--only TEXT`. */
import { parseArgs } from 'node:util'
import { launchBrowser } from '../support/browser.ts'
import { MARKUPS } from './markups/markups.ts'
import { type Played, play, type Seen } from './play.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})

const browser = await launchBrowser({ extension: null })
const played: Played[] = []
for (const markup of MARKUPS.filter(({ name }) => name.includes(values.only))) {
  for (const language of ['en', 'el'] as const) {
    for (const selectors of markup.guide?.[language] ? [false, true] : [false]) {
      const one = await play(browser, markup, language, selectors)
      played.push(one)
      console.log(
        `\n${one.markup}, ${language}, ${selectors ? 'with selectors' : 'words alone'}${one.taken ? '' : ': NOT TAKEN'}`,
      )
      for (const seen of one.seen) console.log(`  ${seen.step.padEnd(16)}${said(seen)}`)
    }
  }
}
await browser.close()

function said({ ringed, recognized, lost, wrong }: Seen): string {
  const shown = ringed ? 'ringed' : recognized ? 'recognized' : lost ? 'lost, said' : 'silent'
  return wrong ? `${shown}, WRONG: ${wrong}` : shown
}

const wrong = played.flatMap(({ seen }) => seen).filter((one) => one.wrong !== null).length
const missed = [...Map.groupBy(played, ({ markup, language }) => `${markup}, ${language}`)].filter(
  ([, tries]) => !tries.some(({ taken }) => taken),
)
console.log(`\nWrong: ${wrong}. Not taken: ${missed.map(([name]) => name).join('; ') || 'none'}.`)
if (values.json) console.log(JSON.stringify({ wrong, played }))
process.exit(wrong === 0 && missed.length === 0 ? 0 : 1)

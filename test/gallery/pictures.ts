/** Takes a picture of every scene, narrow and usual, light and dark, and looks for what is wrong in it. Left in `out/gallery`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from '../support/inspect.ts'
import { openGallery } from './open-gallery.ts'
import { SCENES } from './scenes.ts'

const OUT = join(import.meta.dirname, '../../out/gallery')
const WIDTHS = {
  panel: [320, 400],
  portal: [320, 900],
  options: [320, 800],
  adopt: [320, 960],
  welcome: [320, 800],
  help: [320, 800],
}
/** The scenes that are wanted, all by default; `&language=el` and `&long` go for each of them. */
const wishes = process.argv.slice(2).filter((each) => each.startsWith('&'))
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('&'))

mkdirSync(OUT, { recursive: true })
const gallery = await openGallery()
let wrong = 0
try {
  gallery.page.on('pageerror', (error) => console.error(error))
  for (const name of Object.keys(SCENES)) {
    if (wanted.length === 0 || wanted.includes(name)) await look(name)
  }
} finally {
  await gallery.close()
}
process.exitCode = wrong > 0 ? 1 : 0

async function look(name: string): Promise<void> {
  for (const width of WIDTHS[SCENES[name]?.page ?? 'panel']) {
    await gallery.show(name, wishes.join(''), width, 640)
    for (const value of ['light', 'dark']) {
      await gallery.prefer([{ name: 'prefers-color-scheme', value }])
      await gallery.page.screenshot({ path: join(OUT, `${name}-${width}-${value}.png`) as `${string}.png` })
    }
  }
  for (const finding of await inspect(gallery.page)) {
    wrong += 1
    console.log(`${name}: ${finding}`)
  }
}

/** When the extension is built: HTML and JSON without the space that is there for readers. Node only. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** A file of the public folder: copied as it is, or written. */
type PublicFile = { relativeDest: string } & ({ absoluteSrc: string } | { contents: string })

/** To be called before the files are copied; it changes the list. */
export function denseJson(files: PublicFile[]): void {
  for (const [index, file] of files.entries()) {
    const { relativeDest } = file
    if (!relativeDest.endsWith('.json') || !('absoluteSrc' in file)) continue
    files[index] = { relativeDest, contents: JSON.stringify(JSON.parse(readFileSync(file.absoluteSrc, 'utf8'))) }
  }
}

/** Nothing of a page comes from elsewhere, so that `crossorigin`, which Vite writes, says nothing. */
export const denseHtml = (): Plugin => ({
  name: 'dense-html',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(/\n\s*| crossorigin(?= )/g, '') },
})

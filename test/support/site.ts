/**
 * A site that is not ours, with the pages of `test/pages/`: `/subscriptions/hostile` and `/pages/hostile` are `hostile.html`, and
 * every other path shows the portal, as a single-page portal would. A page's headers can be chosen: `?csp=…`, `?coep`; and with
 * `?says` it asks for `/loaded` when it has been loaded and what the browser does at that moment is over.
 * Alone: `node test/support/site.ts` says where to open it.
 */
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { freePort } from './relay.ts'

const PAGES = join(import.meta.dirname, '../pages')

export type Site = {
  origin: string
  /** The requested paths. */
  asked: string[]
  close(): Promise<void>
}

const SAYS = `<script>addEventListener('load', () => setTimeout(() => setTimeout(() => fetch('/loaded'), 100)))</script>`

export async function startSite(): Promise<Site> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const asked: string[] = []
  const server = createServer(({ url = '/' }, response) => {
    const wanted = new URL(url, origin)
    asked.push(wanted.pathname)
    answer(wanted, response)
  })
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening))
  return {
    origin,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function answer({ pathname, searchParams }: URL, response: ServerResponse): void {
  const [, name] = /^\/(?:subscriptions|pages)\/(\w+)$/.exec(pathname) ?? []
  const csp = searchParams.get('csp')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    ...(csp && { 'content-security-policy': csp }),
    ...(searchParams.has('coep') && { 'cross-origin-embedder-policy': 'require-corp' }),
  })
  response.write(readFileSync(join(PAGES, `${name ?? 'portal'}.html`)))
  response.end(searchParams.has('says') ? SAYS : '')
}

if (process.argv[1] === import.meta.filename) console.log(`${(await startSite()).origin}/subscriptions/hostile`)

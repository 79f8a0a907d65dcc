/** Stands before the sandboxes' EBS as a long way would: every call takes a while longer, and those under way at once are counted. */
import { createServer, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type SlowEbs = {
  /** @returns the base URL at which this EBS is reached slowly */
  before(ebsOrigin: string): string
  /** The most calls that were under way at once since this was last asked. */
  takeMost(): number
  close(): void
}

export async function slowEbs(port: number, delayMs: number): Promise<SlowEbs> {
  const origins: string[] = []
  let now = 0
  let most = 0
  const server = createServer(async (incoming, outgoing) => {
    most = Math.max(most, ++now)
    outgoing.once('close', () => now--)
    const { method, headers, url = '' } = incoming
    const [, index = '', path = ''] = /^\/(\d+)(\/.*)$/.exec(url) ?? []
    await sleep(delayMs)
    const call = request(new URL(path, origins[Number(index)]), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    call.on('error', () => outgoing.destroy())
    incoming.pipe(call)
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return {
    before: (ebsOrigin) => `http://localhost:${port}/${origins.push(ebsOrigin) - 1}`,
    takeMost() {
      const taken = most
      most = now
      return taken
    },
    close: () => server.close(),
  }
}

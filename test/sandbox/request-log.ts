/** The requests to the sandbox, and whether each changed anything, so that a test can claim "nothing was written". */
import { AsyncLocalStorage } from 'node:async_hooks'

export type LoggedRequest = {
  server: 'ebs' | 'portal'
  method: string
  path: string
  query: string
  /** 0 until there is an answer; it stays 0 when the connection was dropped. */
  status: number
  /** Whether the client closed the connection before it had the whole answer. */
  cut: boolean
  /** Whether users, applications, endpoints or parameters are different now. OAuth's own records do not count. */
  changed: boolean
}

/** Older entries are forgotten: a sandbox may run for weeks. */
const KEPT = 1000

export class RequestLog {
  readonly entries: LoggedRequest[] = []
  readonly #current = new AsyncLocalStorage<LoggedRequest>()

  async run(
    server: LoggedRequest['server'],
    method: string,
    url: string,
    work: (entry: LoggedRequest) => Promise<void>,
  ) {
    const [path = '', query = ''] = url.split(/\?(.*)/s)
    const entry: LoggedRequest = { server, method, path, query, status: 0, cut: false, changed: false }
    this.entries.push(entry)
    if (this.entries.length > KEPT) this.entries.shift()
    await this.#current.run(entry, () => work(entry))
  }

  /** Called by the store: the request that is being answered changed something. */
  readonly changed = () => {
    const entry = this.#current.getStore()
    if (entry) entry.changed = true
  }
}

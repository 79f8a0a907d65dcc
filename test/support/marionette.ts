/**
 * Talks to a real Firefox by Marionette, its own remote protocol, because nothing else opens pages of an extension there:
 * packets of `length:JSON` over TCP, `[0, id, command, parameters]` answered by `[1, id, error, result]`.
 */
import { connect, type Socket } from 'node:net'

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }

export class Marionette {
  readonly #socket: Socket
  readonly #waiting = new Map<number, Waiting>()
  #received = Buffer.alloc(0)
  #id = 0

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1')
    this.#socket.on('data', (data) => this.#read(data))
  }

  /** Sends one command of WebDriver or of Marionette and gives its result. */
  command(name: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#id
    const packet = JSON.stringify([0, id, name, parameters])
    this.#socket.write(`${Buffer.byteLength(packet)}:${packet}`)
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data])
    for (;;) {
      const colon = this.#received.indexOf(':')
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)))
      if (colon < 0 || this.#received.length < end) return
      const packet = JSON.parse(this.#received.subarray(colon + 1, end).toString())
      this.#received = this.#received.subarray(end)
      // The greeting is the only packet that is no array.
      if (Array.isArray(packet)) this.#answer(packet[1], packet[2], packet[3])
    }
  }

  #answer(id: number, error: { error: string; message: string } | null, result: unknown): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`))
    else waiting?.resolve(result)
  }
}

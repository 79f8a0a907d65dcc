/** HTTP by hand, for requests that no client would send. */
import { connect, type Socket } from 'node:net'

export type RawAnswer = { status: number; headers: string; body: string }

/** Writes the text to the server and gives what came back until it closed the connection. */
export function sendRaw(origin: string, request: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      text += chunk
    })
    // The server may cut the connection while something is still being written.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1])
      if (status) resolve({ status, headers: head, body })
      else reject(new Error(`no answer: ${text}`))
    })
    socket.write(request)
  })
}

/**
 * A connection whose client never closes its side, whatever the server does: as from a program that holds connections open on
 * purpose. `send` may be nothing.
 */
export function holdOpen(origin: string, send = ''): { socket: Socket; answered: Promise<string> } {
  const socket = connect({ port: Number(new URL(origin).port), host: '127.0.0.1', allowHalfOpen: true })
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  socket.on('error', () => undefined)
  const answered = new Promise<string>((resolve) => {
    for (const event of ['end', 'close']) socket.once(event, () => resolve(text))
  })
  socket.write(send)
  return { socket, answered }
}

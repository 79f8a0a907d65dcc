/** Requests as fast as they are answered. By bare sockets, so that the load takes little of the cores that the servers need. */
import { connect, type Socket } from 'node:net'

/**
 * Sends each connection's requests one after the other, all connections at once.
 * @param connections whole requests as text, GET alone
 * @returns requests per second. Throws Error for any status but 200
 */
export async function load(port: number, connections: readonly string[][]): Promise<number> {
  const sockets = await Promise.all(connections.map(() => connected(port)))
  const startedAt = performance.now()
  await Promise.all(sockets.map((socket, index) => sendAll(socket, connections[index] ?? [])))
  const seconds = (performance.now() - startedAt) / 1000
  for (const socket of sockets) socket.destroy()
  return connections.flat().length / seconds
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket)).once('error', reject)
  })
}

function sendAll(socket: Socket, requests: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let next = 0
  let answer = ''
  const send = () => {
    const request = requests[next++]
    if (request === undefined) resolve()
    else socket.write(request, 'latin1')
  }
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1')
    if (!isWhole(answer)) return
    if (!answer.startsWith('HTTP/1.1 200')) return reject(new Error(answer))
    answer = ''
    send()
  })
  socket.once('error', reject).once('close', () => reject(new Error('the server closed the connection')))
  send()
  return promise
}

/** Whether all of one answer is there: as long as it says, or up to its last chunk (RFC 9112 sections 6.2 and 7.1). */
function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return false
  const [, length] = /^content-length: *(\d+)/im.exec(answer) ?? []
  return length === undefined ? answer.endsWith('\r\n0\r\n\r\n') : answer.length >= end + 4 + Number(length)
}

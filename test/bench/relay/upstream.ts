/** Stands for EBS: answers every GET with three parameters at once. By bare sockets, so that it takes little of a core. */
import { createServer } from 'node:net'

const BODY = JSON.stringify(
  ['ENDPOINT', 'SUBSCRIPTIONID', 'SUBSCRIPTIONGID'].map((ID) => ({
    ID,
    Value: 'ES-1042',
    Description: ID,
    Help: '',
    ESType: 0,
  })),
)
const ANSWER = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`
const HEAD_END = '\r\n\r\n'

/** Listens on loopback; `ready` is called then. */
export function upstream(port: number, ready: () => void): void {
  createServer({ noDelay: true }, (socket) => {
    let head = ''
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      if (!head.endsWith(HEAD_END)) return
      head = ''
      socket.write(ANSWER, 'latin1')
    })
  }).listen(port, '127.0.0.1', ready)
}

/** Bytes of EBS as text: by the charset that they are said to be in, or not at all. */
import { describe, expect, test } from 'vitest'
import { fetchTransport } from '../../../../../relay/ebs/transport/fetch.ts'
import { incoming } from '../../../../../relay/ebs/transport/incoming.ts'
import { TransportError } from '../../../../../relay/ebs/transport/transport.ts'

/** "Αλέξ" in the code pages of Greece, and in UTF-8. */
const WINDOWS_1253 = [0xc1, 0xeb, 0xdd, 0xee]
const ISO_8859_7 = [0xc1, 0xeb, 0xdd, 0xee]
const UTF_8 = [0xce, 0x91, 0xce, 0xbb, 0xce, 0xad, 0xce, 0xbe]
const UTF_16 = [0x91, 0x03, 0xbb, 0x03, 0xad, 0x03, 0xbe, 0x03]

const read = (type: string | undefined, bytes: number[], status = 200) =>
  incoming(status, (name) => (name === 'content-type' ? type : undefined), Uint8Array.from(bytes)).body

test.each([
  ['application/json; charset=windows-1253', WINDOWS_1253],
  ['application/json;charset="Windows-1253"', WINDOWS_1253],
  ['text/plain; format=flowed; CHARSET=cp1253', WINDOWS_1253],
  ['application/json; charset=iso-8859-7', ISO_8859_7],
  ['application/json; charset=utf-16', UTF_16],
  ['application/json; charset=utf-8', UTF_8],
  ['application/json; charset=', UTF_8],
  ['application/json', UTF_8],
  [undefined, UTF_8],
  ['application/json', [0xef, 0xbb, 0xbf, ...UTF_8]],
  ['application/json; charset=utf-16', [0xff, 0xfe, ...UTF_16]],
])('%s is read as such, without a byte order mark', (type, bytes) => {
  expect(read(type, bytes)).toBe('Αλέξ')
})

describe.each([
  ['windows-1253 that is said to be UTF-8', 'application/json; charset=utf-8', WINDOWS_1253],
  ['windows-1253 that is said to be nothing', 'application/json', WINDOWS_1253],
  ['a byte that windows-1253 does not have', 'application/json; charset=windows-1253', [0xc1, 0xd2]],
  ['half a character', 'application/json', UTF_8.slice(0, 3)],
  ['a charset that nobody knows', 'application/json; charset=x-nonsense', [0x41]],
  ['a charset that is not taken', 'application/json; charset=iso-2022-kr', [0x41]],
])('%s', (_, type, bytes) => {
  test('cannot be read where EBS accepted', () => {
    for (const status of [200, 201, 204]) {
      expect(() => read(type, bytes, status)).toThrow(new TransportError('undecodable'))
    }
  })
  test('in an error hides neither the status nor the message id', () => {
    const json = [...Buffer.from('{"MessageID":"some-id","UserMessage":"'), ...bytes, ...Buffer.from('"}')]
    const text = read(type, json, 403)
    expect(JSON.parse(text)).toMatchObject({ MessageID: 'some-id' })
    expect(text).not.toContain('\ufffd')
  })
})

test('a body that cannot be read does no harm to what does not read it', () => {
  expect(incoming(200, () => undefined, Uint8Array.from(WINDOWS_1253))).toMatchObject({ status: 200 })
})

describe('through fetch', () => {
  const ask = async (type: string, chunks: number[][]) => {
    const body = new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk))
        controller.close()
      },
    })
    const transport = fetchTransport(async () => new Response(body, { headers: { 'content-type': type } }))
    const { signal } = new AbortController()
    return transport({ method: 'GET', url: 'https://ebs.example/', headers: {}, maxBytes: 100, signal })
  }
  test('the same, in whatever pieces it comes', async () => {
    const pieces = UTF_8.map((byte) => [byte])
    expect((await ask('application/json', pieces)).body).toBe('Αλέξ')
    expect((await ask('application/json; charset=windows-1253', [WINDOWS_1253])).body).toBe('Αλέξ')
    const unreadable = await ask('application/json', [WINDOWS_1253])
    expect(() => unreadable.body).toThrow(new TransportError('undecodable'))
  })
})

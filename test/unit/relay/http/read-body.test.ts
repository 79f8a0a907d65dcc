/** Bodies are JSON in UTF-8 within bounds: each way to be something else, and its code. */
import { describe, expect, test, vi } from 'vitest'
import { checkMediaType, parseJson, readBody } from '../../../../relay/http/read-body.ts'
import { REQUEST_BODY_MAX_BYTES } from '../../../../shared/limits.ts'

const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'accepted'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the media type', () => {
  const judged = (type?: string, encoding?: string) =>
    codeOf(() =>
      checkMediaType(
        new Headers({ ...(type && { 'content-type': type }), ...(encoding && { 'content-encoding': encoding }) }),
      ),
    )
  test.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
  ])('%s is JSON', (type) => expect(judged(type)).toBe('accepted'))
  test.each([undefined, 'text/plain', 'application/jsonp', 'application/json, text/plain', 'xapplication/json'])(
    '%s is not',
    (type) => expect(judged(type)).toBe('unsupported_media_type'),
  )
  test('another charset is JSON that cannot be read', () => {
    expect(judged('application/json; charset=latin1')).toBe('malformed_json')
    expect(judged('application/json; charset=latin1, text/plain')).toBe('unsupported_media_type')
  })
  test('no compression is undone', () => {
    for (const encoding of ['gzip', 'br', 'identity, gzip'])
      expect(judged('application/json', encoding)).toBe('unsupported_encoding')
    for (const encoding of ['identity', 'Identity']) expect(judged('application/json', encoding)).toBe('accepted')
  })
})

describe('the bytes', () => {
  const never = new AbortController().signal
  /** A body of these chunks; it breaks off where one is an error. */
  const request = (chunks: (number | Error)[], headers = {}) => {
    const body = new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift()
        if (chunk === undefined) controller.close()
        else if (chunk instanceof Error) controller.error(chunk)
        else controller.enqueue(new Uint8Array(chunk).fill(7))
      },
    })
    return new Request('https://relay.example', { method: 'POST', body, duplex: 'half', headers } as RequestInit)
  }
  const read = (chunks: (number | Error)[], headers = {}, max?: number) =>
    readBody(request(chunks, headers), never, max).then(
      (bytes) => [bytes.length, bytes.every((byte) => byte === 7)],
      ({ code }) => code,
    )

  test('all of them, up to the limit', async () => {
    expect(await read([3, 4])).toEqual([7, true])
    expect(await read([REQUEST_BODY_MAX_BYTES])).toEqual([REQUEST_BODY_MAX_BYTES, true])
    expect(await read([6, 4], {}, 10)).toEqual([10, true])
    expect(await readBody(new Request('https://relay.example'), never)).toHaveLength(0)
  })
  test('one more is too large, whatever Content-Length says', async () => {
    expect(await read([REQUEST_BODY_MAX_BYTES, 1])).toBe('body_too_large')
    expect(await read([6, 5], { 'content-length': '1' }, 10)).toBe('body_too_large')
  })
  test('a Content-Length beyond the limit is refused before anything is read', async () => {
    expect(await read([new Error('it was read')], { 'content-length': '11' }, 10)).toBe('body_too_large')
    expect(await read([10], { 'content-length': '10' }, 10)).toEqual([10, true])
  })
  test('a body that breaks off is no JSON', async () => {
    expect(await read([3, new Error('gone')])).toBe('malformed_json')
  })
  test('a body that does not come in time is given up', async () => {
    const over = new AbortController()
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(3)) })
    const slow = new Request('https://relay.example', { method: 'POST', body, duplex: 'half' } as RequestInit)
    const reading = readBody(slow, over.signal).catch(({ code }) => code)
    over.abort()
    expect(await reading).toBe('request_timeout')
  })
})

describe('the JSON', () => {
  const parsed = (text: string | Uint8Array) => {
    try {
      return parseJson(typeof text === 'string' ? new TextEncoder().encode(text) : text)
    } catch (error) {
      const { code, detail } = error as { code: string; detail: object }
      return [code, detail]
    }
  }
  test('is taken as it is', () => {
    expect(parsed('{"a":[1,null,"β",true,{"b":{}}]}')).toEqual({ a: [1, null, 'β', true, { b: {} }] })
  })
  test.each<[string, string | Uint8Array, string, object]>([
    ['half of it', '{"a":', 'malformed_json', {}],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'malformed_json', {}],
    ['a byte order mark', '\ufeff{}', 'malformed_json', {}],
    ['a name twice', '{"a":{"b":1,"b":2}}', 'malformed_json', { pointer: '/a/b', detail: 'Expected each name once' }],
    ['half a character', '{"a":["\\ud800"]}', 'malformed_json', { pointer: '/a/0' }],
    [
      'a name that means something to the language',
      '{"a":{"__proto__":1}}',
      'unknown_field',
      { pointer: '/a/__proto__' },
    ],
    ['another of them', '[{"constructor":1}]', 'unknown_field', { pointer: '/0/constructor' }],
    ['the third', '{"prototype":1}', 'unknown_field', { pointer: '/prototype' }],
  ])('%s is refused', (_, text, code, detail) => {
    expect(parsed(text)).toEqual([code, detail])
  })
  test('too deep is refused where it is', () => {
    const [code, detail] = parsed('['.repeat(40) + ']'.repeat(40)) as [string, { pointer: string; detail?: string }]
    expect([code, detail.pointer, detail.detail]).toEqual(['malformed_json', '/0'.repeat(16), undefined])
  })
})

test('a fault of our own is not told as one of the body', () => {
  const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
    throw new TypeError('ours')
  })
  expect(() => parseJson(new TextEncoder().encode('{}'))).toThrow('ours')
  parse.mockRestore()
})

import { expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url } from '../../../shared/base64url.ts'

/** Node's own way, which takes what is not base64url too: one text for one value only. */
function expected(text: string): number[] | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? [...bytes] : null
}

test('reads what node reads, and only the one way to write it', () => {
  const characters = ['', ...'AQZgwaz059-_=+/. é\u{1f600}']
  const wrong: string[] = []
  for (const a of characters)
    for (const b of characters)
      for (const c of characters)
        for (const d of characters) {
          const text = `${a}${b}${c}${d}`
          const read = decodeBase64url(text)
          if (String(read && [...read]) !== String(expected(text))) wrong.push(text)
        }
  expect(wrong).toEqual([])
})

test('bytes come back as they were', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = crypto.getRandomValues(new Uint8Array(length))
    expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes)
  }
})

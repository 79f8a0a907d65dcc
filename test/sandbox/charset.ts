/** Writes JSON in the charset that a server declares; `TextEncoder` knows UTF-8 alone. */

/** The bytes of a text in a single-byte charset. What it does not have is written as a JSON escape (RFC 8259 section 7). */
export function encodeJson(text: string, charset: string): Uint8Array<ArrayBuffer> {
  if (charset === 'utf-8') return new TextEncoder().encode(text)
  const table = tableOf(charset)
  const bytes: number[] = []
  for (const unit of text.split('')) {
    const byte = table.get(unit)
    if (byte !== undefined) bytes.push(byte)
    else for (const one of `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) bytes.push(one.charCodeAt(0))
  }
  return new Uint8Array(bytes)
}

const tables = new Map<string, Map<string, number>>()

function tableOf(charset: string): Map<string, number> {
  const known = tables.get(charset)
  if (known) return known
  const all = Array.from({ length: 256 }, (_, byte) => byte)
  const characters = new TextDecoder(charset).decode(new Uint8Array(all)).split('')
  const table = new Map(characters.map((character, byte) => [character, byte] as const))
  table.delete('\ufffd')
  tables.set(charset, table)
  return table
}

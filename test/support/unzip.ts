/** The files of a zip archive by path, as our packer writes them: stored or deflated, no encryption, no zip64. */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50

export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = lastIndexOf(archive, END)
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === ENTRY) {
    const method = archive.readUInt16LE(at + 10)
    const packed = archive.readUInt32LE(at + 20)
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const header = archive.readUInt32LE(at + 42)
    const path = archive.toString('utf8', at + 46, at + 46 + name)
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
    const data = archive.subarray(start, start + packed)
    if (!path.endsWith('/')) files.set(path, method === 0 ? data : inflateRawSync(data))
    at += 46 + name + extra + comment
  }
  return files
}

function lastIndexOf(archive: Buffer, signature: number): number {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  const found = archive.lastIndexOf(bytes)
  if (found < 0) throw new Error('This is no zip archive')
  return found
}

/** When the extension is packed: the same archive, deflated as tightly as Zopfli can. Node only. */
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateAsync } from '@gfx/zopfli'
import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'

const STORED = 0
const DEFLATED = 8

/** The same every time: no dates, nothing of this machine. */
const PLAIN = { lastModDate: new Date(1980, 0, 1), extendedTimestamp: false, dataDescriptor: false, passThrough: true }

export async function repack(path: string): Promise<void> {
  const archive = new ZipReader(new Uint8ArrayReader(readFileSync(path)))
  const repacked = new ZipWriter(new Uint8ArrayWriter())
  for (const entry of await archive.getEntries()) if (!entry.directory) await add(repacked, entry)
  writeFileSync(path, await repacked.close())
}

async function add(repacked: ZipWriter<Uint8Array>, entry: FileEntry): Promise<void> {
  const content = await entry.getData(new Uint8ArrayWriter())
  const deflated = await deflateAsync(content, {})
  const isSmaller = deflated.length < content.length
  await repacked.add(entry.filename, new Uint8ArrayReader(isSmaller ? deflated : content), {
    ...PLAIN,
    compressionMethod: isSmaller ? DEFLATED : STORED,
    uncompressedSize: content.length,
    ...(entry.signature !== undefined && { signature: entry.signature }),
  })
}

/** A browser that is slow to start the download still finds the text then. */
const KEPT_MS = 60_000

/** Saves text as a file where the browser puts downloads. The text is in no address: the browser reads it from memory. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

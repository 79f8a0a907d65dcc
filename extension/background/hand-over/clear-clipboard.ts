/**
 * Removes the copied value from the clipboard, if it is still there. Other content is only compared here, and never
 * sent or stored.
 */
import * as v from 'valibot'

export const ClipboardTask = v.object({ salt: v.string(), digest: v.string() })
export type ClipboardTask = v.InferOutput<typeof ClipboardTask>

/** A salted SHA-256, which recognizes the text without storing it. */
export async function digestOf(salt: string, text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt + text)))
  return [...bytes].join()
}

/** @returns whether the clipboard is free of the value now */
export async function clearIfOurs({ salt, digest }: ClipboardTask): Promise<boolean> {
  const held = paste()
  if (held === null) return false
  return (await digestOf(salt, held)) !== digest || copy(' ')
}

/** A page without focus may not use `navigator.clipboard`; these older commands work there. */
function paste(): string | null {
  const field = document.createElement('textarea')
  document.body.append(field)
  field.focus()
  const pasted = document.execCommand('paste') ? field.value : null
  field.remove()
  return pasted
}

function copy(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  return document.execCommand('copy')
}

/** The extension as it is built for the sandbox: where it is, and who it is (its key fixes the id). */
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')
export const EXTENSION_DIR = join(ROOT, '.output/chrome-sandbox')
const id = 'ccaokkjipookanidlmbgdeaggcbmplpa'
export const EXTENSION = { browser: 'chrome', id, redirectUri: `https://${id}.chromiumapp.org/` } as const
export const EXTENSION_ORIGIN = `chrome-extension://${id}`
/** The relay that this build knows. */
export const RELAY_PORT = 7410
export const EBS_PORT = 7411
export const PORTAL_PORT = 7412

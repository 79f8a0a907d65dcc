/** The extension as it is built for the sandbox: where it is, and who it is (its key fixes the id). */
import { createHash } from 'node:crypto'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')
export const EXTENSION_DIR = join(ROOT, '.output/chrome-sandbox')
const id = 'ccaokkjipookanidlmbgdeaggcbmplpa'
export const EXTENSION = { browser: 'chrome', id, redirectUri: `https://${id}.chromiumapp.org/` } as const
export const EXTENSION_ORIGIN = `chrome-extension://${id}`
export const FIREFOX_DIR = join(ROOT, '.output/firefox-sandbox')
const firefoxId = 'integrations-for-ebs@addons'
/** Firefox's redirect URI is made of the SHA-1 of the extension's id. */
const firefoxRedirect = `https://${createHash('sha1').update(firefoxId).digest('hex')}.extensions.allizom.org/`
export const FIREFOX_EXTENSION = { browser: 'firefox', id: firefoxId, redirectUri: firefoxRedirect } as const
/** Drawn at random for every installation; the tests' profiles name this one. */
export const FIREFOX_ORIGIN = 'moz-extension://5f7a5a0e-1d0b-4c0e-9c5e-3d1f6b1c2a77'
/** The relay that this build knows. */
export const RELAY_PORT = 7410
export const EBS_PORT = 7411
export const PORTAL_PORT = 7412
/** Of the second EBS. */
export const PRODUCTION_PORTS = { ebs: 7413, portal: 7414 }
/** The two whose portal makes endpoint tokens itself. */
export const NATIVE_PORTS = { ebs: 7419, portal: 7420 }
export const GUIDED_PORTS = { forms: { ebs: 7415, portal: 7416 }, app: { ebs: 7417, portal: 7418 } }

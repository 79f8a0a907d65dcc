/** Derives the extensions that a relay serves from what an operator knows: the browser and the id. */
import { createHash } from 'node:crypto'
import type { RelayConfig } from '../../../config/schema.ts'

/** The id in the manifest (`browser_specific_settings`). It is the same in every installation. */
const FIREFOX_ID = 'integrations-for-ebs@addons'

type Extension = RelayConfig['extensions'][number]

/** Reads `firefox,chrome:ID,edge:ID` and adds each redirect URI. Undefined for a text of another form. */
export function extensionsIn(text: string): Extension[] | undefined {
  const parts = text.split(',').map((part) => extensionIn(part.trim()))
  return parts.every((one) => one !== undefined) ? parts : undefined
}

function extensionIn(text: string): Extension | undefined {
  if (text.toLowerCase() === 'firefox') {
    const hash = createHash('sha1').update(FIREFOX_ID).digest('hex')
    return { browser: 'firefox', id: FIREFOX_ID, redirectUri: `https://${hash}.extensions.allizom.org/` }
  }
  const [, browser, id = ''] = /^(chrome|edge):([a-p]{32})$/.exec(text) ?? []
  if (browser !== 'chrome' && browser !== 'edge') return undefined
  return { browser, id, redirectUri: `https://${id}.chromiumapp.org/` }
}

/** Where a Firefox is on this machine; when there is none, gets one where that can be done. */
import { existsSync } from 'node:fs'
import { installPackage } from './install-package.ts'

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** `FIREFOX` names one; then the usual places; then the package of a Debian machine whose root we are (CI). */
export function findFirefox(): string | undefined {
  const isThere = (place: string) => existsSync(place)
  return process.env['FIREFOX'] ?? USUAL_PLACES.find(isThere) ?? installPackage('firefox-esr', '/usr/bin/firefox-esr')
}

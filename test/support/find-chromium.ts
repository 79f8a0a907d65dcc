/** Where a Chromium is on this machine; when there is none, gets one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers'
import { ROOT } from './extension.ts'
import { installPackage } from './install-package.ts'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]
const CACHE = join(ROOT, '.sandbox/browsers')

/** `CHROMIUM` names one; then the usual places; then a download, or the package of a Debian machine whose root we are. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM'] ?? process.env['PUPPETEER_EXECUTABLE_PATH']
  if (named) return named
  const found = USUAL_PLACES.find((place) => existsSync(place))
  return found ?? (await download()) ?? fromPackage()
}

async function download(): Promise<string | undefined> {
  const platform = detectBrowserPlatform()
  if (!platform) return undefined
  try {
    console.log('No Chromium found: downloading one for the tests…')
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable')
    const { executablePath } = await install({ browser: Browser.CHROME, buildId, platform, cacheDir: CACHE })
    return executablePath
  } catch {
    return undefined
  }
}

function fromPackage(): string {
  const installed = installPackage('chromium', '/usr/bin/chromium')
  if (installed) return installed
  throw new Error('Install Chromium or Chrome, or say where it is: CHROMIUM=/path/to/chromium')
}

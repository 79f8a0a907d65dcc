/** The two extensions whose panels race: ours, as it is built, and a blank one; each says when its panel can be used. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { EXTENSION_DIR, ROOT } from '../../support/extension.ts'

const STORE_DIR = join(ROOT, '.output/chrome-production')

/** Notes the moment (milliseconds since 1970) at which what is to be pressed stands in the page. */
const probe = (pressed: string) => `
  new MutationObserver((_, observer) => {
    if (!document.querySelector(${JSON.stringify(pressed)})) return
    globalThis.usableAt = performance.timeOrigin + performance.now()
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true, attributes: true })
`

/** Ours, which shows its list with what is in the vault. */
export function makeOurs(folder: string): string {
  copyOurs(folder)
  write(folder, { 'probe.js': probe('main[data-view="list"] [data-ref]') })
  const page = join(folder, 'sidepanel.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><script src="/probe.js"></script>'))
  return folder
}

/** Ours, whose worker notes how long its script ran. */
export function makeTimed(folder: string): string {
  const manifest = copyOurs(folder)
  manifest.background.service_worker = 'timed.js'
  write(folder, {
    'manifest.json': JSON.stringify(manifest),
    'timed.js': 'import "./began.js"; import "./background.js"; import "./ended.js"',
    'began.js': 'globalThis.beganAt = performance.now()',
    'ended.js': 'globalThis.scriptMs = performance.now() - globalThis.beganAt',
  })
  return folder
}

/** The files that stores get, with the manifest of the build that may reach the sandbox. @returns that manifest */
function copyOurs(folder: string) {
  cpSync(STORE_DIR, folder, { recursive: true })
  cpSync(join(EXTENSION_DIR, 'manifest.json'), join(folder, 'manifest.json'))
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
}

export async function makeBlank(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: join(import.meta.dirname, 'blank.tsx'), output: { entryFileNames: 'blank.js' } },
    },
  })
  const manifest = {
    manifest_version: 3,
    name: 'Blank',
    version: '1',
    permissions: ['sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
    action: {},
    background: { service_worker: 'worker.js' },
  }
  write(folder, {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': 'chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })',
    'probe.js': probe('main button'),
    'sidepanel.html':
      '<!doctype html><html><head><script src="/probe.js"></script></head><body><script type="module" src="/blank.js"></script></body></html>',
  })
  return folder
}

function write(folder: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXTENSION_DIR, ROOT } from '../support/extension.ts'

const STORE_DIR = join(ROOT, '.output/chrome-production')
const manifest = (dir: string) => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
const scripts = (dir: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|html|css)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(dir, file), 'utf8') }))

test('the build for stores asks for no host at installation, and has no key', () => {
  const { permissions, optional_permissions, optional_host_permissions, host_permissions, key, content_scripts } =
    manifest(STORE_DIR)
  expect({ host_permissions, key, content_scripts }).toEqual({})
  expect(permissions.toSorted()).toEqual([
    'alarms',
    'clipboardWrite',
    'identity',
    'idle',
    'notifications',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ])
  expect(optional_permissions).toEqual(['clipboardRead'])
  expect(optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*'])
})

test('a key opens the panel, as its button does, and another one leads to the coach’s card', () => {
  expect(manifest(STORE_DIR).commands).toEqual({
    _execute_action: { suggested_key: { default: 'Ctrl+Shift+9' } },
    'guide-card': { suggested_key: { default: 'Ctrl+Shift+8' }, description: '__MSG_guideCard__' },
  })
})

test.each([EXTENSION_DIR, STORE_DIR])(
  'the built extension holds no client secret and no code from elsewhere: %s',
  (dir) => {
    for (const { file, text } of scripts(dir)) {
      expect(text, file).not.toMatch(/client_?secret["']?\s*[:=]\s*["'][^"']+["']/i)
      expect(text, file).not.toMatch(/<script[^>]+src=["']https?:|importScripts\(["']https?:|\beval\(|new Function\(/)
    }
  },
)

test('only the sandbox’s build knows the sandbox', () => {
  const says = (dir: string) => scripts(dir).some(({ text }) => text.includes('localhost:7410'))
  expect([says(EXTENSION_DIR), says(STORE_DIR)]).toEqual([true, false])
})

test('the panel that is framed into pages has no vault in it', () => {
  const html = readFileSync(join(STORE_DIR, 'portal-panel.html'), 'utf8')
  const loaded = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file))
  for (const file of loaded) {
    const text = readFileSync(join(STORE_DIR, file), 'utf8')
    expect(text, file).not.toMatch(/indexedDB|AES-GCM|storage\.(local|session)/)
    for (const [, next = ''] of text.matchAll(/from"\.\/([^"]+)"/g)) loaded.add(join(file, '..', next))
  }
  expect(loaded.size).toBeGreaterThan(1)
})

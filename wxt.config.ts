import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { gzipAsync } from '@gfx/zopfli'
import { type InlineConfig, mergeConfig } from 'vite'
import { defineConfig } from 'wxt'
import { denseHtml, denseJson } from './extension/build/dense.ts'
import { lightenPolyfill } from './extension/build/lighten-polyfill.ts'
import { repack } from './extension/build/repack.ts'
import { writeWords } from './extension/locales/write-words.ts'

/** The public half of a key that fixes the extension's id, and so its redirect URI, in builds for the sandbox. */
const SANDBOX_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAoxiNqkPA8I8bJwZSzD0+wlfWtwDYYWqj97T6qeWjI+EYtBqcwS+8vqyTJF+Y4JwtkoYtq857B/Ivcj72jVBCWOnmkB/vr1knBCwHqbxyrFmtZlzhY2vTd/3Mq3+67lSoAUWV0/o0JT0TXieKmKgIH7y7FdZsxGtWlu78KroXn4PaZ0pSZxEE8FEU2PzASrPiRMNTZOwW8mZ830QkdKnPwN6HFXuC//qd0a+IFQ3loJnOG3O/yhGqV28oxMh/124SC0HabrUdoxoAK9SqqOe8/+gi9J6TUYIstOa+vdTzG+rl1vZhhvSkZwmxvRYkZVayIkS/Y0QUOHYkxW09qEvFVwIDAQAB'

const PERMISSIONS = [
  'identity',
  'storage',
  'unlimitedStorage',
  'alarms',
  'idle',
  'scripting',
  'notifications',
  'clipboardWrite',
]

const OLDEST_CHROME = 123
/** The first that knows the declaration of data collection everywhere. */
const OLDEST_FIREFOX = 142

/** What Chromium has and Firefox does not: the side panel (Firefox: a sidebar), a document for the clipboard. */
const CHROMIUM = {
  minimum_chrome_version: String(OLDEST_CHROME),
  storage: { managed_schema: 'managed-schema.json' },
  permissions: [...PERMISSIONS, 'sidePanel', 'offscreen'],
}

const FIREFOX = {
  permissions: PERMISSIONS,
  browser_specific_settings: {
    gecko: {
      id: 'integrations-for-ebs@addons',
      strict_min_version: `${OLDEST_FIREFOX}.0`,
      data_collection_permissions: { required: ['none' as const] },
    },
  },
}

/** The oldest browsers that the manifests allow, for syntax and styles. */
const BROWSERS = [`chrome${OLDEST_CHROME}`, `firefox${OLDEST_FIREFOX}`]

/** Elements by `createElement(type, props, ...children)`: lighter than the calls that JSX becomes by default. */
const JSX = { runtime: 'classic' as const, pragma: 'createElement', pragmaFrag: 'Fragment' }
const JSX_IMPORTS = { createElement: ['preact', 'createElement'], Fragment: ['preact', 'Fragment'] } satisfies Record<
  string,
  [string, string]
>

/** Passes until nothing gets shorter, and the syntax of the oldest browser that the manifests allow. */
const TERSER = {
  ecma: 2020 as const,
  module: true,
  compress: { passes: 6, pure_getters: true, unsafe_arrows: true },
  format: { comments: false },
}

/** Few files pack tighter than many: one with what only views share, one with what the background shares with them. */
const CHUNKS = {
  groups: [
    { name: 'core', test: /^(?!.*(preact\/|html-plugins|\.tsx|\.css|\/ui\/(?!i18n)))/, minShareCount: 2, priority: 2 },
    { name: 'views', minShareCount: 2, priority: 1 },
  ],
}

/** For stores, the smallest packages; for tests, the fastest builds. */
const GZIP = { tight: (content: Buffer) => gzipAsync(content, {}), fast: promisify<Buffer, Buffer>(gzip) }

/** Nothing of a package is kept by a cache that a hash in a name would have to get past; and an archive has every path twice. */
const NAMES = { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name].[ext]' }

/** `--mode sandbox`: the build of `npm start` and the tests; it may reach loopback. Stores get neither that nor the key. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  // One `browser` with promises in all browsers.
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  outDirTemplate: '{{browser}}-{{mode}}',
  vite: ({ mode }) => ({
    plugins: [lightenPolyfill(), denseHtml()],
    oxc: { jsx: JSX },
    build: {
      target: BROWSERS,
      rolldownOptions: { transform: { inject: JSX_IMPORTS } },
      ...(mode === 'production' && { minify: 'terser' as const, terserOptions: TERSER }),
    },
  }),
  // What Mozilla builds the package from, by `npm ci` and `npx wxt build -b firefox`; README.md in it says so too.
  zip: {
    includeSources: ['extension/**', 'shared/**', '*.ts', '*.json', '*.md', 'LICENSE'],
    excludeSources: ['extension/store/**', 'vitest.config.ts', 'biome.json', 'relay.config.json'],
  },
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      // A content script only sends messages, which both browsers answer by promises: every page is spared the polyfill.
      const native = join(import.meta.dirname, 'extension/page/native-browser.ts')
      const more: InlineConfig =
        entrypoint?.type === 'unlisted-script'
          ? { resolve: { alias: { 'webextension-polyfill': native } } }
          : {
              build: {
                modulePreload: { polyfill: false },
                rolldownOptions: { output: { codeSplitting: CHUNKS, ...NAMES } },
              },
            }
      Object.assign(config, mergeConfig(config, more))
    },
    'build:publicAssets': async (wxt, files) => {
      const absoluteSrc = join(wxt.config.wxtDir, 'words.gz')
      await writeWords(absoluteSrc, GZIP[wxt.config.mode === 'production' ? 'tight' : 'fast'])
      files.push({ absoluteSrc, relativeDest: 'words.gz' })
      denseJson(files)
    },
    'zip:extension:done': (_, zip) => repack(zip),
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_name__'
    },
  },
  manifest: ({ mode, browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
    optional_permissions: ['clipboardRead'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*'],
    action: {
      default_title: '__MSG_name__',
      ...(browser === 'firefox' && { default_area: 'navbar' as const }),
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors *",
    },
    web_accessible_resources: [
      {
        resources: ['portal-panel.html'],
        matches: ['http://*/*', 'https://*/*'],
        // Firefox draws the host of the address at random for every installation, and has no such key.
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    ...(mode === 'sandbox' && {
      ...(browser !== 'firefox' && { key: SANDBOX_KEY }),
      host_permissions: ['http://localhost/*'],
    }),
  }),
})

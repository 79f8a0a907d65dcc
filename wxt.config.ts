import { defineConfig } from 'wxt'

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

/** Opens the panel. Digits lie on the same keys of Greek and Latin keyboards; the user may choose another one in the browser. */
const SHORTCUT = { suggested_key: { default: 'Ctrl+Shift+9' } }
/** Goes to the guide's card in a page of the vendor (background/wizard/coach-key.ts). */
const GUIDE_CARD = { suggested_key: { default: 'Ctrl+Shift+8' }, description: '__MSG_guideCard__' }

/** What Chromium has and Firefox does not: the side panel (Firefox: a sidebar), a document for the clipboard. */
const CHROMIUM = {
  minimum_chrome_version: String(OLDEST_CHROME),
  storage: { managed_schema: 'managed-schema.json' },
  permissions: [...PERMISSIONS, 'sidePanel', 'offscreen'],
  // The button opens the side panel (background/state/toolbar-button.ts), and so does its key.
  commands: { _execute_action: SHORTCUT, 'guide-card': GUIDE_CARD },
}

const FIREFOX = {
  permissions: PERMISSIONS,
  commands: { _execute_sidebar_action: SHORTCUT, 'guide-card': GUIDE_CARD },
  browser_specific_settings: {
    gecko: {
      id: 'integrations-for-ebs@addons',
      strict_min_version: `${OLDEST_FIREFOX}.0`,
      data_collection_permissions: { required: ['none' as const] },
    },
  },
}

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
  vite: () => ({ build: { target: [`chrome${OLDEST_CHROME}`, `firefox${OLDEST_FIREFOX}`] } }),
  // What Mozilla builds the package from, by `npm ci` and `npx wxt build -b firefox`; README.md in it says so too.
  zip: {
    includeSources: ['extension/**', 'shared/**', '*.ts', '*.json', '*.md', 'LICENSE'],
    excludeSources: ['extension/store/**', 'vitest.config.ts', 'biome.json', 'relay.config.json'],
  },
  hooks: {
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

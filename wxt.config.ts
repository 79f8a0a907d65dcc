import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'

/** The public half of a key that fixes the extension's id, and so its redirect URI, in builds for the sandbox. */
const SANDBOX_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAoxiNqkPA8I8bJwZSzD0+wlfWtwDYYWqj97T6qeWjI+EYtBqcwS+8vqyTJF+Y4JwtkoYtq857B/Ivcj72jVBCWOnmkB/vr1knBCwHqbxyrFmtZlzhY2vTd/3Mq3+67lSoAUWV0/o0JT0TXieKmKgIH7y7FdZsxGtWlu78KroXn4PaZ0pSZxEE8FEU2PzASrPiRMNTZOwW8mZ830QkdKnPwN6HFXuC//qd0a+IFQ3loJnOG3O/yhGqV28oxMh/124SC0HabrUdoxoAK9SqqOe8/+gi9J6TUYIstOa+vdTzG+rl1vZhhvSkZwmxvRYkZVayIkS/Y0QUOHYkxW09qEvFVwIDAQAB'

/** `--mode sandbox`: the build of `npm start` and the tests; it may reach loopback. Stores get neither that nor the key. */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  outDirTemplate: '{{browser}}-{{mode}}',
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ mode }) => ({
    name: 'Integrations for Entersoft Business Suite',
    description: 'Create, register and verify endpoint tokens of the Entersoft Cloud Store.',
    minimum_chrome_version: '123',
    permissions: [
      'identity',
      'storage',
      'unlimitedStorage',
      'sidePanel',
      'alarms',
      'idle',
      'scripting',
      'notifications',
      'clipboardWrite',
      'offscreen',
    ],
    optional_permissions: ['clipboardRead'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*'],
    action: { default_title: 'Integrations for Entersoft Business Suite' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https: http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors *",
    },
    web_accessible_resources: [
      { resources: ['portal-panel.html'], matches: ['http://*/*', 'https://*/*'], use_dynamic_url: true },
    ],
    ...(mode === 'sandbox' && { key: SANDBOX_KEY, host_permissions: ['http://localhost/*'] }),
  }),
})

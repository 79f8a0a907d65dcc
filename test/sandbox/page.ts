/** One page of the sandbox as HTML with its headers: nothing from elsewhere, and no script but the page's own. */
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'

export type Html = ReturnType<typeof html>
export type Page = { body: string; headers: Record<string, string> }

/** @param parts `body` is escaped by the `html` tag; `style` and `script` are our own text, which may call our own server */
export async function page(parts: { title: string; style: string; body: Html; script?: string }): Promise<Page> {
  const { title, style, script } = parts
  const body = await html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <style>${raw(style)}</style>
  </head>
  <body>${parts.body}${script ? html`<script>${raw(script)}</script>` : ''}</body>
</html>
`
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(style)}`,
    ...(script ? [`script-src ${hashOf(script)}`, "connect-src 'self'"] : []),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    body: String(body),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  }
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

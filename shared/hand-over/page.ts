/** The hand-over page as one text, with its style and script inside, and the policy that lets nothing else run in it. */
import { CODE, inertUrl } from './code.ts'
import { HAND_OVER_ALG, HAND_OVER_ENC, HAND_OVER_ITERATIONS, HAND_OVER_TYP } from './content.ts'
import { receive } from './receive.ts'
import { HAND_OVER_STYLE } from './style.ts'
import { HAND_OVER_TEXTS } from './texts.ts'

/** A compact JWE has no other signs, so that it can be written into a script. */
const COMPACT = /^[\w.-]+$/

/** @throws when `jwe` is no compact JWE */
function scriptFor(jwe: string | null): string {
  if (jwe !== null && !COMPACT.test(jwe)) throw new Error('no compact JWE')
  const kind = { typ: HAND_OVER_TYP, alg: HAND_OVER_ALG, enc: HAND_OVER_ENC, iterations: HAND_OVER_ITERATIONS }
  const code = CODE.map(({ name, write }) => `{name:${JSON.stringify(name)},write:${asExpression(write)}}`)
  const given = `{texts:${JSON.stringify(HAND_OVER_TEXTS)},code:[${code.join()}],inertUrl:${asExpression(inertUrl)},kind:${JSON.stringify(kind)},jwe:${JSON.stringify(jwe)}}`
  return `(${asExpression(receive)})(${given})`
}

/** A function as text. `write(facts) {…}` of an object is not an expression on its own. `</script>` would end the script. */
function asExpression(work: (...values: never[]) => unknown): string {
  const text = String(work)
  return (
    /^(async )?\w+\s*\([^)]*\)\s*\{/.test(text) && !text.startsWith('function') ? `function ${text}` : text
  ).replaceAll('</', '<\\/')
}

/** The policy's name of an inline text (CSP level 3, section 2.3.1). */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}

/**
 * @param jwe the content of a file; null: the content is in the fragment of the address
 * @returns the page, and its content security policy
 */
export async function handOverPage(jwe: string | null = null): Promise<{ html: string; policy: string }> {
  const script = scriptFor(jwe)
  const [ofScript, ofStyle] = await Promise.all([hashOf(script), hashOf(HAND_OVER_STYLE)])
  const policy = `default-src 'none'; script-src ${ofScript}; style-src ${ofStyle}; base-uri 'none'; form-action 'none'`
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Endpoint token</title>
<style>${HAND_OVER_STYLE}</style>
</head>
<body>
<main>
<h1 id="title" tabindex="-1">Endpoint token</h1>
<noscript><p>This page needs JavaScript. <span lang="el">Απαιτείται JavaScript.</span> <span lang="ro">Este necesar JavaScript.</span> <span lang="bg">Необходим е JavaScript.</span></p></noscript>
<p id="teach"></p>
<form id="open" autocomplete="off">
<label id="label" for="passphrase"></label>
<input id="passphrase" type="text" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="wrong">
<p id="wrong" role="alert"></p>
<button id="submit" type="submit"></button>
</form>
<div id="opened" hidden>
<dl id="facts"></dl>
<h2 id="value-title"></h2>
<div class="bar"><button id="show" type="button"></button> <button id="copy" type="button"></button> <span id="copy-said" role="status"></span></div>
<code id="value" hidden></code>
<p id="keep"></p>
<h2 id="code-title"></h2>
<p id="code-teach"></p>
<select id="stack"></select>
<pre><code id="snippet" tabindex="0"></code></pre>
<div class="bar"><button id="copy-code" type="button"></button> <span id="copy-code-said" role="status"></span></div>
</div>
</main>
<script>${script}</script>
</body>
</html>
`
  return { html, policy }
}

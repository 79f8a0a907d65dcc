/**
 * The recipient's side, as a function that the page holds as text: it uses nothing from outside of itself, calls nobody, and puts what it
 * was given into the page as text alone.
 */
import type { CodeFacts } from './code.ts'
import type { HandOverContent } from './content.ts'
import type { HandOverTexts } from './texts.ts'

type Code = { name: string; write(facts: CodeFacts): string }
type Given = {
  texts: Record<string, HandOverTexts>
  code: Code[]
  inertUrl(text: string): string
  kind: { typ: string; alg: string; enc: string; iterations: number }
  /** The content of a file; null: it is in the fragment of the address. */
  jwe: string | null
}

/** @param given texts, code and the encrypted content */
export function receive({ texts, code, inertUrl, kind, jwe: embedded }: Given): void {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in texts) ?? 'en'
  const words = texts[wanted] as HandOverTexts
  const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
  const put = (id: string, text: string) => {
    find(id).textContent = text
  }

  /** RFC 7516 section 5.2, RFC 7518 section 4.8. @throws for whatever is not as the extension writes it */
  async function decrypt(jwe: string, passphrase: string): Promise<HandOverContent> {
    const [head = '', wrapped = '', iv = '', sealed = '', tag = ''] = jwe.split('.')
    const bytes = (text: string) =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
    const encode = (text: string) => new TextEncoder().encode(text)
    const decode = (data: BufferSource) => JSON.parse(new TextDecoder().decode(data))
    const header = decode(bytes(head))
    const isOurs = header.typ === kind.typ && header.alg === kind.alg && header.enc === kind.enc
    if (!isOurs || header.p2c !== kind.iterations) throw new Error('another kind of content')
    const salt = new Uint8Array([...encode(kind.alg), 0, ...bytes(header.p2s)])
    const { subtle } = crypto
    const base = await subtle.importKey('raw', encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
    const parameters = { name: 'PBKDF2', hash: 'SHA-512', salt, iterations: kind.iterations }
    const wrapping = await subtle.deriveKey(parameters, base, { name: 'AES-KW', length: 256 }, false, ['unwrapKey'])
    const key = await subtle.unwrapKey('raw', bytes(wrapped), wrapping, 'AES-KW', 'AES-GCM', false, ['decrypt'])
    const data = new Uint8Array([...bytes(sealed), ...bytes(tag)])
    return decode(await subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv), additionalData: encode(head) }, key, data))
  }

  function show(content: HandOverContent): void {
    find('teach').hidden = true
    find('open').hidden = true
    find('opened').hidden = false
    const rows: [string, string][] = [
      [words.description, content.description],
      [words.application, content.application],
      [words.environment, content.environment],
      [words.from, content.from ?? ''],
      [words.made, new Date(content.at).toLocaleString(wanted)],
      [words.address, content.baseUrl],
      [words.subscription, content.subscriptionId ?? ''],
      [words.header, content.header],
    ]
    for (const [term, text] of rows) {
      if (!text) continue
      const row = document.createElement('div')
      for (const [tag, inner] of [
        ['dt', term],
        ['dd', text],
      ] as const) {
        const cell = document.createElement(tag)
        cell.textContent = inner
        row.append(cell)
      }
      find('facts').append(row)
    }
    const button = find<HTMLButtonElement>('show')
    button.onclick = () => {
      const isShown = find('value').hidden
      find('value').hidden = !isShown
      put('value', isShown ? content.value : '')
      put('show', isShown ? words.hide : words.show)
    }
    const copy = (id: string, text: () => string) => {
      find<HTMLButtonElement>(id).onclick = () =>
        navigator.clipboard.writeText(text()).then(
          () => put(`${id}-said`, words.copied),
          () => put(`${id}-said`, ''),
        )
    }
    copy('copy', () => content.value)
    copy('copy-code', () => find('snippet').textContent ?? '')
    const facts = { method: content.probe.method, url: inertUrl(content.probe.url), header: content.header }
    const stacks = find<HTMLSelectElement>('stack')
    for (const { name } of code) stacks.add(new Option(name))
    const write = () => {
      put('snippet', code.find(({ name }) => name === stacks.value)?.write(facts) ?? '')
      put('copy-code-said', '')
    }
    stacks.onchange = write
    write()
    find('title').focus()
  }

  document.documentElement.lang = wanted
  document.title = words.title
  for (const [id, text] of Object.entries({
    title: words.title,
    teach: words.teach,
    label: words.passphrase,
    submit: words.open,
    'value-title': words.value,
    show: words.show,
    copy: words.copy,
    keep: words.keep,
    'code-title': words.code,
    'code-teach': words.codeTeach,
    'copy-code': words.copy,
  })) {
    put(id, text)
  }
  find('stack').setAttribute('aria-label', words.code)
  const jwe = embedded ?? location.hash.slice(1)
  if (jwe.split('.').length !== 5) {
    find('open').hidden = true
    put('teach', words.none)
    return
  }
  find<HTMLFormElement>('open').onsubmit = (event) => {
    event.preventDefault()
    const field = find<HTMLInputElement>('passphrase')
    const submit = find<HTMLButtonElement>('submit')
    submit.disabled = true
    put('submit', words.opening)
    put('wrong', '')
    decrypt(jwe, field.value.trim())
      .then(show)
      .catch(() => {
        put('wrong', words.wrong)
        field.setAttribute('aria-invalid', 'true')
        field.select()
      })
      .finally(() => {
        submit.disabled = false
        put('submit', words.open)
      })
  }
}

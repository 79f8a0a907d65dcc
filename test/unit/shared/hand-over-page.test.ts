/** The integrator's page in each language: nothing on it is of another one, whatever became of the link. */
import { Window } from 'happy-dom'
import { CompactEncrypt } from 'jose'
import { beforeAll, expect, test, vi } from 'vitest'
import { HAND_OVER_ALG, HAND_OVER_ENC, HAND_OVER_TYP, type HandOverContent } from '../../../shared/hand-over/content.ts'
import { handOverPage } from '../../../shared/hand-over/page.ts'
import { HAND_OVER_TEXTS } from '../../../shared/hand-over/texts.ts'

const ROUNDS = vi.hoisted(() => 1_000)
vi.mock('../../../shared/hand-over/content.ts', async (original) => ({
  ...(await original<typeof import('../../../shared/hand-over/content.ts')>()),
  HAND_OVER_ITERATIONS: ROUNDS,
}))

const PASSPHRASE = 'correct horse battery'
const CONTENT: HandOverContent = {
  description: 'ES-1',
  application: 'ES-2',
  environment: 'ES-3',
  type: 'SURVEYS',
  subscriptionId: 'ES-4',
  baseUrl: 'https://ebs.example.com/',
  probe: { method: 'GET', url: 'https://ebs.example.com/api' },
  header: 'X-ESAPIKEY-SURVEYS',
  value: '4a1c2d3e-0042',
  from: 'Alexandra Dimou',
  at: '2026-11-24T12:00:00.000Z',
}
/** The day of `at`, as each language writes it. */
const DAY = { en: '11/24/2026', el: '24/11/2026', ro: '24.11.2026', bg: '24.11.2026' }
const LANGUAGES = Object.keys(HAND_OVER_TEXTS) as (keyof typeof HAND_OVER_TEXTS)[]

let jwe: string
beforeAll(async () => {
  jwe = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(CONTENT)))
    .setProtectedHeader({ alg: HAND_OVER_ALG, enc: HAND_OVER_ENC, typ: HAND_OVER_TYP })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(new TextEncoder().encode(PASSPHRASE))
})

/** Opens the page in a browser of this language. @param file its content is inside; null: it is in the address */
async function open(language: string, fragment: string, file: string | null = null) {
  const { html } = await handOverPage(file)
  const [whole = '', script = ''] = html.match(/<script>([\s\S]*?)<\/script>/) ?? []
  const window = new Window({ url: `https://relay.example.com/hand-over#${fragment}` })
  window.document.write(html.replace(whole, ''))
  const document = window.document as unknown as Document
  const navigator = { languages: [`${language}-XX`, 'en'] }
  /** happy-dom has no such constructor. */
  function Option(text: string) {
    return Object.assign(document.createElement('option'), { textContent: text })
  }
  const names = ['document', 'location', 'Option', 'navigator']
  new Function(...names, script)(document, window.location, Option, navigator)
  const find = (id: string) => document.getElementById(id) as HTMLInputElement
  const enter = (passphrase: string) => {
    find('passphrase').value = passphrase
    find('open').dispatchEvent(new window.Event('submit', { cancelable: true }) as never)
  }
  /** Every text that is shown, but the code. */
  const texts = () => {
    for (const hidden of document.querySelectorAll('[hidden], noscript, #stack, #snippet')) hidden.textContent = ''
    const main = document.querySelector('main')
    return (main?.innerHTML ?? '')
      .replace(/<[^>]*>/g, '\n')
      .split('\n')
      .filter((text) => text.trim())
  }
  return { document, find, enter, texts }
}

test.each(LANGUAGES)(
  'in %s every text is of that language: before the passphrase, and after a wrong one',
  async (language) => {
    const words = HAND_OVER_TEXTS[language]
    const { document, find, enter, texts } = await open(language, jwe)
    expect([document.documentElement.lang, document.title]).toEqual([language, words.title])
    enter('not the passphrase')
    await vi.waitFor(() => expect(find('wrong').textContent).toBe(words.wrong))
    await vi.waitFor(() => expect(find('submit').textContent).toBe(words.open))
    expect(texts()).toEqual([words.title, words.teach, words.passphrase, words.wrong, words.open])
  },
)

test.each(LANGUAGES)(
  'in %s it says by whom and when, from a file as from a link, and what to do with the value',
  async (language) => {
    const words = HAND_OVER_TEXTS[language]
    for (const [fragment, file] of [
      [jwe, null],
      ['', jwe],
    ] as const) {
      const { document, find, enter, texts } = await open(language, fragment, file)
      enter(PASSPHRASE)
      await vi.waitFor(() => expect(find('opened').hidden).toBe(false))
      const facts = Object.fromEntries(
        [...document.querySelectorAll('#facts div')].map(({ children: [term, fact] }) => [
          term?.textContent,
          fact?.textContent,
        ]),
      )
      expect(facts).toEqual({
        [words.description]: CONTENT.description,
        [words.application]: CONTENT.application,
        [words.environment]: CONTENT.environment,
        [words.from]: CONTENT.from,
        [words.made]: expect.stringContaining(DAY[language]),
        [words.address]: CONTENT.baseUrl,
        [words.subscription]: CONTENT.subscriptionId,
        [words.header]: CONTENT.header,
      })
      expect(find('keep').textContent).toBe(words.keep)
      find('show').click()
      expect([find('value').textContent, find('show').textContent]).toEqual([CONTENT.value, words.hide])
      expect(find('stack').getAttribute('aria-label')).toBe(words.code)
      expect([...document.querySelectorAll('#stack option')].map((one) => one.textContent)).toContain('curl')
      expect(find('wrong').textContent).toBe('')
      const said = new Set<string>([...Object.values(words), ...Object.values<string>(facts), CONTENT.value])
      expect(texts().filter((text) => !said.has(text))).toEqual([])
    }
  },
)

test.each(LANGUAGES)(
  'in %s a link that was cut off is said to be incomplete, wherever it was cut',
  async (language) => {
    const words = HAND_OVER_TEXTS[language]
    for (const cut of ['', jwe.slice(0, jwe.lastIndexOf('.')), jwe.slice(0, 80)]) {
      const { find, texts } = await open(language, cut)
      expect([texts(), find('open').hidden]).toEqual([[words.title, words.none], true])
    }
    const { find, enter } = await open(language, jwe.slice(0, -3))
    enter(PASSPHRASE)
    await vi.waitFor(() => expect(find('wrong').textContent).toBe(words.wrong))
  },
)

/** Each is written in its own letters, but for the names that are the same everywhere. */
test.each([
  ['el', /[Α-ώ]/],
  ['bg', /[А-я]/],
] as const)('%s has its own letters in every text', (language, letters) => {
  expect(Object.values(HAND_OVER_TEXTS[language]).filter((text) => !letters.test(text))).toEqual([])
})

test.each(LANGUAGES.filter((language) => language !== 'en'))('%s repeats no text of English', (language) => {
  const english = Object.values(HAND_OVER_TEXTS.en)
  expect(Object.values(HAND_OVER_TEXTS[language]).filter((text) => english.includes(text))).toEqual([])
})

test('another language is answered in English', async () => {
  const { document } = await open('fr', jwe)
  expect([document.documentElement.lang, document.title]).toEqual(['en', HAND_OVER_TEXTS.en.title])
})

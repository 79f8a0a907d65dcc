/** The page as HTML: what it shows, what it fills in, and what it never does. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Alert, deadEndPage, formPage } from '../../../../relay/authorize/page.ts'
import { LANGUAGES } from '../../../../relay/authorize/words/languages.ts'
import { WORDS } from '../../../../relay/authorize/words/words.ts'
import { EnvironmentConfig } from '../../../../relay/config/environment.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

const minimal = minimalEnvironment()
const [type] = minimal.types
const native = { mode: 'native', subscription: { id: 'ES-1', bridge: 'B', password: { env: 'P' } } }
const SHOWN = {
  language: 'en',
  scope: 'scope',
  relayHost: 'relay.example',
  form: 'SEALED',
  user: '',
  branch: '',
} as const
const page = (changes: Partial<Parameters<typeof formPage>[0]> = {}, config: object = {}) => {
  const environment = v.parse(EnvironmentConfig, { ...minimal, authorization: native, ...config })
  return formPage({ ...SHOWN, alert: undefined, environment, ...changes })
}
/** The facts above the form, by their names. */
const factsIn = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<dt>(.*?)<\/dt><dd class="\w+">(.*?)<\/dd>/g)].map(([, name, text]) => [name, text]),
  )
const inputIn = (body: string, id: string) => new RegExp(`<input id="${id}"[^>]*>`).exec(body)?.[0] ?? ''
const alertIn = (body: string) =>
  [...(/role="alert".*?<\/div>/s.exec(body)?.[0] ?? '').matchAll(/<(?:h2|p)>(.*?)<\/(?:h2|p)>/g)].map(
    ([, text]) => text,
  )
const { en } = WORDS

test('it says for which application, environment, subscription and server', async () => {
  const facts = factsIn(await page())
  expect(facts).toEqual({
    Application: 'Type',
    Environment: 'Minimal',
    Subscription: 'ES-1',
    'EBS server': 'ebs.example',
  })
  const others = { types: [{ ...type, id: 'OTHER', scope: 'other', names: { en: 'Other' }, parameter: 'O' }, type] }
  expect(factsIn(await page({}, others))).toMatchObject({ Application: 'Type' })
})

test('the application has its name in the language of the page, else in English, else its id', async () => {
  const types = [{ ...type, names: { en: 'Surveys', el: 'Έρευνες' } }]
  expect(factsIn(await page({ language: 'el' }, { types }))).toMatchObject({ Εφαρμογή: 'Έρευνες' })
  expect(Object.values(factsIn(await page({ language: 'bg' }, { types })))[0]).toBe('Surveys')
  expect(factsIn(await page({ scope: 'gone' }))).toMatchObject({ Application: 'gone' })
})

test('a subscription without an id is that of the configuration, or is not named', async () => {
  const unnamed = { authorization: { ...native, subscription: { ...native.subscription, id: '' } } }
  const subscription = { id: 'ES-9', gid: '4c1d0000-aaaa-4000-8000-000000000000' }
  expect(factsIn(await page({}, { ...unnamed, subscription }))).toMatchObject({ Subscription: 'ES-9' })
  expect(factsIn(await page({}, unnamed))).not.toHaveProperty('Subscription')
})

test('the form goes to its environment with the sealed request; user and branch are filled in, and nothing else', async () => {
  const body = await page({ user: 'Ad"min', branch: '<1>' })
  expect(body).toContain('<form method="post" action="/authorize/minimal"')
  expect(body).toContain('<input type="hidden" name="form" value="SEALED">')
  expect(inputIn(body, 'user')).toContain('value="Ad&quot;min"')
  expect(inputIn(body, 'branch')).toContain('value="&lt;1&gt;"')
  for (const id of ['password', 'pin']) expect(inputIn(body, id)).not.toContain('value=')
  expect(body).not.toContain('<script')
})

test.each([
  ['user', 'username'],
  ['password', 'current-password'],
  ['branch', 'off'],
  ['pin', 'one-time-code'],
])('password managers are told that the field %s is %s', async (id, autocomplete) => {
  expect(inputIn(await page(), id)).toContain(` autocomplete="${autocomplete}"`)
})

test('the next field to type in has the focus; an alert takes it', async () => {
  const focused = async (changes: Parameters<typeof page>[0]) => {
    const body = await page(changes)
    return ['user', 'password'].filter((id) => inputIn(body, id).includes('autofocus'))
  }
  expect(await focused({})).toEqual(['user'])
  expect(await focused({ user: 'Admin' })).toEqual(['password'])
  expect(await focused({ alert: { kind: 'wrong' } })).toEqual([])
})

test('the PIN unfolds only where EBS has said something', async () => {
  expect(await page()).toContain('<details>')
  expect(await page({ alert: { kind: 'wrong' } })).toContain('<details>')
  expect(await page({ alert: { kind: 'ebsSays', message: 'x', messageId: undefined } })).toContain('<details open>')
})

test('without an alert there is none, and the page is in the state of a form', async () => {
  const body = await page()
  expect([alertIn(body), body.includes('data-state="form"')]).toEqual([[], true])
})

test.each<[Alert, string[]]>([
  [{ kind: 'wrong' }, [en.wrong]],
  [{ kind: 'missing' }, [en.missing]],
  [{ kind: 'notAdministrator' }, [en.notAdministrator]],
  [{ kind: 'subscriptionUnknown' }, [en.subscriptionUnknown]],
  [{ kind: 'again' }, [en.again]],
  [{ kind: 'tooManyFailed' }, [en.tooManyFailed(15)]],
  [{ kind: 'ebsAway', code: 'ebs_timeout' }, [en.ebsAway, en.code('ebs_timeout')]],
  [{ kind: 'tokenTooLarge', code: 'x' }, [en.tokenTooLarge, en.code('x')]],
  [{ kind: 'ebsSays', message: 'No.', messageId: 'locked' }, [en.ebsSays, 'No. (locked)', en.pinAsked]],
  [{ kind: 'ebsSays', message: undefined, messageId: 'locked' }, [en.ebsSays, '(locked)', en.pinAsked]],
  [{ kind: 'ebsSays', message: 'No.', messageId: undefined }, [en.ebsSays, 'No.', en.pinAsked]],
])('the alert %j is told', async (alert, lines) => {
  const body = await page({ alert })
  expect(alertIn(body)).toEqual([en.notSignedIn, ...lines])
  expect(body).toContain(`data-state="${alert.kind}"`)
})

test.each(['unusable', 'busy', 'plain'] as const)('a dead end says why: %s', async (why) => {
  const body = await deadEndPage('en', why)
  expect([body.includes(en[why]), body.includes(en.startAgain)]).toEqual([true, true])
  expect(body).toContain(`data-state="${why}"`)
})

test('a dead end that can only be begun again says so once', async () => {
  expect((await deadEndPage('en', 'startAgain')).split(en.startAgain)).toHaveLength(2)
})

test.each(LANGUAGES)('both pages say that they are in %s', async (language) => {
  for (const body of [await page({ language }), await deadEndPage(language, 'busy')])
    expect(body).toContain(`<html lang="${language}">`)
})

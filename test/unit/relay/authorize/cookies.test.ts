/** The two cookies of the page, as they are written and read. */
import { expect, test } from 'vitest'
import { createCookies } from '../../../../relay/authorize/cookies.ts'

const cookies = createCookies(true)
const asking = (cookie?: string) =>
  new Request('https://relay.example', cookie === undefined ? {} : { headers: { cookie } })
const TEXT = 'A'.repeat(43)

test('the browser’s text is new each time, and read again among other cookies', () => {
  const [one, other] = [cookies.newBrowser(), cookies.newBrowser()]
  expect(one).toMatch(/^[\w-]{43}$/)
  expect(one).not.toBe(other)
  const sent = cookies.browser(one).split(';')[0]
  expect(cookies.readBrowser(asking(`a=b; ${sent}; c=d`))).toBe(one)
})

test.each([
  undefined,
  '',
  `relay-authorize=${TEXT}`,
  `x__Host-relay-authorize=${TEXT}`,
  `__Host-relay-authorize=${TEXT}A`,
  `__Host-relay-authorize=${TEXT.slice(1)}`,
  `__Host-relay-authorize=${TEXT.slice(1)}.`,
])('%j is no text of ours', (cookie) => {
  expect(cookies.readBrowser(asking(cookie))).toBeUndefined()
})

test('the branch is read as it was typed, for its environment alone', () => {
  const sent = cookies.branch('Α;Β =1', 'production').split(';')[0]
  expect(cookies.readBranch(asking(sent), 'production')).toBe('Α;Β =1')
  expect(cookies.readBranch(asking(sent), 'test')).toBe('')
  expect(cookies.readBranch(asking(), 'production')).toBe('')
})

test('a branch that nobody can have typed is none', () => {
  const read = (value: string) => cookies.readBranch(asking(`__Host-relay-branch-test=${value}`), 'test')
  expect(read('x'.repeat(100))).toBe('x'.repeat(100))
  expect(read('x'.repeat(101))).toBe('')
  expect(read('%')).toBe('')
})

test('without TLS the names have no prefix, which browsers would refuse', () => {
  const plain = createCookies(false)
  expect(plain.browser(TEXT)).toBe(`relay-authorize=${TEXT}; Path=/; Max-Age=600; HttpOnly; SameSite=Strict`)
  expect(plain.branch('1', 'test')).toBe('relay-branch-test=1; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax')
})

/** What the page does with whatever is sent to it, on both runtimes. Every page has status 200: Chromium closes its window on others. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { NATIVE } from '../../sandbox/start.ts'
import { defaultSwitches } from '../../sandbox/switches.ts'
import { pinOf } from '../../sandbox/web-api/login.ts'
import { eventually } from '../../support/eventually.ts'
import { nativeRequest, type Shown, typed, Visitor } from '../../support/native-page.ts'
import { RUNTIMES, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ sandbox: NATIVE }, runtime)
  })
  afterAll(() => world?.close())
  afterEach(() => {
    world.sandbox.faults.clear()
    Object.assign(world.sandbox.switches, defaultSwitches())
  })

  const asked = (call: string) => world.sandbox.requests.filter(({ path }) => path.endsWith(call)).length
  async function visit(changes: Record<string, string | undefined> = {}, environment = 'native') {
    const client = await RelayClient.create(world.relay.origin)
    const { address, ...grant } = await nativeRequest(client, environment, changes)
    const visitor = new Visitor()
    return { client, visitor, address, grant, page: await visitor.get(address) }
  }
  const codeIn = ({ location }: Shown) => location?.searchParams.get('code') ?? ''
  const refusals = () =>
    world.lines.filter((line) => line.includes('sign_in_refused')).map((line) => JSON.parse(line).code)

  test('the page may be framed by nobody, runs no script, and its form goes to the relay and the extension alone', async () => {
    const { page, grant } = await visit()
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^style-src 'sha256-[\w+/]{43}='$/),
      `form-action 'self' ${new URL(grant.redirectUri).origin}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.body).not.toContain('<script')
    const [cookie = ''] = page.headers.getSetCookie()
    expect(cookie).toMatch(/^relay-authorize=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Strict$/)
  })

  test('Deny sends nothing to EBS and reads no field', async () => {
    const before = world.sandbox.requests.length
    const { visitor, page, grant } = await visit()
    const { location } = await visitor.post(page, { answer: 'deny', user: '', password: '' })
    expect(location?.href.startsWith(grant.redirectUri)).toBe(true)
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      error: 'access_denied',
      state: 'the state',
      iss: `${world.relay.origin}/authorize/native`,
    })
    expect(world.sandbox.requests.length).toBe(before)
  })

  test('the page that Firefox fetches twice works, and fetching it asks EBS nothing', async () => {
    const before = world.sandbox.requests.length
    const { visitor, address } = await visit()
    const second = await visitor.get(address, { 'sec-fetch-site': 'none' })
    expect(world.sandbox.requests.length).toBe(before)
    expect(codeIn(await visitor.post(second, typed(world.sandbox)))).not.toBe('')
  })

  test('two tabs of one browser work side by side', async () => {
    const { visitor, page } = await visit()
    const { address } = await nativeRequest(await RelayClient.create(world.relay.origin), 'native', { state: 'other' })
    const other = await visitor.get(address)
    expect((await visitor.post(page, typed(world.sandbox))).location?.searchParams.get('state')).toBe('the state')
    expect((await visitor.post(other, typed(world.sandbox))).location?.searchParams.get('state')).toBe('other')
  })

  test.each([
    ['keeps no cookies', () => new Visitor(), {}],
    ['is another one', (visitor: Visitor) => withCookie(visitor, 'A'.repeat(43)), {}],
    ['sends it from a page of another site', (visitor: Visitor) => visitor, { 'sec-fetch-site': 'cross-site' }],
  ])('a browser that %s gets the form again, and the relay does not call EBS', async (_, other, headers) => {
    const before = asked('/Login')
    const { visitor, page } = await visit()
    const again = await other(visitor).post(page, typed(world.sandbox), headers)
    expect(again).toMatchObject({ status: 200, state: 'again', location: undefined })
    expect(asked('/Login')).toBe(before)
  })

  test.each(['user', 'password', 'branch'])('a wrong %s is told in one text', async (field) => {
    const { visitor, page } = await visit()
    const wrong = await visitor.post(page, typed(world.sandbox, 'Stavros', { [field]: `wrong-${field}` }))
    expect(wrong).toMatchObject({ status: 200, state: 'wrong' })
    expect(alertIn(wrong)).toBe('You are not signed in User ID, password or branch is wrong.')
    expect(wrong.body).not.toContain('wrong-password')
    expect(refusals().at(-1)).toBe('wrong_credentials')
  })

  test.each(['user', 'password', 'branch'])('EBS is not asked without a %s', async (field) => {
    const before = asked('/Login')
    const { visitor, page } = await visit()
    expect((await visitor.post(page, typed(world.sandbox, 'Admin', { [field]: '' }))).state).toBe('missing')
    expect(asked('/Login')).toBe(before)
  })

  test('a user who is not an administrator is told so, their token is ended, and another user may try', async () => {
    const { visitor, page } = await visit()
    const ended = asked('/Logout')
    const told = await visitor.post(page, typed(world.sandbox, 'Nikos'))
    expect(told).toMatchObject({ status: 200, state: 'notAdministrator' })
    expect(asked('/Logout')).toBe(ended + 1)
    expect(codeIn(await visitor.post(told, typed(world.sandbox)))).not.toBe('')
  })

  test('what EBS says with an id that is not known is shown with it, in the language of the page, and the PIN unfolds', async () => {
    const { visitor, page } = await visit({ ui_locales: 'el' })
    const told = await visitor.post(page, typed(world.sandbox, 'Eleni'))
    expect(told).toMatchObject({ status: 200, state: 'ebsSays' })
    expect(alertIn(told)).toContain('Πληκτρολογήστε το PIN που σας στάλθηκε. (login-extra-pin-required)')
    expect(told.body).toContain('<details open>')
    const [eleni] = world.sandbox.store.users().filter(({ id }) => id === 'Eleni')
    const pin = eleni ? pinOf(eleni) : ''
    expect(codeIn(await visitor.post(told, typed(world.sandbox, 'Eleni', { pin })))).not.toBe('')
  })

  test('what EBS says is text, never markup', async () => {
    const body = JSON.stringify({ MessageID: 'user-locked', UserMessage: '<b onload=alert(1)>&"', Messages: [] })
    world.sandbox.faults.add({ call: 'POST /api/Login/Login', once: true, answer: { status: 401, body } })
    const { visitor, page } = await visit()
    const told = await visitor.post(page, typed(world.sandbox))
    expect(told.body).toContain('&lt;b onload=alert(1)&gt;&amp;&quot; (user-locked)')
  })

  test.each([
    [
      'is down',
      { status: 500, body: '{"MessageID":"no-available-ebsserver","UserMessage":"","Messages":[]}' },
      'ebs_unavailable',
    ],
    ['answers with a page', { status: 200, body: '<html></html>' }, 'ebs_invalid_answer'],
  ])('the relay calls an EBS that %s once, and the page says that it gave no answer', async (_, answer, code) => {
    const { visitor, page } = await visit()
    world.sandbox.faults.add({ call: 'POST /api/Login/Login', answer })
    const before = asked('/Login')
    const told = await visitor.post(page, typed(world.sandbox))
    expect(told).toMatchObject({ status: 200, state: 'ebsAway' })
    expect(alertIn(told)).toContain(`Code: ${code}`)
    expect(asked('/Login')).toBe(before + 1)
  })

  test('a subscription that EBS does not know is the operator’s mistake, and the page says so', async () => {
    const body = '{"MessageID":"invalid-subscription-id","UserMessage":"","Messages":[]}'
    world.sandbox.faults.add({ call: 'POST /api/Login/Login', once: true, answer: { status: 400, body } })
    const { visitor, page } = await visit()
    expect((await visitor.post(page, typed(world.sandbox))).state).toBe('subscriptionUnknown')
  })

  test('a token of 2.5 kB is carried to a session; one of 4 kB is refused with a code of its own, and ended', async () => {
    world.sandbox.switches.nativeTokenChars = 2_500
    const { client, visitor, page, grant } = await visit()
    const code = codeIn(await visitor.post(page, typed(world.sandbox)))
    expect((await client.signIn('native', { ...grant, code, error: null })).status).toBe(201)
    world.sandbox.switches.nativeTokenChars = 4_000
    const ended = asked('/Logout')
    const told = await visitor.post(page, typed(world.sandbox))
    expect(told).toMatchObject({ status: 200, state: 'tokenTooLarge' })
    expect(alertIn(told)).toContain('Code: ebs_token_too_large')
    expect(asked('/Logout')).toBe(ended + 1)
  })

  test('a token as long as the JWT of the vendor’s sample passes a proxy with the smaller of nginx’s buffers', async () => {
    world.sandbox.switches.nativeTokenChars = 1_200
    const { visitor, page } = await visit()
    expect(headerBytes(await visitor.post(page, typed(world.sandbox)))).toBeLessThan(4_096)
  })

  test('the longest token that is carried passes a proxy with the larger of nginx’s buffers', async () => {
    world.sandbox.switches.nativeTokenChars = 2_500
    const { visitor, page } = await visit()
    expect(headerBytes(await visitor.post(page, typed(world.sandbox)))).toBeLessThan(8_192)
  })

  test('the branch is remembered after a success, and nothing else', async () => {
    const { visitor, page, address } = await visit()
    await visitor.post(page, typed(world.sandbox))
    const next = await visitor.get(address)
    expect(/id="branch"[^>]* value="([^"]*)"|value="([^"]*)"[^>]* id="branch"/.exec(next.body)?.[1]).toBe('ΑΘΗΝΑ')
    expect(next.body).not.toContain('value="Admin"')
    expect([...visitor.cookies.keys()].sort()).toEqual(['relay-authorize', 'relay-branch-native'])
  })

  test.each([
    ['an unknown client', { client_id: 'somebody' }],
    [
      'a redirect URI that is nearly one',
      { redirect_uri: 'https://ccaokkjipookanidlmbgdeaggcbmplpa.chromiumapp.org/x' },
    ],
    ['no redirect URI', { redirect_uri: undefined }],
  ])('%s gets a page, never a redirect', async (_, changes) => {
    const { page } = await visit(changes)
    expect(page).toMatchObject({ status: 200, state: 'unusable', location: undefined })
  })

  test('an environment that is not there, or signs in at EBS, gets a page', async () => {
    const { page } = await visit({}, 'nothing')
    expect(page).toMatchObject({ status: 200, state: 'unusable', location: undefined })
  })

  test('a parameter that is not known changes nothing (RFC 6749 section 3.1)', async () => {
    const { visitor, page } = await visit({ later: 'x' })
    expect(page).toMatchObject({ status: 200, state: 'form' })
    expect(codeIn(await visitor.post(page, typed(world.sandbox)))).not.toBe('')
  })

  test('a silent sign-in is told to ask, and the audit log has its line', async () => {
    const { page } = await visit({ prompt: 'none' })
    expect(page.location?.searchParams.get('error')).toBe('login_required')
    await eventually(() => expect(refusals().at(-1)).toBe('login_required'))
  })

  test.each([
    ['no form of ours', { form: 'x' }],
    ['neither Allow nor Deny', { answer: 'perhaps' }],
    ['a form of over 8 kB', { padding: 'x'.repeat(8_192) }],
  ])('%s is a page too', async (_, fields) => {
    const { visitor, page } = await visit()
    const told = await visitor.post(page, { ...typed(world.sandbox), ...fields })
    expect(told).toMatchObject({ status: 200, state: 'startAgain', location: undefined })
  })

  test('no log line, error or page holds a credential or a typed user name', async () => {
    const canaries = { user: 'CANARY-user', password: 'CANARY-password', branch: 'CANARY-branch', pin: 'CANARY-pin' }
    const { visitor, page, client, grant } = await visit()
    const pages = [await visitor.post(page, { ...typed(world.sandbox), ...canaries })]
    world.sandbox.faults.add({ call: 'POST /api/Login/Login', drop: 'after' })
    pages.push(await visitor.post(page, { ...typed(world.sandbox), ...canaries }))
    world.sandbox.faults.clear()
    pages.push(await visitor.post(page, { form: 'CANARY', ...canaries, answer: 'CANARY' }))
    const refused = await client.signIn('native', { ...grant, code: 'CANARY-code', error: null })
    await eventually(() => expect(world.lines.some((line) => line.includes('"call":"Login"'))).toBe(true))
    const { password } = world.sandbox.store.subscription()
    const said = [...world.lines, JSON.stringify(refused.body), ...pages.map(({ body }) => withoutFields(body))].join(
      '\n',
    )
    expect(said).not.toContain('CANARY')
    expect(said).not.toContain(password)
    expect(pages.map(({ body }) => body).join()).not.toMatch(/CANARY-(?:password|pin)/)
  })
})

function withCookie(visitor: Visitor, value: string): Visitor {
  visitor.cookies.set('relay-authorize', value)
  return visitor
}

/** The words of the alert. */
const alertIn = ({ body }: Shown) =>
  (/role="alert"[^>]*>(.*?)<\/div>/s.exec(body)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** User and branch come back in their own fields. */
const withoutFields = (body: string) => body.replace(/<input[^>]*>/g, '')

/** What a proxy has to buffer of an answer: its status line and its headers. */
const headerBytes = ({ headers }: Shown) =>
  [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 'HTTP/1.1 303 See Other\r\n'.length)

/** Native sign-in from the page to a session that works, on both runtimes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NATIVE } from '../../sandbox/start.ts'
import { nativeRequest, signInNatively, typed, Visitor } from '../../support/native-page.ts'
import { RUNTIMES, startWorld, type World } from '../../support/relay.ts'
import { RelayClient } from '../../support/relay-client.ts'

describe.each(RUNTIMES)('on %s', (runtime) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ sandbox: NATIVE }, runtime)
  })
  afterAll(() => world?.close())

  test('the relay names its own page as the address and the issuer', async () => {
    const client = await RelayClient.create(world.relay.origin)
    const { body } = await client.call('listEnvironments')
    const page = `${world.relay.origin}/authorize/native`
    expect(body.environments[0].authorization).toMatchObject({ url: page, issuer: page, pkce: true })
    expect(body.environments[0].authorization.clientId).toBe('ebs-integrations')
  })

  test('an administrator signs in, works, and signs out, which ends the token in EBS', async () => {
    const client = await RelayClient.create(world.relay.origin)
    const visitor = new Visitor()
    const { address, ...grant } = await nativeRequest(client)
    const page = await visitor.get(address)
    expect(page).toMatchObject({ status: 200, state: 'form' })
    const { status, location } = await visitor.post(page, typed(world.sandbox))
    expect(status).toBe(303)
    expect(location?.origin + (location?.pathname ?? '')).toBe(grant.redirectUri)
    expect(location?.searchParams.get('state')).toBe('the state')
    expect(location?.searchParams.get('iss')).toBe(`${world.relay.origin}/authorize/native`)
    const session = await client.signIn('native', {
      ...grant,
      error: null,
      code: location?.searchParams.get('code') ?? '',
    })
    expect(session.status).toBe(201)
    expect(session.body).toMatchObject({ scope: 'esappinsights', user: { id: 'Admin', administrator: true } })
    expect((await client.ask('listEndpoints')).status).toBe(200)
    expect((await client.ask('signOut')).body).toEqual({ revoked: true })
  })

  test('the login says which application, branch and language it is for', async () => {
    const client = await RelayClient.create(world.relay.origin)
    const grant = await signInNatively(world.sandbox, client, { scope: 'essurveys' })
    expect((await client.signIn('native', grant)).body.scope).toBe('essurveys')
  })
})

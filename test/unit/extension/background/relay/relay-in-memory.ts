/** The real relay in this process, in front of an EBS in memory that keeps one endpoint token: the extension's own code calls it. */
import { expect, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { call } from '../../../../../extension/background/relay/client.ts'
import { wizard } from '../../../../../extension/background/state/storage-items.ts'
import type { WizardState } from '../../../../../extension/contracts/wizard/state.ts'
import { eraseVault } from '../../../../../extension/vault/erase.ts'
import { createRelay } from '../../../../../relay/app.ts'
import { parseConfig } from '../../../../../relay/config/parse.ts'
import type { Outgoing } from '../../../../../relay/ebs/transport/transport.ts'
import { silentLog } from '../../../../../relay/observability/log.ts'
import { exampleConfig } from '../../../../support/example-config.ts'
import { EXTENSION } from '../../../../support/extension.ts'
import { forgetSettings } from '../../../../support/forget-settings.ts'
import { minimalEnvironment } from '../../../../support/minimal-environment.ts'
import { connected, RELAY } from './connected.ts'

/** A value as EBS makes them. */
export const sampleValue = (number: number) => String(number).padStart(32, '0')

const HOLDER = { UserID: 'Admin', Name: 'Admin', Administrator: true }

export type Registered = { Id?: string; Token?: string; Description: string; RequestID?: string; CreatedBy: string }
/**
 * `accepted`: the values that work. `isDown`: it answers nothing any more. `isAdministrator`: what it says of the admin when it is
 * asked for the prerequisites. `made`: how many it has registered.
 */
export type Ebs = {
  registered: Registered | null
  accepted: string[]
  isDown: boolean
  isAdministrator: boolean
  made: number
}

type Options = {
  /** How far the relay's clock is ahead of the browser's. */
  aheadMs?: number
  /** Endpoint tokens are made in the portal. */
  isGuided?: boolean
  kind?: 'production' | 'test'
  /** EBS lists the id of an endpoint token, and not its value. */
  listsIds?: boolean
}

/** Connects the extension, as on its first day, to that relay. An admin is there and selects Allow. */
export async function connectInMemory(options: Options = {}): Promise<{ ebs: Ebs; statuses: number[] }> {
  const { aheadMs = 0 } = options
  fakeBrowser.reset()
  await forgetSettings()
  await eraseVault()
  const ebs: Ebs = { registered: null, accepted: [], isDown: false, isAdministrator: true, made: 0 }
  const statuses: number[] = []
  const relay = createRelay(configuration(options), {
    sessionKeys: [{ kid: 'a', bytes: new Uint8Array(32) }],
    environmentSecrets: new Map([['minimal', () => 'secret']]),
    transportFor: () => async (sent) => {
      const { status = 200, json } = answerOf(ebs, sent)
      const header = (name: string) => (name === 'content-type' ? 'application/json' : undefined)
      return { status, header, body: JSON.stringify(json) }
    },
    log: silentLog,
    now: () => Date.now() + aheadMs,
  })
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    const response = await relay.request(url, init)
    statuses.push(response.status)
    return response
  })
  const { redirectUri } = EXTENSION
  const allow = async ({ url }: { url: string }) =>
    `${redirectUri}?code=code&state=${new URL(url).searchParams.get('state')}`
  Object.assign(browser, { identity: { getRedirectURL: () => redirectUri, launchWebAuthFlow: allow } })
  await connected([])
  const { environments } = await call('listEnvironments', {})
  await connected(environments)
  statuses.length = 0
  return { ebs, statuses }
}

function configuration({ isGuided, listsIds, kind = 'test' }: Options) {
  const http = {
    mode: 'http',
    correlation: 'field',
    perType: 'one',
    register: {
      method: 'POST',
      path: '/register',
      body: { RequestID: '{requestId}', Description: '{description}' },
      value: '/Token',
    },
  }
  const face = listsIds ? { id: '/Id' } : { value: '/Token' }
  const lookup = { ...face, description: '/Description', requestId: '/RequestID', createdBy: '/CreatedBy' }
  const registration = isGuided ? { mode: 'guided' } : http
  const { types, ...minimal } = minimalEnvironment()
  const holding = types.map((type) => ({ ...type, ...(listsIds && { holds: 'value' }) }))
  const environment = { ...minimal, kind, types: holding, registration, lookup }
  return parseConfig({
    ...exampleConfig(),
    publicOrigin: RELAY,
    extensions: [EXTENSION],
    environments: [environment],
  })
}

function answerOf(ebs: Ebs, { url, body, headers }: Outgoing): { status?: number; json: unknown } {
  const { pathname } = new URL(url)
  if (ebs.isDown) return { status: 503, json: {} }
  switch (pathname.split('/')[1]) {
    case 't':
      return { json: { access_token: 'EBS-TOKEN', token_type: 'Bearer' } }
    case 'register':
      ebs.made += 1
      ebs.registered = { Token: sampleValue(ebs.made), CreatedBy: 'Admin', ...JSON.parse(body ?? '') }
      ebs.accepted = [sampleValue(ebs.made)]
      return { status: 201, json: ebs.registered }
    case 'p':
      return { status: Object.values(headers).some((one) => ebs.accepted.includes(one)) ? 200 : 401, json: {} }
  }
  if (pathname.includes('RegisteredEndpointFor')) return { json: ebs.registered }
  if (pathname.includes('FetchCompanyParams')) {
    const parameters = { ENDPOINT: ebs.registered?.Token ?? '', SUBSCRIPTIONID: 'ES', SUBSCRIPTIONGID: 'GID' }
    return { json: Object.entries(parameters).map(([ID, Value]) => ({ ID, Value })) }
  }
  if (pathname.endsWith('validateToken')) return { json: { Model: HOLDER } }
  return { json: { ...HOLDER, Administrator: ebs.isAdministrator } }
}

/** Waits until the wizard stands in this step. */
export const atStep = (step: WizardState['step']) =>
  vi.waitFor(async () => expect(await wizard.get()).toMatchObject({ step }), { timeout: 10_000 })

import { expect, test } from 'vitest'
import { addressesElsewhere, isRelaysPage } from '../../../../../extension/contracts/settings/agreement.ts'

const RELAY = 'https://relay.example'
const EBS = 'https://ebs.example'
const agreement = (authorizeUrl: string) => ({
  environment: 'a',
  relay: RELAY,
  ebsOrigin: EBS,
  apiBase: EBS,
  authorizeUrl,
})

test.each([
  [`${RELAY}/authorize/a`, true, []],
  [`${EBS}/Auth/Authorize`, false, []],
  ['https://elsewhere.example/authorize/a', false, ['https://elsewhere.example/authorize/a']],
  ['https://relay.example.elsewhere.example/a', false, ['https://relay.example.elsewhere.example/a']],
  ['no address', false, ['no address']],
])('a sign-in page at %s is the relay’s own: %s; outside of EBS and relay: %o', (url, isOwn, elsewhere) => {
  expect(isRelaysPage(agreement(url))).toBe(isOwn)
  expect(addressesElsewhere(agreement(url))).toEqual(elsewhere)
})

/** Company parameters are found by their values, else by their words, in the four languages of EBS. */
import { expect, test } from 'vitest'
import {
  endpointCandidates,
  type Parameter,
  subscriptionCandidates,
} from '../../../../../../relay/node/cli/init/discover.ts'

const parameter = (id: string, description: string, value: string | null = null, help = ''): Parameter => ({
  id,
  description,
  value,
  help,
})
const SURVEYS = { id: 'SURVEYS', name: 'essurveys' }
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id)

test('what holds the very text is taken, whatever it is called; a GUID in any spelling', () => {
  const gid = '0a1b2c3d-1111-2222-3333-444455556666'
  const all = [parameter('A', 'Subscription GID'), parameter('B', 'Something', `{${gid.toUpperCase()}}`)]
  expect(idsOf(subscriptionCandidates(all, 'gid', gid))).toEqual(['B'])
})

test('of several that hold it, the one that speaks of a subscription is first', () => {
  const all = [parameter('CUSTOMER', 'A customer', 'ES-1'), parameter('P', 'Subscription', 'ES-1')]
  expect(idsOf(subscriptionCandidates(all, 'id', 'ES-1'))).toEqual(['P', 'CUSTOMER'])
})

test.each([
  ['en', 'SubscriptionID', 'SubscriptionGID', 'Endpoint of SURVEYS'],
  ['el', 'Κωδικός Συνδρομής', 'GUID συνδρομής', 'Σημείο σύνδεσης SURVEYS'],
  ['ro', 'ID înregistrare', 'GUID abonament', 'Punct final SURVEYS'],
  ['bg', 'ID на абонамента', 'GUID на абонамента', 'Крайна точка SURVEYS'],
])('while they are empty, they are found by their words: %s', (_, id, gid, endpoint) => {
  const all = [
    parameter('NAME', 'Company name', 'Aegean'),
    parameter('P1', id),
    parameter('P2', gid),
    parameter('P3', endpoint),
    parameter('P4', endpoint.replace('SURVEYS', 'ECOMCONNECTOR')),
  ]
  expect(idsOf(subscriptionCandidates(all, 'id', 'ES-1'))).toEqual(['P1'])
  expect(idsOf(subscriptionCandidates(all, 'gid', '0'))).toEqual(['P2'])
  expect(idsOf(endpointCandidates(all, SURVEYS, ['P1', 'P2']))).toEqual(['P3', 'P4'])
})

test('what holds another subscription is not proposed', () => {
  expect(subscriptionCandidates([parameter('P', 'SubscriptionID', 'ES-2')], 'id', 'ES-1')).toEqual([])
})

test('only ids and descriptions come out', () => {
  const all = [parameter('P', 'SubscriptionID', 'ES-1', 'CANARY help')]
  expect(subscriptionCandidates(all, 'id', 'ES-1')).toEqual([{ id: 'P', description: 'SubscriptionID' }])
})

/** Each way in which the parts of an environment cannot work together is refused, with its place. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { EnvironmentConfig } from '../../../../relay/config/environment.ts'
import { minimalEnvironment } from '../../../support/minimal-environment.ts'

type Parts = { lookup?: object; registration?: object; type?: object }

function mistakes({ lookup = {}, registration, type = {} }: Parts): string[] {
  const base = minimalEnvironment()
  const parsed = v.safeParse(EnvironmentConfig, {
    ...base,
    types: [{ ...base.types[0], ...type }],
    lookup,
    ...(registration && { registration: { mode: 'http', ...registration } }),
  })
  return (parsed.issues ?? []).map(
    ({ path, message }) => `${(path ?? []).map(({ key }) => `/${String(key)}`).join('')}: ${message}`,
  )
}

const REGISTER = { method: 'POST', path: '/r', body: { Id: '{requestId}' }, value: '/Token' }
const FIELD = { correlation: 'field', register: REGISTER }
const TYPE = { correlation: 'type', register: REGISTER }
const IDS = { id: '/Id', requestId: '/Request', description: '/Words', createdBy: '/By' }
const holds = { holds: 'id' }

const REFUSED: [string, Parts, string][] = [
  [
    'a request id that is never sent',
    { lookup: { requestId: '/R' }, registration: { ...FIELD, register: { ...REGISTER, body: { A: ['b'] } } } },
    '/registration/register: {requestId}',
  ],
  ['a request id that is never found', { registration: FIELD }, '/lookup/requestId: a JSON pointer'],
  ['words that are never told', { lookup: { createdBy: '/By' }, registration: TYPE }, '/lookup/description: a JSON'],
  ['a creator that is never told', { lookup: { description: '/W' }, registration: TYPE }, '/lookup/createdBy: a JSON'],
  [
    'ids, and a registration that tells none',
    { lookup: IDS, registration: FIELD, type: holds },
    '/registration/register/id: a JSON pointer',
  ],
  [
    'ids, and a value that is told nowhere',
    { lookup: IDS, registration: { ...FIELD, register: { ...REGISTER, id: '/Id', value: undefined } }, type: holds },
    '/registration/register/value: a JSON pointer',
  ],
  [
    'an id that the list does not have',
    { lookup: { requestId: '/R' }, registration: { ...FIELD, register: { ...REGISTER, id: '/Id' } } },
    '/lookup/id: a JSON pointer',
  ],
  [
    'ids, and nothing that says what the parameter holds',
    { lookup: { ...IDS, value: '/Token' }, registration: FIELD },
    '/types: "holds"',
  ],
  ['a parameter that holds an id that EBS does not have', { type: holds }, '/types: no "holds"'],
  [
    'a revocation by a value that is never listed',
    {
      lookup: IDS,
      registration: {
        ...FIELD,
        register: { ...REGISTER, id: '/Id' },
        revoke: { method: 'POST', path: '/x', body: { deep: [{ key: '{value}' }] } },
      },
      type: holds,
    },
    '/registration/revoke: no {value}',
  ],
  [
    'a revocation by an id that EBS does not have',
    { lookup: { requestId: '/R' }, registration: { ...FIELD, revoke: { method: 'DELETE', path: '/x/{id}' } } },
    '/registration/revoke: no {id}',
  ],
  [
    'no way to know the new one',
    { registration: { correlation: 'none', register: { method: 'POST', path: '/r' } } },
    '/registration/register/value: a JSON pointer',
  ],
  ['fields of a bare text', { lookup: { answer: 'text', value: '/Token' } }, '/lookup/answer: "json"'],
  [
    'a registration by GET',
    { lookup: { requestId: '/R' }, registration: { ...FIELD, register: { ...REGISTER, method: 'GET' } } },
    '/registration/register/method',
  ],
]
test.each(REFUSED)('%s is refused with its place', (_, parts, expected) => {
  const said = mistakes(parts)
  expect(
    said.some((one) => one.startsWith(expected)),
    said.join('\n'),
  ).toBe(true)
})

const ACCEPTED: [string, Parts][] = [
  [
    'several per type, told apart by their ids',
    { registration: { correlation: 'none', perType: 'several', register: REGISTER } },
  ],
  [
    'ids beside values, the parameter holding the id',
    {
      lookup: IDS,
      registration: { ...FIELD, register: { ...REGISTER, id: '/Id' }, revoke: { method: 'DELETE', path: '/x/{id}' } },
      type: holds,
    },
  ],
  ['ids and values in the list', { lookup: { ...IDS, value: '/Token' }, registration: { ...FIELD }, type: holds }],
  [
    'a list behind a query',
    {
      lookup: { requestId: '/R' },
      registration: {
        ...FIELD,
        assignedUsers: { method: 'GET', path: '/AppUsers?app={scope}', list: '', fields: { user: '' } },
      },
    },
  ],
  [
    'a body of any JSON',
    {
      lookup: { requestId: '/R' },
      registration: {
        ...FIELD,
        register: { ...REGISTER, body: { active: true, level: 1, deep: { id: '{requestId}', none: null } } },
      },
    },
  ],
]
test.each(ACCEPTED)('%s can be said', (_, parts) => {
  expect(mistakes(parts)).toEqual([])
})

import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { Lookup } from '../../../../../relay/config/registration.ts'
import { isMissing } from '../../../../../relay/ebs/call.ts'
import {
  parseRegistered,
  registeredEndpointsFor,
  saysNone,
} from '../../../../../relay/ebs/calls/registered-endpoint.ts'
import type { EbsClient } from '../../../../../relay/ebs/client-types.ts'

const VALUE = '6d39a56a-996e-40d7-b9dc-a377834a2244,02bd69dd-b8c0-4746-8587-dd714e0cdc19,57480980'
const ID = '9e77a56a-996e-40d7-b9dc-a377834a2244'

const answer = (body: string, type: string | undefined = 'application/json; charset=utf-8') => ({
  status: 200,
  header: (name: string) => (name === 'content-type' ? type : undefined),
  body,
})
const read = (body: string, lookup: v.InferInput<typeof Lookup> = {}, type?: string) =>
  parseRegistered(answer(body, type), 'SURVEYS', v.parse(Lookup, lookup))
const values = (...args: Parameters<typeof read>) => read(...args).map(({ value }) => value)

test.each([
  ['an object', { Token: VALUE }],
  ['an object with other names', { ApiKey: VALUE, Type: 'surveys' }],
  [
    'an array',
    [
      { Token: VALUE, EndpointType: 'SURVEYS' },
      { Token: VALUE, EndpointType: 'OTHER' },
    ],
  ],
])('%s is understood (contract 8.1)', (_, body) => {
  expect(values(JSON.stringify(body))).toEqual([VALUE])
})

test('a bare text is a value only where the configuration says so', () => {
  for (const type of ['application/json', 'text/plain']) {
    const body = type === 'text/plain' ? VALUE : JSON.stringify(VALUE)
    expect(values(body, { answer: 'text' }, type)).toEqual([VALUE])
    expect(() => values(body, {}, type)).toThrow('ebs_invalid_answer')
  }
})

test.each(['', 'null', '""', '[]', '{}', ' '])('%j means that nothing is registered', (body) => {
  expect(values(body)).toEqual([])
})

test.each([
  ['HTML', '<html><body>Maintenance, please wait</body></html>', 'text/html'],
  ['HTML that is said to be JSON', '"<html><body>Maintenance</body></html>"', 'application/json'],
  ['HTML that is said to be text', '<html><body>Maintenance</body></html>', 'text/plain'],
  ['a message of a proxy in front', 'Service-Unavailable', 'text/plain'],
  ['a message id', '"company-parameter-not-found"', 'application/json'],
  ['a list with a message', '["ECOMCONNECTOR-none-registered"]', 'application/json'],
  ['a page of another type', `{"Token":"${VALUE}"}`, 'text/html'],
])('%s is never taken for a value', (_, body, type) => {
  expect(() => values(body, { answer: 'text' }, type)).toThrow('ebs_invalid_answer')
  expect(() => values(body, {}, type)).toThrow('ebs_invalid_answer')
})

test('an id is never taken for the value, nor guessed', () => {
  expect(() => values(JSON.stringify({ Id: ID, ServerName: 'EAS-1' }))).toThrow('ebs_invalid_answer')
})

test('id and value are two things where the configuration names both', () => {
  const [found] = read(JSON.stringify({ Id: ID, Secret: VALUE }), { id: '/Id', value: '/Secret' })
  expect(found).toMatchObject({ id: ID, value: VALUE })
  const [listed] = read(JSON.stringify({ Id: ID }), { id: '/Id' })
  expect(listed).toMatchObject({ id: ID, value: undefined })
  expect(read(JSON.stringify({ Id: 1042 }), { id: '/Id' })[0]?.id).toBe('1042')
})

test('a list may stand inside the answer', () => {
  expect(values(JSON.stringify({ Result: { Items: [{ Token: VALUE }] } }), { list: '/Result/Items' })).toEqual([VALUE])
  expect(values(JSON.stringify({ Result: { Items: [] } }), { list: '/Result/Items' })).toEqual([])
  expect(() => values(JSON.stringify({ Result: {} }), { list: '/Result/Items' })).toThrow('ebs_invalid_answer')
})

test.each([
  ['true by its usual name', { Active: true }, {}, true],
  ['false by its usual name', { Active: false }, {}, false],
  ['inverted by its usual name', { Inactive: true }, {}, false],
  ['inverted', { Inactive: true }, { pointer: '/Inactive', yes: [false], no: [true] }, false],
  ['a text', { Status: 'Active' }, { pointer: '/Status', yes: ['active'], no: ['none', 'revoked'] }, true],
  ['another text', { Status: 'NONE' }, { pointer: '/Status', yes: ['active'], no: ['none', 'revoked'] }, false],
  ['a number', { Flag: 0 }, { pointer: '/Flag', yes: [1], no: [0] }, false],
  ['a number as a text', { Flag: '1' }, { pointer: '/Flag', yes: [1], no: [0] }, true],
  ['a value that is not named', { Status: 'Suspended' }, { pointer: '/Status', yes: ['active'], no: ['none'] }, null],
  ['a text where true or false is expected', { Status: 'Active' }, '/Status', null],
  ['nothing there', {}, '/Status', null],
] as const)('whether it works: %s', (_, fields, active, expected) => {
  const lookup = typeof active === 'object' && !('pointer' in active) ? {} : { active: active as never }
  expect(read(JSON.stringify({ Token: VALUE, ...fields }), lookup)[0]?.active).toBe(expected)
})

test.each(['<html>Server Error</html>', '{"Message":"An error has occurred."}', '42', '{"Token":12}'])(
  '%j is an answer that cannot be read, never "nothing"',
  (body) => {
    expect(() => values(body)).toThrow('ebs_invalid_answer')
  },
)

const answered404 = (body: string) => isMissing({ status: 404, header: () => undefined, body })

test.each(['', ' \r\n', '{"MessageID":"endpoint-not-registered","UserMessage":"Nothing","Messages":[]}'])(
  '404 with %j is EBS’s own, and means that there is nothing',
  (body) => {
    expect(answered404(body)).toBe(true)
  },
)

test.each(['<html>Not Found</html>', '{"Message":"No HTTP resource was found"}', 'Not Found', '{"MessageID":'])(
  '404 with %j is not EBS’s own, and never means that there is nothing',
  (body) => {
    expect(() => answered404(body)).toThrow('ebs_invalid_answer')
  },
)

test('configured pointers win over usual names', () => {
  const body = JSON.stringify({ Token: 'x'.repeat(20), Deep: { Key: VALUE } })
  expect(read(body, { value: '/Deep/Key' })[0]?.value).toBe(VALUE)
})

test.each([null, '', ' ', {}, true, 'x'.repeat(201)])('%j is no id: the answer cannot be read', (Id) => {
  expect(() => read(JSON.stringify({ Id, Token: VALUE }), { id: '/Id', value: '/Token' })).toThrow('ebs_invalid_answer')
})

test('with an id a value is taken by its pointer alone, and has to be one', () => {
  expect(read(JSON.stringify({ Id: ID, Token: VALUE }), { id: '/Id' })[0]?.value).toBeUndefined()
  for (const Token of [null, ''])
    expect(read(JSON.stringify({ Id: ID, Token }), { id: '/Id', value: '/Token' })[0]?.value).toBeUndefined()
  expect(() => values(JSON.stringify({ Id: ID, Token: 'short' }), { id: '/Id', value: '/Token' })).toThrow(
    'ebs_invalid_answer',
  )
})

const REST = { description: null, requestId: undefined, createdBy: undefined, active: null }
test('what else is listed is found by its usual names or its pointers, and is one line', () => {
  const usual = { Token: VALUE, Name: ' a\nb ', ExternalId: 7, Owner: 'Eleni', IsActive: true }
  expect(read(JSON.stringify(usual))).toEqual([
    { id: undefined, value: VALUE, description: 'a b', requestId: '7', createdBy: 'Eleni', active: true },
  ])
  const own = { Token: VALUE, D: 'words', R: 'request', C: 'Admin', Description: 'x' }
  const lookup = { description: '/D', requestId: '/R', createdBy: '/C' }
  expect(read(JSON.stringify(own), lookup)[0]).toMatchObject({
    description: 'words',
    requestId: 'request',
    createdBy: 'Admin',
  })
  expect(read(JSON.stringify({ Token: VALUE, Description: ' ', Owner: {} }))).toEqual([
    { id: undefined, value: VALUE, ...REST },
  ])
  expect(read(VALUE, { answer: 'text' }, 'text/plain')).toEqual([{ id: undefined, value: VALUE, ...REST }])
})

test('an empty item of a list is none', () => {
  expect(values(JSON.stringify([{}, { Token: VALUE }]))).toEqual([VALUE])
  expect(() => values(JSON.stringify([null, { Token: VALUE }]))).toThrow('ebs_invalid_answer')
})

test('fields where only a text can be are no answer', () => {
  expect(() => values(JSON.stringify({ Token: VALUE }), { answer: 'text' })).toThrow('ebs_invalid_answer')
})

test.each(['application/problem+json', 'text/json', 'APPLICATION/JSON ; charset=utf-8', undefined])(
  '%s is JSON',
  (type) => {
    const header = () => type
    const said = { status: 200, header, body: JSON.stringify({ Token: VALUE }) }
    expect(parseRegistered(said, 'SURVEYS', v.parse(Lookup, {}))).toHaveLength(1)
  },
)

const NONE = { none: { statuses: [400], messages: [' Nothing-Here '] } }
test.each<[number, string, boolean]>([
  [400, '<html>', true],
  [401, '', false],
  [200, '{"MessageID":"nothing-here"}', true],
  [200, '{"UserMessage":"NOTHING-HERE"}', true],
  [200, '{"Messages":["x","nothing-here"]}', true],
  [200, '{"Message":"nothing-here"}', true],
  [500, 'nothing-here', true],
  [200, '"nothing-here"', true],
  [200, '{"Other":"nothing-here"}', false],
  [200, 'there is nothing-here', false],
  [200, '[7]', false],
  [200, '7', false],
])('%d with %j means "none": %j', (status, body, expected) => {
  const said = { status, header: () => undefined, body }
  expect(saysNone(said, v.parse(Lookup, NONE))).toBe(expected)
  expect(saysNone(said, v.parse(Lookup, {}))).toBe(false)
})

test('the type is in the query; "none" and a 404 of EBS are an empty list; what else fails is refused', async () => {
  const noteRefusal = vi.fn()
  const listed = async (status: number, body: string) => {
    const send = vi.fn<EbsClient['send']>(async () => ({ ...answer(body), status, noteRefusal }))
    const { signal } = new AbortController()
    const context = { client: { send }, signal, deadline: signal, credential: { value: 'token', renewed: false } }
    const list = await registeredEndpointsFor(context, 'A&B', v.parse(Lookup, NONE)).catch(({ code }) => code)
    return { list, call: send.mock.lastCall?.[0] }
  }
  const { list, call } = await listed(404, '')
  expect(list).toEqual([])
  expect(call).toMatchObject({
    name: 'RegisteredEndpointFor',
    kind: 'read',
    method: 'POST',
    path: '/api/endpoint/RegisteredEndpointFor?EndpointType=A%26B',
  })
  expect((await listed(400, 'x')).list).toEqual([])
  expect((await listed(500, 'nothing-here')).list).toEqual([])
  expect((await listed(500, 'x')).list).toBe('ebs_error')
  noteRefusal.mockClear()
  expect((await listed(200, '42')).list).toBe('ebs_invalid_answer')
  expect(noteRefusal).toHaveBeenCalledOnce()
})

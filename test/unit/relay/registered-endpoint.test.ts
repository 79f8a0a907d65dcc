import { expect, test } from 'vitest'
import { isMissing } from '../../../relay/ebs/caller.ts'
import { readRegistered } from '../../../relay/ebs/registered-endpoint.ts'

const VALUE = '6d39a56a-996e-40d7-b9dc-a377834a2244,02bd69dd-b8c0-4746-8587-dd714e0cdc19,57480980'
const values = (body: string) => readRegistered(body, 'SURVEYS', {}).map(({ value }) => value)

test.each([
  ['a JSON string', JSON.stringify(VALUE)],
  ['plain text', VALUE],
  ['an object', JSON.stringify({ Token: VALUE })],
  ['an object with other names', JSON.stringify({ EndpointID: VALUE, Type: 'surveys' })],
  [
    'an array',
    JSON.stringify([
      { Token: VALUE, EndpointType: 'SURVEYS' },
      { Token: VALUE, EndpointType: 'OTHER' },
    ]),
  ],
])('%s is understood (contract 8.1)', (_, body) => {
  expect(values(body)).toEqual([VALUE])
})

test.each(['', 'null', '""', '[]', '{}', ' '])('%j means that nothing is registered', (body) => {
  expect(values(body)).toEqual([])
})

test('one that is not active is not registered', () => {
  expect(values(JSON.stringify({ Token: VALUE, Active: false }))).toEqual([])
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
  expect(readRegistered(body, 'SURVEYS', { value: '/Deep/Key' })[0]?.value).toBe(VALUE)
})

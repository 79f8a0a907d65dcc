import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { overall } from '../../../shared/checks.ts'
import { Description, EndpointRef, endpointRef, hasUsualShape, keyHeader } from '../../../shared/endpoint.ts'

describe('an endpoint reference', () => {
  it('is the same for the same token, and another for any other', async () => {
    const ref = await endpointRef('test', 'SURVEYS', 'a-value-of-a-token')
    expect(v.is(EndpointRef, ref)).toBe(true)
    expect(await endpointRef('test', 'SURVEYS', 'a-value-of-a-token')).toBe(ref)
    for (const other of [
      ['prod', 'SURVEYS', 'a-value-of-a-token'],
      ['test', 'INSIGHTS', 'a-value-of-a-token'],
      ['test', 'SURVEYS', 'a-value-of-a-tokem'],
    ] as const) {
      expect(await endpointRef(other[0], other[1], other[2])).not.toBe(ref)
    }
  })
})

describe('a description', () => {
  it('is trimmed, and refuses what cannot be seen', () => {
    expect(v.parse(Description, '  e-shop  ')).toBe('e-shop')
    for (const wrong of ['', '   ', 'a\nb', 'a\u202eb', 'x'.repeat(81)]) expect(v.is(Description, wrong)).toBe(false)
  })
})

it('names the header of a key by its type', () => expect(keyHeader('surveys')).toBe('X-ESAPIKEY-SURVEYS'))

it('knows the usual shape of a value', () => {
  expect(hasUsualShape('4a1c2d3e-0000-4000-8000-000000000001,4a1c2d3e-0000-4000-8000-000000000002,0042')).toBe(true)
  expect(hasUsualShape('something else')).toBe(false)
})

it('lets the worst parameter say what the whole is', () => {
  expect(overall(['match', 'differs', 'missing'])).toBe('differs')
  expect(overall(['match', 'nothing-to-compare'])).toBe('nothing-to-compare')
  expect(overall(['match', 'match'])).toBe('match')
  expect(overall([])).toBe('nothing-to-compare')
})

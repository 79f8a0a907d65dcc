import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../../shared/api.ts'
import { Check, VerifiedParameter } from '../../../shared/checks.ts'
import { Description, MASK } from '../../../shared/endpoint.ts'
import { Names } from '../../../shared/environment.ts'
import { hasInvisible, oneLine } from '../../../shared/text.ts'
import { fc } from '../../support/fast-check.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('a text of others', () => {
  it('becomes one line: a break or a tab is a blank', () => {
    for (const end of ['\n', '\r\n', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
      expect(oneLine(`Shop${end}EBS_API_KEY=1`)).toBe('Shop EBS_API_KEY=1')
    }
  })

  it.each([
    ['a control', '\u0000'],
    ['an escape', '\u001b'],
    ['a control of the second set', '\u009b'],
    ['a soft hyphen', '\u00ad'],
    ['a bidi override', '\u202e'],
    ['a bidi isolate', '\u2066'],
    ['an Arabic letter mark', '\u061c'],
    ['a zero-width joiner', '\u200d'],
    ['a word joiner', '\u2060'],
    ['a byte-order mark', '\ufeff'],
    ['a Hangul filler', '\u3164'],
    ['a variation selector of the second set', '\u{e0100}'],
    ['a tag', '\u{e0041}'],
    ['half of a surrogate pair', '\ud83d'],
    ['an interlinear annotation', '\ufff9'],
  ])('loses %s', (_, invisible) => {
    expect(oneLine(`Sh${invisible}op`)).toBe('Shop')
    expect(v.is(Description, `Sh${invisible}op`)).toBe(false)
  })

  it('keeps letters of every language, emoji and the colour of an emoji', () => {
    for (const text of ['Έρευνες πελατών', 'Anchetă', 'Анкети', '調査', 'Shop ❤️', '🛒', 'a  b', '«=x»']) {
      expect(oneLine(text)).toBe(text)
      expect(v.is(Description, text)).toBe(true)
    }
  })

  it('holds nothing invisible afterwards, and does not change a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = oneLine(text)
        expect(hasInvisible(once)).toBe(false)
        expect(oneLine(once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it('stays as it is when an admin could have written it: what EBS gives back equals what was sent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = v.safeParse(Description, text)
        if (written.success) expect(oneLine(written.output)).toBe(written.output)
      }),
      { numRuns: 2_000 },
    )
  })
})

const HOSTILE = 'Shop\nX=$(id)\u202e'
const CLEAN = 'Shop X=$(id)'

describe('an answer of a relay has its texts made one line', () => {
  it('in the list of endpoint tokens', () => {
    const endpoint = { ref: 'A'.repeat(22), type: 'SURVEYS', description: HOSTILE, masked: MASK }
    const answer = { endpoints: [endpoint], unread: [], readAt: '2026-01-01T00:00:00.000Z' }
    expect(v.parse(ROUTES.listEndpoints.replies[200], answer).endpoints[0]?.description).toBe(CLEAN)
  })

  it('in what was created', () => {
    const endpoint = { ref: 'A'.repeat(22), type: 'SURVEYS', description: HOSTILE, value: 'v'.repeat(16) }
    for (const reply of Object.values(ROUTES.createEndpoint.replies)) {
      expect(v.parse(reply, { endpoint, checks: [] }).endpoint.description).toBe(CLEAN)
    }
  })

  it('in the name of the user', () => {
    const user = { id: HOSTILE, name: HOSTILE, administrator: true }
    const answer = { session: 's', expiresAt: '2026-01-01T00:00:00.000Z', scope: 'a', user }
    expect(v.parse(ROUTES.signIn.replies[201], answer).user).toEqual({ id: CLEAN, name: CLEAN, administrator: true })
  })

  it('in the parameters and in what was compared', () => {
    const parameter = { id: 'P', role: 'subscription-id', description: HOSTILE, secret: false, value: HOSTILE }
    const answer = { parameters: [parameter], readAt: '2026-01-01T00:00:00.000Z' }
    expect(v.parse(ROUTES.listParameters.replies[200], answer).parameters[0]).toMatchObject({
      description: CLEAN,
      value: CLEAN,
    })
    const verified = { id: 'P', role: 'subscription-id', secret: false, expected: 'x', actual: HOSTILE }
    expect(v.parse(VerifiedParameter, { ...verified, result: 'differs' }).actual).toBe(CLEAN)
  })

  it('in the subject of a check and in the names of types', () => {
    const check = { id: 'application', status: 'pass', reason: 'ok', subject: HOSTILE }
    expect(v.parse(Check, check).subject).toBe(CLEAN)
    expect(v.parse(Names, { en: HOSTILE }).en).toBe(CLEAN)
  })
})

/**
 * The extension and the relay are updated apart. `recorded/` has what each version of them sent, made by
 * test/support/record-answers.ts, its comparison file and its authorization request; today's schemas read all of it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { judgeRequest } from '../../../relay/authorize/request.ts'
import { PATH_PARAMETERS } from '../../../relay/http/path-parameters.ts'
import { checkQuery, checkShape } from '../../../relay/http/validate.ts'
import { ROUTES, type RouteName } from '../../../shared/api.ts'
import { Problem } from '../../../shared/errors.ts'
import { Expectations } from '../../../shared/expectations.ts'
import { isLater, VERSION } from '../../../shared/version.ts'

type Recording = {
  name: string
  route: RouteName
  request: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
  status: number
  answer: unknown
}
type Route = {
  query?: v.GenericSchema
  body?: v.GenericSchema
  replies: Record<number, v.GenericSchema>
}

const FOLDER = join(import.meta.dirname, 'recorded')
const VERSIONS = readdirSync(FOLDER)
const COMPARISON_FILE = 'comparison-file.json'
const AUTHORIZATION_REQUEST = 'authorization-request.json'
const RECORDINGS: Recording[] = VERSIONS.flatMap((version) =>
  readdirSync(join(FOLDER, version))
    .filter((file) => ![COMPARISON_FILE, AUTHORIZATION_REQUEST].includes(file))
    .map((file) => ({ name: `${version}/${file}`, ...recorded(version, file) })),
)
const routes: Record<RouteName, Route> = ROUTES
const answerOf = ({ route, status }: Recording) => routes[route].replies[status] ?? Problem

test('the version is that of the package, and this minor version is recorded, with every route and every success', () => {
  expect(VERSION).toBe(manifest.version)
  const minor = VERSION.replace(/\.\d+$/, '')
  const recorded = RECORDINGS.filter(({ name }) => name.startsWith(`${minor}/`))
  const wanted = Object.entries(routes).flatMap(([name, { replies }]) =>
    Object.keys(replies).map((status) => `${name} ${status}`),
  )
  expect(recorded.map(({ route, status }) => `${route} ${status}`)).toEqual(expect.arrayContaining(wanted))
})

test.each(VERSIONS)('today’s relay reads the comparison file of %s', (version) => {
  const file = recorded(version, COMPARISON_FILE)
  expect(v.parse(Expectations, file)).toEqual(file)
})

test.each(VERSIONS)(
  'today’s relay serves the authorization request of %s, also with a parameter of later',
  (version) => {
    const asked: Record<string, string> = recorded(version, AUTHORIZATION_REQUEST)
    const { redirect_uri: redirectUri = '', scope = '' } = asked
    const types = [{ scope }] as Parameters<typeof judgeRequest>[1]['types']
    const judge = (query: Record<string, string>) => judgeRequest(new URLSearchParams(query), { types }, [redirectUri])
    expect(judge(asked)).toMatchObject({ verdict: 'good', request: { redirectUri, scope } })
    // RFC 6749 section 3.1.
    expect(judge({ ...asked, later: 'x' })).toEqual(judge(asked))
  },
)

describe.each(RECORDINGS)('$name', (recording) => {
  const { route, request, answer } = recording
  const { query, body } = routes[route]

  test('today’s extension reads the answer, and today’s relay the request', () => {
    expect(v.safeParse(answerOf(recording), answer).issues).toBeUndefined()
    for (const [name, value] of Object.entries(request.params ?? {})) {
      expect(checkShape(PATH_PARAMETERS[name] ?? v.never(), value)).toBe(value)
    }
    expect(checkQuery(query, `/?${new URLSearchParams(request.query)}`)).toEqual(query && request.query)
    if (body) checkShape(body, request.body)
  })

  test('unknown fields change nothing', () => {
    const schema = answerOf(recording)
    expect(v.parse(schema, withLaterFields(answer))).toEqual(v.parse(schema, answer))
    const later = new URLSearchParams({ ...request.query, later: 'x' })
    expect(checkQuery(query, `/?${later}`)).toEqual(query && request.query)
    if (!body) return
    // For security (shared/bodies.ts).
    if (route === 'signIn') expect(() => checkShape(body, withLaterFields(request.body))).toThrow('unknown_field')
    else expect(checkShape(body, withLaterFields(request.body))).toEqual(checkShape(body, request.body))
  })
})

describe('every object of the contract is recorded, and no recording lacks a field that is required', () => {
  const cases = Object.entries(routes).flatMap(([name, { query, body, replies }]) => {
    const of = RECORDINGS.filter(({ route }) => route === name)
    return [
      ...(query ? [{ at: `${name} query`, schema: query, values: of.map(({ request }) => request.query) }] : []),
      ...(body ? [{ at: `${name} body`, schema: body, values: of.map(({ request }) => request.body) }] : []),
      ...Object.entries(replies).map(([status, schema]) => ({
        at: `${name} ${status}`,
        schema,
        values: of.filter((one) => one.status === Number(status)).map(({ answer }) => answer),
      })),
    ]
  })
  const problems = RECORDINGS.filter((one) => answerOf(one) === Problem).map(({ answer }) => answer)

  test.each([...cases, { at: 'problem', schema: Problem, values: problems }])('$at', ({ at, schema, values }) => {
    expect(lacking(schema as Shape, values, at)).toEqual([])
  })
})

test.each([
  ['0.2.0', '0.1.9', true],
  ['1.0.0', '0.9.9', true],
  ['0.10.0', '0.9.0', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.2.0', false],
  ['0.2.0-beta', '0.1.0', false],
  ['later', '0.1.0', false],
])('%s is later than %s: %s', (version, than, later) => {
  expect(isLater(version, than)).toBe(later)
})

function recorded(version: string, file: string) {
  return JSON.parse(readFileSync(join(FOLDER, version, file), 'utf8'))
}

/** The same, as a later version would write it: one more field in each object. */
function withLaterFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLaterFields)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, field]) => [name, withLaterFields(field)])
  return { ...Object.fromEntries(fields), later: { than: 'this' } }
}

/** A schema of valibot, as far as the walk below looks into it. */
type Shape = { type: string; entries?: Record<string, Shape>; wrapped?: Shape; item?: Shape }

/** The places of the objects that no value has, and of the required fields that a value lacks. */
function lacking({ type, entries, wrapped, item }: Shape, values: unknown[], at: string): string[] {
  const there = values.filter((value) => value !== undefined && value !== null)
  if (wrapped) return lacking(wrapped, there, at)
  if (item) return lacking(item, there.flat(), `${at}[]`)
  if (!entries) return /object|record|union|variant/.test(type) ? [`${at}: a ${type} is not walked`] : []
  if (there.length === 0) return [`${at}: not recorded`]
  return Object.entries(entries).flatMap(([name, entry]) => {
    const found = there.map((value) => (value as Record<string, unknown>)[name])
    const isMissing = entry.type !== 'optional' && found.includes(undefined)
    return [...(isMissing ? [`${at}.${name}`] : []), ...lacking(entry, found, `${at}.${name}`)]
  })
}

/** A dialect made of drawn traits: how the EBS answers, and what its operator writes for it. */
import {
  braced,
  compact,
  type Dialect,
  holding,
  inside,
  type Registration,
  withCalls,
} from '../sandbox/dialects/dialect.ts'
import type { EnvironmentInput } from '../sandbox/environment.ts'
import type { Endpoint, User } from '../sandbox/rows.ts'
import { json, NO_CONTENT, type Said, type Ways } from '../sandbox/ways.ts'
import type { None, Spelling, Traits } from './traits.ts'

export function mixedDialect(traits: Traits, name: string): Dialect {
  const { perType, rotation, deadTokenStatus, charset, basePath, staleMs, capitals } = traits
  const applicationId: Partial<Ways> = capitals ? { applicationId: (id) => id.toUpperCase() } : {}
  return {
    name,
    switches: { endpointsPerType: perType, rotationPercentage: rotation },
    seed: (store) => store.setUser('Admin', { name: 'Αλεξάνδρα Δήμου' }),
    ways: {
      ...applicationId,
      ...waysOfTokens(traits),
      keepsRequestId: traits.keeps === 'request id',
      ...(traits.usersByQuery && { assigned: ({ gid }: User) => braced(gid) }),
      deadTokenStatus,
      charset,
      basePath,
      staleMs,
    },
    environment: (written) => ({
      ...written,
      ebs: { ...written.ebs, baseUrl: written.ebs.baseUrl + basePath },
      ...(traits.faces !== 'one' && { types: holding(written, traits.holds) }),
      lookup: lookupOf(traits),
      registration: registrationOf(traits, written),
    }),
  }
}

const SPELL: Record<Spelling, (guid: string) => string> = {
  plain: (guid) => guid,
  upper: (guid) => guid.toUpperCase(),
  braced,
  compact,
}
const CUT_OFF_CHARS = 24

function waysOfTokens({ spellings, ...traits }: Traits): Partial<Ways> {
  const hasId = traits.faces !== 'one'
  return {
    held: ({ id, token }) => (traits.holds === 'id' ? SPELL[spellings.held](id) : token),
    shown(tokens) {
      if (traits.shown === 'all') return tokens
      const active = tokens.filter((token) => token.active)
      return traits.shown === 'newest' ? active.slice(0, 1) : active
    },
    listed: (token, creator) =>
      traits.shape === 'text'
        ? token.token
        : {
            ...(hasId && { Id: SPELL[spellings.listed](token.id) }),
            ...(traits.faces !== 'told once' && { Secret: token.token }),
            ...(traits.keeps === 'request id' && { Req: SPELL[spellings.listed](token.requestId) }),
            ...(traits.description !== 'untold' && { Words: keptWords(token, traits) }),
            ...(traits.creator !== 'untold' && { By: keptCreator(token, creator, traits) }),
            ...(traits.flag !== 'untold' && { Flag: FLAGS[traits.flag](token.active) }),
          },
    list(items) {
      if (traits.shape === 'text') return { status: 200, body: String(items[0]), type: 'text/plain' }
      if (traits.shape === 'nested') return json({ Result: [{ Items: items }] })
      return json(traits.shape === 'array' || items.length > 1 ? items : items[0])
    },
    none: () => (traits.shape === 'text' && traits.none === '""' ? TEXT : NONES[traits.none]),
    readRegister: (body) => (traits.nestedBody ? unfold(body) : body),
    told: ({ id, token }) => ({ Data: { ...(hasId && { Id: SPELL[spellings.told](id) }), Secret: token } }),
  }
}

const keptWords = ({ description }: Endpoint, traits: Pick<Traits, 'description'>) => {
  if (traits.description === 'cut') return description.slice(0, CUT_OFF_CHARS)
  return traits.description === 'normalised' ? ` ${description.toUpperCase()} ` : description
}

function keptCreator({ createdBy }: Endpoint, creator: User | undefined, traits: Pick<Traits, 'creator'>) {
  const gid = creator?.gid ?? ''
  const forms = {
    id: createdBy,
    gid,
    braced: braced(gid),
    domain: `AEGEAN\\${createdBy}`,
    mail: `${createdBy}@aegean.test`,
  }
  return traits.creator === 'untold' ? undefined : forms[traits.creator]
}

type Flag = Exclude<Traits['flag'], 'untold'>
const FLAGS: Record<Flag, (active: boolean) => unknown> = {
  active: (active) => active,
  inactive: (active) => !active,
  text: (active) => (active ? 'Active' : 'None'),
  number: (active) => (active ? 1 : 0),
}
const CONFIGURED_FLAGS: Record<Flag, NonNullable<EnvironmentInput['lookup']>['active']> = {
  active: '/Flag',
  inactive: { pointer: '/Flag', yes: [false], no: [true] },
  text: { pointer: '/Flag', yes: ['Active'], no: ['None'] },
  number: { pointer: '/Flag', yes: [1], no: [0] },
}

const MESSAGE = 'Δεν υπάρχει endpoint'
const TEXT: Said = { status: 200, body: '', type: 'text/plain' }
const NONES: Record<None, Said> = {
  '204': NO_CONTENT,
  null: json(null),
  '""': json(''),
  '[]': json([]),
  '{}': json({}),
  '404': json({ MessageID: 'endpoint-not-registered', UserMessage: 'None', Messages: [] }, 404),
  '404 asp': json({ Message: 'No HTTP resource was found.' }, 404),
  '404 html': { status: 404, body: '<html><body><h2>404</h2></body></html>', type: 'text/html' },
  '200 message': json({ Message: MESSAGE }),
  '400 message': json({ MessageID: 'no-endpoint', UserMessage: MESSAGE, Messages: [MESSAGE] }, 400),
}

function lookupOf(traits: Traits): NonNullable<EnvironmentInput['lookup']> {
  const isOddNone = traits.none === '404 asp' || traits.none === '404 html'
  const none = {
    ...(isOddNone && { statuses: [404] }),
    ...(traits.none.endsWith('message') && { messages: [MESSAGE] }),
  }
  if (traits.shape === 'text') return { answer: 'text', none }
  return {
    none,
    ...(traits.shape === 'nested' && { list: '/Result/0/Items' }),
    ...(traits.faces !== 'one' && { id: '/Id' }),
    ...(traits.faces !== 'told once' && { value: '/Secret' }),
    ...(traits.keeps === 'request id' && { requestId: '/Req' }),
    ...(traits.description !== 'untold' && { description: '/Words' }),
    ...(traits.creator !== 'untold' && { createdBy: '/By' }),
    ...(traits.flag !== 'untold' && { active: CONFIGURED_FLAGS[traits.flag] }),
  }
}

const CORRELATION = { 'request id': 'field', words: 'type', nothing: 'none' } as const

function registrationOf(traits: Traits, written: EnvironmentInput): Registration {
  const fields = {
    ...(traits.keeps === 'request id' && { RequestID: '{requestId}' }),
    EndpointType: '{type}',
    Description: '{description}',
    ...(traits.perType === 'one' && { Replaces: '{replaced}' }),
  }
  return withCalls(written, {
    correlation: CORRELATION[traits.keeps],
    perType: traits.perType,
    register: {
      method: 'POST',
      path: '/api/invented/endpoints',
      body: traits.nestedBody ? { Options: { Active: true, Level: 3 }, Items: [fields] } : fields,
      ...(traits.faces !== 'one' && { id: '/Data/Id' }),
      value: '/Data/Secret',
    },
    revoke: {
      method: 'POST',
      path: '/api/invented/endpoints/revoke',
      body: { EndpointType: '{type}', Token: traits.revokesBy === 'id' ? '{id}' : '{value}' },
    },
    ...(traits.usersByQuery && {
      assignedUsers: { method: 'GET', path: '/api/invented/users?app={scope}', list: '', fields: { user: '' } },
    }),
  })
}

function unfold(body: unknown): unknown {
  const options = inside(body, 'Options')
  const items = inside(body, 'Items')
  const isForm = inside(options, 'Active') === true && inside(options, 'Level') === 3 && Array.isArray(items)
  return isForm ? items[0] : undefined
}

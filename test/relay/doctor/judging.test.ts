/** What `relay doctor` says of a configuration: nothing of one that fits its EBS, and each mistake by its name and place. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EnvironmentReport } from '../../../relay/node/cli/doctor/finding.ts'
import { withCalls } from '../../sandbox/dialects/dialect.ts'
import { DIALECTS, OWN } from '../../sandbox/dialects/dialects.ts'
import { GUIDED_IDS } from '../../sandbox/dialects/guided-ids.ts'
import { IDS_BESIDE_VALUES } from '../../sandbox/dialects/ids-beside-values.ts'
import { KNOWN_BY_WORDS } from '../../sandbox/dialects/known-by-words.ts'
import { NEWEST_ONLY } from '../../sandbox/dialects/newest-only.ts'
import { TOLD_ONCE } from '../../sandbox/dialects/told-once.ts'
import type { EnvironmentInput } from '../../sandbox/environment.ts'
import { type Doctor, openDoctor } from '../../support/doctor.ts'

const TYPE = 'SURVEYS'
const wrongIn = ({ findings }: EnvironmentReport) =>
  findings.filter(({ isRemark }) => !isRemark).map(({ kind, at }) => `${kind} ${at.replace('/environments/0', '')}`)
const meaningOf = ({ reads }: EnvironmentReport, read: string) => reads.find((one) => one.read === read)?.means

describe('a configuration that fits its EBS has no mistake, with nothing registered and with a token', () => {
  test.each(DIALECTS.map((dialect) => [dialect.name, dialect] as const))('%s', async (_, dialect) => {
    const doctor = await openDoctor(dialect)
    try {
      const empty = await doctor.report()
      expect(wrongIn(empty)).toEqual([])
      expect(meaningOf(empty, `RegisteredEndpointFor ${TYPE}`)).toBe('nothing registered')
      doctor.registered(TYPE)
      doctor.sandbox.pool.settle()
      const one = await doctor.report()
      expect(one.findings.filter(({ isRemark }) => !isRemark)).toEqual([])
      expect(meaningOf(one, `RegisteredEndpointFor ${TYPE}`)).toMatch(/^one, /)
      // A dead token beside the living one.
      doctor.registered(TYPE)
      doctor.sandbox.pool.settle()
      expect(wrongIn(await doctor.report())).toEqual([])
    } finally {
      await doctor.close()
    }
  })
})

type Case = { mistake: (written: EnvironmentInput) => EnvironmentInput; says: string[] }

/** Mistakes in front of one EBS, which has one token of the type; each with all that is wrong because of it. */
function mistakes(dialect: (typeof DIALECTS)[number], cases: Record<string, Case>, prepare = (_: Doctor) => {}): void {
  describe(dialect.name, () => {
    let doctor: Doctor
    beforeAll(async () => {
      doctor = await openDoctor(dialect)
      doctor.registered(TYPE)
      prepare(doctor)
    })
    afterAll(() => doctor.close())

    test.each(Object.entries(cases))('%s', async (_, { mistake, says }) => {
      expect(wrongIn(await doctor.report(mistake))).toEqual(says)
    })
  })
}

const lookup = (more: object) => (written: EnvironmentInput) => ({
  ...written,
  lookup: { ...written.lookup, ...more },
})
const typesWith = (more: object) => (written: EnvironmentInput) => ({
  ...written,
  types: written.types.map((type) => ({ ...type, ...more })),
})
const INDEX = 1 // of the type among the sandbox's

mistakes(OWN, {
  'a pointer that finds nothing': {
    mistake: lookup({ createdBy: '/Nobody' }),
    says: ['pointer-finds-nothing /lookup/createdBy'],
  },
  'a pointer that finds another kind of thing': {
    mistake: lookup({ description: '/Active' }),
    says: ['pointer-finds-another-kind /lookup/description'],
  },
  'a value that cannot be one': {
    mistake: lookup({ value: '/Active' }),
    says: ['read-failed ', 'pointer-finds-another-kind /lookup/value'],
  },
  'a list that is not there': {
    mistake: lookup({ list: '/Result' }),
    says: ['read-failed ', 'pointer-finds-nothing /lookup/list'],
  },
  'a type that is none': {
    mistake: lookup({ type: '/Description' }),
    says: ['pointer-finds-another-kind /lookup/type', `parameter-unlike-lookup /types/${INDEX}/parameter`],
  },
  'a flag of another kind': {
    mistake: lookup({ active: '/CreatedBy' }),
    says: ['flag-of-another-kind /lookup/active'],
  },
  'an inverted flag': {
    mistake: lookup({ active: { pointer: '/Active', yes: [false], no: [true] } }),
    says: ['inverted-flag /lookup/active'],
  },
  'a flag that cannot say no': {
    mistake: lookup({ active: { pointer: '/Active', yes: [true], no: [] } }),
    says: ['active-never-says-no /lookup/active'],
  },
  'a parameter of another thing': {
    mistake: ({ types, ...written }) => ({
      ...written,
      types: types.map((type) => (type.id === TYPE ? { ...type, parameter: 'ESMAIL_SENDER' } : type)),
    }),
    says: [`parameter-unlike-lookup /types/${INDEX}/parameter`],
  },
  'parameters that EBS does not know': {
    mistake: (written) => ({ ...written, parameters: { ...written.parameters, subscriptionGid: 'NOWHERE' } }),
    says: ['parameter-not-known /parameters/subscriptionGid'],
  },
  'the ids of another subscription': {
    mistake: (written) => ({ ...written, subscription: { id: 'ES-1', gid: crypto.randomUUID() } }),
    says: ['subscription-differs /parameters/subscriptionId', 'subscription-differs /parameters/subscriptionGid'],
  },
  'the flag of applications in words': {
    mistake: (written) => ({
      ...written,
      registration: withCalls(written, {
        applications: {
          method: 'GET',
          path: '/api/invented/applications',
          list: '/Applications',
          fields: { scope: '/ApplicationID', active: '/Name' },
        },
      }),
    }),
    says: ['flag-of-another-kind /registration/applications/fields/active'],
  },
  'the flag of applications, inverted': {
    mistake: (written) => ({
      ...written,
      registration: withCalls(written, {
        applications: {
          method: 'GET',
          path: '/api/invented/applications',
          list: '/Applications',
          fields: { scope: '/ApplicationID', active: { pointer: '/Active', yes: [false], no: [true] } },
        },
      }),
    }),
    says: ['inverted-flag /registration/applications/fields/active'],
  },
  'users by a field that is not there': {
    mistake: (written) => ({
      ...written,
      registration: withCalls(written, {
        assignedUsers: {
          method: 'GET',
          path: '/api/invented/applications/{scope}/users',
          list: '/Users',
          fields: { user: '/Login' },
        },
      }),
    }),
    // The application that is not bought has no list at all.
    says: ['pointer-finds-nothing /registration/assignedUsers/fields/user'],
  },
})

mistakes(IDS_BESIDE_VALUES, {
  'configured by the value alone, as if the parameter held it': {
    mistake: (written) => ({
      ...typesWith({ holds: undefined })(written),
      lookup: { ...written.lookup, id: undefined },
      registration: withoutIds(written),
    }),
    says: [`id-beside-value /types/${INDEX}/holds`],
  },
  'configured by the id as if it were the value': {
    mistake: (written) => ({
      ...typesWith({ holds: undefined })(written),
      lookup: { ...written.lookup, id: undefined, value: '/EndpointID' },
      registration: withoutIds(written),
    }),
    says: ['id-beside-value /lookup/value'],
  },
  'the parameter said to hold the value, while it holds the id': {
    mistake: typesWith({ holds: 'value' }),
    says: [`id-beside-value /types/${INDEX}/holds`],
  },
})

mistakes(
  KNOWN_BY_WORDS,
  {
    'an active that never says no': {
      mistake: lookup({ active: { pointer: '/Revoked', yes: ['no', 'yes'], no: ['never'] } }),
      says: ['active-never-says-no /lookup/active'],
    },
    'the same of an EBS that is said to keep one of a type': {
      mistake: (written) => ({
        ...lookup({ active: { pointer: '/Revoked', yes: ['no', 'yes'], no: ['never'] } })(written),
        registration: withCalls(written, { perType: 'one' }),
        types: written.types.map((type) => ({ ...type, probe: { ...type.probe, status: 299 } })),
      }),
      says: ['active-never-says-no /lookup/active', 'id-beside-value /lookup/value'],
    },
  },
  ({ sandbox, registered }) => {
    const dead = registered(TYPE)
    registered(TYPE)
    sandbox.store.revoke(TYPE, dead.token)
  },
)

mistakes(TOLD_ONCE, {
  'a flag that is left inverted': {
    mistake: lookup({ active: '/Inactive' }),
    says: ['inverted-flag /lookup/active'],
  },
})

mistakes(GUIDED_IDS, {
  'a status in words, taken for a flag': {
    mistake: lookup({ active: '/Status' }),
    says: ['flag-of-another-kind /lookup/active'],
  },
})

test('a scope in another case is a remark', async () => {
  const doctor = await openDoctor(NEWEST_ONLY)
  try {
    const { findings } = await doctor.report()
    const cases = findings.filter(({ kind }) => kind === 'scope-in-another-case')
    expect(cases.map(({ at, isRemark }) => [at, isRemark])).toContainEqual([
      `/environments/0/types/${INDEX}/scope`,
      true,
    ])
  } finally {
    await doctor.close()
  }
})

test('a scope that EBS does not list is a remark', async () => {
  const doctor = await openDoctor(OWN)
  try {
    const { findings } = await doctor.report((written) => ({
      ...written,
      types: written.types.map((type) => (type.id === TYPE ? { ...type, scope: 'esnowhere' } : type)),
    }))
    const found = findings.filter(({ kind }) => kind === 'scope-not-listed')
    // The sandbox's subscription lacks the application of another type too.
    expect(found.map(({ at, says, isRemark }) => [at, says, isRemark])).toContainEqual([
      `/environments/0/types/${INDEX}/scope`,
      expect.stringMatching(/^SURVEYS: EBS lists no application with this id\./),
      true,
    ])
  } finally {
    await doctor.close()
  }
})

/** The calls of an operator who knows of no id. */
const withoutIds = (written: EnvironmentInput) =>
  withCalls(written, {
    register: {
      method: 'POST',
      path: '/api/invented/endpoints',
      body: { RequestID: '{requestId}', EndpointType: '{type}', Description: '{description}' },
      value: '/Result/ApiSecret',
    },
    revoke: { method: 'POST', path: '/api/invented/endpoints/revoke', body: { Type: '{type}', EndpointID: '{value}' } },
  })

/** Compares the configured lists (applications, assigned users) and the section of parameters with EBS's answers. Pure. */

import { canonicalText } from '../../../../shared/endpoint.ts'
import type { EnvironmentConfig } from '../../../config/environment.ts'
import type { Flag } from '../../../config/registration.ts'
import { readFlag } from '../../../ebs/flag.ts'
import { at } from '../../../ebs/json-pointer.ts'
import { type Finding, type PointerHit, remark, wrong } from './finding.ts'
import { hit, isWord, pointerOf } from './items.ts'
import { type Observed, resultOf } from './observe.ts'
import type { Reads } from './reads.ts'

type ListSettings = { list: string; fields: Record<string, Flag | undefined> }

const itemsIn = (body: unknown, list: string): unknown[] => {
  const found = at(body, list)
  return Array.isArray(found) ? found : []
}

/** The pointers of a configured list, each with what it finds. */
export function listHits(setting: string, { list, fields }: ListSettings, { body }: Observed<unknown>): PointerHit[] {
  const items = itemsIn(body, list)
  return [
    hit(`${setting}/list`, list, [body]),
    ...Object.entries(fields).flatMap(([name, flag]) =>
      flag === undefined ? [] : [hit(`${setting}/fields/${name}`, pointerOf(flag), items)],
    ),
  ]
}

/** Judges the lists of applications and of assigned users. @param place the JSON pointer of the environment */
export function judgeLists(place: string, config: EnvironmentConfig, reads: Reads): Finding[] {
  const { registration } = config
  if (registration.mode !== 'http') return []
  const { applications, assignedUsers } = registration
  return [
    ...(applications && reads.applications
      ? [
          ...judgeList(`${place}/registration/applications`, applications, reads.applications),
          ...judgeScopes(place, config, reads),
        ]
      : []),
    ...(assignedUsers
      ? firstOfEach(
          reads.types.flatMap((one) =>
            one.assignedUsers ? judgeList(`${place}/registration/assignedUsers`, assignedUsers, one.assignedUsers) : [],
          ),
        )
      : []),
  ]
}

/** A call that runs once for each type repeats its mistake each time; the first one is kept. */
const firstOfEach = (findings: Finding[]) => [
  ...new Map(findings.map((one) => [`${one.kind} ${one.at}`, one])).values(),
]

function judgeList(setting: string, { list, fields }: ListSettings, { answer, body }: Observed<unknown>): Finding[] {
  if (!answer || answer.status >= 300 || body === undefined) return []
  const found = at(body, list)
  if (!Array.isArray(found)) {
    const kind = found === undefined ? 'pointer-finds-nothing' : 'pointer-finds-another-kind'
    return [wrong(kind, `${setting}/list`, `There is no list at ${list || '"" (the answer itself)'}.`)]
  }
  return Object.entries(fields).flatMap(([name, flag]) => {
    if (flag === undefined || found.length === 0) return []
    const place = `${setting}/fields/${name}`
    const pointer = pointerOf(flag)
    const values = found.map((item) => at(item, pointer))
    if (values.every((one) => one === undefined || one === null)) {
      return [wrong('pointer-finds-nothing', place, `${pointer} finds nothing in any of ${found.length} item(s).`)]
    }
    const { finds } = hit(place, pointer, found)
    if (name === 'active') return judgeFlag(place, flag, found, finds)
    if (values.every((one) => one === undefined || one === null || isWord(one))) return []
    return [wrong('pointer-finds-another-kind', place, `${pointer} finds ${finds.join(', ')}, not a text.`)]
  })
}

function judgeFlag(place: string, flag: Flag, items: unknown[], finds: string[]): Finding[] {
  if (typeof flag !== 'string' && flag.no.length === 0) {
    return [wrong('active-never-says-no', place, '"no" lists no value, so every application counts as active.')]
  }
  if (items.every((item) => readFlag(item, flag) !== null)) return []
  const wanted = typeof flag === 'string' ? 'true or false' : 'one of the values in "yes" and "no"'
  const say = `${pointerOf(flag)} finds ${finds.join(', ')}, not ${wanted}. List the values that mean yes and no: {"pointer", "yes", "no"}.`
  return [wrong('flag-of-another-kind', place, say)]
}

/**
 * The relay ignores the case of scopes, so another spelling is a remark. An application that is not listed blocks its
 * type. The subscription may buy it later, so that is a remark too.
 */
function judgeScopes(place: string, { types }: EnvironmentConfig, reads: Reads): Finding[] {
  const listed = reads.applications && resultOf(reads.applications)
  if (!listed) return []
  const inverted: Finding[] = []
  const scopes = types.flatMap(({ id, scope }, index) => {
    const setting = `${place}/types/${index}/scope`
    if (listed.some((one) => one.scope === scope)) return []
    return listed.some((one) => one.scope.toLowerCase() === scope.toLowerCase())
      ? [
          remark(
            'scope-in-another-case',
            setting,
            `${id}: EBS writes this application id in another case. The relay accepts both.`,
          ),
        ]
      : [
          remark(
            'scope-not-listed',
            setting,
            `${id}: EBS lists no application with this id. It is not part of the subscription, or its id is different.`,
          ),
        ]
  })
  for (const { type, tried } of reads.types) {
    const application = listed.find((one) => one.scope.toLowerCase() === type.scope.toLowerCase())
    if (application?.active === false && [...tried.values()].includes(true)) {
      const say = `${type.id}: this flag says that the application may not be used, but EBS accepts one of its tokens. Invert the flag: {"pointer", "yes": [false], "no": [true]}.`
      inverted.push(wrong('inverted-flag', `${place}/registration/applications/fields/active`, say))
    }
  }
  return [...scopes, ...inverted]
}

/** Judges the parameters of the section: EBS must know each of them, and the two of the subscription must match. */
export function judgeSection(place: string, config: EnvironmentConfig, { parameters }: Reads): Finding[] {
  const known = resultOf(parameters)
  if (!known) return []
  const { subscriptionId, subscriptionGid } = config.parameters
  const settings = [
    { at: `${place}/parameters/subscriptionId`, id: subscriptionId, expected: config.subscription?.id },
    { at: `${place}/parameters/subscriptionGid`, id: subscriptionGid, expected: config.subscription?.gid },
    ...config.types.map(({ parameter }, index) => ({
      at: `${place}/types/${index}/parameter`,
      id: parameter,
      expected: undefined,
    })),
  ]
  return settings.flatMap((one) => {
    const found = known.get(one.id)
    if (!found) return [wrong('parameter-not-known', one.at, 'EBS has no company parameter with this id.')]
    if (one.expected === undefined || found.value === null) return []
    if (canonicalText(found.value) === canonicalText(one.expected)) return []
    const say = 'EBS holds another text than "subscription" in the configuration. Compare both with the Cloud Store.'
    return [wrong('subscription-differs', one.at, say)]
  })
}

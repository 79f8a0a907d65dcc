/** The sandbox's records as code sees them: booleans are booleans, JSON is parsed. Made from SQLite's rows, checked on the way. */
import type { SQLOutputValue } from 'node:sqlite'
import type { ESType } from './seeds.ts'

export type SqlRow = Record<string, SQLOutputValue>

const textOf = (row: SqlRow, key: string) => {
  const value = row[key]
  if (typeof value !== 'string') throw new TypeError(`${key} is not text`)
  return value
}
const flagOf = (row: SqlRow, key: string) => row[key] === 1

export type User = {
  id: string
  gid: string
  name: string
  password: string
  administrator: boolean
  readOnly: boolean
  inactive: boolean
  userType: 'Normal' | 'B2BAdmin' | 'B2BUser'
  /** AllowAccessFromSource: names joined by commas, empty for no restriction (contract section 7). */
  sources: string
  role: string
}

export const userOf = (row: SqlRow): User => ({
  id: textOf(row, 'id'),
  gid: textOf(row, 'gid'),
  name: textOf(row, 'name'),
  password: textOf(row, 'password'),
  administrator: flagOf(row, 'administrator'),
  readOnly: flagOf(row, 'readOnly'),
  inactive: flagOf(row, 'inactive'),
  userType: textOf(row, 'userType') as User['userType'],
  sources: textOf(row, 'sources'),
  role: textOf(row, 'role'),
})

export type Application = {
  id: string
  type: string
  name: string
  summary: string
  paid: boolean
  /** In the subscription: bought, or got. */
  owned: boolean
  active: boolean
}

export const applicationOf = (row: SqlRow): Application => ({
  id: textOf(row, 'id'),
  type: textOf(row, 'type'),
  name: textOf(row, 'name'),
  summary: textOf(row, 'summary'),
  paid: flagOf(row, 'paid'),
  owned: flagOf(row, 'owned'),
  active: flagOf(row, 'active'),
})

export type Endpoint = {
  id: string
  type: string
  description: string
  token: string
  requestId: string
  createdBy: string
  /** Milliseconds since the epoch. */
  createdOn: number
  active: boolean
}

export const endpointOf = (row: SqlRow): Endpoint => ({
  id: textOf(row, 'id'),
  type: textOf(row, 'type'),
  description: textOf(row, 'description'),
  token: textOf(row, 'token'),
  requestId: textOf(row, 'requestId'),
  createdBy: textOf(row, 'createdBy'),
  createdOn: Number(row['createdOn']),
  active: flagOf(row, 'active'),
})

export type ParameterValue = string | number | boolean | null
export type Parameter = {
  id: string
  section: string
  description: string
  help: string
  type: ESType
  value: ParameterValue
  secret: boolean
}

export const parameterOf = (row: SqlRow): Parameter => ({
  id: textOf(row, 'id'),
  section: textOf(row, 'section'),
  description: textOf(row, 'description'),
  help: textOf(row, 'help'),
  type: textOf(row, 'type') as ESType,
  value: JSON.parse(textOf(row, 'value')) as ParameterValue,
  secret: flagOf(row, 'secret'),
})

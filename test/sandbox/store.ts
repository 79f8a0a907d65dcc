/**
 * Everything the sandbox knows, in SQLite: kept between starts when a path is given, gone with `:memory:`. What a change
 * means in EBS is here too: registering an endpoint token writes company parameters, revoking empties one (contract 13).
 */
import { randomUUID } from 'node:crypto'
import type { SQLInputValue } from 'node:sqlite'
import { Database } from './database.ts'
import { OAuthRows } from './oauth-rows.ts'
import {
  type Application,
  applicationOf,
  type Endpoint,
  endpointOf,
  type Parameter,
  type ParameterValue,
  parameterOf,
  type User,
  userOf,
} from './rows.ts'
import { createTables, type SeedOptions, seed } from './schema.ts'
import { ENDPOINT_TYPES, SUBSCRIPTION_GID_PARAMETER, SUBSCRIPTION_ID_PARAMETER } from './seeds.ts'
import type { Ways } from './ways.ts'

export type StoreOptions = SeedOptions & {
  /** `:memory:` or the path of a file. */
  database: string
  /** The sandbox's clock, in milliseconds. */
  now: () => number
  /** What the values of new endpoint tokens are, and what the company parameters hold of them. */
  ways: Pick<Ways, 'newValue' | 'held'>
  /** Called before endpoint tokens or parameters change. */
  changing: () => void
  /** Called after every change but those of OAuth's own rows. */
  changed: () => void
}

export type NewEndpoint = {
  type: string
  description: string
  requestId: string
  createdBy: string
  /** Those of its type that are registered stay so. */
  beside?: boolean
}

export class Store {
  readonly oauth: OAuthRows
  readonly #db: Database
  readonly #options: StoreOptions

  constructor(options: StoreOptions) {
    this.#options = options
    this.#db = new Database(options.database)
    if (options.database !== ':memory:') this.#db.exec('PRAGMA journal_mode = WAL')
    createTables(this.#db)
    if (!this.#db.prepare('SELECT 1 FROM meta').get()) this.#atOnce(() => seed(this.#db, options))
    this.oauth = new OAuthRows(this.#db, options.now)
  }

  close() {
    if (this.#db.isOpen) this.#db.close()
  }

  // the subscription and its connection

  subscription() {
    return {
      id: this.meta('subscriptionId'),
      gid: this.meta('subscriptionGid'),
      name: this.meta('subscriptionName'),
      password: this.meta('subscriptionPassword'),
    }
  }

  /** Whether the subscription and EBS trust each other (step 1 of the manual). */
  connectionTrusted() {
    return this.meta('trusted') === '1'
  }

  trustConnection(trusted: boolean) {
    this.#change("UPDATE meta SET value = ? WHERE key = 'trusted'", trusted ? '1' : '0')
  }

  meta(key: string): string {
    const value = this.#db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value']
    if (typeof value !== 'string') throw new TypeError(`the database has no ${key}`)
    return value
  }

  // users

  users(): User[] {
    return this.#db.prepare('SELECT * FROM users ORDER BY rowid').all().map(userOf)
  }

  /** By code, in whatever case, or by GID (contract section 7). */
  user(codeOrGid: string): User | undefined {
    const row = this.#db.prepare('SELECT * FROM users WHERE id = ? OR gid = ?').get(codeOrGid, codeOrGid.toLowerCase())
    return row && userOf(row)
  }

  setUser(id: string, changes: Partial<Omit<User, 'id' | 'gid'>>) {
    const user = this.user(id)
    if (!user) throw new RangeError(`no user ${id}`)
    const next = { ...user, ...changes }
    this.#change(
      `UPDATE users SET name = ?, password = ?, administrator = ?, readOnly = ?, inactive = ?, userType = ?, sources = ?,
        role = ? WHERE id = ?`,
      next.name,
      next.password,
      Number(next.administrator),
      Number(next.readOnly),
      Number(next.inactive),
      next.userType,
      next.sources,
      next.role,
      user.id,
    )
  }

  // applications and who is assigned to them

  applications(): Application[] {
    return this.#db.prepare('SELECT * FROM applications ORDER BY rowid').all().map(applicationOf)
  }

  application(id: string): Application | undefined {
    return this.applications().find((application) => application.id === id)
  }

  assignedUsers(application: string): User[] {
    const rows = this.#db.prepare(
      'SELECT users.* FROM users JOIN assignments ON users.id = user WHERE application = ? ORDER BY users.rowid',
    )
    return rows.all(application).map(userOf)
  }

  // endpoint tokens

  /** All of them, the revoked and replaced ones too, oldest first. */
  endpoints(): Endpoint[] {
    return this.#db.prepare('SELECT * FROM endpoints ORDER BY createdOn, rowid').all().map(endpointOf)
  }

  /** What is registered now for a type, newest first. */
  activeEndpoints(type: string): Endpoint[] {
    return this.endpoints()
      .filter((endpoint) => endpoint.type === type && endpoint.active)
      .reverse()
  }

  /** The endpoint of a type that was registered last. */
  activeEndpoint(type: string): Endpoint | undefined {
    return this.activeEndpoints(type)[0]
  }

  endpointOfRequest(requestId: string): Endpoint | undefined {
    return this.endpoints().find((endpoint) => endpoint.requestId.toLowerCase() === requestId.toLowerCase())
  }

  /** Makes a value, registers it in the place of those of its type or beside them, and puts the three parameters in place. */
  register({ type, description, requestId, createdBy, beside = false }: NewEndpoint): Endpoint {
    const { ways, changing, now } = this.#options
    const id = randomUUID()
    const token = ways.newValue(id)
    const made: Endpoint = { id, type, description, token, requestId, createdBy, createdOn: now(), active: true }
    changing()
    this.#atOnce(() => {
      if (!beside) this.#run('UPDATE endpoints SET active = 0 WHERE type = ?', type)
      const values = [id, type, description, token, requestId, createdBy, made.createdOn]
      this.#run('INSERT INTO endpoints VALUES (?, ?, ?, ?, ?, ?, ?, 1)', ...values)
      const { id: subscriptionId, gid } = this.subscription()
      this.#write(parameterOfType(type), ways.held(made))
      this.#write(SUBSCRIPTION_ID_PARAMETER, subscriptionId)
      this.#write(SUBSCRIPTION_GID_PARAMETER, gid)
    })
    this.#options.changed()
    return made
  }

  /** Takes an endpoint out of EBS, and out of its parameter. Nothing happens when it is not registered (any more). */
  revoke(type: string, token: string) {
    const active = this.activeEndpoints(type).find((endpoint) => endpoint.token === token)
    if (!active) return
    const { ways, changing } = this.#options
    changing()
    this.#atOnce(() => {
      this.#run('UPDATE endpoints SET active = 0 WHERE id = ?', active.id)
      const parameter = parameterOfType(type)
      if (this.parameter(parameter)?.value === ways.held(active)) this.#write(parameter, '')
    })
    this.#options.changed()
  }

  // company parameters

  parameters(): Parameter[] {
    return this.#db.prepare('SELECT * FROM parameters ORDER BY position').all().map(parameterOf)
  }

  parameter(id: string): Parameter | undefined {
    const row = this.#db.prepare('SELECT * FROM parameters WHERE id = ?').get(id)
    return row && parameterOf(row)
  }

  setParameter(id: string, value: ParameterValue) {
    this.#write(id, value)
    this.#options.changed()
  }

  #write(id: string, value: ParameterValue) {
    const { changes } = this.#run('UPDATE parameters SET value = ? WHERE id = ?', JSON.stringify(value), id)
    if (changes === 0) throw new RangeError(`no parameter ${id}`)
  }

  #run(sql: string, ...values: SQLInputValue[]) {
    return this.#db.prepare(sql).run(...values)
  }

  #change(sql: string, ...values: SQLInputValue[]) {
    if (this.#run(sql, ...values).changes !== 0) this.#options.changed()
  }

  #atOnce(work: () => void) {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      work()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }
}

const parameterOfType = (type: string) => {
  const found = ENDPOINT_TYPES.find(({ id }) => id === type)
  if (!found) throw new RangeError(`no endpoint type ${type}`)
  return found.parameter
}

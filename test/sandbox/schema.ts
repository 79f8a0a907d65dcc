/** The sandbox's tables, and how an empty database is filled. Secrets are random per database, with node's own generator. */
import { generateKeyPairSync, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { APPLICATIONS, ASSIGNMENTS, PARAMETERS, SUBSCRIPTION, USERS } from './seeds.ts'

const TABLES = {
  meta: 'key TEXT PRIMARY KEY, value TEXT NOT NULL',
  users: `id TEXT PRIMARY KEY COLLATE NOCASE, gid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password TEXT NOT NULL,
    administrator INTEGER NOT NULL, readOnly INTEGER NOT NULL, inactive INTEGER NOT NULL,
    userType TEXT NOT NULL, sources TEXT NOT NULL, role TEXT NOT NULL`,
  applications: `id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, summary TEXT NOT NULL,
    paid INTEGER NOT NULL, owned INTEGER NOT NULL, active INTEGER NOT NULL`,
  assignments: 'application TEXT NOT NULL, user TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (application, user)',
  endpoints: `id TEXT PRIMARY KEY, type TEXT NOT NULL, description TEXT NOT NULL, token TEXT NOT NULL UNIQUE,
    requestId TEXT NOT NULL UNIQUE, createdBy TEXT NOT NULL, createdOn INTEGER NOT NULL, active INTEGER NOT NULL`,
  parameters: `id TEXT PRIMARY KEY COLLATE NOCASE, position INTEGER NOT NULL, section TEXT NOT NULL,
    description TEXT NOT NULL, help TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, secret INTEGER NOT NULL`,
  oauth: `model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, grantId TEXT, uid TEXT,
    issuedAt INTEGER NOT NULL, expiresAt INTEGER, PRIMARY KEY (model, id)`,
} as const

export const createTables = (db: DatabaseSync) => {
  for (const [name, columns] of Object.entries(TABLES))
    db.exec(`CREATE TABLE IF NOT EXISTS ${name} (${columns}) STRICT`)
  // Sandboxes of earlier days could keep one per type only.
  db.exec('DROP INDEX IF EXISTS one_active_endpoint')
  db.exec('CREATE INDEX IF NOT EXISTS oauth_grant ON oauth (grantId)')
}

export const randomSecret = (bytes = 32) => randomBytes(bytes).toString('base64url')

/** The shape seen in the wild, GUID,GUID,digits; the digits may start with zeros (contract 8.2). */
export const randomEndpointValue = () =>
  `${randomUUID()},${randomUUID()},${Array.from({ length: 8 }, () => randomInt(10)).join('')}`

/** A password that can be typed: four groups of four, 80 bits. */
const randomPassword = () => {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from({ length: 4 }, () => Array.from(randomBytes(4), (byte) => letters[byte % 32]).join('')).join('-')
}

export type SeedOptions = { subscriptionId: string; clientId: string }

export function seed(db: DatabaseSync, { subscriptionId, clientId }: SeedOptions) {
  const meta = db.prepare('INSERT INTO meta VALUES (?, ?)')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const values = {
    subscriptionId,
    subscriptionGid: randomUUID(),
    subscriptionPassword: randomSecret(12),
    subscriptionName: SUBSCRIPTION.name,
    clientId,
    clientSecret: randomSecret(),
    cookieKey: randomSecret(),
    cookieSuffix: randomBytes(4).toString('hex'),
    signingKey: JSON.stringify(privateKey.export({ format: 'jwk' })),
    trusted: '1',
  }
  for (const [key, value] of Object.entries(values)) meta.run(key, value)

  const user = db.prepare('INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const row of USERS) {
    const flags = [row.administrator, row.readOnly, row.inactive].map(Number)
    user.run(row.id, randomUUID(), row.name, randomPassword(), ...flags, 'Normal', 'Desktop,WEBAPI', row.role)
  }
  const application = db.prepare('INSERT INTO applications VALUES (?, ?, ?, ?, ?, ?, 1)')
  for (const row of APPLICATIONS) {
    application.run(row.id, row.type, row.name, row.summary, Number(row.paid), Number(row.owned))
  }
  const assignment = db.prepare('INSERT INTO assignments VALUES (?, ?)')
  for (const row of ASSIGNMENTS) assignment.run(row.application, row.user)
  const parameter = db.prepare('INSERT INTO parameters VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  for (const [position, row] of PARAMETERS.entries()) {
    const value = row.id === 'ESMAIL_PASSWORD' ? randomSecret(12) : row.value
    const { id, section, description, help, type, secret = false } = row
    parameter.run(id, position, section, description, help, type, JSON.stringify(value), Number(secret))
  }
}

/** SQLite that prepares each statement once: what EBS takes for an answer should be EBS's, not the sandbox's. */
import { DatabaseSync, type StatementSync } from 'node:sqlite'

export class Database extends DatabaseSync {
  readonly #prepared = new Map<string, StatementSync>()

  override prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql)
    if (known) return known
    const statement = super.prepare(sql)
    this.#prepared.set(sql, statement)
    return statement
  }
}

/** Records in the vault to which relay each record belongs. No other relay gets it. */
import type { Agreement } from '../contracts/settings/agreement.ts'
import { writeVault } from './database.ts'

/** Gives this relay every record that belongs to none yet. Repeating it changes nothing. @throws {Failed} `vault_failed` */
export const bindUnbound = (relay: string): Promise<void> => bind(relay, (record) => !record.relay)

/** The admin has agreed: gives this relay the records of the environment at this EBS. @throws {Failed} `vault_failed` */
export const bindEnvironment = ({ environment, ebsOrigin, relay }: Agreement): Promise<void> =>
  bind(relay, (record) => record.environment === environment && (record.ebsOrigin || ebsOrigin) === ebsOrigin)

/** Whether a record belongs to this relay, or to none yet. */
export const isOfRelay = (record: Bound, relay: string | null | undefined): boolean =>
  !record.relay || record.relay === relay

type Bound = { environment?: string; ebsOrigin?: string | undefined; relay?: string | undefined }

/** A check belongs to the relay of the token or of the list that has its ref. */
const bind = (relay: string, isConcerned: (record: Bound) => boolean): Promise<void> =>
  writeVault(['tokens', 'intents', 'registered', 'checks'], async (transaction) => {
    const refs = new Set<string>()
    const tokens = transaction.objectStore('tokens')
    for (const token of (await tokens.getAll()).filter(isConcerned)) {
      refs.add(token.ref)
      await tokens.put({ ...token, relay })
    }
    const registered = transaction.objectStore('registered')
    for (const list of (await registered.getAll()).filter(isConcerned)) {
      for (const { ref } of list.endpoints) refs.add(ref)
      await registered.put({ ...list, relay })
    }
    const intents = transaction.objectStore('intents')
    for (const intent of (await intents.getAll()).filter(isConcerned)) await intents.put({ ...intent, relay })
    const checks = transaction.objectStore('checks')
    for (const check of await checks.getAll()) if (refs.has(check.ref)) await checks.put({ ...check, relay })
  })

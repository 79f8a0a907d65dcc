/** What EBS last said is registered, by environment: kept, so that nothing that exists is shown as missing. */
import type { RegisteredEndpoint } from '../../shared/api.ts'
import { withVault, writeVault } from './database.ts'
import { readable } from './readable.ts'
import { StoredRegistered } from './schema.ts'

/** By environment; one that was never read is left out. */
export async function allRegistered(): Promise<Map<string, RegisteredEndpoint[]>> {
  const records = await withVault((database) => database.getAll('registered'))
  return new Map(readable(StoredRegistered, records).map(({ environment, endpoints }) => [environment, endpoints]))
}

/** What it lists is of this EBS, wherever that was before. */
export const keepRegistered = (
  environment: string,
  endpoints: RegisteredEndpoint[],
  ebsOrigin: string,
): Promise<void> =>
  writeVault(['registered', 'tokens'], async (transaction) => {
    await transaction.objectStore('registered').put({ environment, endpoints })
    const tokens = transaction.objectStore('tokens')
    for (const { ref } of endpoints) {
      const token = await tokens.get(ref)
      if (token && token.ebsOrigin !== ebsOrigin) await tokens.put({ ...token, ebsOrigin })
    }
  })

/** EBS has just registered it: until the list is read again, it is not missing there. One that was never read stays so. */
export const addRegistered = (environment: string, endpoint: RegisteredEndpoint): Promise<void> =>
  writeVault(['registered'], async (transaction) => {
    const store = transaction.objectStore('registered')
    const known = await store.get(environment)
    const others = known?.endpoints.filter((each) => each.ref !== endpoint.ref)
    if (others) await store.put({ environment, endpoints: [...others, endpoint] })
  })

/** EBS was read back, and no longer has it. */
export const dropRegistered = (environment: string, ref: string): Promise<void> =>
  writeVault(['registered'], async (transaction) => {
    const store = transaction.objectStore('registered')
    const known = await store.get(environment)
    if (known) await store.put({ environment, endpoints: known.endpoints.filter((each) => each.ref !== ref) })
  })

/** Another EBS has the environment's name now. */
export const forgetRegistered = (environment: string) =>
  withVault((database) => database.delete('registered', environment))

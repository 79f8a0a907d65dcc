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

export const keepRegistered = (environment: string, endpoints: RegisteredEndpoint[]) =>
  withVault((database) => database.put('registered', { environment, endpoints }))

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

/** Another relay, other environments. */
export const forgetRegistered = () => withVault((database) => database.clear('registered'))

/**
 * `npm run bench:vault`: the list, the search, the lock and the checks with up to 10,000 endpoint tokens, in a real Chromium. What
 * depends on the machine is measured against itself: many against 10.
 */
import { print } from './figure.ts'
import { adoptMany } from './vault/adopt-many.ts'
import { listAndLock } from './vault/list-and-lock.ts'
import { verifyAll } from './vault/verify-all.ts'

const say = (text: string) => process.stderr.write(`${text}\n`)

print([...(await listAndLock(say)), ...(await adoptMany()), ...(await verifyAll(say))])

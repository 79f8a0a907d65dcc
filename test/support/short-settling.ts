/**
 * For tests that look at the extension: how long the relay waits for the caches of EBS's servers is looked at by the relay's own
 * tests. Nothing else of the relay is shorter here.
 */
import { vi } from 'vitest'

vi.mock('../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [50, 100, 200],
}))

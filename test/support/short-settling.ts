/**
 * For tests that look at the extension and at the relay's page: two waits of the relay have tests of their own, the one for the
 * caches of EBS's servers and the one before a refused login is answered. Nothing else of the relay is shorter here.
 */
import { vi } from 'vitest'

vi.mock('../../relay/limits.ts', async (original) => ({
  ...(await original<typeof import('../../relay/limits.ts')>()),
  READ_BACK_DELAYS_MS: [50, 100, 200],
  REFUSED_LOGIN_STEP_MS: 20,
}))

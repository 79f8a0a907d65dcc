/** `vi.waitFor` gives up after a second by itself, which a busy machine may take for anything. Here it waits longer. */
import { vi } from 'vitest'

const PATIENCE_MS = 10_000
const { waitFor } = vi
vi.waitFor = (check, options = PATIENCE_MS) => waitFor(check, options)

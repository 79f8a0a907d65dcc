/** Whether this page shows sample data: then every view asks the sample instead of the background. */
import { askFrom, background } from '../lib/client.ts'
import { createStore } from './store.ts'

const sample = createStore({ isShown: false })

/** Loaded only when somebody looks around. */
export async function showSample(): Promise<void> {
  const { sampleSource } = await import('../sample/source.ts')
  askFrom(sampleSource(background))
  sample.set({ isShown: true })
}

/** Nothing of it is left. */
export function leaveSample(): void {
  askFrom(background)
  sample.set({ isShown: false })
}

export const useSample = sample.use

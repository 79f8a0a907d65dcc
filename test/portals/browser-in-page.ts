/** In place of `wxt/browser` in the coach's world: messages go to the test by a binding of the developer tools. */
type Answer = (answer: unknown) => void
const waiting = new Map<number, Answer>()
const listeners = new Set<(heard: unknown) => void>()
let count = 0

const world = globalThis as typeof globalThis & { coachSends?: (sent: string) => void }
Object.assign(world, {
  coachAnswered: (id: number, answer: unknown) => waiting.get(id)?.(answer),
  coachHears: (heard: unknown) => {
    for (const listener of listeners) listener(heard)
  },
})

export const browser = {
  runtime: {
    id: 'coach',
    sendMessage: (sent: object) =>
      new Promise((answered: Answer) => {
        const id = ++count
        waiting.set(id, answered)
        world.coachSends?.(JSON.stringify({ id, path: location.pathname, ...sent }))
      }),
    onMessage: {
      addListener: (listener: (heard: unknown) => void) => listeners.add(listener),
      removeListener: (listener: (heard: unknown) => void) => listeners.delete(listener),
    },
  },
}

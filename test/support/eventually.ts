/** Asks again until it is so; throws what it was last. For what happens a little later than the answer. */
export async function eventually<T>(check: () => T | Promise<T>, tries = 100): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await check()
    } catch (error) {
      if (tried >= tries) throw error
      await new Promise((later) => setTimeout(later, 20))
    }
  }
}

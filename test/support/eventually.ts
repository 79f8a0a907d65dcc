/**
 * Asks again until it is so; throws what it was last. For what happens a little later than the answer.
 * @param tries with a pause of 20 ms after each; by default as patient as a busy machine needs
 */
export async function eventually<T>(check: () => T | Promise<T>, tries = 500): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await check()
    } catch (error) {
      if (tried >= tries) throw error
      await new Promise((later) => setTimeout(later, 20))
    }
  }
}

/** Asks again until it is so; throws what it was last. For what happens a little later than the answer. */
export async function eventually(check: () => void | Promise<void>, tries = 100): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await check()
    } catch (error) {
      if (tried >= tries) throw error
      await new Promise((later) => setTimeout(later, 20))
    }
  }
}

/** Waits for all parts at once: they are asked for in the same moment, and what can be read in one go is. */
export async function together<T extends object>(parts: T): Promise<{ [Name in keyof T]: Awaited<T[Name]> }> {
  const named = Object.entries(parts).map(async ([name, part]) => [name, await part])
  return Object.fromEntries(await Promise.all(named))
}

const DAY_MS = 86_400_000

/** Another one every day, or the one in `DIALECTS_SEED`: what failed yesterday is found again. */
export const seedOfTheDay = (): number => Number(process.env['DIALECTS_SEED'] ?? Math.floor(Date.now() / DAY_MS))

const DAY_MS = 86_400_000

/** Another one every day, or the one in this environment variable: what failed yesterday is found again. */
export const seedOfTheDay = (variable: 'DIALECTS_SEED' | 'FAULTS_SEED' | 'LANGUAGES_SEED'): number =>
  Number(process.env[variable] ?? Math.floor(Date.now() / DAY_MS))

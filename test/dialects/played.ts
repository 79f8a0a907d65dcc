/** What became of one step. */

/** `failed`: why the step did not end as it may in this dialect. `falseClaims`: what was said meanwhile and is not so. */
export type Played = { dialect: string; step: string; failed: string | null; falseClaims: string[] }

export const isGood = ({ failed, falseClaims }: Played): boolean => failed === null && falseClaims.length === 0

export const lineOf = (one: Played): string =>
  [
    isGood(one) ? 'ok  ' : 'BAD ',
    one.dialect.padEnd(36),
    one.step,
    ...(one.failed === null ? [] : [`\n       failed: ${one.failed}`]),
    ...one.falseClaims.map((claim) => `\n       FALSE CLAIM: ${claim}`),
  ].join(' ')

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

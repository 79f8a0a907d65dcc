/**
 * A text as people compare it, in lower case and without what they do not see or leave out: accents, the final sigma, and
 * signs of no width. `ΕΡΕΥΝΕΣ`, `έρευνες` and `ερευνες` are the same, in every spelling of Unicode (UAX 15, form KD).
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')

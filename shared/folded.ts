/**
 * A text as people compare it: in lower case, without the signs that they do not see or leave out (accents, the final sigma,
 * signs of no width). `ΕΡΕΥΝΕΣ`, `έρευνες` and `ερευνες` are the same, in every spelling of Unicode (UAX 15, form KD).
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')

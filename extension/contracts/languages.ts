/** The languages of the extension; the first is the one where the browser's is none of them. */
export const LANGUAGES = ['en', 'el', 'ro', 'bg'] as const
export type Language = (typeof LANGUAGES)[number]

/** The languages of EBS (contract 12). */
export const LANGUAGES = ['en', 'el', 'ro', 'bg'] as const
export type Language = (typeof LANGUAGES)[number]

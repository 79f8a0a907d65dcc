/** The steps in the vendor's own pages, in their order (manual, steps 4 to 8). In a file of its own: the coach in those pages has no valibot. */
export const GUIDE_STEPS = ['tab', 'add', 'description', 'type', 'next', 'allow', 'show', 'take'] as const
export type GuideStep = (typeof GUIDE_STEPS)[number]

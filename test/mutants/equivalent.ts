/**
 * Faults that change nothing that anybody could notice, by their names (`nameOf`), each with the reason. A fault that is only
 * hard to test is not one of these.
 */
export const EQUIVALENT: Record<string, string> = {}

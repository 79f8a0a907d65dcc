/** ISO 8601 as EBS writes it: seven digits of fraction and an offset (contract sections 3.1 and 11). */
export const esTimestamp = (ms: number) => new Date(ms).toISOString().replace('Z', '0000+00:00')

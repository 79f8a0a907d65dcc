/** Every bound that both sides keep, with its unit in its name and its reason beside it. */

/** A service worker is ended when a fetch takes over 30 s, so the extension gives up before, and then reads back. */
export const EXTENSION_GIVES_UP_MS = 25_000
/** The relay always answers earlier than the extension gives up. */
export const RELAY_ANSWERS_WITHIN_MS = 20_000
/** The largest body that a route takes; the largest real one (20 verifications) is about 12 kB. */
export const REQUEST_BODY_MAX_BYTES = 16 * 1024
/** A sealed session longer than this would not pass the 8 kB header limit that is common in front of servers. */
export const SESSION_MAX_CHARS = 7_000
/** The relay seals a session again on use. A session without use ends after this long. */
export const SESSION_LIFETIME_MS = 15 * 60_000
/** A session ends this long after the sign-in, however often the relay seals it again. */
export const SESSION_TOTAL_MS = 8 * 3_600_000
/** Endpoint tokens verified in one request: one company has a handful. */
export const VERIFICATIONS_MAX = 20

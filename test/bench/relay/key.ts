/** The session key of every relay in this run; what is sealed with it here, they open. */
export const KEY = crypto.getRandomValues(new Uint8Array(32))

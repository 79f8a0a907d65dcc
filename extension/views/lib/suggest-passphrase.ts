/** No letter that is taken for another one or for a digit; 32 signs, so that a random byte picks all of them alike. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'
const GROUPS = 5
const SIGNS_PER_GROUP = 4

/** A passphrase that nobody can guess: 20 signs of 32 are 100 bits. With hyphens, as `k7mq-3f0x-9h2d-w8rt-5cvn`. */
export function suggestPassphrase(): string {
  const random = crypto.getRandomValues(new Uint8Array(GROUPS * SIGNS_PER_GROUP))
  const signs = Array.from(random, (byte) => SIGNS[byte % SIGNS.length]).join('')
  return (signs.match(new RegExp(`.{${SIGNS_PER_GROUP}}`, 'g')) ?? []).join('-')
}

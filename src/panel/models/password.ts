/** Without letters and digits that are taken for one another when they are read aloud. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password of groups that can be read out, from random bytes; each byte gives one character of about 5 bits. */
export function makePassword(random: Uint8Array): string {
  const characters = Array.from(random, (byte) => alphabet[byte % alphabet.length])
  return characters.join('').replace(/(.{5})(?=.)/g, '$1-')
}

/** Leaves out letters and digits that are easily confused when read aloud. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Makes a password in groups that can be read aloud from random bytes; each byte gives one character of about 5 bits. */
export function makePassword(random: Uint8Array): string {
  const characters = Array.from(random, (byte) => alphabet[byte % alphabet.length])
  return characters.join('').replace(/(.{5})(?=.)/g, '$1-')
}

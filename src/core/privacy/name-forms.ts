/** Names of fields in the forms in which the rules read them. */

/** Its words in lower case: `accessToken` and `access_token` have two. */
export const wordsOf = (name: string) =>
  inLatin(name)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)

/** Strips accents, so that contraseña equals contrasena, and hasło equals haslo. */
function inLatin(name: string): string {
  return /[^ -~]/.test(name)
    ? name
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/ł/gi, 'l')
    : name
}

/** The form in which names are compared: letters and digits, without accents and case. */
export function compacted(name: string): string {
  const plain = inLatin(name)
  const read = plain.includes('\\u') ? plain.replace(/\\u00([2-7][\da-f])/gi, (_, code) => unescaped(code)) : plain
  return read.toLowerCase().replace(/[^a-z\d]+/g, '')
}

const unescaped = (code: string) => String.fromCharCode(Number.parseInt(code, 16))

/**
 * Names in a zip whose flag does not say UTF-8 (APPNOTE.TXT, D.1 and 4.4.4, bit 11). They should be in code page 437, as
 * those of Windows are; macOS writes UTF-8 without the flag.
 */

/** 0x80 to 0xFF of code page 437 (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT). */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** @param name decoded as UTF-8 if the flag is set, otherwise one character for each byte */
export function zipName(name: string): string {
  if (!/^[\0-\u00ff]*[\u0080-\u00ff][\0-\u00ff]*$/.test(name)) return name
  try {
    const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A name with the flag has no control characters, while the letters of the code page begin where they are.
    return /[\u0080-\u009f]/.test(name)
      ? name.replace(/[\u0080-\u00ff]/g, (sign) => upperHalf[sign.charCodeAt(0) - 0x80]!)
      : name
  }
}

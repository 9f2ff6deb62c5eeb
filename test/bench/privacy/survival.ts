/**
 * Whether a value can still be read in a text by somebody who decodes it. Written independently of the code it judges, and
 * slow: it repeatedly decodes everything it can.
 */

/** @param depth how many nested encodings are undone */
export function readings(text: string, depth = 3): string[] {
  const all = new Set([text])
  let last = [text]
  for (let level = 0; level < depth; level++) {
    last = last.flatMap(decodings).filter((one) => !all.has(one))
    for (const one of last) all.add(one)
  }
  return [...all]
}

function decodings(text: string): string[] {
  const words = text.match(/[\w+/-]{16,}={0,2}/g) ?? []
  return [
    text.replace(/(?:%[\da-f]{2})+/gi, (code) => attempt(() => decodeURIComponent(code)) ?? code),
    text.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code: string, char: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : ({ n: '\n', t: '\t', r: '\r' }[char] ?? char),
    ),
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string, code: string) =>
        String.fromCodePoint(Number.parseInt(hex ?? code, hex ? 16 : 10) % 0x110000),
      )
      .replace(/&amp;/g, '&'),
    // As one text, so that a value is found whichever word it was in.
    words
      .flatMap((word) => [0, 1, 2, 3].map((skip) => Buffer.from(word.slice(skip), 'base64').toString('utf8')))
      .join('\n'),
  ].filter((one) => one !== text && one !== '')
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

// @ts-check
import { minify } from 'terser'
import { minifySync } from 'vite'

/**
 * Minifies a script twice, because each minifier finds what the other misses. The first is slow, so this is for what each
 * recorded page loads.
 * @param {string} name of the file
 * @param {string} code
 * @param {boolean} module whether it is a module; otherwise a classic script
 * @returns {Promise<string>}
 */
export async function minifyTwice(name, code, module) {
  const options = { ecma: /** @type {const} */ (2020), module, compress: { passes: 3 }, mangle: false }
  const once = await minify(code, options)
  return minifySync(name, once.code ?? '', { module }).code
}

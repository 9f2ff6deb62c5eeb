/**
 * English stemming: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980
 * (https://tartarus.org/martin/PorterStemmer/def.txt). The step names below are the paper's.
 */

/** One letter per letter: c = consonant, v = vowel. A `y` after a consonant is a vowel. */
function shape(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && i > 0 && out[i - 1] === 'c')
    out += vowel ? 'v' : 'c'
  }
  return out
}

/** The paper's m: the number of vowel-consonant groups in [C](VC)^m[V]. */
const measure = (stem: string): number => shape(stem).match(/v+c+/g)?.length ?? 0
const hasVowel = (stem: string): boolean => shape(stem).includes('v')
const endsInDouble = (stem: string): boolean => /([^aeiouy])\1$/.test(stem)
/** *o: ends consonant-vowel-consonant, the last not w, x or y, as in "hop" */
const endsInShort = (stem: string): boolean => shape(stem).endsWith('cvc') && !/[wxy]$/.test(stem)

type Rule = readonly [suffix: string, replacement: string]

// Longest suffix first, so that the first hit is the paper's "longest match".
const secondStep: readonly Rule[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
]
const thirdStep: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]
const fourthStep = 'ement ance ence able ible ment ant ent ion ism ate iti ous ive ize al er ic ou'.split(' ')

/** Replaces the longest matching suffix if the rest is long enough (m > 0). */
function replaceSuffix(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(([suffix]) => word.endsWith(suffix))
  if (!rule) return word
  const rest = word.slice(0, -rule[0].length)
  return measure(rest) > 0 ? rest + rule[1] : word
}

function step1a(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = ['ed', 'ing'].find((end) => word.endsWith(end))
  const rest = suffix ? word.slice(0, -suffix.length) : ''
  if (!hasVowel(rest)) return word
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (endsInDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1)
  return measure(rest) === 1 && endsInShort(rest) ? `${rest}e` : rest
}

function step4(word: string): string {
  const suffix = fourthStep.find((end) => word.endsWith(end))
  if (!suffix) return word
  const rest = word.slice(0, -suffix.length)
  if (measure(rest) <= 1 || (suffix === 'ion' && !/[st]$/.test(rest))) return word
  return rest
}

function step5(word: string): string {
  let out = word
  if (out.endsWith('e')) {
    const rest = out.slice(0, -1)
    const m = measure(rest)
    if (m > 1 || (m === 1 && !endsInShort(rest))) out = rest
  }
  return out.endsWith('ll') && measure(out) > 1 ? out.slice(0, -1) : out
}

/** The stem of a lower-case English word; anything but a to z is returned unchanged. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  let out = step1b(step1a(word))
  if (out.endsWith('y') && hasVowel(out.slice(0, -1))) out = `${out.slice(0, -1)}i`
  return step5(step4(replaceSuffix(replaceSuffix(out, secondStep), thirdStep)))
}

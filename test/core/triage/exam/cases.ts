/**
 * All cases of the exam: sessions and their right answer, one file per topic. They were written from what vendors' servers,
 * browsers and networks are known to say, each before it was run, so that they tell how the verdict does on what nobody had
 * in mind when the rules were made. Most are of one made-up product; the others have their makers in `products/`.
 *
 * A file beside this one belongs to the exam by lying here; it exports nothing but lists of cases.
 */
import type { Case } from './kit/build.ts'

const topics = import.meta.glob<Record<string, Case[]>>(['./*.ts', '!./cases.ts'], { eager: true })

export const cases: Case[] = Object.values(topics).flatMap((topic) => Object.values(topic).flat())

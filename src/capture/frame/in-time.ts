/** ms that the browser may take to answer what is good to know */
const patience = 1_000

/** The answer, or undefined when it fails or does not come in time. */
export async function inTime<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
  if (!answer) return undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined)
  })
  const result = await Promise.race([answer.catch(() => undefined), tooLate])
  clearTimeout(timer)
  return result
}

/** `?raw`: the text of the file. */
declare module '*?raw' {
  const text: string
  export default text
}

/** `?script`: the crx plugin builds the file by itself and gives its path inside the extension. */
declare module '*?script' {
  const path: string
  export default path
}

/** The self-contained viewer page, as the build of the embed makes it. */
declare module 'virtual:casefile-viewer' {
  const page: string
  export default page
}

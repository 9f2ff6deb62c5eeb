/** `?raw`: the text of the file. */
declare module '*?raw' {
  const text: string
  export default text
}

/** `?script`: the crx plugin builds the file separately and returns its path inside the extension. */
declare module '*?script' {
  const path: string
  export default path
}

/** The self-contained viewer page, as made by the build of the embed. */
declare module 'virtual:casefile-viewer' {
  const page: string
  export default page
}

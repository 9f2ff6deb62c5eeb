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

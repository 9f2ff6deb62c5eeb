/** `?script`: the crx plugin builds the file by itself and gives its path inside the extension. */
declare module '*?script' {
  const path: string
  export default path
}

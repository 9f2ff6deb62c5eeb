/** Drawing on a picture: a dialog that takes the picture and tells what was drawn. */
export * from './picture-editor.tsx'
export * from './words.ts'

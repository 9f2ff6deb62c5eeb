/** Drawing on a picture: a dialog that takes the picture and reports what was drawn. */
export * from './picture-editor.tsx'
export * from './words.ts'

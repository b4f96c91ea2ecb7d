// Charts leave the page by the clipboard, or as a file where the page may not write to it.

export type Taken = 'copied' | 'saved'

/** Puts a picture on the clipboard; saves it as `fileName` when that is refused. */
export async function takeImage(png: Promise<Blob>, fileName: string): Promise<Taken> {
  try {
    // The promise goes in as it is: awaited first, the click that allows the copy would be over.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return 'copied'
  } catch (refusal) {
    console.info('clipboard refused the image, saving it instead', refusal)
    saveBlob(await png, fileName)
    return 'saved'
  }
}

export async function takeText(text: string, fileName: string): Promise<Taken> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch (refusal) {
    console.info('clipboard refused the text, saving it instead', refusal)
    saveBlob(new Blob([text], { type: 'text/tab-separated-values' }), fileName)
    return 'saved'
  }
}

/** Hands a file to the person, where and as their system keeps downloads. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download has begun by the next turn of the loop; a second is ample.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

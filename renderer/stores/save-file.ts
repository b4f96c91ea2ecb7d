// A text handed to the person as a file, by way of the browser.

export function saveFile({
  fileName,
  mime,
  content,
}: {
  fileName: string
  mime: string
  content: string
}): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has begun by the next turn of the loop; a second is ample.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

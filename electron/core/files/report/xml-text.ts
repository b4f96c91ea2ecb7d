// Text that can stand in a page and in a word processor's file alike.

const unwritable = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** Characters that XML can't hold or should not, each as the replacement character; line ends as newlines. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '\ufffd')
}

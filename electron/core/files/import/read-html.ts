/** Whether a text begins as a page does: its type, or a tag that only pages have, after blanks and comments. */
export const looksLikeHtml = (head: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype html|<(?:html|head|body|meta|title)[\s>])/i.test(
    head,
  )

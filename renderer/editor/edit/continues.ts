// Which paragraphs of the editor go on with the line of the one before them.
import { $getState, $setState, createState, type ElementNode } from 'lexical'

const continuing = createState('continues', { parse: (value) => value === true })

export function $continues(paragraph: ElementNode): boolean {
  return $getState(paragraph, continuing)
}

export function $setContinues(paragraph: ElementNode, value: boolean): void {
  if ($continues(paragraph) !== value) $setState(paragraph, continuing, value)
}

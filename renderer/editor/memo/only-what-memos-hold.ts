// What a memo has no form for never shows in the editor either, whatever was pasted or pressed.
import { ListItemNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import {
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  IS_BOLD,
  IS_ITALIC,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  ParagraphNode,
  TextNode,
} from 'lexical'
import { $nestItem } from './memo-looks.ts'

export function registerOnlyWhatMemosHold(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      const looks = node.getFormat() & (IS_BOLD | IS_ITALIC)
      if (node.getFormat() !== looks) node.setFormat(looks)
      if (node.getStyle() !== '') node.setStyle('')
    }),
    editor.registerNodeTransform(ParagraphNode, atTheMargin),
    editor.registerNodeTransform(QuoteNode, atTheMargin),
    editor.registerNodeTransform(HeadingNode, (node) => {
      atTheMargin(node)
      if (['h4', 'h5', 'h6'].includes(node.getTag())) node.setTag('h3')
    }),
    editor.registerNodeTransform(ListItemNode, (node) => {
      if (node.getFormatType() !== '') node.setFormat('')
    }),
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== 'bold' && format !== 'italic',
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INDENT_CONTENT_COMMAND, () => deeper(1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => deeper(-1), COMMAND_PRIORITY_HIGH),
  )
}

function atTheMargin(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('')
  if (node.getIndent() !== 0) node.setIndent(0)
}

function deeper(by: 1 | -1): true {
  $nestItem(by)
  return true
}

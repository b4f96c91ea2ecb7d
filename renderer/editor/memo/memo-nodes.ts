import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { MemoLinkNode } from './memo-link-node.ts'

/** What a memo can be made of, beside paragraphs and words. */
export const memoNodes = [HeadingNode, QuoteNode, ListNode, ListItemNode, MemoLinkNode] as const

// A link to a thing of the study, as one piece that the caret steps over.
import {
  $applyNodeReplacement,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  type SerializedLexicalNode,
  type Spread,
} from 'lexical'
import { type MemoLink, type MemoReference, memoReference } from '../../../shared/schema/memo.ts'

type Serialized = Spread<MemoReference, SerializedLexicalNode>

export class MemoLinkNode extends DecoratorNode<null> {
  __link: MemoLink
  __label: string

  static override getType(): string {
    return 'memo-link'
  }

  static override clone(node: MemoLinkNode): MemoLinkNode {
    return new MemoLinkNode(node.__link, node.__label, node.__key)
  }

  /** What is pasted may come from anywhere. @throws ZodError */
  static override importJSON({ link, label }: Serialized): MemoLinkNode {
    return $createMemoLinkNode(memoReference.parse({ link, label }))
  }

  constructor(link: MemoLink, label: string, key?: NodeKey) {
    super(key)
    this.__link = link
    this.__label = label
  }

  override exportJSON(): Serialized {
    return { ...super.exportJSON(), ...this.reference() }
  }

  reference(): MemoReference {
    const { __link: link, __label: label } = this.getLatest()
    return { link, label }
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('span')
    element.className = config.theme.link ?? ''
    element.setAttribute('role', 'link')
    element.dataset.memoLink = this.__link.kind
    element.textContent = this.__label
    return element
  }

  override updateDOM(): false {
    return false
  }

  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span')
    element.textContent = this.__label
    return { element }
  }

  override getTextContent(): string {
    return this.__label
  }

  override isInline(): true {
    return true
  }

  override decorate(): null {
    return null
  }
}

export function $createMemoLinkNode({ link, label }: MemoReference): MemoLinkNode {
  return $applyNodeReplacement(new MemoLinkNode(link, label))
}

export function $isMemoLinkNode(node: LexicalNode | null | undefined): node is MemoLinkNode {
  return node instanceof MemoLinkNode
}

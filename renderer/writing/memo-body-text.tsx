// A memo's body as it is read, its links to press.
import { Fragment, type ReactNode } from 'react'
import { type OutlineBlock, type OutlineList, outline } from '../../shared/domain/memos/outline.ts'
import type { MemoBody, MemoInline, MemoReference, NamedThing } from '../../shared/schema/memo.ts'
import { useMessages } from '../i18n/index.ts'
import { openThing, sameTarget } from '../stores/memos.ts'
import styles from './memo-text.module.css'

/** `things`: what each link points at is called now; a link to what is gone is words. */
export function MemoBodyText({ body, things }: { body: MemoBody; things: readonly NamedThing[] }) {
  return (
    <div className={styles.text}>
      {keyed(outline(body)).map(([key, block]) => (
        <Block key={key} block={block} things={things} />
      ))}
    </div>
  )
}

/** A body has no names for its parts, and they never move: their place is their name. */
function keyed<T>(parts: readonly T[]): (readonly [string, T])[] {
  return parts.map((part, at) => [`${at}`, part] as const)
}

function Block({ block, things }: { block: OutlineBlock; things: readonly NamedThing[] }) {
  if (block.type === 'list') return <List list={block} things={things} />
  const words = <Words content={block.content} things={things} />
  if (block.type === 'quote') return <blockquote>{words}</blockquote>
  if (block.type === 'paragraph') return <p>{words}</p>
  const Heading = ({ 1: 'h4', 2: 'h5', 3: 'h6' } as const)[block.level]
  return <Heading className={styles[`heading${block.level}`]}>{words}</Heading>
}

function List({ list, things }: { list: OutlineList; things: readonly NamedThing[] }) {
  const Tag = list.list === 'bullet' ? 'ul' : 'ol'
  return (
    <Tag>
      {keyed(list.items).map(([key, item]) => (
        <li key={key}>
          <Words content={item.content} things={things} />
          {keyed(item.inner).map(([place, inner]) => (
            <List key={place} list={inner} things={things} />
          ))}
        </li>
      ))}
    </Tag>
  )
}

function Words({ content, things }: { content: readonly MemoInline[]; things: readonly NamedThing[] }) {
  return keyed(content).map(([key, inline]) => (
    <Fragment key={key}>
      {'link' in inline ? <Link reference={inline} things={things} /> : look(inline)}
    </Fragment>
  ))
}

function look({ text, bold, italic }: Exclude<MemoInline, MemoReference>): ReactNode {
  const slanted = italic ? <em>{text}</em> : text
  return bold ? <strong>{slanted}</strong> : slanted
}

function Link({ reference, things }: { reference: MemoReference; things: readonly NamedThing[] }) {
  const { memos } = useMessages()
  const { link, label } = reference
  const thing = things.find(({ target }) => sameTarget(target, link))
  if (thing === undefined || !thing.exists)
    return (
      <span className={styles.gone} title={memos.linkGone(label)}>
        {label}
      </span>
    )
  return (
    <button
      type="button"
      className={styles.link}
      data-kind={link.kind}
      title={thing.label}
      onClick={() => openThing(thing)}
    >
      {label}
    </button>
  )
}

// The example of a code: words of a coding with its locator, and the way back to their place.
import { useState } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, updateCode } from '../../stores/codebook.ts'
import { attempt, report } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, Dialog, ErrorNotice, Spinner } from '../../ui/index.ts'
import styles from './example.module.css'

/** A button that offers the code's excerpts; the one chosen is added to the example. */
export function TakeExample({ code }: { code: CodeEntry }) {
  const { codebook } = useMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="plain" icon="quote" isDisabled={code.codings === 0} onPress={() => setOpen(true)}>
        {codebook.quoting.take}
      </Button>
      <Dialog title={codebook.quoting.title} isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        <Excerpts
          code={code}
          onChoose={({ quote, locator }) => {
            const words = codebook.quoting.quoted(quote, locator)
            const example = code.example.trim() === '' ? words : `${code.example}\n\n${words}`
            setOpen(false)
            void updateCode({ id: code.id, example })
          }}
        />
      </Dialog>
    </>
  )
}

function Excerpts({ code, onChoose }: { code: CodeEntry; onChoose: (excerpt: Excerpt) => void }) {
  const { codebook, terms } = useMessages()
  const { data, error } = useQuery('codings.list', { codeId: code.id })
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  return (
    <ListBox
      aria-label={codebook.quoting.title}
      className={styles.list ?? ''}
      autoFocus="first"
      onAction={(key) => {
        const chosen = data.find((excerpt) => excerpt.id === key)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {data.map((excerpt) => (
        <ListBoxItem key={excerpt.id} id={excerpt.id} textValue={excerpt.quote} className={styles.item ?? ''}>
          <Text slot="label" className={styles.quote}>
            {excerpt.quote}
          </Text>
          <Text slot="description" className={styles.place}>
            {excerpt.locator} · {terms.direction[excerpt.direction]} · {excerpt.coder}
          </Text>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

const locators = /\[(S\d+(?: ¶\d+(?:-\d+)?)?)\]/gu

/** Buttons to the places that an example names. */
export function ExampleSources({ text }: { text: string }) {
  const { codebook } = useMessages()
  const named = new Set([...text.matchAll(locators)].flatMap((match) => match[1] ?? []))
  async function open(locator: string): Promise<void> {
    const { value, error } = await attempt('sources.locate', { locator })
    if (error !== null) report(error)
    else {
      const { sourceId, ...at } = value
      useNavigation.getState().go({ name: 'reader', sourceId, at })
    }
  }
  return [...named].map((locator) => (
    <Button key={locator} variant="plain" icon="open" onPress={() => void open(locator)}>
      {codebook.quoting.open(locator)}
    </Button>
  ))
}

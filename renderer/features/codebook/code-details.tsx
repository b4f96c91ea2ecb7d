import type { Ref } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, pathAbove, retireCodes, useCodebook } from '../../stores/codebook.ts'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { Button, MemoButton } from '../../ui/index.ts'
import styles from './code-details.module.css'
import { CodeExcerpts } from './code-excerpts.tsx'
import { DefinitionForm } from './definition-form.tsx'
import { TiesForm } from './ties-form.tsx'

const tabs = ['definition', 'ties', 'excerpts'] as const

/** The chosen code, in three parts: what it means, what it speaks to, where it was given. */
export function CodeDetails(props: {
  code: CodeEntry
  codes: readonly CodeEntry[]
  writable: boolean
  panelRef: Ref<HTMLDivElement>
  nameRef: Ref<HTMLInputElement>
}) {
  const { code, codes, writable } = props
  const { codebook } = useMessages()
  const shown = useCodebook((state) => state.tab)
  const above = pathAbove(codes, code.id)
  const ties = code.indicators.length + code.components.length + code.attributes.length
  const counts = { definition: null, ties, excerpts: code.codings }
  return (
    <div ref={props.panelRef} className={styles.details} data-code-details="">
      <header className={styles.header}>
        <p className={styles.above}>{above}</p>
        <h2 className={styles.name}>
          <CodeSwatch color={code.color} />
          {code.name}
        </h2>
        <MemoButton target={{ kind: 'code', id: code.id }} />
        {code.retired && (
          <p className={styles.retired}>
            {codebook.retiredNote}{' '}
            {writable && (
              <Button variant="plain" onPress={() => void retireCodes([code.id], false)}>
                {codebook.commands.restore}
              </Button>
            )}
          </p>
        )}
      </header>
      <Tabs
        className={styles.tabs ?? ''}
        selectedKey={shown}
        onSelectionChange={(key) => {
          const tab = tabs.find((each) => each === key)
          if (tab !== undefined) useCodebook.setState({ tab })
        }}
      >
        <TabList aria-label={code.name} className={styles.list ?? ''}>
          {tabs.map((tab) => (
            <Tab key={tab} id={tab} className={styles.tab ?? ''}>
              {codebook.tabs[tab]}
              {counts[tab] !== null && <span className={styles.count}>{counts[tab]}</span>}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="definition" className={styles.panel ?? ''}>
          <DefinitionForm {...props} />
        </TabPanel>
        <TabPanel id="ties" className={styles.panel ?? ''}>
          <TiesForm {...props} />
        </TabPanel>
        <TabPanel id="excerpts" className={styles.bare ?? ''}>
          <CodeExcerpts {...props} />
        </TabPanel>
      </Tabs>
    </div>
  )
}

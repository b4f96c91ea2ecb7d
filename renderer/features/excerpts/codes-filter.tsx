import { useState } from 'react'
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { changeFilters, useExcerpts } from '../../stores/excerpts.ts'
import { useQuery } from '../../stores/queries.ts'
import { CodePicker } from '../../ui/code-picker.tsx'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { Button, Checkbox, Icon } from '../../ui/index.ts'
import styles from './codes-filter.module.css'

/** The codes whose excerpts are asked for; none: whatever the code. */
export function CodesFilter() {
  const { excerpts } = useMessages()
  const { codeIds, subtree } = useExcerpts((state) => state.filters)
  const codes = useQuery('codes.list', {}).data ?? []
  const paths = codePaths(codes)
  const [picking, setPicking] = useState(false)
  const chosen = codes.filter((code) => codeIds.includes(code.id))
  const leave = (ids: Iterable<unknown>) => {
    const gone = new Set(ids)
    changeFilters({ codeIds: codeIds.filter((id) => !gone.has(id)) })
  }
  return (
    <div className={styles.codes} data-codes="">
      <Button variant="quiet" icon="plus" onPress={() => setPicking(true)}>
        {excerpts.addCode}
      </Button>
      {chosen.length > 0 && (
        <>
          <TagGroup aria-label={excerpts.codesChosen} selectionMode="none" onRemove={leave}>
            <TagList className={styles.tags ?? ''}>
              {chosen.map((code) => {
                const path = paths.get(code.id) ?? code.name
                return (
                  <Tag key={code.id} id={code.id} textValue={path} className={styles.tag ?? ''}>
                    <CodeSwatch color={code.color} />
                    {path}
                    <AriaButton
                      slot="remove"
                      aria-label={excerpts.removeCode(path)}
                      className={styles.remove ?? ''}
                    >
                      <Icon name="close" />
                    </AriaButton>
                  </Tag>
                )
              })}
            </TagList>
          </TagGroup>
          <Checkbox isSelected={subtree} onChange={(next) => changeFilters({ subtree: next })}>
            {excerpts.subtree}
          </Checkbox>
        </>
      )}
      <CodePicker
        isOpen={picking}
        title={excerpts.addCodeTitle}
        direction="none"
        onClose={() => setPicking(false)}
        onGive={async (id: CodeId) => {
          changeFilters({ codeIds: [...new Set([...codeIds, id])] })
          return true
        }}
      />
    </div>
  )
}

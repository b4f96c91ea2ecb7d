// What became of the files, once the import is over.
import type { ImportOutcome } from '../../../shared/schema/import.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useImports } from '../../stores/imports.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button, Icon } from '../../ui/index.ts'
import styles from './outcome.module.css'

export function Outcome({ outcomes }: { outcomes: readonly ImportOutcome[] }) {
  const { imports } = useMessages()
  const { number } = useFormat()
  const { drop } = useImports.getState()
  const imported = outcomes.flatMap((outcome) => outcome.sourceId ?? [])
  const leftOut = useImports((state) => state.files.length)
  const [first] = imported
  return (
    <div className={styles.outcome} role="status">
      <p>
        <Icon name={imported.length > 0 ? 'check' : 'warning'} />
        {imported.length > 0
          ? imports.imported(imported.length, number(imported.length))
          : imports.noneImported}
        {leftOut > 0 && ` ${imports.leftOut(leftOut, number(leftOut))}`}
      </p>
      <div className={styles.actions}>
        {first && (
          <Button
            variant="quiet"
            icon="reader"
            onPress={() => {
              drop()
              useNavigation.getState().go({ name: 'reader', sourceId: first })
            }}
          >
            {imports.read}
          </Button>
        )}
        <Button variant="primary" onPress={drop} autoFocus>
          {imports.done}
        </Button>
      </div>
    </div>
  )
}

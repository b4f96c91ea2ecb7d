import { useMessages } from '../../i18n/index.ts'
import { Button, ErrorNotice } from '../../ui/index.ts'
import { enter, useOpening } from './opening.ts'

/** Why a study did not open, and the way in that is left. */
export function OpeningFailure() {
  const { start } = useMessages()
  const failure = useOpening((state) => state.failure)
  if (!failure) return null
  const { error, readablePath } = failure
  return (
    <ErrorNotice error={error}>
      {readablePath !== null && (
        <Button
          variant="quiet"
          icon="lock"
          onPress={() => void enter('study.open', { path: readablePath, readOnly: true })}
        >
          {start.openReadOnly}
        </Button>
      )}
    </ErrorNotice>
  )
}

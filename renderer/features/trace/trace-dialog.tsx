// The chain of evidence over any place: what a thing leans on to the right, what leans on it to the left.
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { useTrace } from '../../stores/trace.ts'
import { Button, Dialog, ErrorNotice, Spinner } from '../../ui/index.ts'
import { Chain } from './chain.tsx'
import styles from './trace.module.css'

export function TraceDialog() {
  const { trace, shell } = useMessages()
  const { asked, close, back } = useTrace()
  const of = asked.at(-1)
  return (
    <Dialog
      title={trace.title}
      isOpen={of !== undefined}
      onClose={close}
      size="full"
      actions={
        asked.length > 1 && (
          <Button variant="quiet" icon="back" onPress={back}>
            {shell.back}
          </Button>
        )
      }
    >
      {of !== undefined && <Asked key={of} of={of} />}
    </Dialog>
  )
}

function Asked({ of }: { of: string }) {
  const { trace } = useMessages()
  const { data, error } = useQuery('trace.read', { of })
  const model = useQuery('model.get', {}).data
  const cases = useQuery('cases.list', {}).data
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined || model === undefined || cases === undefined) return <Spinner />
  return (
    <div className={styles.asked}>
      <p className={styles.hint}>{trace.keys}</p>
      <Chain trace={data} names={{ model, cases }} />
    </div>
  )
}

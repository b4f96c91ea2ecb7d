import { useMessages } from '../../i18n/index.ts'
import { openTrace } from '../../stores/trace.ts'
import { IconButton } from '../../ui/index.ts'

/** The way to the chain of evidence of a judgement, or of something it cites, called by its place. */
export function TraceButton({ of, name }: { of: string; name: string | null }) {
  const { trace } = useMessages()
  return (
    <IconButton
      icon="link"
      label={name === null ? trace.open : trace.of(name)}
      onPress={() => openTrace(of)}
    />
  )
}

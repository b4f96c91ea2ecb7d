import type { ReactNode } from 'react'
import type { CallError } from '../api/client.ts'
import { useErrorText, useMessages } from '../i18n/index.ts'
import { Button } from './button.tsx'
import styles from './error-notice.module.css'
import { Icon } from './icon.tsx'

/** What happened in a sentence, what can be done, and the technical detail to copy. */
export function ErrorNotice({ error, children }: { error: CallError; children?: ReactNode }) {
  const { shell } = useMessages()
  const text = useErrorText()
  const detail = `${error.code} ${JSON.stringify(error.details)}`
  return (
    <div className={styles.notice} role="alert">
      <Icon name="warning" />
      <div>
        <p>{text(error)}</p>
        <div className={styles.actions}>
          {children}
          <Button variant="plain" icon="copy" onPress={() => void navigator.clipboard.writeText(detail)}>
            {shell.copyDetail}
          </Button>
        </div>
      </div>
    </div>
  )
}

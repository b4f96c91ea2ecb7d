import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { toastQueue } from '../../stores/toasts.ts'
import { Button, Icon, IconButton } from '../../ui/index.ts'
import styles from './toasts.module.css'

/** F6 brings the keyboard here and back. */
export function Toasts() {
  const { shell } = useMessages()
  return (
    <ToastRegion queue={toastQueue} className={styles.region ?? ''} aria-label={shell.notes}>
      {({ toast }) => {
        const { text, tone, action, detail } = toast.content
        const close = () => toastQueue.close(toast.key)
        return (
          <AriaToast toast={toast} className={`${styles.toast} ${styles[tone]}`}>
            <Icon name={tone === 'done' ? 'check' : 'warning'} />
            <ToastContent className={styles.content ?? ''}>
              <Text slot="title">{text}</Text>
            </ToastContent>
            {action && (
              <Button
                variant="plain"
                onPress={() => {
                  close()
                  action.run()
                }}
              >
                {action.label}
              </Button>
            )}
            {detail && (
              <IconButton
                icon="copy"
                label={shell.copyDetail}
                onPress={() => void navigator.clipboard.writeText(detail)}
              />
            )}
            <IconButton slot="close" icon="close" label={shell.close} onPress={close} />
          </AriaToast>
        )
      }}
    </ToastRegion>
  )
}

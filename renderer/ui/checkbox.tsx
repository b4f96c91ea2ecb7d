import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from 'react-aria-components'
import styles from './checkbox.module.css'
import { Icon } from './icon.tsx'

export type CheckboxProps = Omit<AriaProps, 'className' | 'style' | 'children'> & { children: ReactNode }

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isSelected && <Icon name="check" />}
            {isIndeterminate && <span className={styles.dash} />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}

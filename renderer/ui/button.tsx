import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import { KeyCaps } from './key-caps.tsx'
import { Tooltip } from './tooltip.tsx'

export type ButtonVariant = 'primary' | 'quiet' | 'plain'

export type ButtonProps = Omit<AriaProps, 'className' | 'style' | 'children'> & {
  /** primary: the one thing to do here · quiet: bordered · plain: words only. */
  variant: ButtonVariant
  icon?: IconName
  /** The command's keys, shown after the words. */
  keys?: string
  children: ReactNode
}

export function Button({ variant, icon, keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[variant]}`}>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <KeyCaps keys={keys} />}
    </AriaButton>
  )
}

export type IconButtonProps = Omit<AriaProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  icon: IconName
  /** Said by screen readers and by the tooltip. */
  label: string
  keys?: string
}

export function IconButton({ icon, label, keys, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton {...rest} aria-label={label} className={`${styles.button} ${styles.plain} ${styles.icon}`}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip {...(keys === undefined ? {} : { keys })}>{label}</Tooltip>
    </TooltipTrigger>
  )
}

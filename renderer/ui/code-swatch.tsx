import styles from './code-swatch.module.css'

/** A code's colour beside its name; says nothing by itself. `color` is `#rrggbb`. */
export function CodeSwatch({ color }: { color: string }) {
  return <span className={styles.swatch} style={{ backgroundColor: color }} aria-hidden="true" />
}
